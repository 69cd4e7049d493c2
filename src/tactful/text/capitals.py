"""The words of a text with what their capitals mean: a sentence's first word, a heading, a line of names, a name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

from tactful.text.patterns import compiled
from tactful.text.spans import Span, mask
from tactful.text.vocabulary import is_known_word, joining_words, word_class

_WORD = compiled(r"[^\W_](?:[^\W_]|['+#-](?=[^\W_]))*(?:(?<=\b[A-Z])\.)?")
_SENTENCE_END = compiled(r"(?:^|[.!?:;•*>\n\r\"]|--|—)[\s\"'(\[]*$")
_POSSESSIVE = compiled(r"(?:'s|s'|')$")
_INITIAL = compiled(r"[A-Z]\. ?")
_LINE = compiled(r"[^\n\r]+")
_SUBJECT = compiled(r"[\s*#]*(?:subject|re|ref)\b", re.IGNORECASE)
_HEADING_WORDS = frozenset("For You Your Of With To From About The On In And My At As Not Offer Re Subject".split())
_HEADING_SHARE = 0.7
_NAME_LINE_WORDS = 7
_SHOUTED_LENGTH = 4
_LOOK_BACK = 8
_FAREWELL_WORDS = 5
_LINES_BELOW_FAREWELL = 3
_SIGNATURE_WIDTH = 60
ABBREVIATED = frozenset("mr mrs ms dr prof st rev capt col lt sgt engr mt ft hon jr sr no messrs".split())


class Word(Struct, frozen=True):
    """A word and its span [start, end), without a possessive "'s".

    `initial`: it opens a sentence, so that any word had a capital here. `in_name_line`: it stands in a line that is
    made of names. `plain`: it is an English word in a place where capitals mean nothing.
    """

    start: int
    end: int
    text: str
    initial: bool
    in_name_line: bool
    plain: bool

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()

    @property
    def capitalised(self) -> bool:
        """Whether a capital in it means something: "Priya", "PayPal", "eBay"."""
        return not self.plain and self.text != self.lower


def words_with_capitals(text: str, name_lines: Iterable[Span]) -> list[Word]:
    """Return the words of a folded text; `name_lines` are lines of names besides those that look like it."""
    in_name_line = mask(len(text), [*name_lines, *_lines_of_names(text)])
    in_heading = mask(len(text), _headings(text))
    words: list[Word] = []
    for match in _WORD.finditer(text):
        start, raw = match.start(), match.group()
        word = _POSSESSIVE.sub("", raw.rstrip(".")) or raw
        shouted = word.isupper() and len(word) >= _SHOUTED_LENGTH
        plain = (shouted or bool(in_heading[start])) and is_known_word(word.lower())
        initial = _opens_sentence(text, words, start)
        words.append(Word(start, start + len(word), word, initial, bool(in_name_line[start]), plain))
    return words


def farewells(text: str) -> list[Span]:
    """Find the line that takes leave in whatever words or language: "Onwards,", "Una abraçada,", above a signature."""
    lines = [line for line in _LINE.finditer(text) if line.group().strip()]
    for index, line in list(enumerate(lines))[1:-1][-_LINES_BELOW_FAREWELL:]:
        words = line.group().split()
        is_short = line.group().rstrip().endswith(",") and len(words) <= _FAREWELL_WORDS
        # "Greetings to Tannie Marlene," names somebody.
        greets = words[0].lower() in word_class("titles") or "to" in words
        if is_short and not greets and all(len(below.group()) <= _SIGNATURE_WIDTH for below in lines[index + 1 :]):
            return [line.span()]
    return []


def _opens_sentence(text: str, before: list[Word], start: int) -> bool:
    if before:
        previous = before[-1]
        is_abbreviation = previous.lower in ABBREVIATED and start - previous.end <= len(". ")
        if is_abbreviation or _INITIAL.fullmatch(text, previous.start, start):
            return False
    return bool(_SENTENCE_END.search(text[max(0, start - _LOOK_BACK) : start])) if start > 0 else True


def _lines_of_names(text: str) -> list[Span]:
    """Find the lines in which every word is capitalised: addressees, signatures, headings."""
    spans = []
    for line in _LINE.finditer(text):
        words = line.group().split()
        proper = [w for w in words if w.lower().strip(",.") not in joining_words() and w[:1].isalpha()]
        is_short = 0 < len(words) <= _NAME_LINE_WORDS and not line.group().rstrip().endswith(("!", "?", ":"))
        if is_short and proper and all(word[0].isupper() for word in proper):
            spans.append(line.span())
    return spans


def _headings(text: str) -> list[Span]:
    """Find the lines whose capitals mean nothing: subjects, shouted lines, titles ("Thank You For The Offer")."""
    return [line.span() for line in _LINE.finditer(text) if _SUBJECT.match(line.group()) or _is_heading(line.group())]


def _is_heading(line: str) -> bool:
    words = re.findall(r"[^\W\d_]+", line)
    enough = _HEADING_SHARE * len(words)
    if len(words) > 2 and sum(word.isupper() for word in words) > enough:
        return True
    return sum(word[0].isupper() for word in words) > enough and not _HEADING_WORDS.isdisjoint(words)
