"""Find where the sender tells of something else that they have found: another job, contract or place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tactful.reading.clauses.passages import Passages
from tactful.text.patterns import compiled
from tactful.text.spans import Span, overlaps_any

_FOUND = compiled(
    r"\bi(?:'ve| have|'m| am|'ll| will)? (?:just |already |now |also )?"
    r"(?:got(?! (?:there|here|in\b|out\b|back"
    r"|offered|to\b|an? (?:offer|call|mail|email)|the offer|your|this|it\b|(?:an? |the )?(?:[a-z]+"
    r" )?scholarship))|signed|signing|found(?! out\b)"
    r"|landed|secured|selected|shortlisted)\b[^.;,]{0,40}?"
    r"(?:\bjob|\brole|\bposition|\bpost|\bcontract|\bselection|\bplace(?! (?:at|in|on|to) (?:the |a |my )?"
    r"(?:[a-z]+ )?(?:uni|university|college|school|course|training"
    r"|masters?|degree|pgce|programme|apprenticeship)\b)|\bgig|\bresidency|\bwith [\ue000-\ue002]"
    r"|\bat [\ue000-\ue002])"
    r"|\bi(?:'ve| have|'m| am|'ll| will)? (?:just |already |now |also )?(?:sign(?:ed|ing)|landed|secured|selected"
    r"|shortlisted)\b[^.;,]{0,40}?[\ue001\ue002]"
    r"|\b(?:when|since|because|now that) (?!they|you|he|she|we|it|i\b)(?:[a-z]+|[\ue000-\ue002]+) wants me\b"
)


def prospects(masked: str, passages: Passages, told: Iterable[Span]) -> Iterator[Span]:
    """The clauses of the masked, lower-case words that tell of it.

    `told` are the spans of the facts of this offer: what is found with one of them in the same breath is this offer.
    """
    known = list(told)
    for match in _FOUND.finditer(masked):
        clause = passages.clause_at(*match.span())
        if not overlaps_any(clause, known):
            yield clause
