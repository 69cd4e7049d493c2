"""Cut sentences into clauses, the smallest passages that are withheld as a whole."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property
from operator import itemgetter

from tactful.reading.clauses.words import Words
from tactful.text.patterns import compiled
from tactful.text.spans import Span

_CLAUSE_END = compiled(
    r"[,;:()—\n]+(?!\d)|\s[-•>|/]+\s|[.!?]+(?=\s|$)|\s(?=(?:but|so|because|cause|cos|cuz|coz|since|while"
    r"|although|though|plus|and)\s)",
    re.IGNORECASE,
)

_SAYS_NO = compiled(
    r"(?:(?:and|so|but|therefore|thus|hence) )?i(?:'m| am|'ll| will|'ve| have)? .{0,30}?\b(?:declin"
    r"|refus|say no|turn(?:ing)? "
    r"|(?:can'?t|cannot|can not|won'?t|will not|unable to|not) (?:accept|tak|do it|join|be (?:taking|joining)))",
    re.IGNORECASE,
)
_IS_TO_BE_SAID = compiled(
    r"(?:(?:please|pls|also|and|but|so|just|do) ){0,3}(?:mention|thank|(?:say|tell \w+) (?:thanks|thank you|thx|cheers"
    r"|hi"
    r"|hello|good luck|congrat\w*)|congratulate|invite|convey|pass on my|give (?:him|her|them|the \w+) (?:my|a)"
    r"|wish (?:him|her|them))\b",
    re.IGNORECASE,
)
_SHORT_PIECE = 7


class Passages:
    """Widen spans of `Words.text` to the clauses or sentences that hold them."""

    def __init__(self, words: Words) -> None:
        self._words = words

    @cached_property
    def clauses(self) -> tuple[Span, ...]:
        """The clauses of all sentences, in order; they leave out the marks between them."""
        cut = (clause for sentence in self._words.sentences for clause in self._cut(sentence))
        return tuple(piece for clause in cut for piece in self._at_orders(clause))

    def clause_at(self, start: int, end: int) -> Span:
        """The span from the clause that holds `start` to the clause that holds the end."""
        return _cover(self.clauses, start, end)

    def clause_to_end(self, start: int, end: int) -> Span:
        """The span from the clause of `start` to the end of its sentence, or to where the sender says no or thanks."""
        first, last = self.clause_at(start, end)
        stop = self.sentence_at(start, end)[1]
        for clause in self.clauses[bisect_left(self.clauses, last, key=itemgetter(0)) :]:
            if clause[0] >= stop or _SAYS_NO.match(self._words.text, *clause) or self._is_to_be_said(clause):
                break
            last = clause[1]
        return first, last

    def terms_at(self, start: int, end: int) -> Span:
        """The clause of a sum of money, with the rest of its sentence where that goes on with short pieces."""
        first, last = self.clause_at(start, end)
        stop = self.sentence_at(start, end)[1]
        for clause in self.clauses[bisect_left(self.clauses, last, key=itemgetter(0)) :]:
            is_long = len(self._words.text[slice(*clause)].split()) > _SHORT_PIECE
            if clause[0] >= stop or is_long or self._is_to_be_said(clause):
                break
            last = clause[1]
        return first, last

    def sentence_at(self, start: int, end: int) -> Span:
        """The span from the sentence that holds `start` to the sentence that holds the end."""
        return _cover(self._words.sentences, start, end)

    def sentence_before(self, start: int) -> Span | None:
        """The sentence before the one that holds `start`."""
        index = bisect_right(self._words.sentences, start, key=itemgetter(0)) - 2
        return self._words.sentences[index] if index >= 0 else None

    def _is_to_be_said(self, clause: Span) -> bool:
        return bool(_IS_TO_BE_SAID.match(self._words.text, *clause))

    def _at_orders(self, clause: Span) -> Iterator[Span]:
        """The pieces of a clause in which orders follow each other without a mark: "say thanks dont say why"."""
        start, end = clause
        for order in self._words.orders:
            if start < order.start < end:
                if piece := self._words.text[start : order.start].rstrip():
                    yield start, start + len(piece)
                start = order.start
        yield start, end

    def _cut(self, sentence: Span) -> list[Span]:
        start, end = sentence
        clauses, position = [], start
        for mark in [*_CLAUSE_END.finditer(self._words.text, start, end), None]:
            stop = mark.start() if mark else end
            if piece := self._words.text[position:stop].strip():
                first = self._words.text.index(piece, position)
                clauses.append((first, first + len(piece)))
            position = mark.end() if mark else end
        return clauses


def _cover(spans: tuple[Span, ...], start: int, end: int) -> Span:
    low = max(0, bisect_right(spans, start, key=itemgetter(0)) - 1)
    high = max(low, bisect_right(spans, max(start, end - 1), key=itemgetter(0)) - 1)
    return (min(start, spans[low][0]), max(end, spans[high][1])) if spans else (start, end)
