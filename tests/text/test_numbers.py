"""Numbers compare by value, in digits and in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tactful.text.numbers import find_numbers, number_values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("three interviews", 3),
        ("3 interviews", 3),
        ("twenty-four months", 24),
        ("two hundred and ten", 210),
        ("12,000", 12_000),
        ("12k", 12_000),
        ("12.000", 12_000),
        ("42,5", 42.5),
        ("the 24th", 24),
        ("SDE-2", 2),
        ("a dozen", 12),
        ("Analyst II", 2),
        ("ninety-five thousand", 95_000),
        ("12 lakhs", 1_200_000),
        ("1.5 lakh", 150_000),
        ("24 LPA", 2_400_000),
        ("my twins", 2),
    ],
)
def test_value(text: str, value: float) -> None:
    assert value in number_values(text)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("aged nine and eleven", [9, 11]),
        ("for the first three months", [1, 3]),
        ("one hundred and five thousand", [105_000]),
        ("thirty-first of forty", [31, 40]),
        ("two dozen and a half", [24]),
        ("twenty and three", [20, 3]),
    ],
)
def test_numbers_side_by_side_are_counted_apart(text: str, values: list[float]) -> None:
    assert [number.values for number in find_numbers(text)] == [{float(value)} for value in values]


@pytest.mark.parametrize("text", ["an offer from Twinstar", "the Twinsburg office"])
def test_a_name_counts_no_children(text: str) -> None:
    assert not number_values(text)


@pytest.mark.parametrize("text", ["someone", "often", "attend", "the tenant", "weight", "no number"])
def test_words_that_only_contain_numbers(text: str) -> None:
    assert find_numbers(text) == ()


@given(st.integers(0, 10**7))
def test_any_integer_is_found_with_and_without_separators(number: int) -> None:
    assert number in number_values(f"about {number} in all")
    assert number in number_values(f"about {number:,} in all")


@given(st.text("0123456789.,'k -", max_size=40))
def test_odd_notations_do_no_harm(text: str) -> None:
    for number in find_numbers(text):
        assert 0 <= number.start < number.end <= len(text)
