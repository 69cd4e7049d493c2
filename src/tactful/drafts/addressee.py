"""Put right whom a draft is read to be from and to, where its own frame says otherwise."""

from __future__ import annotations

import re

from msgspec.structs import replace

from tactful.contract import Brief, Fact, Letter, WithheldKind
from tactful.contract.brief import spans_of
from tactful.text.patterns import compiled
from tactful.text.spans import overlaps_any

_KISSES = compiled(r"(?:x{1,5}|xo(?:xo)*)\s+(?=\w)", re.IGNORECASE)


def with_own_frame(brief: Brief, draft: str) -> Brief:
    """The brief without a recipient of whom the draft only complains, and without kisses before the sender's name."""
    return replace(brief, recipient=_not_accused(brief, draft), sender=_without_kisses(brief.sender))


def _not_accused(brief: Brief, draft: str) -> Fact | None:
    """The recipient, unless the draft does not greet them and complains of them: "Your recruiter Stefan wasted"."""
    grudges = spans_of(w for w in brief.withheld if w.kind is WithheldKind.GRUDGE)
    fact = brief.recipient
    if fact is None or fact.start is None or fact.end is None:
        return fact
    letter = Letter(draft)
    greeting = letter.anatomy.salutation
    if greeting and fact.start < letter.folded.origin(*greeting)[1]:
        return fact
    return None if overlaps_any((fact.start, fact.end), grudges) else fact


def _without_kisses(sender: Fact | None) -> Fact | None:
    kisses = _KISSES.match(sender.value) if sender else None
    return replace(sender, value=sender.value[kisses.end() :]) if sender and kisses else sender
