"""Dates in any usual notation, so that the same day written otherwise compares equal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, lru_cache

from msgspec import Struct
from msgspec.structs import replace

from tactful.text.late_patterns import LatePattern
from tactful.text.patterns import compiled
from tactful.text.tables import read_table

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_GERMAN_WEEKDAYS = ("mo", "di", "mi", "do", "fr", "sa", "so")
_ROMAN_MONTHS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_DAY_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth"
    " twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
).split()
_MONTH = (
    r"(?P<month>january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec))\b(?:\.(?=\s?\d))?"
)
_WEEKDAY = (
    r"(?P<weekday>(?!thus\b)(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?|weds|wednesdays?|thursdays?)\b"
    r"(?:\.(?=,|\s(?:\d|[a-z]{3,9}\.?\s\d)))?"
)
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d|'\d\d)"
_LEADING_WEEKDAY = rf"(?:{_WEEKDAY},?\s(?:the\s)?)?"
_DAY_WORD = rf"(?P<day_word>{'|'.join(sorted(_DAY_WORDS, key=len, reverse=True)).replace('-', '[ -]')})"
_GERMAN_WEEKDAY = rf"(?:(?P<weekday>{'|'.join(_GERMAN_WEEKDAYS)})\.?,?\s)?"
# Either with its second dot or with two digits for each: "3.8" is a grade.
_DOTTED_DAY = r"(?P<day>\d\d?)\.(?:(?<=\d\d\.)(?P<month_number>0[1-9]|1[0-2])\b|(?P<month_dotted>0?[1-9]|1[0-2])\.)"
# From the fullest notation to the barest: what an earlier one took, a later one leaves alone.
_NOTATIONS = (
    r"\b(?P<year>(?:19|20)\d\d)-(?P<month_number>\d\d?)-(?P<day>\d\d?)\b",
    rf"\b{_LEADING_WEEKDAY}(?P<day>\d\d?)(?P<mark>[./-])(?P<month_number>\d\d?)(?P=mark)(?P<year>(?:19|20)?\d\d)\b",
    rf"\b{_LEADING_WEEKDAY}{_DAY}(?:\s(?:day\s)?of)?[\s-]{_MONTH}(?:,?[\s-]{_YEAR})?",
    rf"\b{_LEADING_WEEKDAY}{_MONTH}\s(?:the\s)?{_DAY}\b(?!:\d)(?:,?\s{_YEAR})?",
    rf"\b{_DAY_WORD}(?:\s(?:day\s)?of\s|\s(?!may|mar)){_MONTH}(?:,?\s{_YEAR})?",
    rf"\b(?!may){_MONTH}\s(?:the\s)?{_DAY_WORD}\b(?:,?\s{_YEAR})?",
    rf"\b{_MONTH},?\s(?:of\s)?{_YEAR}",
    # "2 octobre", "4.vi", "Sa 8.11.": a day and a month as other countries write them.
    rf"\b{_DAY}\.?\s(?:de\s)?(?P<foreign_month><foreign>)\b(?:\s(?:de\s)?{_YEAR})?",
    rf"\b{_DAY}\.\s?(?P<roman_month>{'|'.join(m for m in reversed(_ROMAN_MONTHS) if len(m) > 1)})\b(?:\.?\s?{_YEAR})?",
    rf"\b{_GERMAN_WEEKDAY}(?<![\d.,/$£€])(?<!\bat\s){_DOTTED_DAY}(?![\w%]|[.,/]\d)",
    r"(?<![\d/])(?P<day>\d\d?)/(?P<month_number>\d\d?)(?![\d/])",
    rf"\b{_WEEKDAY},?\s(?:the\s)?{_DAY}\b(?![:.,]?\d|\s?[ap]\.?m)",
    r"\bthe\s(?P<day>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)\b(?!\s(?:floor|street|avenue|time|grade|round))",
    rf"(?<![\w'-]){_WEEKDAY}",
    rf"(?<![\w'-]){_MONTH}",
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?!\d)",
)
# Words in their own right ("may", "sat") and names: alone they are days and months only after a word of time.
_AMBIGUOUS = frozenset(("mon", "wed", "sat", "sun", "mar", "may", "march", "june", "april", "august", "jan"))
_TIME_WORD = compiled(
    r"\b(?:in|by|until|till|before|after|since|next|last|early|late|mid|through)[\s-]$", re.IGNORECASE
)
_TIME_WORD_BEFORE_CAPITAL = compiled(r"\b(?:from|on|this|of|every|each|that)\s$", re.IGNORECASE)
_CONJUNCTION = compiled(r"\s?(?:,|-|\band|\bor|\bto|&|/)\s?$")


# So many characters before a word that may be a day hold what tells, and what joins it to the day before.
_BEFORE, _BEFORE_CONJUNCTION = 9, 6


class DateMention(Struct, frozen=True):
    """What a text says of a day, and its span [start, end) of the text that was searched.

    A part that is not said is None. `weekday` counts from Monday, 0. `may_be_swapped` says that the notation
    leaves open which of two numbers is the day ("10/11", also "24/11"); `is_doubtful` that it makes a difference.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    may_be_swapped: bool = False

    @property
    def is_doubtful(self) -> bool:
        """Whether another day is meant if day and month are the other way round."""
        return self.may_be_swapped and self.day is not None and self.day <= 12 and self.day != self.month

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
        if self.is_doubtful:
            yield _with_weekday(replace(self, month=self.day, day=self.month))


