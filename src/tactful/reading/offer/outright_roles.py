"""Find the roles that the words name outright: "job: welder", "the position castellan", one in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from tactful.reading.clauses.lexicon import is_ordinary
from tactful.reading.names.evidence import MaskedWords
from tactful.reading.names.role_cues import LABEL, NAKED_LABEL, NAMED_BEHIND, QUOTED
from tactful.reading.names.role_phrases import phrase_with_head

# What a label weighs.
LABELLED = 9


class Candidate(Struct, frozen=True):
    """A span that may be the role, what speaks for it, and that in plain words."""

    start: int
    end: int
    weight: int
    says: str


def named_outright(masked: MaskedWords) -> Iterator[Candidate]:
    """Each role that a label, a noun before it or quotation marks make one."""
    yield from _labelled(masked)
    yield from _named_behind(masked)
    yield from _quoted(masked)


def _labelled(masked: MaskedWords) -> Iterator[Candidate]:
    text = masked.words.text
    for pattern in (LABEL, NAKED_LABEL):
        for match in pattern.finditer(text):
            is_said = re.search(r"\b(?:is|was) ?$", text[match.start() : match.start("role")], re.IGNORECASE)
            naked = pattern is NAKED_LABEL and text[match.start("role")].islower()
            if not (is_said or naked) or phrase_with_head(text, *match.span("role")):
                start, end = match.span("role")
                yield Candidate(start, _end_at_a_firm(text, start, end), LABELLED, "the words say “role” or the like")


def _end_at_a_firm(text: str, start: int, end: int) -> int:
    """The end of a labelled role before a comma, where it is one by itself: "welder, Harland & Wolff"."""
    comma = text.find(", ", start, end)
    head = phrase_with_head(text, start, comma) if comma > start else None
    return comma if head and head[1] == comma else end


def _named_behind(masked: MaskedWords) -> Iterator[Candidate]:
    """A role that no list knows, behind "the position"."""
    for match in NAMED_BEHIND.finditer(masked.words.text):
        if not any(map(is_ordinary, match["role"].split())):
            yield Candidate(*match.span("role"), 5, "it stands behind “position” or the like")


def _quoted(masked: MaskedWords) -> Iterator[Candidate]:
    for match in QUOTED.finditer(masked.words.text):
        yield Candidate(*match.span("role" if match["role"] else "before"), LABELLED, "the words quote it")
