"""The guard of good wishes: for the reader, not for the sender, and not for show."""

from __future__ import annotations

from functools import partial

import pytest
from tactful.guards.good_wishes import GUARD

from tactful.contract import LetterKind
from tests.guards.judging import evidence_of

evidence = partial(evidence_of, GUARD)


@pytest.mark.parametrize(
    "text",
    [
        "Best of luck with the hire.",
        "I hope your search goes quickly.",
        "Hoping you find a great fit for the team soon.",
        "May the new wing open on time and in fine weather.",
        "I'm sure you'll have no trouble filling the post.",
        "Wishing all of you a splendid year.",
        "I hope the relaunch works out beautifully.",
        "Please give my best wishes to the whole crew.",
        "i wish u and your team continued success",
        "I look forward to watching the company grow.",
        "May Quarterdeck go on sailing for many years, with a good editor on watch.",
        "Have the best tour ever.",
    ],
)
def test_hears_wishes_in_many_words(text: str) -> None:
    assert evidence(text)


@pytest.mark.parametrize(
    "text",
    [
        "I hope this is not too inconvenient.",
        "I hope you can forgive me.",
        "I hope you had a pleasant weekend.",
        "May I ask you to keep my file?",
        "May is a busy month for us all.",
        "Have the best of both worlds, they told me.",
        "I trust this finds you well.",
        "I hope that we can work together one day.",
        "Wish me luck with the driving test.",
        "I do not wish you well.",
        "Good luck getting anyone to take it.",
        "I am confident that I would have been a good fit.",
        "You may wish to ask somebody else.",
    ],
)
def test_hears_none_where_nobody_is_wished_well(text: str) -> None:
    assert not evidence(text)


def test_a_sign_off_is_no_wish() -> None:
    assert not evidence("Dear Ana,\n\nI must decline.\n\nAll the best,\nSam")


def test_shows_the_clause_that_wishes_and_no_more() -> None:
    text = "Thank you again, and I wish you every success, though I must stay here."

    assert evidence(text) == ["and I wish you every success"]


def test_does_not_apply_where_nothing_is_refused() -> None:
    assert LetterKind.NEGOTIATE not in GUARD.kinds
    assert LetterKind.ASK_TIME not in GUARD.kinds
