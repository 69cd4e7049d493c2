"""Find the frame of a letter: heading, salutation, body, sign-off, signature, and what trails after."""

from __future__ import annotations

import re

from msgspec import Struct

from tactful.contract.ending import ABOVE_A_QUOTE, find_ending
from tactful.contract.salutation import find_salutation
from tactful.text import FoldedText
from tactful.text.patterns import compiled
from tactful.text.spans import Span

_LINE = compiled(r"[^\n\r]+")
_QUOTE_MARK = compiled(r"(?:\s|>)*")
_QUOTED_REPLY = compiled(rf"{ABOVE_A_QUOTE}|-{{2,}} ?original message ?-{{2,}}", re.IGNORECASE)


class Anatomy(Struct, frozen=True):
    """Spans [start, end) of the folded text; None where a letter has no such thing.

    `heading` is all that stands above the salutation: an address, a subject line. `trailing` is all that stands
    below the signature: a postscript, a remark, a quoted message. `body` lies between salutation and sign-off;
    both may share their line with it.
    """

    heading: Span | None
    salutation: Span | None
    body: Span
    sign_off: Span | None
    signature: Span | None
    trailing: Span | None


def find_anatomy(document: FoldedText) -> Anatomy:
    """Find the parts of a letter's frame (see `Anatomy`)."""
    text = document.text
    lines = _lines(text)
    own = _without_quoted_reply(text, lines)
    salutation = find_salutation(text, own)
    start = salutation[1] if salutation else 0
    ending = find_ending(text, [(max(first, start), last) for first, last in own if last > start])
    framed = (span for span in (ending.sign_off, ending.signature, ending.trailing) if span)
    quoted = lines[len(own) :]
    end = next(framed, (quoted[0][0] if quoted else len(text),))[0]
    heading = (own[0][0], salutation[0]) if salutation and salutation[0] > own[0][0] else None
    trailing = _cover(ending.trailing, quoted)
    return Anatomy(heading, salutation, (start, max(start, end)), ending.sign_off, ending.signature, trailing)


def _lines(text: str) -> list[Span]:
    """The non-blank lines without white space and quotation marks at their ends."""
    spans = []
    for line in _LINE.finditer(text):
        mark = _QUOTE_MARK.match(text, *line.span())
        start = mark.end() if mark else line.start()
        end = start + len(text[start : line.end()].rstrip())
        if end > start:
            spans.append((start, end))
    return spans


def _without_quoted_reply(text: str, lines: list[Span]) -> list[Span]:
    count = len(lines)
    while count and _is_quoted(text, lines[count - 1][0]):
        count -= 1
    if count and count < len(lines) and _QUOTED_REPLY.fullmatch(text[slice(*lines[count - 1])]):
        count -= 1
    return lines[:count] or lines


def _is_quoted(text: str, start: int) -> bool:
    line_start = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    return ">" in text[line_start:start]


def _cover(span: Span | None, lines: list[Span]) -> Span | None:
    if not lines:
        return span
    return (span[0] if span else lines[0][0], lines[-1][1])
