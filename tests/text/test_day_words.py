"""Days as a letter spells them."""

import pytest

from tactful.text.day_words import spelled_day


@pytest.mark.parametrize(
    ("typed", "spelled"),
    [
        ("Mon 30 Nov 9am", "Monday 30 November at 9am"),
        ("2 oct", "2 October"),
        ("Weds Dec 2", "Wednesday December 2"),
        ("fridays", "Fridays"),
        ("end of month", "the end of the month"),
        ("end of next week", "the end of next week"),
        ("EOD Thursday", "the end of the day on Thursday"),
        ("9am on Monday", "9am on Monday"),
        ("11/12/2026", "11/12/2026"),
        ("3 May", "3 May"),
    ],
)
def test_a_day_is_spelled_out(typed: str, spelled: str) -> None:
    assert spelled_day(typed) == spelled
