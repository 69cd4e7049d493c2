"""What a draft settles is told from what only sounds so."""

from __future__ import annotations

import pytest

from tactful.drafts.kept.practical import settles_something
from tests.test_rewrite import draft, rewritten

ANGRY = "Your recruiter is a clown. Your office is a dump. SIX WEEKS of silence is a DISGRACE. {}"
REFUSAL = "I won't be taking the Head Gardener job at Lowther Hall."


@pytest.mark.parametrize(
    "sentence",
    [
        "Do send my original certificates back to Lindenstr. 14, 50674 Köln by 10 December.",
        "I cannot start on 1 March, my contract at the school runs until 31 May.",
        "Could I start on 3 June instead?",
        "I will return the badge and the laptop on Friday 4 December.",
        "The keys are with the porter.",
        "The choir scores are in the green cupboard.",
        "I have uploaded my notes to the shared drive.",
        "I left the wetsuit in locker 12.",
        "My new address is 4 Mill Lane, Leeds.",
        "Please delete my data by 31 December.",
        "You can reach me on 505-555-0148 from 4 January.",
        "May I keep the handbook?",
    ],
)
def test_what_is_settled_survives_anger(sentence: str) -> None:
    assert settles_something(sentence)
    assert sentence in rewritten(draft(ANGRY.format(sentence), REFUSAL)).text


@pytest.mark.parametrize(
    "sentence",
    [
        "I'll be in Spain by 10 December laughing at you.",
        "Good luck finding somebody by 1 March.",
        "See you in court on 4 May.",
        "Could you be any slower?",
        "May I suggest a course in manners?",
        "I will post my review on 1 December.",
        "I will leave your stupid keys in the bin.",
        "On 3 May your boss forgot my name twice.",
        "Enjoy the bus stop.",
    ],
)
def test_what_is_meant_to_hurt_settles_nothing(sentence: str) -> None:
    assert not settles_something(sentence)
    assert sentence not in rewritten(draft(ANGRY.format(sentence), REFUSAL)).text


def test_a_request_stays_without_the_complaint_that_it_is_joined_to() -> None:
    text = rewritten(
        "Dear Ms. Rey,\n\nThank you for the offer of the guide job, which I would be glad to accept. I'd also need a "
        "room for the first month, the flat market in Höfn is a nightmare.\n\nBest regards,\nBen Whitcombe"
    ).text
    assert "need a room for the first month." in text
    assert "nightmare" not in text
