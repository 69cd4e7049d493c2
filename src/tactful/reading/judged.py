"""What somebody's own letter is judged against: the words that it was written from, and what they tell."""

from __future__ import annotations

from msgspec.structs import replace

from tactful.contract import Case, LetterKind
from tactful.reading.reader import read_brief


def case_of(kind: LetterKind, source: str, *, is_draft: bool) -> Case:
    """What a letter of that kind is judged against, where `source` is the sender's words or their draft of it."""
    brief = replace(read_brief(source, is_draft=is_draft, kind=kind), kind=kind)
    return Case(kind, source=source, brief=brief, is_draft=is_draft)
