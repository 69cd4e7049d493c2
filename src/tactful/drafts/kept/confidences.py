"""Tell what a draft asks its own reader to keep to themselves for now."""

from __future__ import annotations

from tactful.text.late_patterns import LatePattern

# "Please don't tell mum before I tell her": the plea is made to the reader, and says until when.
_WAITS = LatePattern(
    r"\b(?:don't|do not|not to|without) (?:tell|telling|mention|mentioning|say|saying|let|letting|breathe|breathing)\b"
    r"[^.;!?\n]{1,80}\b(?:before|until|till) (?:i|i've|i'm|we|we've)\b"
    r"|\bkeep (?:this|it|that|my (?:answer|no|decision)) (?:between (?:us|ourselves)|to yourself|quiet|private)\b"
    r"[^.;!?\n]{0,40}\b(?:before|until|till|for now|for the moment)\b"
)


def asks_to_wait(lower: str) -> bool:
    """Whether a sentence in lower case asks the reader to say nothing before the writer does."""
    return _WAITS.search(lower) is not None
