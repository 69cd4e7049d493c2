"""Cut a sentence into its clauses, so that a guard shows the words that matter and no more."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

from tactful.text.cues import CuePattern
from tactful.text.patterns import compiled
from tactful.text.spans import Span
from tactful.text.titles import TITLE

# A conjunction begins a clause where somebody or something new is spoken of; within a clause it only joins words.
_BOUNDARY = compiled(
    # Every alternative begins with one of these, and most places do not.
    r"(?=[;:!?(),]|\s+(?:[—-]|but|alth|thou|whil|beca|howe|wher|and|so))(?:"
    r"[;:!?]\s+|\s+—\s*|\s+-\s+|[()]\s*"
    r"|(?<!cannot)(?<!can not)(?<!nothing)(?<!anything)(?<!choice)(?<!option)(?<!alternative),?\s+(?=but\b)"
    r"|,?\s+(?=(?:although|though|while|because|however|whereas)\b)"
    r"|[,;]\s+(?=(?:and|yet|so|as|since|for|nor|or|which|who|if|unless|when|after|with)\b)"
    r"|\s+(?=(?:and|so)\s+(?:i|i'm|i'll|i've|i'd|we|wish|hope|must|will|thank|am)\b))",
    re.IGNORECASE,
)

# Single marks too, but no apostrophe: one stands between letters or after an s.
_QUOTATION = compiled(r"\"[^\"]{1,200}\"|(?<![\w'])'(?:[^'\n]|(?<=\w)'(?=\w)){1,200}'(?!\w)")
_REPORT = compiled(
    r"(?:and )?(?!my (?:\w+ ){0,3}wishes\b)"
    rf"(?:my|your|the|his|her|an?|{TITLE}|sister)\b\.? (?:[\w'-]+ ){{1,3}}"
    r"(?:said|says?|told|thanked|regret(?:s|ted)?|wish(?:es|ed)|predicted|taught|remarked|mentioned|apologi[sz]ed)\b"
)


@lru_cache(maxsize=64)
def clauses(text: str) -> tuple[Span, ...]:
    """Return the spans of the clauses of a sentence, in order, stripped of white space."""
    spans = []
    start = 0
    for boundary in _BOUNDARY.finditer(text):
        spans.append(_stripped(text, start, boundary.start()))
        start = boundary.end()
    spans.append(_stripped(text, start, len(text)))
    return tuple(span for span in spans if span[0] < span[1])


def meant_clause(text: str, cue: CuePattern, unless: CuePattern) -> Span | None:
    """Return the span of the first clause of a sentence that holds a cue and nothing that takes it back.

    `text` is folded; the patterns see the clause in lower case, without what it only quotes. What somebody else is
    reported to have said or done ("the porter thanked me") is not meant by the writer.
    """
    lower = own_words(text.lower())
    for start, end in clauses(text) if cue.may_be_in(lower) else ():
        clause = lower[start:end]
        if cue.is_in(clause, lower) and not unless.is_in(clause, lower) and not _REPORT.match(clause):
            return start, end
    return None


@lru_cache(maxsize=64)
def own_words(lower: str) -> str:
    """Blank what a sentence quotes, keeping its length; a sentence that is all quotation is left as it is."""
    if '"' not in lower and "'" not in lower:
        return lower
    blanked = _QUOTATION.sub(lambda quotation: " " * len(quotation.group()), lower)
    return blanked if re.search(r"\w\W+\w", blanked) else lower


def clause_around(text: str, start: int, end: int) -> Span:
    """Return the span of the clause, or run of clauses, that holds [start, end) of a sentence."""
    spans = clauses(text)
    touched = spans[bisect_right(spans, start, key=lambda span: span[1]) : bisect_left(spans, (end,))]
    if not touched:
        return start, end
    return min(start, touched[0][0]), max(end, touched[-1][1])


def _stripped(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
