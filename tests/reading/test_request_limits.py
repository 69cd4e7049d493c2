"""What cannot be done is a wish, where one wish follows from it."""

from __future__ import annotations

import pytest

from tests.reading.asking import asked


@pytest.mark.parametrize(
    ("words", "requests"),
    [
        ("It is full time and I can only do 4 days, not Wednesdays.", ["a four-day week with Wednesdays off"]),
        ("i can't work more than three days.", ["a three-day week"]),
        ("I can't come in on Tuesdays.", ["Tuesdays off"]),
        ("Fridays I can't do.", ["Fridays off"]),
        ("Mondays and Fridays are impossible.", ["Mondays and Fridays off"]),
        ("I can't do every Monday.", ["Mondays off"]),
        # One day that will not do is none of every week.
        ("They want me to sign on Monday. Monday is impossible for me. I want a laptop.", ["a laptop"]),
        ("I can't do Monday, could we sign on Tuesday? I want a laptop.", ["a laptop"]),
        ("could the hours be 9 to 3?", ["working hours from 9 to 3"]),
        (
            "on call every weekend is too much. could it be 2 weekends a month?",
            ["no more than two weekends a month on call"],
        ),
        (
            "night shifts every week are too much, could we make it every other week?",
            ["night shifts only every other week"],
        ),
        # How much the sender works now, how long the notice is, and what others can do are no wishes.
        ("he wants me 5 days. i can do 4.", ["a four-day week"]),
        ("They want 5 days a week but I could only do three.", ["a three-day week"]),
        ("He wants me in 5 days. I can do 4 January. I want a laptop.", ["a laptop"]),
        ("I only work 4 days now and I want a laptop.", ["a laptop"]),
        ("I can only do 2 days notice, and I want a laptop.", ["a laptop"]),
        ("they can only do 4 days. I want a laptop.", ["a laptop"]),
        ("I can't start on Mondays. I want a laptop.", ["a laptop"]),
    ],
)
def test_what_cannot_be_done_is_a_wish_where_one_follows(words: str, requests: list[str]) -> None:
    assert asked(words) == requests
