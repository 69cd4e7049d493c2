"""Find by when an answer to an offer is wanted, and which day is meant."""

from __future__ import annotations

import re
from datetime import date, timedelta

from tactful.text.calendar_days import calendar_day
from tactful.text.dates import DateMention, find_dates
from tactful.text.folding import FoldedText
from tactful.text.patterns import compiled

_ANSWER = (
    r"(?:(?:let|tell|inform|give|drop|send) (?:us|me)(?: know)?|respon[ds]\w*|reply|replies|answer|decision|decide"
    r"|confirm\w*|acceptance|accept|sign\w*|(?<!i'll )(?<!i will )(?<!i can )(?<!i shall )return\w*"
    r"|get back|hear (?:back )?from (?:you|me)"
    r"|hear(?: back)?(?= by| before)|come back to (?:us|me)"
    r"|let me have|countersign\w*)"
)
_BY = r"(?:by|before|until|till|no later than|not later than|latest(?: by)?|on or before|up to)"
# No child is an answer.
_DUE = r"(?<!baby )(?<!baby is )(?<!baby's )(?<!i'm )(?<!she's )(?<!she is )due(?! dates?\b| to\b)"
_DEADLINE = compiled(
    rf"\b{_ANSWER}\b[^.!?\n]{{0,80}}?\b{_BY}\b|\b(?:expir\w+|laps\w+|deadline|valid|open|stands?|held|closes?|withdrawn"
    rf"|{_DUE})\b[^.!?\n]{{0,60}}?(?:\b(?:on|by|until|till|through|is|for|before|after)\b|:)|\b{_BY}\b(?=[^.!?\n]{{0,60}}?"
    r"\b(?:whether|if you|your (?:answer|decision|reply|response|acceptance)|please)\b)",
    re.IGNORECASE,
)
# Characters between the cue and the day: "by close of business (5 pm) on Friday".
_REACH = 45
_JOINS = compiled(r"(?:,|, the|,? \(|\s)?\s?", re.IGNORECASE)
_SENTENCE_END = compiled(r"[!?\n]|\.(?=\s+[A-Z]|\s*$)")


def find_deadline(text: str) -> str | None:
    """The day by which an answer is wanted, in the text's words; None where none is given, or it is not clear which."""
    folded = FoldedText(text)
    days = [day for day in find_dates(folded.text) if day.day is not None or day.weekday is not None]
    found = []
    for cue in _DEADLINE.finditer(folded.text):
        sentence_end = _end_of_sentence(folded.text, cue.end())
        behind = [day for day in days if cue.end() <= day.start < min(cue.end() + _REACH, sentence_end)]
        if behind:
            found.append(behind[0])
    return _said(folded, days, found) if found and _agree(found) else None


def day_meant(deadline: str, sent_on: date | None) -> date | None:
    """The day that a deadline of a mail of `sent_on` means; None where that leaves more than one."""
    text = FoldedText(deadline).text
    mentions = find_dates(text)
    known = [mention for mention in mentions if mention.day and mention.month]
    if known:
        day = calendar_day(text, known[0], sent_on.year if sent_on else None)
        # "By 5 January", said in December.
        is_past = day is not None and sent_on is not None and day < sent_on and not known[0].year
        return calendar_day(text, known[0], sent_on.year + 1) if is_past and sent_on else day
    weekdays = [mention.weekday for mention in mentions if mention.weekday is not None and not mention.day]
    if sent_on is None or not weekdays or "next" in deadline.lower():
        return None
    return sent_on + timedelta(days=(weekdays[0] - sent_on.weekday() - 1) % 7 + 1)


def _end_of_sentence(text: str, start: int) -> int:
    match = _SENTENCE_END.search(text, start)
    return match.start() if match else len(text)


def _agree(found: list[DateMention]) -> bool:
    """Whether what was found says one day."""
    return all(one.is_told_by(found[:1]) or found[0].is_told_by([one]) for one in found)


def _said(folded: FoldedText, days: list[DateMention], found: list[DateMention]) -> str:
    """The fullest of the mentions, with a weekday and a date that only a comma parts."""
    fullest = max(found, key=lambda day: sum(part is not None for part in (day.year, day.month, day.day, day.weekday)))
    start, end = fullest.start, fullest.end
    for day in days:
        if day.start > end and _JOINS.fullmatch(folded.text, end, day.start):
            end = day.end
    first, last = folded.origin(start, end)
    return " ".join(folded.original[first:last].split())