# The names and the dates of a letter are looked for one after the other, and both ask for its dates.
@lru_cache(maxsize=4)
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
def _patterns() -> tuple[LatePattern, ...]:
    foreign = "|".join(sorted(_foreign_months(), key=len, reverse=True))
    return tuple(LatePattern(notation.replace("<foreign>", foreign), re.IGNORECASE) for notation in _NOTATIONS)


@cache
def _foreign_months() -> dict[str, int]:
    lists: dict[str, str] = read_table("tactful.text", "months.toml")
    return {name: int(month) for month, names in lists.items() for name in names.split()}


def _mention(match: re.Match[str]) -> DateMention | None:
    groups = {name: value.lower() for name, value in match.groupdict().items() if value}
    day, month = _day(groups), _month(groups)
    is_numeric = "month_number" in groups or "month_dotted" in groups
    if (
        is_numeric
        and month is not None
        and (max(month, day or 0) > 31 or min(month, day or 1) > 12 or 0 in (month, day))
    ):
        return None
    # "10/11" may be meant the other way round; "2026-11-10" and "10.11." may not.
    may_be_swapped = "month_number" in groups and "month_dotted" not in match.re.groupindex
    may_be_swapped = may_be_swapped and not match.group().startswith(groups.get("year", " "))
    return DateMention(
        *match.span(), _year(groups.get("year")), month, day, _weekday(groups.get("weekday")), may_be_swapped
    )


def _day(groups: dict[str, str]) -> int | None:
    if word := groups.get("day_word"):
        return _DAY_WORDS.index(word.replace(" ", "-")) + 1
    return int(groups["day"]) if "day" in groups else None


def _month(groups: dict[str, str]) -> int | None:
    if number := groups.get("month_number") or groups.get("month_dotted"):
        return int(number)
    if roman := groups.get("roman_month"):
        return _ROMAN_MONTHS.index(roman) + 1
    if foreign := groups.get("foreign_month"):
        return _foreign_months()[foreign]
    return MONTHS.index(groups["month"][:3]) + 1 if "month" in groups else None


def _weekday(name: str | None) -> int | None:
    if name is None:
        return None
    return _GERMAN_WEEKDAYS.index(name) if name in _GERMAN_WEEKDAYS else WEEKDAYS.index(name[:3])


def _year(digits: str | None) -> int | None:
    if digits is None:
        return None
    year = int(digits.strip("'"))
    return year if year >= 100 else 2000 + year


def _is_date(text: str, mention: DateMention, taken: bytearray) -> bool:
    word = text[mention.start : mention.end].lower().strip(".")
    if word not in _AMBIGUOUS:
        return True
    before = text[max(0, mention.start - _BEFORE) : mention.start]
    if _TIME_WORD.search(before) or (text[mention.start].isupper() and _TIME_WORD_BEFORE_CAPITAL.search(before)):
        return True
    conjunction = _CONJUNCTION.search(text, max(0, mention.start - _BEFORE_CONJUNCTION), mention.start)
    return bool(conjunction and conjunction.start() > 0 and taken[conjunction.start() - 1])


def _with_weekday(mention: DateMention) -> DateMention:
    """Work out the weekday of a full date."""
    if mention.weekday is not None or not (mention.year and mention.month and mention.day):
        return mention
    day = existing_day(mention.year, mention.month, mention.day)
    return replace(mention, weekday=day.weekday()) if day else mention


def existing_day(year: int, month: int, day: int) -> date | None:
    """The day of the calendar, None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
