"""A draft that is too long loses what does no part's work in a letter of its kind."""

from __future__ import annotations

import pytest

from tactful.contract import Brief, Case, LetterKind
from tactful.drafts.parts.dismantling import DraftSentence
from tactful.drafts.shortening import shortened

THANKS = "Thank you very much for the offer."
REQUEST = "Could I have a few more days?"
TALK = "It has been a busy and rather rainy week here."


def left(kind: LetterKind, texts: list[str], max_words: int) -> list[str]:
    sentences = [DraftSentence(text, 0) for text in texts]
    case = Case(kind, brief=Brief(max_words=max_words))
    return [sentence.text for sentence in shortened(sentences, case) if sentence.text]


@pytest.mark.parametrize(
    ("kind", "work"),
    [
        (LetterKind.ASK_TIME, REQUEST),
        (LetterKind.NEGOTIATE, "I would love to take the job."),
        (LetterKind.DECLINE, "I have to decline."),
    ],
)
def test_what_a_letter_of_the_kind_is_for_outlasts_small_talk(kind: LetterKind, work: str) -> None:
    assert left(kind, [THANKS, TALK, work], max_words=14) == [THANKS, work]
