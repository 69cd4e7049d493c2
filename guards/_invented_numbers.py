"""Find the numbers of a letter that the sender's words do not give: "three" tells "3", and "8 wks" two months."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tactful.contract import Finding, Letter
from tactful.text.numbers import Number, counted_thing, find_numbers
from tactful.text.patterns import compiled
from tactful.text.sources import Source

NUMBER = ("This number does not occur in your words.", "Give only the numbers of the brief, or say it without one.")
# In words, small numbers are prose ("one of two minds", "I have three questions") unless they count what happened, or
# measure a time or a way.
_THINGS = r"interviews?|rounds?|conversations?|meetings?|calls?|visits?|children|kids|sons|daughters|brothers|sisters"
_LENGTHS = (
    r"per ?cent|minutes?|hours?|days?|nights?|evenings?|mornings?|afternoons?|weekends?|shifts?|weeks?|months?|terms?"
    r"|semesters?|years?|miles?|kilomet(?:re|er)s?"
)
_COUNTED = compiled(
    rf"[ -](?:(?!(?:this|that|last|next|each)\b)[a-z-]{{1,30}} )?(?:(?P<length>{_LENGTHS})|{_THINGS})\b", re.IGNORECASE
)
# "You two", "two or three": nobody is counted there, and nothing measured.
_LOOSELY = compiled(r"\b(?:you|us|of the|or) $", re.IGNORECASE)
_OR = compiled(r" or [a-z]+\b", re.IGNORECASE)
# How long somebody took to decide is a manner of speaking.
_PONDERED = compiled(
    r"\b(?:slept|sleep\w*|thought|think\w*|consider(?:ed|ing|ation)|reflect\w*|weigh\w*|ponder\w*|pray\w*|mull\w*|decid\w+"
    r"|decision|turned|back and forth|(?:my|up) mind)\b"
)
_CLAUSE_ENDS = compiled(r"[.!?,;]\s|\n")
# "3,000" may be three as others write it, but nobody means that who does not write "3k".
_IN_THOUSANDS = compiled(r"\d{1,3}(?:[.,]\d{3})+")
_AROUND = 60
_AN_HOUR = compiled(r"\b(?:an|one) hour(?: and|,)? $")
_ABOUT = compiled(r"\b(?:about|around|almost|nearly|over|more than|roughly|some|close to|well over|under) $")
_HOUR, _NEARLY = 60, 0.12
_MINUTES = compiled(r"[ -]minutes?\b")
_MONTHS, _YEARS = compiled(r"[ -]months?\b"), compiled(r"[ -]years?\b")
# "May it run for another eighty years."
_FOR_EVER, _LONG = compiled(r"\b(?:another|the next) $"), 20
_PROSE = frozenset({0, 1, 100, 1000, 1_000_000})
_VAGUE = frozenset(("couple", "pair", "both", "twice", "dozen"))
_SMALL = 12


def invented_numbers(letter: Letter, text: str, source: Source) -> Iterator[Finding]:
    """Find the numbers in a text of a letter, of which dates and contact details are blanked, that are told by none."""
    for number in find_numbers(text):
        is_thousands = _IN_THOUSANDS.fullmatch(text, number.start, number.end) and not source.counts_thousands
        values = {max(number.values)} if is_thousands else number.values
        is_told = not source.numbers.isdisjoint(values) or _is_told_otherwise(text, number, source)
        if (not is_told and not _is_prose(text, number)) or _is_counted_otherwise(text, number, source):
            yield letter.finding_at(number.start, number.end, *NUMBER)


def _is_told_otherwise(text: str, number: Number, source: Source) -> bool:
    """Whether the source tells a length of time in another unit, "24-month" for two years, or nearly as many."""
    units = (_MONTHS, source.counts_in_years), (_MONTHS, source.counts_in_weeks), (_YEARS, source.counts_in_months)
    if any(unit.match(text, number.end) and any(map(tells, number.values)) for unit, tells in units):
        return True
    before = text[max(0, number.start - _AROUND) : number.start].lower()
    if _MINUTES.match(text, number.end) and _AN_HOUR.search(before):
        return not source.numbers.isdisjoint(_HOUR + minutes for minutes in number.values)
    near = _ABOUT.search(before) is not None
    return near and any(abs(told - value) <= _NEARLY * value for told in source.numbers for value in number.values)


def _is_counted_otherwise(text: str, number: Number, source: Source) -> bool:
    """Whether the source gives another number of the same things: "four bottles" where it says six."""
    told = source.counts.get(counted_thing(text, number) or "")
    is_vague = number.values == {1.0} or text[number.start : number.end].lower() in _VAGUE - {"dozen"}
    return told is not None and not is_vague and number.values.isdisjoint(told)


def _is_prose(text: str, number: Number) -> bool:
    if number.in_words:
        small = max(number.values) <= _SMALL and not _counts(text, number)
        is_vague = number.values <= _PROSE or text[number.start : number.end].lower() in _VAGUE
        return small or is_vague or _lasts_for_ever(text, number)
    lists = (
        text[number.end : number.end + 1] in {".", ")"}
        and not text[text.rfind("\n", 0, number.start) + 1 : number.start].strip()
    )
    return lists or number.values <= {0}


def _lasts_for_ever(text: str, number: Number) -> bool:
    before = text[max(0, number.start - _AROUND) : number.start]
    return bool(_FOR_EVER.search(before) and _YEARS.match(text, number.end)) and min(number.values) >= _LONG


def _counts(text: str, number: Number) -> bool:
    """Whether a number in words counts things that happened, or measures what was no time to decide in."""
    before, after = text[max(0, number.start - _AROUND) : number.start], text[number.end : number.end + _AROUND]
    counted = _COUNTED.match(text, number.end)
    if not counted or _LOOSELY.search(before) or _OR.match(after):
        return False
    clause = _CLAUSE_ENDS.split(before)[-1] + _CLAUSE_ENDS.split(after)[0]
    return counted["length"] is None or not _PONDERED.search(clause.lower())
