"""Spell out a day as a letter does: "Mon 30 Nov 9am" is "Monday 30 November at 9am"."""

from __future__ import annotations

import re

from tactful.text.patterns import compiled

MONTH_NAMES = "January February March April May June July August September October November December".split()
WEEKDAY_NAMES = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_NAMES = {
    name.lower(): name
    for name in (*MONTH_NAMES, *WEEKDAY_NAMES, "Christmas", "Easter", "Thanksgiving", "Eid", "Diwali", "New Year")
}
_SHORT = {name[:3].lower(): name for name in (*WEEKDAY_NAMES, *MONTH_NAMES)} | {
    "tues": "Tuesday", "weds": "Wednesday", "thur": "Thursday", "thurs": "Thursday", "sept": "September",
}  # fmt: skip
_WORD = compiled(rf"\b({'|'.join(sorted(_NAMES | _SHORT, key=len, reverse=True))})(s?)\b\.?", re.IGNORECASE)
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
"""Any weekday in small letters, for a pattern."""
SMALL_WEEKDAY = compiled(rf"\b{WEEKDAY}s?\b")
_TIME_BEHIND = compiled(
    r"(?<=[a-z\d])(?<! at),? (\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b\.?|\d{1,2}[:h]\d\d|noon\b|midday\b)(?!\s?on\b)"
)
_END_OF_DAY = compiled(r"\b(?:eod|cob|close of business|end of (?:business|play))(?: on)?(?= \w)", re.IGNORECASE)
_BARE_PERIOD = compiled(r"^(?:end|middle|beginning|start) of (?=\w)")
_BARE_UNIT = compiled(r"(?<= of )(?=(?:week|month|year|day)\b)")


def spelled_day(value: str) -> str:
    """Spell out the months and weekdays of a day, with the articles that a note leaves out."""
    value = value.replace("tmrw", "tomorrow")
    text = _END_OF_DAY.sub("the end of the day on", _WORD.sub(_full_name, value))
    text = _TIME_BEHIND.sub(r" at \1", text)
    return _BARE_UNIT.sub("the ", f"the {text}" if _BARE_PERIOD.match(text) else text)


def _full_name(match: re.Match[str]) -> str:
    word = match[1].lower()
    return (_NAMES.get(word) or _SHORT[word]) + match[2]
