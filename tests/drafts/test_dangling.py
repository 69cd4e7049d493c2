"""What leads back to a sentence that went goes with it, or is cut from it; what speaks of the refusal stays."""

from __future__ import annotations

import pytest

from tactful.reading import Overrides
from tactful.rewrite import rewrite

GONE = "My wife has cancer and is in chemotherapy."


def text_of(said: str) -> str:
    return rewrite(f"Dear Ms Okafor,\n\nI must decline the post of clerk. {GONE} {said}\n\nTom Reid", Overrides()).text


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("That is why I can't move to Leeds.", "I can't move to Leeds."),
        ("This is the reason why I shall stay in Hull.", "I shall stay in Hull."),
        ("It's for that reason that I need to be home at four.", "I need to be home at four."),
        ("Because of that I had no choice.", "I had no choice."),
        ("For these reasons, I am unable to take it up.", "I am unable to take it up."),
    ],
)
def test_a_conclusion_stands_without_its_ground(said: str, left: str) -> None:
    letter = text_of(said)
    assert said not in letter
    assert left in letter


@pytest.mark.parametrize(
    "said",
    [
        "Both of these weigh on me.",
        "As I said on the phone, both of these matter to me.",
        "Both of us were sad about it.",
        "Those things come first.",
        "I hope it isn't true.",
        "In this day and age?",
        "My reasons are threefold. First, Globex pays me more. Second, Initech pays me most.",
    ],
)
def test_what_only_points_back_goes(said: str) -> None:
    assert said not in text_of(said)


@pytest.mark.parametrize(
    "said",
    [
        "This was not an easy decision.",
        "It wasn't an easy call.",
        "It has not been easy.",
        "That was a hard letter to write.",
        "Because of the bus I was late for the tour, for which I apologise.",
    ],
)
def test_what_speaks_of_the_refusal_stays(said: str) -> None:
    assert said in text_of(said)


@pytest.mark.parametrize(
    "said",
    [
        "It was a pleasure to see the map room.",
        "It was good of Mr Quill to show me round.",
        "It was lovely meeting you.",
    ],
)
def test_what_points_ahead_stays(said: str) -> None:
    assert said in text_of(said)
