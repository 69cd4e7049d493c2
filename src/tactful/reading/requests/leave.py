"""Say how much leave the sender asks for, and when: "six weeks of leave in July and August"."""

from __future__ import annotations

import re

from tactful.contract import RequestKind
from tactful.reading.requests.days import NUMBER, units_in_words
from tactful.reading.requests.form import form
from tactful.text.day_words import spelled_day

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,7}"
_SEASON = rf"(?:the (?:summer|winter|spring|autumn|fall|holidays)|{_MONTH}(?: (?:and|or|to) {_MONTH})?)"


def _leave(match: re.Match[str]) -> str:
    number, unit = units_in_words(match, match["unit"]).split(" ", 1)
    more = " more" if match["more"] or match["behind"] else ""
    return f"{number}{more} {unit} of {match['leave']}{spelled_day(match['when'] or '')}"


def _weeks_off(match: re.Match[str]) -> str:
    weeks = "a week" if match["n"].lower() in {"a", "an"} else units_in_words(match, "week")
    return f"{weeks} off{spelled_day(match['when'] or '')}"


LEAVE_FORMS = (
    form(
        RequestKind.LEAVE,
        rf"{NUMBER} (?P<more>more |extra |additional )?(?P<unit>day|week|month)s?(?P<behind> more| extra)?(?: of)?"
        r"(?: paid| annual| unpaid)?"
        rf" (?P<leave>holiday|leave|vacation|time off|pto)\b(?:s\b)?(?P<when> (?:in|over|during) {_SEASON})?",
        _leave,
    ),
    form(RequestKind.LEAVE, rf"{NUMBER} weeks? off\b(?P<when> (?:in|over|during) {_SEASON})?", _weeks_off),
    form(
        RequestKind.LEAVE,
        r"(?:some |a bit )?(?:more|extra|additional) (?:paid )?(?P<leave>holiday|leave|vacation|annual leave|time off"
        r"|pto)\b(?:s\b)?",
        lambda match: f"more {match['leave']}",
    ),
)
