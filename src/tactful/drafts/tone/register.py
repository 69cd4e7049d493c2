"""Hear in what tone a draft is written, so that what is added to it does not stand out."""

from __future__ import annotations

from itertools import islice

from msgspec.structs import replace

from tactful.contract import Brief, LetterKind, Part
from tactful.drafts.parts.dismantling import dismantle
from tactful.purpose import part_of
from tactful.reading.clauses.words import Words
from tactful.reading.wishes.wishes import tone
from tactful.text import FoldedText
from tactful.text.cues import load_cues

_EASY_ENOUGH = 2
_CURT = 2


def with_tone_heard(brief: Brief, draft: str) -> Brief:
    """The brief for the standard phrases that stand beside a draft's own, in the tone of the draft.

    What its reader is told asks for no tone: "your kind offer", "Kind regards". What a remark beside it says does.
    """
    asked = any(tone(Words(remark)) for remark in dismantle(draft, brief).remarks)
    is_told = brief.tone is not None and brief.tone == tone(Words(draft))
    return replace(brief, tone=tone_heard_in(draft)) if is_told and not asked else brief


def tone_heard_in(draft: str) -> str | None:
    """Return "formal" or "warm", None where a draft is neither."""
    cues, lower = load_cues("register.toml", "tactful.drafts.tone"), FoldedText(draft).lower
    if cues.has("ceremonious", lower):
        return "formal"
    easy = islice(cues.pattern("easy").finditer(lower), _EASY_ENOUGH)
    if len(list(easy)) == _EASY_ENOUGH:
        return "warm"
    return "formal" if cues.has("businesslike", lower) else None


def is_curt(text: str, kind: LetterKind) -> bool:
    """Whether a sentence refuses in a word or two: "I decline." or "No thanks."."""
    return len(text.split()) <= _CURT and part_of(text, kind) is Part.DECISION
