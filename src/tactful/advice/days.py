"""Which day words mean, as seen from today: "Monday", "the 12th", "3 November", "yesterday", "two weeks ago"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from tactful.text.dates import DateMention, existing_day, find_dates
from tactful.text.numbers import SMALL_NUMBERS
from tactful.text.patterns import compiled

_COUNTS = {"a": 1, "an": 1} | {word: number for number, word in enumerate(SMALL_NUMBERS, start=1)}
_UNIT_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30}
_AGO = compiled(
    rf"\b(?P<count>{'|'.join(_COUNTS)}|\d{{1,2}}|(?:a )?couple of)"
    r"\s(?P<unit>day|week|fortnight|month)s?\s(?:ago|back)\b",
    re.IGNORECASE,
)
_NEAR = (
    (compiled(r"\b(?:today|this (?:morning|afternoon|evening)|just now)\b", re.IGNORECASE), 0),
    (compiled(r"\bthe day before yesterday\b", re.IGNORECASE), 2),
    (compiled(r"\b(?:yesterday|last night)\b", re.IGNORECASE), 1),
)
# "Next Friday", "Friday week", "a week on Friday": not the one that comes first.
_LEAPS = compiled(r"\bnext\b|\bweek\b")
_MOST_DAYS_LATE = 60


class PastDay(Struct, frozen=True):
    """A day of the past and the span [start, end) of the text that names it."""

    day: date
    start: int
    end: int


def past_days(text: str, today: date) -> Iterator[PastDay]:
    """Every day of the past, today among them, that a folded text names without leaving a doubt which it is."""
    for match in _AGO.finditer(text):
        days = _count(match["count"]) * _UNIT_DAYS[match["unit"].lower()]
        yield PastDay(today - timedelta(days), *match.span())
    for pattern, days in _NEAR:
        yield from (PastDay(today - timedelta(days), *match.span()) for match in pattern.finditer(text))
    for mention in find_dates(text):
        if day := _last(mention, today):
            yield PastDay(day, mention.start, mention.end)


def day_due(text: str, today: date) -> date | None:
    """The day that a deadline names, which may have passed; None where it names none, or leaves a doubt."""
    for mention in find_dates(text):
        if mention.day and mention.month:
            return None if mention.is_doubtful else nearest_day(mention, today)
        if mention.day and mention.weekday is not None:
            return _of_that_name(mention.day, mention.weekday, today)
        if mention.day:
            return _day_of_month(mention.day, today)
        if mention.weekday is not None and not _LEAPS.search(text.lower()):
            return today + timedelta((mention.weekday - today.weekday()) % 7)
    return None


def nearest_day(mention: DateMention, today: date) -> date | None:
    """The day to come, or the one that passed not long ago: nobody means last year's."""
    days = [day for day in _candidates(mention, today) if mention.year or (today - day).days <= _MOST_DAYS_LATE]
    return min(days, key=lambda day: abs((day - today).days), default=None)


def _count(words: str) -> int:
    return int(words) if words.isdigit() else 2 if "couple" in words.lower() else _COUNTS[words.lower()]


def _last(mention: DateMention, today: date) -> date | None:
    """The last day until today that a mention fits."""
    if mention.day is None and mention.weekday is not None:
        # Who means today says so.
        return today - timedelta((today.weekday() - mention.weekday - 1) % 7 + 1)
    if mention.day is None or mention.is_doubtful:
        return None
    return next((day for day in _candidates(mention, today) if day <= today), None)


def _day_of_month(number: int, today: date) -> date | None:
    """The next day of that number; the offer of a week ago expires this month or the next."""
    months = ((today.year, today.month), (today.year + today.month // 12, today.month % 12 + 1))
    return next((day for y, m in months if (day := existing_day(y, m, number)) and day >= today), None)


def _of_that_name(number: int, weekday: int, today: date) -> date | None:
    """The nearest day of that number that is such a weekday: on the 27th, "Tues 24th" may have passed."""
    days = [today + timedelta(days) for days in range(-_MOST_DAYS_LATE, _MOST_DAYS_LATE)]
    fitting = [day for day in days if day.day == number and day.weekday() == weekday]
    return min(fitting, key=lambda day: abs((day - today).days), default=None)


def _candidates(mention: DateMention, today: date) -> Iterator[date]:
    """The days that a mention fits, from the latest to the earliest."""
    years = [mention.year] if mention.year else [today.year + 1, today.year, today.year - 1]
    months = [mention.month] if mention.month else range(12, 0, -1)
    for year in years:
        for month in months:
            if mention.day and (day := existing_day(year, month, mention.day)):
                yield day
