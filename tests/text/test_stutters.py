"""What stands twice by a slip stands once; what English says twice stays."""

from __future__ import annotations

import pytest

from tactful.text.stutters import without_stutters


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Thank you for the the offer.", "Thank you for the offer."),
        ("I have decided to to stay, so I I must decline.", "I have decided to stay, so I must decline."),
        ("I am I am not able to join you.", "I am not able to join you."),
        ("I'm I'm not free in May.", "I'm not free in May."),
        ("I know that I, I have to decline.", "I know that I have to decline."),
        ("I regretfully, I will not be taking up the offer.", "I regretfully will not be taking up the offer."),
        ("It was a a a joy.", "It was a joy."),
    ],
)
def test_what_stands_twice_by_a_slip_stands_once(typed: str, meant: str) -> None:
    assert without_stutters(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "I had had another plan when you called.",
        "I know that that decision is hard on you.",
        "I told you you would find somebody.",
        "No, no, the office was lovely, and very, very quiet.",
        "My, my, what a view.",
        "The The played, and An An Wu sang.",
        "Nurses log in in the morning, and go on on Sundays.",
        "We met at A&A and at B-B.",
        "I only I can say this of.",
        "And I am glad, and I am sorry.",
    ],
)
def test_what_is_meant_stays(text: str) -> None:
    assert without_stutters(text) == text
