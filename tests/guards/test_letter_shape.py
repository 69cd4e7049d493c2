"""A letter is whole: framed, of usable length, finished, and says each thing once."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tactful.guards.letter_shape import GUARD, LONGEST

from tactful.contract import Brief, Case, Fact, Letter
from tests.guards.judging import found_by

found = partial(found_by, GUARD)
BODY = (
    "Thank you for offering me the post of night editor, and for the hour in the print room. I am sorry to say that I"
    " cannot accept it, as I have decided to stay where I am. I wish you and the desk a good year."
)
WHOLE = f"Dear Ms. Okafor,\n\n{BODY}\n\nKind regards,\nSam Lindqvist"


def test_a_whole_letter() -> None:
    assert found(WHOLE) == []


@pytest.mark.parametrize(
    ("whole", "broken"),
    [
        ("Dear Ms. Okafor,\n\n", ""),
        ("\n\nKind regards,\nSam Lindqvist", ""),
        (BODY, "No, thank you."),
    ],
)
def test_what_is_missing_has_no_span(whole: str, broken: str) -> None:
    assert "" in found(WHOLE.replace(whole, broken))


@pytest.mark.parametrize(
    ("whole", "broken", "span"),
    [
        ("Sam Lindqvist", "[Your Name]", "[Your Name]"),
        ("Kind regards,\nSam Lindqvist", "Yours sinc", "Yours sinc"),
        (
            "a good year.",
            "a good year. I wish you and all of the desk a very good year and more.",
            "I wish you and all of the desk a very good year and more.",
        ),
        ("a good year.", "a good year. I wish you and the desk a good year.", "I wish you and the desk a good year."),
        ("a good year.", "no no no no no.", "no no no no no"),
        ("the desk a good year.", "the desk a good year and the", "I wish you and the desk a good year and the"),
    ],
)
def test_what_is_wrong_is_shown(whole: str, broken: str, span: str) -> None:
    assert found(WHOLE.replace(whole, broken)) == [span]


def test_a_known_sender_signs() -> None:
    unsigned = WHOLE.removesuffix("\nSam Lindqvist")
    assert found(unsigned) == []
    assert found(unsigned, Case(brief=Brief(sender=Fact("Sam Lindqvist")))) == [""]


def test_length_is_bounded_and_the_excess_is_shown() -> None:
    long = " ".join(f"I saw room {number}." for number in range(LONGEST // 4))
    assert len(found(WHOLE.replace(BODY, f"{BODY} {long}"))) == 1


def test_the_senders_own_bound_binds_the_writer_only() -> None:
    brief = Brief(max_words=30)
    assert found(WHOLE, Case(brief=brief)) == []
    assert len(found(WHOLE, Case(brief=brief, writing=True))) == 1


WORDS = st.lists(st.sampled_from(["so", "sorry", "I", "the", "Offer", "né", "8"]), min_size=1, max_size=6)


@given(WORDS, WORDS, st.integers(4, 6), st.sampled_from([" ", ", ", ". ", "; ", "\n"]))
def test_a_loop_is_found_wherever_it_stands(before: list[str], phrase: list[str], times: int, between: str) -> None:
    loop = between.join([" ".join(phrase)] * times)
    assert "The same words come again and again." in {
        finding.message for finding in GUARD.check(Letter(f"{' '.join(before)}. {loop}"), Case()).findings
    }
