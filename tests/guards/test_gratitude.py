"""The guard of thanks: who is thanked, for what, and whether it is meant."""

from __future__ import annotations

from functools import partial

import pytest
from tactful.guards.gratitude import GUARD

from tactful.contract import Case, Letter, Part
from tests.guards.judging import evidence_of

evidence = partial(evidence_of, GUARD)


@pytest.mark.parametrize(
    "text",
    [
        "My thanks go to everyone on the panel.",
        "Bless you both for waiting.",
        "How could I ever repay you all?",
        "Please know how much I valued our conversations.",
        "I owe you and Ana a drink for the tour.",
        "It was good of you to ring on a Sunday.",
        "I feel lucky to have met your team.",
        "I couldn't be more grateful.",
        "Muchas gracias for the warm welcome in Cádiz.",
        "thx for the offer and for the quick reply",
        "I wish to place on record my appreciation of the offer made to me.",
        "I thank God for you and for your offer of the post.",
        "I’m truly honoured that you chose me for the night shift.",
    ],
)
def test_hears_thanks_in_many_words(text: str) -> None:
    assert evidence(text)


@pytest.mark.parametrize(
    "text",
    [
        "I'd be grateful for a copy of the contract.",
        "I appreciate that this is short notice.",
        "Thankfully the last train was late.",
        "Thank goodness that is settled.",
        "I thank God that it is Friday.",
        "Thanks to the new tram the way was short.",
        "I have nothing to thank you for.",
        "Thank you for wasting my morning.",
        'A sign read "Thank you for not smoking".',
        "The porter thanked me for the umbrella.",
        "Thank you for taking the time to apply.",
    ],
)
def test_hears_none_where_none_are_meant(text: str) -> None:
    assert not evidence(text)


def test_shows_the_clause_that_thanks_and_no_more() -> None:
    text = "I have thought it over, and I thank you for the offer, but I must decline."

    assert evidence(text) == ["and I thank you for the offer"]


def test_a_sign_off_thanks_nobody_in_the_body() -> None:
    verdict = GUARD.check(Letter("Dear Ana,\n\nI must decline.\n\nMany thanks,\nSam"), Case())

    assert [finding.part for finding in verdict.findings] == [Part.THANKS]


def test_an_employers_formula_in_a_candidates_letter_does_not_count() -> None:
    assert not evidence("Thank you for applying for the post. I must decline it. I wish you well.")


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for applying for the post. We have decided not to proceed with your application.",
        "We reviewed your application and have decided not to proceed. Thank you for your interest in our vacancy. "
        "Every place is filled by now. Choosing is hard. Good luck.",
        "We regret to say that you have not been selected. While we appreciate your interest, others came nearer.",
    ],
)
def test_an_employers_own_letter_thanks_for_all_that(text: str) -> None:
    assert evidence(text)


def test_an_employers_letter_may_thank_for_nothing() -> None:
    assert not evidence("You have not been selected for the post. We will keep your application on file.")


def test_reads_disguised_letters_and_cuts_from_the_original() -> None:
    text = "Ｔhank you\u200b for the offer, Łukasz."

    assert evidence(text) == [text]
