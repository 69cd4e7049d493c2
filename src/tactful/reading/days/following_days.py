"""Tell which day is "the day after" another that was named before it: behind "Tuesday 8 December" the 9th."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from tactful.text.dates import DateMention, existing_day
from tactful.text.day_words import MONTH_NAMES, WEEKDAY_NAMES
from tactful.text.patterns import compiled
from tactful.text.spans import Span

_FOLLOWING = compiled(
    r"\b(?:(?:the|a) day (?:after(?:(?= (?:the )?(?:\d{1,2}(?:st|nd|rd|th)\b"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b))"
    r"|(?! tomorrow| (?:the|my|that|this|i|we|they|she|he)\b)(?:wards?)?)|later)"
    r"|the (?:next|following) day"
    r"|(?P<days>one|two|three|four|five) days? (?:later|after(?:wards?)?(?! (?:the|my|that)\b)))\b"
)
# "The day after the 4th" names the day behind it.
_OF_DAY = len(" the ")
_COUNTS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
# A month of which no more is known than its number has as many days for sure.
_SHORTEST_MONTH = 28
# Of two years one in which February has 28 days and one in which it has 29.
_YEARS = (2027, 2028)
_ENDINGS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd"}


class FollowingDay(Struct, frozen=True):
    """Where a day is named by the one before it, and the day that is meant; None where that is not sure."""

    span: Span
    day: str | None


def following_days(lower: str, days: list[DateMention]) -> Iterator[FollowingDay]:
    """The days that lower-case words name by one that stands before them, in their order."""
    for match in _FOLLOWING.finditer(lower):
        before = bisect_right(days, match.start(), key=lambda day: day.end)
        count = _COUNTS[match["days"]] if match["days"] else 1
        behind = (day for day in days[before:] if 0 <= day.start - match.end() <= _OF_DAY)
        named = next(behind, None) if match.group().endswith("after") else None
        named = named or (days[before - 1] if before else None)
        yield FollowingDay(match.span(), _later(named, count) if named else None)


def _later(day: DateMention, count: int) -> str | None:
    weekday = "" if day.weekday is None else WEEKDAY_NAMES[(day.weekday + count) % 7]
    if day.day is None:
        return weekday or None
    number = _number_and_month(day, count)
    return " ".join(filter(None, (weekday, number))) if number else None


def _number_and_month(day: DateMention, count: int) -> str | None:
    """The number of a later day, with its month where that is known."""
    if day.day is None or day.is_doubtful:
        return None
    if day.month is None:
        number = day.day + count
        return f"the {number}{_ENDINGS.get(number, 'th')}" if number <= _SHORTEST_MONTH else None
    years = (day.year,) if day.year else _YEARS
    first = [existing_day(year, day.month, day.day) for year in years]
    later = {_written(one + timedelta(count), day.year) for one in first if one}
    return later.pop() if len(later) == 1 else None


def _written(day: date, year: int | None) -> str:
    return f"{day.day} {MONTH_NAMES[day.month - 1]}{f' {day.year}' if year else ''}"
