"""The sender's words as the rules read them: folded, names capitalised, cut into sentences and fields."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

from tactful.contract import Fact
from tactful.reading.lexicon import given_names, is_ordinary
from tactful.text import FoldedText, split_sentences
from tactful.text.patterns import compiled

Span = tuple[int, int]

_WORD = compiled(r"(?<![A-Za-z0-9'@./-])[A-Za-z][A-Za-z'-]*(?![A-Za-z0-9@/]|\.[a-z])")
_LOWER_PAIR = compiled(r"(?<![A-Za-z0-9'@./_-])(?P<given>[a-z]+)(?P<surname> [a-z]+)?(?![A-Za-z0-9@/_'-]|\.[a-z])")
# A shorter one is too often a word of another language.
_SHORTEST_GIVEN = 4
_IN_THE_PLACE_OF_A_NAME = compiled(
    r"(?:\b(?:its from|it's from|from|my name is|my name's|names|name's|dear|hi|hello|hey|called|mr|mrs|ms|miss|dr)\.? "
    r"|\b(?:thanks|thank you|cheers|regards|love|ta|thx|sign|signed)[, \n]{1,2}|\n)"
    r"(?P<given>[a-z]{2,14})(?P<surname> [A-Za-z]{1,14})?(?=[.,!\n]|\s*$)"
)
# Where a word can only be a surname: "mr sands", "Denholm & fry".
_BEHIND_A_TITLE = compiled(r"(\b(?:mr|mrs|ms|miss|dr|prof)\.? |\b[A-Z][a-z]{1,20} & )([a-z]+)\b", re.IGNORECASE)
_BREAK = compiled(r"[;:=()\"|\[\]]|,(?!\d)|[.!?]+(?=\s|$)|\s[-/+•—·>*]+\s|—|^\s*[-*•>·]+\s*|\s@\s|(?<=\w)@\s")
_ABBREVIATION = compiled(
    r"(?:^|[\s(])(?:[A-Z]|mr|mrs|ms|dr|prof|st|sr|jr|ma|rev|hon|engr|capt|col|lt|sgt|sn|mme|no(?=\. ?\d)|ing|approx|mt"
    r"|dr\.-ing|p\.geo|a\.s)\.$",
    re.IGNORECASE,
)

_TITLE_END = compiled(
    r"(?:^|[\s(])(?:mr|mrs|ms|dr|prof|st|rev|hon|engr|capt|col|lt|sgt|hav|sn|mme|ing|mt|ma|retd|dr\.-ing)\.\)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Field:
    """A piece of a sentence between commas, brackets, dashes and the like: the span [start, end) of `Words.text`.

    `sentence` is the index of its sentence; `opened_by` the mark before it ("" at the start of a sentence).
    """

    start: int
    end: int
    text: str
    sentence: int
    opened_by: str


class Words:
    """The sender's words.

    `text` is folded, of the same length as `folded.text`; where the sender writes without capitals (or in nothing
    but capitals), the words that are not ordinary English have one.
    """

    def __init__(self, original: str) -> None:
        self.original = original
        self.folded = FoldedText(original)
        self.careless = _writes_without_case(self.folded.text)
        self.text = _with_capitals(self.folded.text) if self.careless else _with_given_names(self.folded.text)

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

    def fact(self, start: int, end: int, rule: str) -> Fact:
        """Make a fact of the span [start, end) of `text`; its value has case and spacing mended."""
        first, last = self.folded.origin(start, end)
        value = " ".join(self.original[first:last].split())
        if self.careless or self.text != self.folded.text:
            value = _match_case(value, self.text[start:end])
        return Fact(value, first, last, rule)

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
        fields, opened_by, position = [], "", start
        for mark in [*_BREAK.finditer(self.text, start, end), None]:
            stop = mark.start() if mark else end
            if mark and _ABBREVIATION.search(self.text[max(start, stop - 8) : stop + 1]):
                continue
            piece = self.text[position:stop]
            if body := piece.strip():
                first = position + piece.index(body[0])
                fields.append(Field(first, first + len(body), body, index, opened_by))
            if mark:
                opened_by, position = mark.group().strip(), mark.end()
        return fields


def _writes_without_case(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    if not letters:
        return False
    capitals = sum(c.isupper() for c in letters) / len(letters)
    starts = re.findall(r"(?:^|[.!?]\s+|\n\s*)([A-Za-z])", text)
    small = sum(c.islower() for c in starts)
    return capitals > 0.6 or (capitals < 0.035 and small * 2 >= len(starts))


def _with_capitals(text: str) -> str:
    shouted = sum(c.isupper() for c in text) > sum(c.islower() for c in text)
    base = text.lower() if shouted and len(text.lower()) == len(text) else text
    proper = _WORD.sub(lambda m: m.group() if is_ordinary(m.group()) else _capitalise(m.group()), base)
    proper = _BEHIND_A_TITLE.sub(lambda m: m.group(1) + _capitalise(m.group(2)), proper)
    return _IN_THE_PLACE_OF_A_NAME.sub(_named_like_a_word, proper)


def _named_like_a_word(match: re.Match[str]) -> str:
    """Capitals for a given name that is a word as well, where a name is due: "its from amber hollis"."""
    given, surname = match.group("given"), match.group("surname") or ""
    if given.lower() not in given_names():
        return match.group()
    lead = match.group()[: match.start("given") - match.start()]
    return lead + _capitalise(given) + (f" {_capitalise(surname.strip())}" if surname else "")


def _with_given_names(text: str) -> str:
    """The text with a capital where a given name and a surname lack one: "i told greta hollin"."""

    def named(match: re.Match[str]) -> str:
        given, surname = match.group("given"), match.group("surname") or ""
        if len(given) < _SHORTEST_GIVEN or given not in given_names() or is_ordinary(given):
            return match.group()
        return _capitalise(given) + (surname if is_ordinary(surname.strip()) else f" {_capitalise(surname.strip())}")

    return _LOWER_PAIR.sub(named, text)


def _capitalise(word: str) -> str:
    return word[:1].upper() + word[1:]


def _match_case(value: str, mended: str) -> str:
    plain = " ".join(mended.split())
    if len(plain) != len(value):
        return value
    return "".join(
        c.upper() if p.isupper() else c.lower() if p.islower() else c for c, p in zip(value, plain, strict=True)
    )
