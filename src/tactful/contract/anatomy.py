"""Find the salutation, the body, the sign-off and the signature of a letter by its lines."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tactful.text import FoldedText

Span = tuple[int, int]

_LINE = re.compile(r"[^\n\r]+")
_GREETING = re.compile(
    r"(?:dear|hi|hello|hey|hiya|greetings|good (?:morning|afternoon|evening|day)|to whom it may concern"
    r"|respected|to the|attn)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(r"(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|coach|chef|rabbi|your)\b\.?", re.IGNORECASE)
_CLOSING = re.compile(
    r"(?:(?:yours|very|most)\b.{0,12}\b(?:sincerely|faithfully|truly|respectfully|cordially)|yours|sincerely"
    r"|respectfully|cordially|faithfully|(?:kind|kindest|warm|warmest|best|many|with)\b.{0,24}"
    r"\b(?:regards|wishes|thanks|respect|gratitude|appreciation)|(?:all (?:the|my|very) )?best|all best|regards|cheers"
    r"|many thanks|thanks(?: again| so much)?|thank you(?: again)?|warmly|love|take care|musically|thanking you"
    r"|ta|x+|best,? .{2,30}|in gratitude|gratefully)",
    re.IGNORECASE,
)  # fmt: skip
_SALUTATION_WIDTH = 70
_SIGNATURE_LINES = 4
_SIGNATURE_WIDTH = 60


@dataclass(frozen=True, slots=True)
class Anatomy:
    """Spans of the folded text; None where a letter has no such thing."""

    salutation: Span | None
    body: Span
    sign_off: Span | None
    signature: Span | None


def find_anatomy(document: FoldedText) -> Anatomy:
    """Find the parts of a letter's frame.

    A sign-off is one of the usual closing formulas, alone in its line, followed by at most four short lines.
    """
    lines = [line.span() for line in _LINE.finditer(document.text) if line.group().strip()]
    if not lines:
        return Anatomy(None, (0, len(document.text)), None, None)
    salutation = _salutation(document.text, lines)
    sign_off, signature = _ending(document.text, [line for line in lines if line != salutation])
    start = salutation[1] if salutation else 0
    end = (sign_off or signature or (len(document.text), 0))[0]
    return Anatomy(salutation, (start, max(start, end)), sign_off, signature)


def _salutation(text: str, lines: list[Span]) -> Span | None:
    for start, end in lines[:3]:
        line = text[start:end].strip()
        if len(line) > _SALUTATION_WIDTH:
            return None
        greets = _GREETING.match(line) and not line.endswith((".", "?"))
        addresses = line.endswith((",", ":")) and (_TITLE.match(line) or len(line.split()) <= 3)
        if greets or addresses:
            return start, end
    return None


def _ending(text: str, lines: list[Span]) -> tuple[Span | None, Span | None]:
    tail = lines[-_SIGNATURE_LINES - 1 :]
    for index, (start, end) in enumerate(tail):
        line = text[start:end].strip()
        if len(line) <= _SIGNATURE_WIDTH and _CLOSING.fullmatch(line.rstrip(",.! -—")):
            below = tail[index + 1 :]
            if all(len(text[a:b]) <= _SIGNATURE_WIDTH for a, b in below):
                return (start, end), ((below[0][0], below[-1][1]) if below else None)
    return None, None
