"""One short reason is told from several, and from a story."""

from __future__ import annotations

import pytest
from tactful.guards.brief_reason import GUARD

from tactful.contract import Case, Finding, Letter, LetterKind


def findings(text: str) -> tuple[Finding, ...]:
    return GUARD.check(Letter(text), Case()).findings


@pytest.mark.parametrize(
    "text",
    [
        "I have accepted another role. It is closer to home.",
        "After much thought I have decided to stay with my current employer.",
        "The start date does not work for me.",
        "I decided to go back to university to finish my degree.",
        "Thank you for the generous pay and the hours you offered. I have taken another job.",
        "I loved the culture and the location. I have decided to pursue another opportunity.",
        "The role is not the right fit for my goals, and I wanted to let you know at once.",
    ],
)
def test_one_short_reason_or_none(text: str) -> None:
    assert findings(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "I am declining because of the commute. Also, the hours would not suit me.",
        "The salary is lower than I hoped, and the hours are too long, so I decline.",
        "I can't accept: the office is too far and the shifts clash with my studies.",
        "There are several reasons for my decision.",
        "I must decline due to the salary and the location.",
        "My wife is expecting in May. Her mother is in hospital and needs us at the weekends. The children have just"
        " changed school and I cannot uproot them now. So I must decline.",
    ],
)
def test_several_reasons_or_a_story(text: str) -> None:
    assert findings(text)


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("I have accepted another opportunity. I have decided to stay where I am.", "stay where I am"),
        ("I must decline, as I will stay in my current role and have accepted another job.", "accepted another job"),
    ],
)
def test_two_plans_contradict_each_other(text: str, second: str) -> None:
    assert [finding.text for finding in findings(text)] == [second]


@pytest.mark.parametrize(
    "text",
    [
        "I have decided to stay where I am rather than take another job.",
        "I have accepted another role. It lets me finish my degree.",
        "I have accepted a different position that allows me to go back to university.",
    ],
)
def test_a_plan_may_be_set_aside_or_serve_the_other(text: str) -> None:
    assert findings(text) == ()


def test_the_second_reason_is_what_is_shown() -> None:
    finding, *_ = findings("I found another job, and besides the commute is long.")
    assert finding.text == "besides the commute is long."


@pytest.mark.parametrize("kind", [LetterKind.NEGOTIATE, LetterKind.ASK_TIME])
def test_a_request_may_explain_itself(kind: LetterKind) -> None:
    assert kind not in GUARD.kinds
