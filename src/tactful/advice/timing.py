"""How long an offer has been open, and when the answer to it is due."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice

from tactful.advice.days import PastDay, day_due, past_days
from tactful.contract import Brief, WithheldKind
from tactful.contract.brief import spans_of
from tactful.reading.days.deadlines import find_deadline
from tactful.text.folding import FoldedText
from tactful.text.patterns import compiled
from tactful.text.spans import overlaps_any
from tactful.text.wording import counted

_LONGEST_OPEN = 120
_OFFERED = compiled(
    r"\b(?:offer(?:ed|s)?|got the (?:job|role|post)|said (?:i|that i)(?: have| had|'ve|'d)? got|appointed me"
    r"|chosen me|chose me)\b",
    re.IGNORECASE,
)
# Words between offer and day, or right before the day, that make it the day of something else.
_OTHERWISE = compiled(
    r"\b(?:by|until|till|before|start\w*|begin\w*|interview\w*|met|meet\w*|trial|answer\w*|reply|respon\w+|decid\w+|expir\w+"
    r"|deadline|due|valid|open|accept\w*|sign\w*|declin\w+|turn\w*|told|tell|call\w*|rang|moving|move|from|next|in|for"
    r"|but|after|since|he|she|died|birthday)\b",
    re.IGNORECASE,
)
# A deadline that names no day of the calendar.
_SOON = compiled(
    r"\b(?:they|she|he|hr|(?:have|need|got|want me|wants me) to|must|(?:my|an|your) (?:answer|decision|reply))\b"
    r"[^.!?\n]{0,50}?\b(?:answer|hear|decide|know|reply|respond|decision|due)\b[^.!?\n]{0,30}?"
    r"\bby (?P<said>tomorrow|tonight|today|(?:the )?end of (?:the |this )?(?:day|week|month))\b",
    re.IGNORECASE,
)
_CLAUSE_END = compiled(r"[.!?;:\n]")
_BEFORE_DAY = compiled(r"(?:^|[.!?;:,\n]|\b(?:and|so|then))\s*(?:on |last |this |just )?$", re.IGNORECASE)
# Another offer than the one that the letter answers, or what the sender did with one.
_NOT_THIS_ONE = compiled(r"\b(?:(?:an)?other|second|better|counter|accept\w*|declin\w*)[\s-](?:\w+ )?$", re.IGNORECASE)
_REACH = 60
# Days and offers that are looked at: each is held against each.
_MOST = 40


def open_for(brief: Brief, words: str, today: date) -> str | None:
    """How long the offer has been open, as "3 days"; None where neither brief nor words tell, or it came today."""
    offered = brief.offered_on or _offered_on(brief, words, today)
    days = (today - offered).days if offered else 0
    return counted(days, "day") if 0 < days <= _LONGEST_OPEN else None


def answer_due(brief: Brief, words: str, today: date) -> Iterator[str]:
    """By when they want the answer, where that is known."""
    said = brief.deadline.value if brief.deadline else find_deadline(words) or _soon(words)
    # The day that the sender promises, or by which they need an answer, is none that is set.
    own = [brief.answer_by.value if brief.answer_by else "", *(mention.text for mention in brief.mentions)]
    if not said or any(said.casefold() in day.casefold() for day in own):
        return
    # Alone, "Wed" may be a word.
    due = brief.due_on or day_due(FoldedText(f"by {said}").text, today)
    if due is None:
        yield f"They want your answer by {said}."
    elif due < today:
        yield f"Your answer was due by {said}, {counted((today - due).days, 'day')} ago: say sorry that it is late."
    else:
        yield f"They want your answer by {said}, {_until((due - today).days)}."


def _soon(words: str) -> str | None:
    match = _SOON.search(FoldedText(words).text)
    return match["said"].lower() if match else None


def _until(days: int) -> str:
    return {0: "which is today", 1: "which is tomorrow"}.get(days, f"in {counted(days, 'day')}")


def _offered_on(brief: Brief, words: str, today: date) -> date | None:
    """The day on which the words say that the offer was made; None where they name none, or more than one."""
    folded = FoldedText(words)
    days = list(islice(past_days(folded.text, today), _MOST))
    offers = [span for span in islice(_offers(folded.text), _MOST) if not _is_of_a_rival(brief, *folded.origin(*span))]
    found = {day.day for day in days for offer in offers if _is_day_of(folded.text, day, *offer)}
    return found.pop() if len(found) == 1 else None


def _offers(text: str) -> Iterator[tuple[int, int]]:
    for match in _OFFERED.finditer(text):
        if not _NOT_THIS_ONE.search(text, max(0, match.start() - 30), match.start()):
            yield match.span()


def _is_of_a_rival(brief: Brief, start: int, end: int) -> bool:
    rivals = [withheld for withheld in brief.withheld if withheld.kind is WithheldKind.RIVAL]
    return overlaps_any((start, end), spans_of(rivals))


def _is_day_of(text: str, day: PastDay, start: int, end: int) -> bool:
    """Whether the offer at [start, end) was made on a day: "offered me the job on Monday", "on Monday they offered"."""
    if day.start >= end:
        between = text[end : day.start]
    else:
        between = text[day.end : start]
        if not _BEFORE_DAY.search(text, max(0, day.start - 20), day.start):
            return False
    near = len(between) <= _REACH and not _CLAUSE_END.search(between)
    return near and not _OTHERWISE.search(between)
