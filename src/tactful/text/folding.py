"""Fold disguised characters to plain ones, keeping the way back to the original offsets.

Rules match on the folded text, so that a zero-width space, a full-width digit or a Cyrillic "а" hides nothing;
what they report is cut from the original, so that "Łukasz" stays "Łukasz".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import Protocol

_PLAIN = {
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "ʼ": "'", "′": "'", "`": "'", "´": "'",
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "″": '"',
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "−": "-", "—": "—", "―": "—",
    "…": "...", "ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D",
    "þ": "th", "Þ": "Th", "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE",
}  # fmt: skip


class _Pattern(Protocol):
    """A compiled pattern, or one that is compiled late."""

    def finditer(self, string: str, /) -> Iterator[re.Match[str]]: ...


class FoldedText:
    """A text beside its folded form.

    `text` is the folded form; `origin` maps a span of it back to the original (both in code points).
    """

    def __init__(self, original: str) -> None:
        self.original = original
        self._plain = original.isascii() and "`" not in original
        self.text = original if self._plain else "".join(map(_fold_character, original))

    @cached_property
    def _origins(self) -> list[int]:
        origins = [index for index, character in enumerate(self.original) for _ in _fold_character(character)]
        origins.append(len(self.original))
        return origins

    @cached_property
    def lower(self) -> str:
        """The folded text in lower case, as long as `text`."""
        lowered = self.text.lower()
        if len(lowered) == len(self.text):
            return lowered
        return "".join(low if len(low := c.lower()) == 1 else c for c in self.text)

    def found(self, pattern: _Pattern) -> Iterator[tuple[int, int]]:
        """The span in the original of every match of a pattern in the folded text in lower case."""
        return (self.origin(*match.span()) for match in pattern.finditer(self.lower))

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Map the span [start, end) of the folded text to the original; a letter keeps its combining accents."""
        if self._plain:
            return start, end
        if start >= end:
            return self._origins[start], self._origins[start]
        last = self._origins[end - 1] + 1
        while last < len(self.original) and unicodedata.combining(self.original[last]):
            last += 1
        return self._origins[start], last


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    if (known := _PLAIN.get(character)) is not None:
        return known
    if character.isascii():
        return character
    category = unicodedata.category(character)
    if category in {"Cf", "Mn", "Me"}:
        return ""
    if category == "Zs":
        return " "
    if category == "Cs":
        # Half of a surrogate pair is no character, and nothing can encode it.
        return "\ufffd"
    if category in {"Zl", "Zp"} or character == "\x85":
        return "\n"
    decomposed = "".join(c for c in unicodedata.normalize("NFKD", character) if not unicodedata.combining(c))
    if decomposed.isascii() or category[0] != "L":
        return decomposed or " "
    return _resolve_confusable(character)


def _resolve_confusable(letter: str) -> str:
    # Imported here because it costs 50 ms and plain letters never need it.
    from disarm import strip_obfuscation

    return strip_obfuscation(letter) or letter
