"""By when an answer is wanted, and which day that is."""

from __future__ import annotations

from datetime import date

import pytest

from tactful.reading.days.deadlines import day_meant, find_deadline


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("Please let me know by Friday, 21 November.", "Friday, 21 November"),
        ("We would need your decision no later than close of business on the 12th.", "the 12th"),
        ("The offer is valid until 24.11.2025. You would start on 1 March.", "24.11.2025"),
        ("This offer expires on November 28, 2025.", "November 28, 2025"),
        ("Could you please confirm before 2025-11-30?", "2025-11-30"),
        ("Your answer is due on 20 March.", "20 March"),
        ("Please return the form by 15 March.", "15 March"),
        ("By Monday, 3 November, please tell us whether you accept.", "Monday, 3 November"),
        ("Please reply by Friday. As I said, your answer by Friday, 7 November is all we need.", "Friday, 7 November"),
    ],
)
def test_the_day_of_an_answer_is_found(text: str, deadline: str) -> None:
    assert find_deadline(text) == deadline


@pytest.mark.parametrize(
    "text",
    [
        "You would start on Monday, 2 March. Let us know!",
        "Please reply soon. I was in on Monday.",
        "We met on Friday, and we are open from 9 to 5.",
        "My wife's due date is the 20th of March.",
        "Our baby is due on 20 March.",
        "I will return the laptop by 15 March.",
        "Please answer by Tuesday. The offer expires on Thursday.",
    ],
)
def test_another_day_or_a_doubtful_one_is_none(text: str) -> None:
    assert find_deadline(text) is None


@pytest.mark.parametrize(
    ("deadline", "day"),
    [
        ("Friday", date(2025, 11, 14)),
        ("Monday", date(2025, 11, 17)),
        ("21 November", date(2025, 11, 21)),
        ("5 January", date(2026, 1, 5)),
        ("24.11.2025", date(2025, 11, 24)),
        ("10/11/2025", None),
        ("next Friday", None),
        ("the 12th", None),
    ],
)
def test_the_day_that_is_meant_in_a_mail_of_a_monday(deadline: str, day: date | None) -> None:
    assert day_meant(deadline, date(2025, 11, 10)) == day


def test_without_a_day_of_the_mail_only_a_full_date_is_clear() -> None:
    assert day_meant("Friday", None) is None
    assert day_meant("21 November", None) is None
    assert day_meant("21 November 2025", None) == date(2025, 11, 21)
