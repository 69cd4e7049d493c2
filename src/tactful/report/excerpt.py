"""Show a span of a letter in its lines, with the offending words marked."""

from __future__ import annotations

import unicodedata

from msgspec import Struct

from tactful.text.patterns import compiled

_LINE_END = compiled(r"\r\n|\r|\n")
WIDTH = 100
_MOST_LINES = 4
_CUT = "…"
# Codes of ANSI colours.
RED, GREEN, YELLOW = 31, 32, 33


class Style(Struct, frozen=True):
    """How to mark words: with ANSI codes on a terminal, else with carets below the line; and how wide a line may be."""

    colour: bool
    width: int = WIDTH

    def mark(self, words: str) -> str:
        """Make the words stand out, by reverse colour; without colour they stay as they are."""
        return f"\033[7m{words}\033[0m" if self.colour else words

    def strong(self, words: str, code: int) -> str:
        """Print words in an ANSI colour, given by its code."""
        return f"\033[1;{code}m{words}\033[0m" if self.colour else words

    def struck(self, words: str, code: int) -> str:
        """Strike the words through, in an ANSI colour."""
        return f"\033[9;{code}m{words}\033[0m" if self.colour else words


def place_of(text: str, offset: int) -> tuple[int, int]:
    """Turn an offset into a line and a column, both from 1, in code points."""
    ends = [match.end() for match in _LINE_END.finditer(text, 0, offset)]
    return len(ends) + 1, offset - (ends[-1] if ends else 0) + 1


def excerpt(text: str, start: int, end: int, style: Style) -> list[str]:
    """Show the lines that the span [start, end) touches, at most four, each cut to what surrounds the span."""
    touched = [(first, last) for first, last in _lines(text) if first < end and start < max(last, first + 1)]
    shown = [
        line
        for first, last in touched[:_MOST_LINES]
        for line in _marked(text[first:last], max(start - first, 0), min(end, last) - first, style)
    ]
    return [*shown, _CUT] if len(touched) > _MOST_LINES else shown


def _lines(text: str) -> list[tuple[int, int]]:
    starts, ends = [0], []
    for match in _LINE_END.finditer(text):
        ends.append(match.start())
        starts.append(match.end())
    return list(zip(starts, [*ends, len(text)], strict=True))


def _marked(line: str, start: int, end: int, style: Style) -> list[str]:
    first, last = _window(len(line), start, end, style.width)
    before = (_CUT if first else "") + printable(line[first:start])
    words = printable(line[start : min(end, last)])
    after = printable(line[end:last]) + (_CUT if last < len(line) else "")
    shown = before + style.mark(words) + after
    if style.colour or not words:
        return [shown]
    return [shown, " " * _columns(before) + "^" * _columns(words)]


def _window(length: int, start: int, end: int, width: int) -> tuple[int, int]:
    spare = max(width - (end - start), 0)
    first = max(min(start - spare // 2, length - width), 0)
    return (min(first, start), min(first + width, length)) if spare else (start, min(start + width, length))


def printable(text: str) -> str:
    """Make text harmless for a terminal: a tab is a space, any other control character a replacement."""
    return "".join(" " if c == "\t" else c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)


def _columns(text: str) -> int:
    return sum(_column(character) for character in text)


def _column(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"F", "W"} else 1
