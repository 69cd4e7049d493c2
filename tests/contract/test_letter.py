"""The sentences of a letter's body are those of the whole text, cut at the body's ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tactful.contract import Letter
from tactful.text import split_sentences

LETTERS = Path(__file__).resolve().parents[1] / "corpus" / "letters.jsonl"


def spans(letter: Letter) -> list[tuple[int, int]]:
    return [(sentence.start, sentence.end) for sentence in letter.sentences]


def of_the_body(letter: Letter) -> list[tuple[int, int]]:
    return [(sentence.start, sentence.end) for sentence in split_sentences(letter.folded, *letter.anatomy.body)]


@pytest.mark.parametrize("row", LETTERS.read_text("utf-8").splitlines())
def test_the_body_of_a_letter(row: str) -> None:
    letter = Letter(json.loads(row)["letter"])
    assert spans(letter) == of_the_body(letter)
    assert set(letter.sentences) <= set(letter.all_sentences)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "No.",
        "Dear Ann, thank you for the offer. I must say no. Kind regards, Sam",
        "Good morning Sarah. I cannot take the position\nI thank you for the offer and your time.\n\nBest,\nSam",
        "Dear Ann\nthank you for the offer of the post, which I have thought about for a\nlong time. No.\n\nBest,\nSam",
    ],
)
def test_a_body_that_begins_within_a_line(text: str) -> None:
    letter = Letter(text)
    assert spans(letter) == of_the_body(letter)
