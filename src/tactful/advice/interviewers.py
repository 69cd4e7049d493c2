"""Whether several people interviewed the sender."""

from __future__ import annotations

import re

from tactful.contract import Brief
from tactful.text.patterns import compiled

_MANY = r"(?:two|three|four|five|six|seven|eight|[2-9]|several|multiple|many|a few|lots of|endless)"
_SEVERAL = compiled(
    rf"\b{_MANY} (?:\w+ ){{0,2}}(?:interviews|rounds|interviewers|panels)\b"
    rf"|\b(?:interviewed (?:by|with) |met (?:with )?|talked (?:to|with) |spoke (?:to|with) ){_MANY}"
    r" (?:\w+ ){0,2}(?:people|managers|of them|colleagues)\b"
    r"|\b(?:interview (?:panel|committee)|panel interview|interviewers|search committee|final round|last round)\b",
    re.IGNORECASE,
)


def were_several(brief: Brief, words: str) -> bool:
    """Whether the brief or the words tell of more than one interviewer."""
    return len(brief.thanked) > 1 or _SEVERAL.search(words) is not None
