"""Days in a letter that cannot be meant so: "Monday 25 November", which is a Wednesday, or a promise for the past."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tactful.advice.days import nearest_day
from tactful.text.dates import DateMention, find_dates
from tactful.text.folding import FoldedText
from tactful.text.patterns import compiled

_NAMES = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
# What leads up to a day that is to come, and to none on which something was done.
_TO_COME = compiled(
    r"\b(?:will|can|until|start(?:ing)?|let me|let you|(?:could|would|may)(?! have\b))\b"
    r"(?:(?!\b(?:\w{2,}ed|gave|told|met|wrote|spoke|sent|was|were|had|made|said|since)\b)[^.!?\n]){0,90}$"
)
_REACH = 120


def doubtful_days(letter: str, today: date) -> Iterator[str]:
    """A sentence for each day that a letter names, and that does not fit the calendar as seen from `today`."""
    folded = FoldedText(letter)
    for mention in find_dates(folded.text):
        day = nearest_day(mention, today) if mention.day and mention.month and not mention.is_doubtful else None
        if day and (wrong := _what_is_wrong(folded.text, mention, day, today)):
            first, last = folded.origin(mention.start, mention.end)
            yield f"The letter says “{' '.join(letter[first:last].split())}”, and that {wrong}: check the day."


def _what_is_wrong(text: str, mention: DateMention, day: date, today: date) -> str:
    is_past = day < today and _TO_COME.search(text[max(0, mention.start - _REACH) : mention.start].lower()) is not None
    fits = mention.weekday is None or mention.weekday == day.weekday()
    wrong = [] if fits else [f"{'was' if day < today else 'is'} a {_NAMES[day.weekday()]}"]
    return " and ".join([*wrong, *(["has passed"] if is_past else [])])
