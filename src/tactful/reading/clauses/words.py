"""The sender's words as the rules read them: folded, names capitalised, cut into sentences and fields."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from operator import itemgetter

from msgspec import Struct

from tactful.contract import Fact
from tactful.reading.clauses.casing import match_case, with_capitals, with_names, writes_without_case
from tactful.reading.clauses.form_rules import form_wishes
from tactful.reading.clauses.orders import Order, find_orders
from tactful.text import FoldedText, split_sentences
from tactful.text.patterns import compiled
from tactful.text.spans import Span

# Stands, unseen, for letters of which there are fewer than were typed.
FILLER = "\u2060"
_BREAK = compiled(r"[;:=()\"|\[\]]|,(?!\d)|[.!?]+(?=\s|$)|\s[-/+•—·>*]+\s|—|^\s*[-*•>·]+\s*|\s@\s|(?<=\w)@\s")
_ABBREVIATION = compiled(
    r"(?:^|[\s(])(?:[A-Z]|mr|mrs|ms|dr|prof|st|sr|jr|ma|rev|hon|eng|engr|(?-i:Md|Mohd|Mst)|univ|dept|capt|col|lt|sgt|sn|mme"
    r"|no(?=\. ?\d)"
    r"|ing|lic|licda|arq|mtro|mtra|approx|mt"
    r"|dr\.-ing|p\.geo|a\.s)\.$",
    re.IGNORECASE,
)

_TITLE_END = compiled(
    r"(?:^|[\s(])(?:sen|mgr|mr|mrs|ms|dr|prof|st|rev|hon|eng|engr|(?-i:Md|Mohd|Mst)|univ|dept|capt|col|lt|sgt|hav|sn|mme"
    r"|ing|lic|licda|arq|mtro|mtra|mt|ma|retd"
    r"|dr\.-ing)\.\)?$",
    re.IGNORECASE,
)


class Field(Struct, frozen=True):
    """A piece of a sentence between commas, brackets, dashes and the like: the span [start, end) of `Words.text`.

    `sentence` is the index of its sentence.
    """

    start: int
    end: int
    text: str
    sentence: int


class Words:
    """The sender's words.

    `text` is folded, of the same length as `folded.text`; where the sender writes without capitals (or in nothing
    but capitals), the words that are not ordinary English have one.
    """

    def __init__(self, original: str) -> None:
        self.original = original
        self.folded = FoldedText(original)
        self.careless = writes_without_case(self.folded.text)
        self.text = with_capitals(self.folded.text) if self.careless else with_names(self.folded.text)

    @cached_property
    def lower(self) -> str:
        """`text` in lower case, of the same length."""
        return self.folded.lower

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The spans of the sentences or lines in `text`."""
        spans: list[Span] = []
        for sentence in split_sentences(self.folded):
            if spans and self._goes_on(*spans[-1]) and "\n" not in self.text[spans[-1][1] : sentence.start]:
                spans[-1] = (spans[-1][0], sentence.end)
            else:
                spans.append((sentence.start, sentence.end))
        return tuple(spans)

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """The fields of all sentences, in order."""
        return tuple(field for index in range(len(self.sentences)) for field in self._fields_of(index))

    @cached_property
    def orders(self) -> tuple[Order, ...]:
        """What the sender asks to have said, thanked for or passed on, or forbids, in the order of `text`."""
        wishes = form_wishes(self.lower, lambda _: False)
        return tuple(find_orders(self.text, self.sentences, ((wish.start, wish.end) for wish in wishes)))

    def fact(self, start: int, end: int, rule: str, telling: str = "") -> Fact:
        """Make a fact of the span [start, end) of `text`; its value has case and spacing mended."""
        first, last = self.folded.origin(start, end)
        value = " ".join(self.original[first:last].replace(FILLER, "").split())
        if self.careless or self.text != self.folded.text:
            value = match_case(value, self.text[start:end])
        return Fact(value, first, last, rule, telling)

    def sentence_at(self, position: int) -> Span:
        """The sentence that holds a position of `text`."""
        index = bisect_right(self.sentences, position, key=itemgetter(0)) - 1
        if index >= 0 and position < self.sentences[index][1]:
            return self.sentences[index]
        return position, position

    def _goes_on(self, start: int, end: int) -> bool:
        """Whether a sentence only seems to end, in the full stop of a title or an initial."""
        return bool(_TITLE_END.search(self.text[max(start, end - 12) : end]))

    def _fields_of(self, index: int) -> list[Field]:
        start, end = self.sentences[index]
        fields, position = [], start
        for mark in [*_BREAK.finditer(self.text, start, end), None]:
            stop = mark.start() if mark else end
            if mark and _ABBREVIATION.search(self.text[max(start, stop - 8) : stop + 1]):
                continue
            piece = self.text[position:stop]
            if body := piece.strip():
                first = position + piece.index(body[0])
                fields.append(Field(first, first + len(body), body, index))
            if mark:
                position = mark.end()
        return fields
