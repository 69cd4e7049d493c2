"""The days that notes give in shorthand, where a letter would not: "sat", "thu-sat", "til oct", "the weekend"."""

from __future__ import annotations

from collections.abc import Iterator

from tactful.text.dates import MONTHS, WEEKDAYS, DateMention
from tactful.text.patterns import compiled

# "Sat work", "met him on sat", "thu-sat": a source says in shorthand on which days.
_SHORT_DAY = compiled(
    r"\b(?:Mon|Wed|Sat|Sun|mon|wed)\b|\b(?:sat|sun)\b(?= ?[.,;!)&+/]|$)"
    r"|\b(?:on|by|last|next|this|since|until|till|him|her|them) (?:sat|sun)\b"
    r"|\b(?:sat|sun)\b(?= (?:am|pm|mornings?|afternoon|evening|nights?|shifts?|work|job|girl|boy|staff|only)\b)"
)
# Some are also first names, and months only behind a word of time.
_SHORT_MONTH = compiled(
    r"\b(?P<month>feb|apr|aug|sept?|oct|nov|dec|july)\b"
    r"|(?:\b(?:in|by|til|till|until|before|b4|since|early|mid|late|next|last) |[-/])"
    r"(?P<name>jan|april|june|august)\b"
)
_WEEKEND = compiled(r"\bweekends?\b")
_SATURDAY, _SUNDAY = 5, 6
_DAY_RANGE = compiled(
    r"\b(mon|tue|wed|thu|fri|sat|sun)(?:[a-z]{0,5}days?|e?s|rs?)? ?(?:-|to) ?"
    r"(mon|tue|wed|thu|fri|sat|sun)(?:[a-z]{0,5}days?|e?s|rs?)?\b"
)


# "Dialysis (m/w/f)."
_DAY_LETTERS = compiled(r"\bm/?w/?f\b|\bt(?:u|ue)?/th\b")
_LETTER = compiled(r"th|tue?|[mwft]")


def short_days(text: str) -> Iterator[DateMention]:
    """The days of a folded text that `tactful.text.dates` leaves alone, as they may be other words."""
    lower = text.lower()
    for month in _SHORT_MONTH.finditer(lower):
        yield DateMention(*month.span(), month=MONTHS.index((month["month"] or month["name"])[:3]) + 1)
    for weekend in _WEEKEND.finditer(lower):
        yield from (DateMention(*weekend.span(), weekday=day) for day in (_SATURDAY, _SUNDAY))
    for day in _SHORT_DAY.finditer(text):
        yield DateMention(*day.span(), weekday=WEEKDAYS.index(day.group()[-3:].lower()))
    for letters in _DAY_LETTERS.finditer(lower):
        for letter in _LETTER.findall(letters.group()):
            named = next(day for day in WEEKDAYS if day.startswith(letter))
            yield DateMention(*letters.span(), weekday=WEEKDAYS.index(named))
    for days in _DAY_RANGE.finditer(lower):
        first, last = map(WEEKDAYS.index, days.groups())
        for offset in range((last - first) % 7 + 1):
            yield DateMention(*days.span(), weekday=(first + offset) % 7)
