"""A pretext is told as a reason, so that nobody asks for the true one."""

from __future__ import annotations

import pytest

from tactful.drafts.cutting.pretexts import without_pretext


@pytest.mark.parametrize(
    ("pretext", "reason"),
    [
        ("Officially it's because of the distance.", "It's because of the distance."),
        ("Let’s say the reason is the commute.", "The reason is the commute."),
        ("But the official reason is the commute.", "But the reason is the commute."),
        ("On paper it's the hours.", "It's the hours."),
        ("My official reason is that I am going back to school.", "My reason is that I am going back to school."),
        ("Shall we say it's the travelling.", "It's the travelling."),
        ("We can tell people that it was the commute.", "It was the commute."),
        ("If anyone asks, it's the distance.", "It's the distance."),
        ("Officially I'm declining for family reasons.", "I'm declining for family reasons."),
    ],
)
def test_a_pretext_is_told_plainly(pretext: str, reason: str) -> None:
    assert without_pretext(pretext) == reason


@pytest.mark.parametrize(
    "sentence",
    [
        "I officially start in May.",
        "The official opening of the museum was a joy.",
        "Let's say hello at the fair.",
        "On paper the job is made for me, and yet I must decline.",
        "Let us say farewell for now.",
    ],
)
def test_anything_else_stays(sentence: str) -> None:
    assert without_pretext(sentence) == sentence
