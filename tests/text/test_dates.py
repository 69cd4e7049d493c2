"""Dates are found in any notation and compare equal where they mean the same day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tactful.text.dates import find_dates

NOTATIONS = ("%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y", "%A, %d %b %Y", "%b %d %Y")


def is_told(letter: str, source: str) -> bool:
    mentions = find_dates(letter)
    assert mentions, letter
    return all(mention.is_told_by(find_dates(source)) for mention in mentions)


@given(st.dates(date(2000, 1, 1), date(2060, 1, 1)), st.sampled_from(NOTATIONS), st.sampled_from(NOTATIONS))
def test_the_same_day_in_another_notation_is_told(day: date, one: str, other: str) -> None:
    assert is_told(f"We met on {day.strftime(one)}.", f"interview {day.strftime(other)} at noon")


@pytest.mark.parametrize(
    ("letter", "source"),
    [
        ("on Friday", "Fri 27 Nov"),
        ("on the 12th", "the 12th of Nov"),
        ("Wednesday, Dec 2", "I want Weds Dec 2"),
        ("before 11/25", "till Nov 25"),
        ("on Wednesday, November 25, 2026", "25/11/2026"),
        ("in November", "18.11.2026"),
        ("on the 2nd of November", "nov 2"),
        ("in 2027", "a strong 2027"),
        ("on 28 February", "Vertrag vom 28.2. kam"),
        ("on March 12th", "he wrote 12.03. I say no"),
        ("on Saturday the 8th of November", "Sa 8.11."),
        ("on 4 June", "a card of 4.vi"),
        ("on 2 October", "le 2 octobre"),
        ("on 5 May 2026", "5 de mayo de 2026"),
        ("on July 22", "the twenty-second of July"),
        ("on 12 May 2026", "twelfth of may 2026"),
        ("between 2024 and 2026", "Wednesdays 2024–2026".replace("–", "-")),
    ],
)
def test_what_the_source_says_is_told(letter: str, source: str) -> None:
    assert is_told(letter, source)


@pytest.mark.parametrize(
    ("letter", "source"),
    [
        ("on December 25th", "expires the 25th, ask for 3 December"),
        ("on December 1, 2023", "results 1 Dec"),
        ("on Thursday", "Fri 27 Nov"),
        ("on 13 November", "on 12 November"),
        ("on 4 March", "no date at all"),
    ],
)
def test_what_the_source_does_not_say_is_not_told(letter: str, source: str) -> None:
    assert not is_told(letter, source)


@pytest.mark.parametrize(
    "text",
    [
        "May the best candidate win.",
        "I sat with the team.",
        "the 19th floor",
        "I may come.",
        "The first may be late.",
        "a grade of 3.8 in v2.1",
        "€12.03 an hour",
    ],
)
def test_words_that_only_look_like_dates(text: str) -> None:
    assert find_dates(text) == ()
