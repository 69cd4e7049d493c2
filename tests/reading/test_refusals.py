"""Whether somebody is told no."""

from __future__ import annotations

import pytest

from tactful.reading.clauses.refusals import declines, may_decline, says_no


@pytest.mark.parametrize(
    "words",
    [
        "no to the nursery, going back to uni",
        "tell the spa no, i like cutting hair",
        "the flower shop. no. they're sweet",
        "lab tech at biocore, no. they want me monday",
        "nah, too far",
        "cat cafe - no thx",
        "answer is no. the drive is too far",
        "so it's a no from me",
        "they were lovely but i'm out",
    ],
)
def test_a_no_is_heard(words: str) -> None:
    assert says_no(words)


@pytest.mark.parametrize(
    "words",
    [
        "i have no idea what to ask for",
        "no nights, please ask for days",
        "there is no hurry, tell them no rush",
        "if she says no then it's no. sam",
        "i'm out of the office on friday",
        "no problem with the start date",
        "no more than two night shifts a week",
    ],
)
def test_no_answer_is_none(words: str) -> None:
    assert not says_no(words)


@pytest.mark.parametrize("words", ["turn them down, please", "i won't be joining", "the answer: no, because it's far"])
def test_other_words_decline_as_well_as_a_plain_no(words: str) -> None:
    assert declines(words)


@pytest.mark.parametrize("words", ["they picked me, sorry", "i can't come and live there", "the kennels took me"])
def test_a_note_may_decline_where_nothing_else_is_said(words: str) -> None:
    assert may_decline(words)
    assert not says_no(words)
