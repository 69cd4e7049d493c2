"""The guard of regret: an apology for the refusal, and nothing that merely sounds like one."""

from __future__ import annotations

import pytest
from tactful.guards.regret import GUARD

from tactful.contract import Case, Letter, LetterKind, Level, Part


def evidence(text: str) -> list[str]:
    return [found.text for found in GUARD.check(Letter(text), Case()).evidence]


@pytest.mark.parametrize(
    "text",
    [
        "It breaks my heart to say no.",
        "To my regret, I can't join you.",
        "I wish the timing had been better.",
        "I truly wish things were different.",
        "I am afraid the answer is no.",
        "Sadly, I have to let this one go.",
        "I do apologise for the short notice.",
        "I feel awful about the timing.",
        "unfortunately i wont be able to join you",
        "Part of me will always rue this letter.",
    ],
)
def test_hears_regret_in_many_words(text: str) -> None:
    assert evidence(text)


@pytest.mark.parametrize(
    "text",
    [
        "It was a hard decision.",
        "I regret nothing.",
        "I have never regretted the trip.",
        "Sadly the café had closed when I arrived.",
        "You will be sorry.",
        "Please excuse my handwriting.",
        "I wish you well.",
        "I would regret leaving my students in the middle of a term.",
        "We are sorry that your application was not successful.",
        'Somebody shouted "so sorry, wrong door" and left.',
    ],
)
def test_hears_none_where_none_is_meant(text: str) -> None:
    assert not evidence(text)


def test_what_is_missing_belongs_to_the_decision() -> None:
    (finding,) = GUARD.check(Letter("Thank you. I must decline."), Case()).findings

    assert finding.part is Part.DECISION


def test_is_advice_for_a_letter_that_somebody_else_wrote() -> None:
    assert GUARD.level_for(Case()) is Level.ADVICE
    assert GUARD.level_for(Case(writing=True)) is Level.ERROR


def test_does_not_apply_where_nothing_is_refused() -> None:
    assert GUARD.kinds == {LetterKind.DECLINE, LetterKind.WITHDRAW, LetterKind.REPLY}
