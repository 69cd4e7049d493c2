"""Split a text into sentences, each with its offsets in the original.

Lines are the first boundary, because letters lose full stops at line ends; a line that was only wrapped by a mail
program is joined to the next one first. Inside a paragraph `tactful.text.boundaries` decides.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from msgspec import Struct

from tactful.text.boundaries import sentence_boundaries
from tactful.text.folding import FoldedText
from tactful.text.functions import Scores, sentence_function_scores
from tactful.text.patterns import compiled

_WRAP_WIDTH = 45
# Where the next line begins with a small letter, so many characters are enough.
_SHORTEST_WRAPPED = 20
_LINE = compiled(r"[^\n\r]+")
_BLANK_LINE = compiled(r"\n\s*\n")
_WORD = compiled(r"[A-Za-z0-9][A-Za-z0-9'&-]*")


class Sentence(Struct, frozen=True, dict=True):
    """One sentence: the span [start, end) of the folded text of its document, stripped of white space.

    `text` and `lower` are folded (see `FoldedText`); positions in them are turned into offsets of the original
    with `origin`.
    """

    document: FoldedText
    start: int
    end: int

    @cached_property
    def text(self) -> str:
        """The folded sentence, case kept."""
        return self.document.text[self.start : self.end].replace("\n", " ").replace("\r", " ")

    @cached_property
    def lower(self) -> str:
        """The folded sentence in lower case, as long as `text`."""
        return self.document.lower[self.start : self.end].replace("\n", " ").replace("\r", " ")

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The lower-case words of the sentence."""
        return words_of(self.lower)

    @cached_property
    def scores(self) -> Scores:
        """For each sentence function (see `tactful.text.functions`) its log-odds; above 0 means likely."""
        return sentence_function_scores(self.lower)

    def origin(self, start: int = 0, end: int | None = None) -> tuple[int, int]:
        """Map the span [start, end) of `text` to offsets (code points) of the original document."""
        stop = len(self.text) if end is None else end
        return self.document.origin(self.start + start, self.start + stop)


def sentence_at(sentences: Sequence[Sentence], position: int) -> Sentence | None:
    """The last of some sentences in order that starts at or before a position of the folded text."""
    number = bisect_right(sentences, position, key=lambda sentence: sentence.start)
    return sentences[number - 1] if number else None


def words_of(lower: str) -> tuple[str, ...]:
    """The words of a folded, lower-case text."""
    return tuple(_WORD.findall(lower))


def opens_paragraph(sentence: Sentence, above: Sentence) -> bool:
    """Whether a blank line stands between a sentence and the one above it in the same document."""
    return _BLANK_LINE.search(sentence.document.text, above.end, sentence.start) is not None


def split_sentences(document: FoldedText, start: int = 0, end: int | None = None) -> tuple[Sentence, ...]:
    """Split the span [start, end) of the folded text (default: all of it) into sentences."""
    stop = len(document.text) if end is None else end
    return tuple(
        sentence
        for first, last in _paragraphs(document.text, start, stop)
        for sentence in _sentences_of(document, first, last)
    )


def _paragraphs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for line in _LINE.finditer(text, start, end):
        if not line.group().strip():
            continue
        if spans and _is_wrapped(text, spans[-1], line):
            spans[-1] = (spans[-1][0], line.end())
        else:
            spans.append(line.span())
    return spans


def _is_wrapped(text: str, above: tuple[int, int], line: re.Match[str]) -> bool:
    gap = text[above[1] : line.start()]
    if gap.replace("\r\n", "\n").count("\n") != 1:
        return False
    upper = text[above[0] : above[1]].rpartition("\n")[2].rstrip()
    if upper.endswith((".", "!", "?", ":", ";")):
        return False
    goes_on = line.group().lstrip()[:1].islower() and not upper.endswith(",")
    long_enough = len(upper) >= (_SHORTEST_WRAPPED if goes_on else _WRAP_WIDTH)
    return long_enough and not line.group().lstrip().startswith(("-", "*", "•", ">"))


def _sentences_of(document: FoldedText, start: int, end: int) -> list[Sentence]:
    paragraph = document.text[start:end].replace("\n", " ").replace("\r", " ")
    found = []
    for first, last in sentence_boundaries(paragraph):
        body = paragraph[first:last]
        if stripped := body.strip():
            offset = start + first + body.index(stripped[0])
            found.append(Sentence(document, offset, offset + len(stripped)))
    return found
