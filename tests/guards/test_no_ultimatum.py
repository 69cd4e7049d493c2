"""The guard of ultimatums: no threat, no condition, and nothing that merely sounds like one."""

from __future__ import annotations

from functools import partial

import pytest
from tactful.guards.no_ultimatum import GUARD

from tactful.contract import Case, LetterKind
from tests.guards.judging import found_by

NEGOTIATION = Case(LetterKind.NEGOTIATE)
found = partial(found_by, GUARD, case=NEGOTIATION)
ULTIMATUMS = (
    "If the rota stays as it is, I'm afraid I will have to look elsewhere.",
    "Without a place in the nursery I can't sign.",
    "Either the Saturdays go, or you can find another baker.",
    "I will only accept if the office is in Cork.",
    "My acceptance depends on a later start.",
    "I would join on one condition: no nights.",
    "Four days a week, take it or leave it.",
    "These terms are not up for discussion.",
    "The home days are a deal-breaker for me.",
    "I must insist on a room of my own.",
    "Nothing less than thirty days of leave will do.",
    "I need your yes by Friday, otherwise I take the other job.",
    "i wont come if its not 4 days",
    "It's two days at home or nothing.",
    "Should you refuse, I would be forced to withdraw.",
    "You won't get my signature as long as that clause is in it.",
    "Extend the deadline or give the post to somebody else.",
)
WISHES = (
    "Could the start be moved to May?",
    "If that can't be done, I'd still be delighted to join.",
    "I would gladly accept if I could work from home on Mondays.",
    "Of course I will understand if the rota cannot change.",
    "This is a wish and not a condition.",
    "Nothing hangs on it, but a desk by the window would be lovely.",
    "You wrote that the start date is not negotiable, which is fine with me.",
    "I can only start in June, because my course ends in May.",
    "Unless I have misread the contract, the laptop is included.",
    "My tutor insists that I finish the module first.",
    "Otherwise everything is clear to me.",
    "You asked for my answer by Friday, and I know that you can't wait for ever.",
    'My grandfather used to say "take it or leave it" when he sold a horse.',
    "Either day would suit me.",
    "If you have any questions, please call me.",
)


@pytest.mark.parametrize("text", ULTIMATUMS)
def test_hears_an_ultimatum_in_many_words(text: str) -> None:
    assert found(text)


@pytest.mark.parametrize("text", WISHES)
def test_hears_none_in_a_wish(text: str) -> None:
    assert not found(text)


def test_points_at_the_clauses_that_threaten() -> None:
    text = "I love the job. Could I have Fridays off? If not, I will have to decline. I look forward to your answer."

    assert found(text) == ["If not, I will have to decline."]


def test_holds_for_the_letters_that_ask_for_something() -> None:
    assert GUARD.kinds == {LetterKind.NEGOTIATE, LetterKind.ASK_TIME}
