"""Tell money that was laid out, which may be asked back, from money that is earned, which no letter names."""

from __future__ import annotations

from collections.abc import Iterable

from tactful.text import Sentence
from tactful.text.late_patterns import LatePattern

_LAID_OUT = LatePattern(
    r"\b(?:refund|reimburs|pay (?:me |us )?back|repay|settle"
    r"|(?:travel|train|bus|taxi|hotel|parking) (?:cost|expense|fare|ticket|bill|receipt)"
    r"|expenses|receipt|deposit|invoice)"
)
_EARNED = LatePattern(
    r"\b(?:salary|wages?|pay(?! (?:me |us )?back\b)|paid|offer|offered|bonus|raise|per (?:hour|year)"
    r"|an? (?:hour|year)|rate|more|less|low|match)\b"
)


def is_outlay(passage: str, sentences: Iterable[Sentence]) -> bool:
    """Whether a passage about money, and each of its sentences, is about what somebody has laid out."""
    return not _EARNED.search(passage.lower()) and all(_LAID_OUT.search(s.lower) for s in sentences)
