"""Dates in any usual notation, so that the same day written otherwise compares equal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH = (
    r"(?P<month>january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec))\b(?:\.(?=\s?\d))?"
)
_WEEKDAY = (
    r"(?P<weekday>(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?|weds|wednesdays?|thursdays?)\b"
    r"(?:\.(?=,|\s(?:\d|[a-z]{3,9}\.?\s\d)))?"
)
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d|'\d\d)"
_LEADING_WEEKDAY = rf"(?:{_WEEKDAY},?\s(?:the\s)?)?"
# From the fullest notation to the barest: what an earlier one took, a later one leaves alone.
_NOTATIONS = (
    r"\b(?P<year>(?:19|20)\d\d)-(?P<month_number>\d\d?)-(?P<day>\d\d?)\b",
    rf"\b{_LEADING_WEEKDAY}(?P<day>\d\d?)(?P<mark>[./-])(?P<month_number>\d\d?)(?P=mark)(?P<year>(?:19|20)?\d\d)\b",
    rf"\b{_LEADING_WEEKDAY}{_DAY}(?:\s(?:day\s)?of)?[\s-]{_MONTH}(?:,?[\s-]{_YEAR})?",
    rf"\b{_LEADING_WEEKDAY}{_MONTH}\s(?:the\s)?{_DAY}\b(?!:)(?:,?\s{_YEAR})?",
    rf"\b{_MONTH},?\s(?:of\s)?{_YEAR}",
    r"(?<![\d/])(?P<day>\d\d?)/(?P<month_number>\d\d?)(?![\d/])",
    rf"\b{_WEEKDAY},?\s(?:the\s)?{_DAY}\b(?![:.,]?\d|\s?[ap]\.?m)",
    r"\bthe\s(?P<day>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)\b(?!\s(?:floor|street|avenue|time|grade|round))",
    rf"(?<![\w'-]){_WEEKDAY}",
    rf"(?<![\w'-]){_MONTH}",
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?!\d)",
)
# Words in their own right ("may", "sat") and names: alone they are days and months only after a word of time.
_AMBIGUOUS = frozenset(("mon", "wed", "sat", "sun", "mar", "may", "march", "june", "april", "august", "jan"))
_TIME_WORD = re.compile(
    r"\b(?:in|by|until|till|before|after|since|next|last|early|late|mid|through)[\s-]$", re.IGNORECASE
)
_TIME_WORD_BEFORE_CAPITAL = re.compile(r"\b(?:from|on|this|of|every|each|that)\s$", re.IGNORECASE)
_CONJUNCTION = re.compile(r"\s?(?:,|-|\band|\bor|\bto|&|/)\s?$")


@dataclass(frozen=True, slots=True)
class DateMention:
    """What a text says of a day, and its span [start, end) of the text that was searched.

    A part that is not said is None. `weekday` counts from Monday, 0. `swapped` says that day and month may be
    meant the other way round ("10/11").
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    swapped: bool = False

    def is_told_by(self, others: Iterable[DateMention]) -> bool:
        """Whether those of `others` that do not contradict this mention say all that it says."""
        known = [reading for other in others for reading in other._readings()]
        return any(reading._is_covered_by(known) for reading in self._readings())

    def _is_covered_by(self, known: list[DateMention]) -> bool:
        agreeing = [other for other in known if self._agrees(other)]
        return all(
            value is None or any(other._parts()[part] == value for other in agreeing)
            for part, value in self._parts().items()
        )

    def _parts(self) -> dict[str, int | None]:
        return {"year": self.year, "month": self.month, "day": self.day, "weekday": self.weekday}

    def _agrees(self, other: DateMention) -> bool:
        theirs = other._parts()
        return all(None in (mine, theirs[part]) or mine == theirs[part] for part, mine in self._parts().items())

    def _readings(self) -> Iterator[DateMention]:
        if self.month is None or self.month <= 12:
            yield _with_weekday(self)
        if self.swapped and self.day is not None and self.day <= 12:
            yield _with_weekday(replace(self, month=self.day, day=self.month))


def find_dates(text: str) -> tuple[DateMention, ...]:
    """Find what a folded text says of days, in its order: full dates, "the 12th", weekdays, months, years."""
    found: list[DateMention] = []
    taken = bytearray(len(text))
    for pattern in _patterns():
        for match in pattern.finditer(text):
            if any(taken[match.start() : match.end()]):
                continue
            mention = _mention(match)
            if mention is not None and _is_date(text, mention, taken):
                found.append(mention)
                taken[mention.start : mention.end] = b"\x01" * (mention.end - mention.start)
    return tuple(sorted(found, key=lambda mention: mention.start))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(notation, re.IGNORECASE) for notation in _NOTATIONS)


def _mention(match: re.Match[str]) -> DateMention | None:
    groups = {name: value for name, value in match.groupdict().items() if value}
    day = int(groups["day"]) if "day" in groups else None
    month = int(groups["month_number"]) if "month_number" in groups else None
    if month is not None and (max(month, day or 0) > 31 or min(month, day or 1) > 12 or 0 in (month, day)):
        return None
    if "month" in groups:
        month = _MONTHS.index(groups["month"][:3].lower()) + 1
    weekday = _WEEKDAYS.index(groups["weekday"][:3].lower()) if "weekday" in groups else None
    swapped = "month_number" in groups and not match.group().startswith(groups.get("year", " "))
    return DateMention(match.start(), match.end(), _year(groups.get("year")), month, day, weekday, swapped)


def _year(digits: str | None) -> int | None:
    if digits is None:
        return None
    year = int(digits.strip("'"))
    return year if year >= 100 else 2000 + year


def _is_date(text: str, mention: DateMention, taken: bytearray) -> bool:
    word = text[mention.start : mention.end].lower().strip(".")
    if word not in _AMBIGUOUS:
        return True
    before = text[max(0, mention.start - 9) : mention.start]
    if _TIME_WORD.search(before) or (text[mention.start].isupper() and _TIME_WORD_BEFORE_CAPITAL.search(before)):
        return True
    conjunction = _CONJUNCTION.search(text, max(0, mention.start - 6), mention.start)
    return bool(conjunction and conjunction.start() > 0 and taken[conjunction.start() - 1])


def _with_weekday(mention: DateMention) -> DateMention:
    """Work out the weekday of a full date."""
    if mention.weekday is not None or not (mention.year and mention.month and mention.day):
        return mention
    try:
        return replace(mention, weekday=date(mention.year, mention.month, mention.day).weekday())
    except ValueError:
        return mention
