"""Find what is asked for in the place of what: in "30 hours, not 40, and a laptop" the 40 ends no list of wishes."""

from __future__ import annotations

from collections.abc import Iterator

from tactful.text.patterns import compiled
from tactful.text.spans import Span

_NOT = r"(?:and not|not|instead of|in place of|rather than|as opposed to|as against|vs\.?|versus)"
_NUMBER = (
    r"(?:\d{1,2}(?:[.,:]\d{1,2})?(?:st|nd|rd|th)?|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty"
    r"|forty|fifty)"
)
_UNIT = (
    r"(?: ?(?:[ap]m|h|hrs?|hours?|days?|shifts?|weeks?|months?)\b"
    r"| (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b)?"
)
_ENDS = r"(?=\s*(?:[,;.!?\n)]|\b(?:and|plus|also|with|but|as well)\b|[&+]|$))"
_QUANTITY = compiled(
    rf",? {_NOT} (?:the |on |at )*(?:usual |full |current |standard |advertised )?{_NUMBER}{_UNIT}"
    rf"(?: ?(?:a|per|/) ?(?:week|wk|day|month)\b)?{_ENDS}"
)
_BEFORE_ITS_UNIT = compiled(rf"\b(?P<wanted>{_NUMBER}),? {_NOT} {_NUMBER}(?= ?(?:h|hrs?|hours?|days?|weeks?)\b)")
# What stands behind these words is wanted: "not to work on Sundays", "not more than 30 hours".
_OTHER = compiled(
    rf"(?<=[a-z\d)]),? {_NOT} (?!(?:to|before|on|in|at|have|having|work|working|be|being|do|doing|more|less|only|later"
    r"|earlier|until|after|over|under|sure|that|if)\b)[^\s,;.!?\n]{1,20}(?: (?!and\b|plus\b)[^\s,;.!?\n]{1,20}){0,4}"
    r"(?=,? (?:and|plus|&|\+) (?:also |then )?(?:an?|the|my|one|two|three|four|five|six|\d{1,2}|some|more|no|to|support"
    r"|help|extra)\b)"
)


def without_contrasts(text: str, masked: str) -> tuple[str, str]:
    """A text, and its masked form of the same length, with blanks for what is not wanted; the length stays.

    "30 not 40 hours" has its number moved to the unit.
    """
    spans = list(_contrasts(text.lower()))
    return _blanked(text, spans), _blanked(masked, spans)


def _blanked(text: str, spans: list[tuple[Span, Span | None]]) -> str:
    for (start, end), wanted in spans:
        kept = text[slice(*wanted)] if wanted else ""
        text = text[:start] + kept.rjust(end - start) + text[end:]
    return text


def _contrasts(text: str) -> Iterator[tuple[Span, Span | None]]:
    """Where a contrast stands, and where the number in it is that is wanted after all."""
    taken = 0
    found: list[tuple[Span, Span | None]]
    found = [(match.span(), match.span("wanted")) for match in _BEFORE_ITS_UNIT.finditer(text)]
    found += [(match.span(), None) for pattern in (_QUANTITY, _OTHER) for match in pattern.finditer(text)]
    for span, wanted in sorted(found, key=lambda one: one[0]):
        if span[0] >= taken:
            yield span, wanted
            taken = span[1]
