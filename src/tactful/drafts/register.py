"""Hear in what tone a draft is written, so that what is added to it does not stand out."""

from __future__ import annotations

from itertools import islice

from tactful.contract import LetterKind, Part
from tactful.purpose import part_of
from tactful.text import FoldedText
from tactful.text.cues import load_cues

_EASY_ENOUGH = 2
_CURT = 2


def tone_heard_in(draft: str) -> str | None:
    """Return "formal" or "warm", None where a draft is neither."""
    cues, lower = load_cues("register.toml", "tactful.drafts"), FoldedText(draft).lower
    if cues.has("ceremonious", lower):
        return "formal"
    easy = islice(cues.pattern("easy").finditer(lower), _EASY_ENOUGH)
    return "warm" if len(list(easy)) == _EASY_ENOUGH else None


def is_curt(text: str, kind: LetterKind) -> bool:
    """Whether a sentence refuses in a word or two: "I decline." or "No thanks."."""
    return len(text.split()) <= _CURT and part_of(text, kind) is Part.DECISION
