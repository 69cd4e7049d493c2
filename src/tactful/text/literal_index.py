"""Find among many patterns the few that a text may match, without asking each of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from tactful.text.literals import Literals

_SHORTEST_PIECE, _PIECE = 2, 5
# A longer text holds most pieces, and its own would take up much memory.
_LONGEST_TEXT = 400
# Some letters have this many sentences and clauses.
_MOST_TEXTS = 256


class LiteralIndex:
    """Lists of patterns by the first letters of the literals that their patterns require."""

    def __init__(self) -> None:
        # Each pattern by the number of its list and its place there.
        self._all: list[tuple[int, int]] = []
        self._always: set[int] = set()
        self._by_piece: dict[str, set[int]] = {}
        self._lists = 0
        self._known: dict[str, Mapping[int, Sequence[int]]] = {}

    def add(self, required: Iterable[Literals | None]) -> int:
        """Add a list of patterns; returns its number.

        `required` gives for each literals of which one stands in every text that it matches, or None.
        """
        for place, literals in enumerate(required):
            if literals is None:
                self._always.add(len(self._all))
            for literal in literals or ():
                self._by_piece.setdefault(_piece_of(literal), set()).add(len(self._all))
            self._all.append((self._lists, place))
        self._lists += 1
        self._known.clear()
        return self._lists - 1

    def candidates(self, text: str) -> Mapping[int, Sequence[int]]:
        """The places of the patterns that `text` may match, in order, by the number of their list.

        Quick where a text is asked for again.
        """
        known = self._known.get(text)
        if known is None:
            if len(self._known) >= _MOST_TEXTS:
                self._known.clear()
            known = self._known[text] = self._find(text)
        return known

    def _find(self, text: str) -> Mapping[int, Sequence[int]]:
        found: dict[int, list[int]] = {}
        for number in self._numbers(text):
            owner, place = self._all[number]
            found.setdefault(owner, []).append(place)
        return found

    def _numbers(self, text: str) -> Sequence[int]:
        if len(text) > _LONGEST_TEXT:
            return range(len(self._all))
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
