"""How people are treated at the reader's is no reason that a letter gives."""

from __future__ import annotations

import pytest

from tactful.drafts.unfit.reproaches import reproaches
from tests.test_rewrite import DECISION, THANKS, WISHES, draft, rewritten


@pytest.mark.parametrize(
    "sentence",
    [
        "I'm not coming back to a kitchen where people throw pans.",
        "I can't join a school where the head shouts at teachers.",
        "I would rather not join a shop where everyone speaks behind each other's back.",
        "No nurse should have to look after fourteen patients alone.",
        "I will not work for a manager who always yells.",
        "I do not want to be in a warehouse where workers are treated like that.",
    ],
)
def test_a_reproach_is_left_out(sentence: str) -> None:
    assert reproaches(sentence)
    assert sentence not in rewritten(draft(THANKS, f"{DECISION} {sentence}", WISHES)).text


def test_what_stands_before_a_reproach_stays() -> None:
    told = "The home was not for me, the residents deserve better than what I saw."
    text = rewritten(draft(THANKS, f"{DECISION} {told}", WISHES)).text
    assert "deserve" not in text


@pytest.mark.parametrize(
    "sentence",
    [
        "I cannot work at a place that is two hours from home.",
        "I would like to stay in a school where the children know me.",
        "The children deserve a teacher who stays the whole year.",
        "You deserve better than a cook who leaves in May.",
        "I enjoyed a kitchen where everyone sings.",
    ],
)
def test_what_a_place_is_like_and_who_is_wished_to_it_stays(sentence: str) -> None:
    assert not reproaches(sentence)
