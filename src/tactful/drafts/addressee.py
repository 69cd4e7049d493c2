"""Put right whom a draft is read to be from and to, where its own frame says otherwise."""

from __future__ import annotations

import re

from msgspec.structs import replace

from tactful.contract import Brief, Fact, Letter, WithheldKind
from tactful.contract.brief import spans_of
from tactful.drafts.kisses import without_kisses
from tactful.reading.names.tellings import Telling
from tactful.text.patterns import compiled
from tactful.text.spans import overlaps_any

_TO_ANYBODY = compiled(
    r"\W*(?:(?:dear|respected|hello|hi) )?(?:sirs?\b|madam\b|to whom (?:it|this) may concern)", re.IGNORECASE
)
_TELLS_OF = compiled(
    r"(?:['’]s)? (?:(?:at|in|from|of|on) (?:\w+ ){1,4}?)?(?:is|was|has|had|were|are|who|also|showed|took|told|said|made"
    r"|gave|wasted|kept|never|called|asked|met|did|does)\b"
)


def with_own_frame(brief: Brief, draft: str) -> Brief:
    """The brief without a recipient of whom the draft only complains, and without kisses before the sender's name."""
    return replace(brief, recipient=_not_accused(brief, draft), sender=_kissing_nobody(brief.sender))


def _not_accused(brief: Brief, draft: str) -> Fact | None:
    """The recipient, unless the draft does not greet them and only tells of them: "Your recruiter Stefan wasted"."""
    fact = brief.recipient
    if fact is None or fact.start is None or fact.end is None:
        return fact
    letter = Letter(draft)
    start, end = letter.folded.origin(*letter.anatomy.salutation) if letter.anatomy.salutation else (0, 0)
    # "I'm off your rocketship, Brayden" complains to Brayden.
    if fact.start < end or fact.telling == Telling.SPOKEN_TO:
        return fact
    if _TO_ANYBODY.match(draft[start:end]) and _TELLS_OF.match(draft, fact.end):
        return None
    grudges = spans_of(w for w in brief.withheld if w.kind is WithheldKind.GRUDGE)
    return None if overlaps_any((fact.start, fact.end), grudges) else fact


def _kissing_nobody(sender: Fact | None) -> Fact | None:
    return replace(sender, value=without_kisses(sender.value)) if sender else None
