"""Words that somebody writes for another are read in the voice of that other, who signs."""

from __future__ import annotations

import pytest

from tactful.reading import read_brief
from tactful.reading.clauses.words import FILLER
from tactful.reading.pasted.behalf import on_behalf

DAUGHTER = (
    "I'm writing for my daughter Lena who's too shy. She was offered the Saturday job at Bloom & Stem by "
    "Mrs Pettigrew. She wants to say no as she has rowing on Saturdays. She signs as Lena Hartwell. Mention she loved "
    "making the wreath, and thank her for the tea."
)


def test_whom_the_letter_is_written_for_signs_it() -> None:
    brief = read_brief(DAUGHTER)
    assert brief.sender is not None
    assert brief.sender.value == "Lena Hartwell"
    assert brief.recipient is not None
    assert brief.recipient.value == "Mrs Pettigrew"


def test_what_is_said_of_them_they_say_themselves() -> None:
    brief = read_brief(DAUGHTER)
    assert brief.reason.fact is not None
    assert brief.reason.fact.value == "I have rowing on Saturdays"
    assert [mention.text for mention in brief.mentions] == ["I loved making the wreath.", "Thank you for the tea."]


def test_every_letter_keeps_its_place() -> None:
    behalf = on_behalf(DAUGHTER)
    assert behalf is not None
    assert len(behalf.words) == len(DAUGHTER)
    assert behalf.words.index("Pettigrew") == DAUGHTER.index("Pettigrew")
    assert "I was offered" in behalf.words.replace(FILLER, "")
    for passage in read_brief(DAUGHTER).withheld:
        assert passage.text == DAUGHTER[passage.start : passage.end]


@pytest.mark.parametrize(
    ("words", "sender"),
    [
        ("My father, Giuseppe Romano, asks me. He was offered night porter at the Pavilion by Mr. Whitcombe.",
         "Giuseppe Romano"),
        ("On behalf of my husband Piotr Zielinski (he's at sea), decline the Second Officer post with Baltic Ferries.",
         "Piotr Zielinski"),
    ],
)  # fmt: skip
def test_the_name_stands_beside_what_they_are(words: str, sender: str) -> None:
    fact = read_brief(words).sender
    assert fact is not None
    assert fact.value == sender


@pytest.mark.parametrize(
    "words",
    [
        "I was offered the cook job. My sister says she was offered more elsewhere.",
        "They offered me the cook job. My wife is ill, she needs me.",
        "I decline the cook job. My friend Dawn was offered one too, she loves it.",
        "I bought a hat for my daughter. The cook job is not for me.",
    ],
)
def test_whoever_else_is_spoken_of_signs_nothing(words: str) -> None:
    assert on_behalf(words) is None
