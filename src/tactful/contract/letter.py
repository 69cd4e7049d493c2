"""A letter as the guards see it: the text as it was given, its anatomy and its sentences."""

from __future__ import annotations

from functools import cached_property

from tactful.contract.anatomy import Anatomy, find_anatomy
from tactful.contract.kinds import Part
from tactful.contract.verdict import Evidence, Finding
from tactful.text import FoldedText, Sentence, split_sentences


class Letter:
    """The assembled text of a letter.

    `text` is the original; `folded` its folded view, in whose positions `anatomy` and the sentences are given.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = FoldedText(text)

    @cached_property
    def anatomy(self) -> Anatomy:
        """Where salutation, body, sign-off and signature stand (spans of the folded text)."""
        return find_anatomy(self.folded)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the body: without salutation, sign-off and signature."""
        start, end = self.anatomy.body
        above = self.folded.text[:start].replace("\r", "\n").rpartition("\n")[2]
        # Where the body begins within a line, that line is cut anew: another part of it would be measured.
        if above.strip() or any(
            sentence.start < edge < sentence.end for sentence in self.all_sentences for edge in (start, end)
        ):
            return split_sentences(self.folded, start, end)
        # What one of them has worked out need not be worked out again.
        return tuple(sentence for sentence in self.all_sentences if start <= sentence.start and sentence.end <= end)

    @property
    def said(self) -> tuple[Sentence, ...]:
        """The sentences of the body; all there are where the text is too short to have one."""
        return self.sentences or self.all_sentences

    @cached_property
    def all_sentences(self) -> tuple[Sentence, ...]:
        """Every sentence or line of the whole text, salutation and signature included."""
        return split_sentences(self.folded)

    def finding(self, sentence: Sentence, start: int, end: int | None, message: str, remedy: str) -> Finding:
        """Make a finding about the span [start, end) of `sentence.text` (`end` None: to its end)."""
        first, last = sentence.origin(start, end)
        return Finding(message, remedy, first, last, self.text[first:last])

    def evidence(self, sentence: Sentence, start: int = 0, end: int | None = None) -> Evidence:
        """Make evidence of the span [start, end) of `sentence.text` (default: all of it)."""
        first, last = sentence.origin(start, end)
        return Evidence(first, last, self.text[first:last])

    def finding_at(self, start: int, end: int, message: str, remedy: str) -> Finding:
        """Make a finding about the span [start, end) of the folded text."""
        first, last = self.folded.origin(start, end)
        return Finding(message, remedy, first, last, self.text[first:last])

    def evidence_at(self, start: int, end: int) -> Evidence:
        """Make evidence of the span [start, end) of the folded text."""
        first, last = self.folded.origin(start, end)
        return Evidence(first, last, self.text[first:last])

    @staticmethod
    def absence(part: Part, message: str, remedy: str) -> Finding:
        """Make a finding about something that is missing from `part`."""
        return Finding(message, remedy, part=part)
