"""What the sender asks to be said becomes a sentence to the reader, or is left out."""

from __future__ import annotations

import pytest

from tactful.reading import read_brief


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("tell him thanks for the cuppa and the tour", "Thank you for the cuppa and the tour."),
        ("say I enjoyed seeing the new kitchens with her", "I enjoyed seeing the new kitchens with you."),
        ("and say I hope the lambing goes well", "I hope the lambing goes well."),
        (
            "Say I will come sing for the feast in June if they want me",
            "I would gladly come and sing for the feast in June, if you would like that.",
        ),
        ("Please to thank also the Chief", "Please also thank the Chief."),
        ("I'd love to beta test.", "I would love to beta test."),
        ("Say how good they were to me.", "You were very good to me."),
        ("please mention that I would gladly deputise at Easter", "I would gladly deputise at Easter."),
        ("Tell him his dough is the best in the city and I'm sorry.", "Your dough is the best in the city."),
        ("Please convey my regards to the staff also.", "Please give my regards to the staff as well."),
        ("I learned a lot from the menu test, say that.", "I learned a lot from the menu test."),
        ("thank her for the tour pls", "Thank you for the tour."),
    ],
)
def test_a_wish_becomes_a_sentence(words: str, text: str) -> None:
    brief = read_brief(f"The cook job at Oakmoor Ltd from Ada Bell.\n{words}")
    assert [mention.text for mention in brief.mentions] == [text]


@pytest.mark.parametrize(
    "words",
    [
        "tell him the soup was horrible",
        "say I would love to take it but my wife is ill",
        "tell her to go to hell",
        "say thanks for nothing",
        "mention that Pellworth pays more",
    ],
)
def test_what_hurts_or_tells_is_not_said(words: str) -> None:
    assert read_brief(f"The cook job at Oakmoor Ltd from Ada Bell.\n{words}").mentions == ()
