"""Shorten a draft that is too long to be read: what does no part's work goes first."""

from __future__ import annotations

from msgspec.structs import replace

from tactful.contract import Case, LetterKind, Part
from tactful.drafts.parts.dismantling import DraftSentence
from tactful.guards.letter_shape import LONGEST
from tactful.purpose import names_or_counts, part_of

# Room for the standard phrases that the draft may still need.
_ADDED_WORDS = 40
_KEPT = 3


def shortened(sentences: list[DraftSentence], case: Case) -> list[DraftSentence]:
    """Empty sentences until the draft keeps within the longest letter, or the sender's own bound.

    First go those that serve no part and name nobody, the last of them first; then reasons; then the rest of those
    that serve no part. Whatever thanks, declines or wishes well stays.
    """
    longest = case.brief.max_words or LONGEST - _ADDED_WORDS
    excess = sum(len(sentence.text.split()) for sentence in sentences) - longest
    if excess <= 0:
        return sentences
    left = list(sentences)
    for index in _in_order_of_worth(sentences, case.kind):
        if excess <= 0:
            break
        excess -= len(left[index].text.split())
        left[index] = replace(left[index], text="")
    return left


def _in_order_of_worth(sentences: list[DraftSentence], kind: LetterKind) -> list[int]:
    ranked = [(_worth(sentence.text, kind), -index) for index, sentence in enumerate(sentences) if sentence.text]
    return [-index for worth, index in sorted(ranked) if worth < _KEPT]


def _worth(text: str, kind: LetterKind) -> int:
    match part_of(text, kind):
        case Part.PERSONAL:
            return 2 if names_or_counts(text) else 0
        case Part.REASON:
            return 1
        case _:
            return _KEPT
