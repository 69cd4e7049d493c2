"""Find among many patterns the few that a text may match, without asking each of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from tactful.text.literals import Literals

_SHORTEST_PIECE, _PIECE = 2, 4
# A longer text holds most pieces, and its own would take up much memory.
_LONGEST_TEXT = 400


class LiteralIndex:
    """Patterns by the first letters of the literals that they require.

    `required` gives for each pattern literals of which one stands in every text that it matches, or None.
    """

    def __init__(self, required: Iterable[Literals | None]) -> None:
        self._always: set[int] = set()
        self._by_piece: dict[str, set[int]] = {}
        self._count = 0
        self._last: tuple[str, Sequence[int]] = ("", ())
        for number, literals in enumerate(required):
            self._count += 1
            if literals is None:
                self._always.add(number)
                continue
            for literal in literals:
                self._by_piece.setdefault(_piece_of(literal), set()).add(number)

    def candidates(self, text: str) -> Sequence[int]:
        """The numbers of the patterns that `text` may match, in order; quick where a text is asked for again."""
        if self._last[0] != text:
            self._last = text, self._find(text)
        return self._last[1]

    def _find(self, text: str) -> Sequence[int]:
        if len(text) > _LONGEST_TEXT:
            return range(self._count)
        pieces = self._by_piece.keys() & _pieces_of(text)
        return sorted(self._always.union(*map(self._by_piece.__getitem__, pieces)))


def _piece_of(literal: str) -> str:
    word = literal.lstrip()
    return (word if len(word) >= _SHORTEST_PIECE else literal)[:_PIECE]


@lru_cache(maxsize=256)
def _pieces_of(text: str) -> frozenset[str]:
    """Every piece of a text that `_piece_of` could return, and shorter ones where it ends."""
    return frozenset(
        text[start : start + size] for size in range(_SHORTEST_PIECE, _PIECE + 1) for start in range(len(text))
    )
