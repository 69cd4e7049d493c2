"""Name the day of the offer where the sender wants it in the letter."""

from __future__ import annotations

from collections.abc import Iterator

from tactful.reading.said.directives import Said
from tactful.text.dates import find_dates
from tactful.text.late_patterns import LatePattern

_WANTED = LatePattern(
    r"\b(?:mention|include|give|state|refer to|quote|with|name|contain)\b[^.;!?\n]{0,30}\b(?:the )?"
    r"(?:(?:date|day) of (?:the|their|your|his|her) (?:offer|letter|e-?mail|call)|offer date|date)\b(?! (?:i|when i"
    r"|on which i))"
)
_OFFERED = LatePattern(r"\b(?:offer(?:ed|s)?|letter|e-?mail|wrote|rang|called|dated)\b[^.;!?\n]{0,60}$")


def offer_dates(text: str) -> Iterator[Said]:
    """ "Offered by her on 3 June ... mention the date of the offer" gives "I refer to your offer of 3 June."."""
    if _WANTED.search(text.lower()) is None:
        return
    for mention in find_dates(text):
        if mention.day and _OFFERED.search(text.lower()[max(0, mention.start - 80) : mention.start]):
            yield mention.start, mention.end, f"I refer to your offer of {text[mention.start : mention.end]}."
            return
