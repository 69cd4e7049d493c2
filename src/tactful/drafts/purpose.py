"""Tell which part of a letter a sentence serves."""

from __future__ import annotations

from tactful.contract import Part
from tactful.text import FoldedText, Sentence

# In the order of preference where a sentence does two things equally well.
_FUNCTIONS = (
    (Part.DECISION, ("decline", "soft-decline", "accept", "regret")),
    (Part.THANKS, ("gratitude",)),
    (Part.GOODWILL, ("good-wishes", "open-door")),
)
_LIKELY = 0.0


def part_of(text: str) -> Part:
    """Return the part that a sentence serves; `PERSONAL` where it does none of a letter's usual work."""
    scores = _whole(text).scores
    strengths = {part: max(scores[name] for name in names) for part, names in _FUNCTIONS}
    best = max(strengths, key=lambda part: strengths[part])
    if strengths[best] > _LIKELY:
        return best
    return Part.REASON if scores["reason"] > _LIKELY else Part.PERSONAL


def gives_reason(text: str) -> bool:
    """Whether a sentence gives a reason, whatever else it does."""
    return _whole(text).scores["reason"] > _LIKELY


def _whole(text: str) -> Sentence:
    document = FoldedText(text)
    return Sentence(document, 0, len(document.text))
