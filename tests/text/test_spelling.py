"""The two spellings of English, there and back; names keep theirs."""

from __future__ import annotations

import pytest

from tactful.text.contractions import spelled_out
from tactful.text.spelling import respelt

BRITISH = "I apologise, and realise what an honour your programme was. Colourful neighbours, travelling to organise it."
AMERICAN = "I apologize, and realize what an honor your program was. Colorful neighbors, traveling to organize it."


def test_each_spelling_becomes_the_other() -> None:
    assert respelt(BRITISH, british=False) == AMERICAN
    assert respelt(AMERICAN, british=True) == BRITISH
    assert respelt(BRITISH, british=True) == BRITISH


@pytest.mark.parametrize(
    "text", ["The Leeds Centre and Harbour Street.", "an organist with an honorary degree", "a computer program"]
)
def test_names_and_words_that_only_look_alike_stay(text: str) -> None:
    assert respelt(text, british=True) == respelt(text, british=False) == text


def test_a_passage_may_be_kept() -> None:
    assert respelt("my programme at the programme office", british=False, keep=["programme office"]) == (
        "my program at the programme office"
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("I'm sorry, I can't", "I am sorry, I cannot"),
        ("It’s late, and they won't wait", "It is late, and they will not wait"),
        ("the children's song", "the children's song"),
        ("Don't", "Don't".replace("n't", " not")),
    ],
)
def test_contractions_are_written_out_and_owners_are_not(text: str, written: str) -> None:
    assert spelled_out(text) == written
