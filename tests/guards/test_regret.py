"""The guard of regret: an apology for the refusal, and nothing that merely sounds like one."""

from __future__ import annotations

from functools import partial

import pytest
from tactful.guards.regret import GUARD, LATE, NO_APOLOGY

from tactful.contract import Case, Letter, LetterKind, Level, Part
from tests.guards.judging import evidence_of

evidence = partial(evidence_of, GUARD)


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
        "I am passing on it. Sorry about that.",
        "And so, sorrowfully, I decline the office of choirmaster.",
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
        "I was sorry to hear about that.",
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


WITHDRAWAL = Case(LetterKind.WITHDRAW)


def messages(text: str) -> list[str]:
    return [finding.message for finding in GUARD.check(Letter(text), WITHDRAWAL).findings]


@pytest.mark.parametrize(
    "text",
    [
        "I owe you an apology. I have to withdraw my acceptance.",
        "Thank you for the offer. I am very sorry, but I must take back my acceptance.",
        "Please forgive me for going back on my word.",
        "I apologise for the trouble this will cause, and I withdraw my acceptance of 3 May.",
        "sorry to do this to you but i wont be starting on monday",
        "I can't apologise enough for letting you down.",
    ],
)
def test_a_withdrawal_needs_an_apology_first(text: str) -> None:
    assert not messages(text)


@pytest.mark.parametrize(
    "text",
    [
        "Unfortunately, I have to withdraw my acceptance.",
        "It is with a heavy heart that I take back my yes.",
        "I was sorry to hear that Ana is ill. I must withdraw my acceptance.",
        "Please excuse my handwriting. I must withdraw my acceptance.",
        "Sorry for the late reply. I must withdraw my acceptance.",
        "I make no apology for withdrawing my acceptance.",
    ],
)
def test_regret_alone_does_not_excuse_a_withdrawal(text: str) -> None:
    assert messages(text) == [NO_APOLOGY]


def test_points_at_a_withdrawal_that_comes_before_the_apology() -> None:
    letter = Letter("Thank you. I must withdraw my acceptance. I am sorry for the inconvenience.")
    (finding,) = GUARD.check(letter, WITHDRAWAL).findings

    assert (finding.message, finding.text) == (LATE, "I must withdraw my acceptance.")


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for applying. We're sorry to inform you that we won't be moving forward with your application.",
        "We regret that you have not been selected. We had many qualified applicants.",
    ],
)
def test_an_employers_own_letter_regrets_its_rejection(text: str) -> None:
    assert evidence(text)


def test_an_employers_regret_in_a_candidates_letter_does_not_count() -> None:
    assert not evidence("We regret to inform you that you have not been selected. I decline. I wish you well. Yours.")
