"""Find among many patterns the few that a text may match, without asking each of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tactful.text.literals import Literals

_SHORTEST_PIECE, _PIECE = 2, 5
# A longer text holds most pieces, and its own would take up much memory.
_LONGEST_TEXT = 400
# Some letters have this many sentences and clauses.
_MOST_TEXTS = 256


class LiteralIndex:
    """Patterns by the first letters of the literals that they require."""

    def __init__(self) -> None:
        self._always: set[int] = set()
        self._by_piece: dict[str, set[int]] = {}
        self._count = 0
        self._known: dict[str, Sequence[int]] = {}

    def add(self, required: Iterable[Literals | None]) -> int:
        """Number further patterns from the number that is returned.

        `required` gives for each literals of which one stands in every text that it matches, or None.
        """
        first = self._count
        for literals in required:
            if literals is None:
                self._always.add(self._count)
            for literal in literals or ():
                self._by_piece.setdefault(_piece_of(literal), set()).add(self._count)
            self._count += 1
        self._known.clear()
        return first

    def candidates(self, text: str) -> Sequence[int]:
        """The numbers of the patterns that `text` may match, in order; quick where a text is asked for again."""
        if text not in self._known:
            if len(self._known) >= _MOST_TEXTS:
                self._known.clear()
            self._known[text] = self._find(text)
        return self._known[text]

    def _find(self, text: str) -> Sequence[int]:
        if len(text) > _LONGEST_TEXT:
            return range(self._count)
        pieces = self._by_piece.keys() & _pieces_of(text)
        return sorted(self._always.union(*map(self._by_piece.__getitem__, pieces)))


def _piece_of(literal: str) -> str:
    word = literal.lstrip()
    return (word if len(word) >= _SHORTEST_PIECE else literal)[:_PIECE]


def _pieces_of(text: str) -> frozenset[str]:
    """Every piece of a text that `_piece_of` could return, and shorter ones where it ends."""
    return frozenset(
        text[start : start + size] for size in range(_SHORTEST_PIECE, _PIECE + 1) for start in range(len(text))
    )
