"""Put right whom a draft is read to be from and to, where its own frame says otherwise."""

from __future__ import annotations

import re

from msgspec.structs import replace

from tactful.contract import Brief, Fact, Letter, WithheldKind
from tactful.contract.brief import spans_of
from tactful.drafts.typed.kisses import without_kisses
from tactful.reading.clauses.lexicon import given_names
from tactful.reading.names.tellings import Telling, in_words
from tactful.text.patterns import compiled
from tactful.text.spans import overlaps_any

_TO_ANYBODY = compiled(
    r"\W*(?:(?:dear|respected|hello|hi) )?(?:sirs?\b|madam\b|to whom (?:it|this) may concern)", re.IGNORECASE
)
_TELLS_OF = compiled(
    r"(?:['’]s)? (?:(?:at|in|from|of|on) (?:\w+ ){1,4}?)?(?:is|was|has|had|were|are|who|also|showed|took|told|said|made"
    r"|gave|wasted|kept|never|called|asked|met|did|does)\b"
)
_HEADER = compiled(r"[ \t]*(?:to|cc|bcc|from|attn)[ \t]*:[^\n]*", re.IGNORECASE | re.MULTILINE)
_TO_NOBODY = compiled(
    r"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day))?[ ,]*(?:there|all)?\W*", re.IGNORECASE
)
_REACH = 60
_GREETS_BY_WAY = compiled(
    r"\b(?:thank|thanks to|tell|regards to|greet|(?:say|pass on) [^.!?\n]{2,20} to|give my [^.!?\n]{2,20} to|love to"
    r"|(?:best|kind) wishes to|remember me to) $",
    re.IGNORECASE,
)
# What a draft that greets its reader tells of somebody tells of somebody else, unless it speaks to them.
_TOLD_OF = frozenset({Telling.TITLED, Telling.MADE_THE_OFFER, Telling.DEALT_WITH, Telling.NOBODY_ELSE})
_BEFORE_THE_READER = compiled(r"(?:^|[.!?,;\n–—-]\s*|\b(?:you|thanks|sorry|sir|madam|dear)\s+)$", re.IGNORECASE)
_AFTER_THE_READER = compiled(r"\s*(?:[,.;:!?\n–—-]|$|for\b)")
_WHO = compiled(r",? who (?:was|were|is|has|had|\w+ed|took|made|gave|showed|kept|told|met)\b")
_CALLED = compiled(r"[^.!?\n]{2,60}, (?P<name>[A-Z][a-z]+)[.!]")


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
    if _stands_in_a_header(fact.start, draft, start) and not _TO_NOBODY.fullmatch(draft[start:end]) and end:
        return None
    # "I'm off your rocketship, Brayden" complains to Brayden.
    if fact.start < end or fact.telling == Telling.SPOKEN_TO:
        return fact
    if end and fact.telling in _TOLD_OF and not _is_spoken_to(draft, fact.start, fact.end):
        return None
    greets_nobody = _TO_ANYBODY.match(draft[start:end]) or (end and _TO_NOBODY.fullmatch(draft[start:end]))
    if greets_nobody and _TELLS_OF.match(draft, fact.end):
        return None
    if _is_told_of(draft, fact.start, fact.end):
        return _called(draft)
    grudges = spans_of(w for w in brief.withheld if w.kind is WithheldKind.GRUDGE)
    return None if overlaps_any((fact.start, fact.end), grudges) else fact


def _is_told_of(draft: str, start: int, end: int) -> bool:
    """Whether a name is that of somebody else than the reader: "I wish to thank Ms. Kowalski, who treated me"."""
    line = draft[max(0, start - _REACH) : start]
    return bool(_GREETS_BY_WAY.search(line) or _WHO.match(draft, end))


def _is_spoken_to(draft: str, start: int, end: int) -> bool:
    """Whether a name stands by itself, as one says it to its bearer: "Thank you, Mr Gill, for your patience"."""
    before = draft[max(0, start - _REACH) : start]
    return bool(_BEFORE_THE_READER.search(before) and _AFTER_THE_READER.match(draft, end))


def _called(draft: str) -> Fact | None:
    """The reader whom the first words call by name: "Thanks but no thanks, Greg."."""
    called = _CALLED.match(draft)
    if called is None or called["name"].lower() not in given_names():
        return None
    return Fact(called["name"], *called.span("name"), in_words(Telling.SPOKEN_TO), Telling.SPOKEN_TO)


def _stands_in_a_header(place: int, draft: str, greeting: int) -> bool:
    """Whether a name is that of a header above the greeting, which names its reader itself: "To: Hiring"."""
    return any(header.start() <= place < header.end() for header in _HEADER.finditer(draft, 0, greeting))


def _kissing_nobody(sender: Fact | None) -> Fact | None:
    return replace(sender, value=without_kisses(sender.value)) if sender else None
