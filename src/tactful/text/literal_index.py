"""Find among many patterns the few that a text may match, without asking each of them.

Each pattern has up to three needs: sets of literals of which a text that it matches holds one. A literal that is cut at
its spaces leaves pieces that stand in the words of such a text. So it is enough to know of each word which needs it
meets, and that is found out once for a word, in whatever text it stands.

Numbers serve as sets: bit 3n and the two above it are the needs of pattern n.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache, reduce
from itertools import islice
from operator import or_
from typing import NamedTuple

from tactful.text.literals import Literals, most_telling_first

_NEEDS = 3
_SHORTEST_PIECE, _LONGEST_PIECE = 2, 5
# Some letters have this many sentences and clauses, and a handful of letters this many words.
_MOST_TEXTS, _MOST_WORDS = 256, 4096
_IN_MOST_TEXTS = frozenset(
    "the that this have with your you for and will would from not are was been but had has our can all".split()
)
# So many pieces are sooner looked for in a text than those of its words among them.
_FEW_PIECES = 150


class Needs(NamedTuple):
    """What a `LiteralIndex` is made of: the numbers of the needs that each piece meets, and of those met anyway.

    They are the needs of so many patterns.
    """

    met_by: Mapping[str, Sequence[int]]
    met: Sequence[int]
    patterns: int


class LiteralIndex:
    """Finds which of some patterns a text may match."""

    def __init__(self, needs: Needs) -> None:
        self._met_by = needs.met_by
        self._met_by_piece = cache(lambda piece: _bits(needs.met_by[piece]))
        self._met = _bits(needs.met)
        self._first_needs = _bits(range(0, _NEEDS * needs.patterns, _NEEDS))
        self._met_by_word = lru_cache(_MOST_WORDS)(self._find_met)
        self.candidates = lru_cache(_MOST_TEXTS)(self._find_candidates)

    def _find_candidates(self, text: str) -> int:
        """Bit 3n for each pattern n that a text may match; quick where a text is asked for again."""
        found = self._met_by_pieces if len(self._met_by) <= _FEW_PIECES else self._met_by_words
        met = reduce(or_, found(text), self._met)
        return met & met >> 1 & met >> 2 & self._first_needs

    def _met_by_words(self, text: str) -> Iterable[int]:
        return map(self._met_by_word, text.split(" "))

    def _met_by_pieces(self, text: str) -> Iterable[int]:
        padded = f" {text} "
        return (self._met_by_piece(piece) for piece in self._met_by if piece in padded)

    def _find_met(self, word: str) -> int:
        """The needs that a word meets wherever it stands."""
        pieces = self._met_by.keys() & _pieces_of(f" {word} ")
        return reduce(or_, map(self._met_by_piece, pieces), 0)


class Section:
    """So many patterns of an index from the one with the number `first` on: `bits` are theirs among those of all."""

    def __init__(self, index: LiteralIndex, first: int, patterns: int) -> None:
        find, shift, mask = index.candidates, _NEEDS * first, (1 << _NEEDS * patterns) - 1
        self.bits = mask << shift
        # Asked some fifty times a sentence, mostly in vain: no further call may stand between.
        self.bits_in: Callable[[str], int] = lambda text: find(text) >> shift & mask


def places_of(bits: int) -> list[int]:
    """The places in a section of the patterns to which bits belong, in order."""
    places = []
    while bits:
        lowest = bits & -bits
        places.append(lowest.bit_length() // _NEEDS)
        bits ^= lowest
    return places


def needs_of(patterns: Sequence[Sequence[Literals]]) -> Needs:
    """What each of some patterns needs, given all the sets of literals that it requires."""
    met_by: dict[str, list[int]] = {}
    met: list[int] = []
    for pattern, required in enumerate(patterns):
        telling = list(islice(filter(None, map(_pieces, most_telling_first(required))), _NEEDS))
        first = _NEEDS * pattern
        met += range(first + len(telling), first + _NEEDS)
        for need, pieces in enumerate(telling, start=first):
            for piece in pieces:
                met_by.setdefault(piece, []).append(need)
    return Needs(met_by, met, len(patterns))


def _bits(numbers: Iterable[int]) -> int:
    return sum(map((1).__lshift__, numbers))


@cache
def _pieces(literals: Literals) -> frozenset[str]:
    """Pieces of which one stands in every text that holds any of the literals; none where there is no saying."""
    pieces = frozenset(map(_piece_of, literals))
    return pieces if min(map(len, pieces)) >= _SHORTEST_PIECE else frozenset()


@cache
def _piece_of(literal: str) -> str:
    """The beginning of the longest word of a literal, with those of the spaces around it that the literal has."""
    if " " not in literal:
        return literal[:_LONGEST_PIECE]
    first, *others = literal.split(" ")
    *words, last = first, *(f" {word}" for word in others)
    return max([*(f"{word} " for word in words), last], key=_tells)[:_LONGEST_PIECE]


def _tells(piece: str) -> tuple[int, int]:
    """The more, the fewer texts hold a piece."""
    return 2 if piece.strip() in _IN_MOST_TEXTS else len(piece.strip()), len(piece)


def _pieces_of(word: str) -> frozenset[str]:
    """Every piece of a word that `_piece_of` could return, and shorter ones where it ends."""
    sizes = range(_SHORTEST_PIECE, _LONGEST_PIECE + 1)
    return frozenset(word[start : start + size] for size in sizes for start in range(len(word) - 1))
