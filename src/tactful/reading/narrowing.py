"""Read words about several offers as if they told of one alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from tactful.contract import Brief, LetterKind, WithheldKind
from tactful.reading.clauses.words import Words
from tactful.reading.names.evidence import masked_words
from tactful.reading.reader import read_brief
from tactful.reading.withheld.withholding import withheld_at
from tactful.text.naming import is_named, spelled_alike
from tactful.text.spans import Span, blank_out


def read_about(words: str, kind: LetterKind, others: Sequence[str]) -> Brief:
    """Read words into a brief without the sentences that name `others` alone; these are withheld."""
    text, others = masked_words(words).words, [spelled_alike(other) for other in others]
    spans = list(_sentences_of(text, others))
    original = [text.folded.origin(*span) for span in spans]
    brief = read_brief(blank_out(words, original), kind=kind)
    if brief.company and _names(brief.company.value, others):
        brief = replace(brief, company=None)
    withheld = (*brief.withheld, *(withheld_at(text, WithheldKind.RIVAL, span) for span in spans))
    return replace(brief, withheld=tuple(sorted(withheld, key=lambda item: (item.start, item.end))))


def _sentences_of(text: Words, others: Sequence[str]) -> Iterator[Span]:
    """The sentences, or their pieces between commas, in which one of the others is named."""
    for field in text.fields:
        if _names(field.text, others):
            yield field.start, field.end


def _names(text: str, others: Sequence[str]) -> bool:
    plain = spelled_alike(text)
    return any(other in plain and is_named(other, plain) for other in others)
