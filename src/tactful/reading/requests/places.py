"""Say from where the sender asks to work: "wfh 2 days" becomes "two days a week at home"."""

from __future__ import annotations

import re

from tactful.contract import RequestKind
from tactful.reading.requests.days import DAYS, MOST_DAYS, NUMBER, WEEK, count_of, named_days, units_in_words
from tactful.reading.requests.form import fixed, form
from tactful.text.numbers import SMALL_NUMBERS

# "1-2", "two to three"
_LOW = r"(?:(?P<low>\d|one|two|three|four)(?: ?- ?| to | or ))?"
_HOME = (
    r"(?:(?:working |work |to work )?(?:from|at) (?:my )?home|home ?office|wfh|home[- ]?working"
    r"|remote(?:ly)?(?: work(?:ing)?)?|telework\w*|telecommut\w*|home\b(?! (?:by|before|at|for|in time)\b))"
)


def _days_at_home(match: re.Match[str]) -> str | None:
    if count_of(match) > MOST_DAYS:
        return None
    low = match.groupdict().get("low")
    first = f"{SMALL_NUMBERS[int(low) - 1] if low.isdigit() else low.lower()} to " if low and low != "0" else ""
    return f"{first}{units_in_words(match, 'day')} a week at home"


def _named_days_at_home(match: re.Match[str]) -> str:
    return f"the chance to work from home on {named_days(match)}"


PLACE_FORMS = (
    form(RequestKind.PLACE, rf"{_LOW}{NUMBER} days?{WEEK} ?(?:of )?{_HOME}", _days_at_home),
    form(
        RequestKind.PLACE,
        rf"{_LOW}{NUMBER} (?:remote|home|wfh|tele(?:work|commut)ing|home[- ]?(?:office|working)"
        r"|work(?:ing)?[- ]from[- ]home)"
        rf"(?:[- ]work(?:ing)?)?[- ]days?\b{WEEK}",
        _days_at_home,
    ),
    form(
        RequestKind.PLACE,
        rf"{_HOME}(?: for)?(?: at least)? {NUMBER} days?(?! (?:notice|ago|later)){WEEK}",
        _days_at_home,
    ),
    form(
        RequestKind.PLACE,
        rf"(?:only |max(?:imum)? |just )?{NUMBER} days?{WEEK} (?:in|at) (?:the |your )?office",
        lambda match: f"no more than {units_in_words(match, 'day')} a week in the office",
    ),
    form(RequestKind.PLACE, rf"{_HOME}(?: on)? {DAYS}", _named_days_at_home),
    form(RequestKind.PLACE, rf"{DAYS} {_HOME}", _named_days_at_home),
    form(
        RequestKind.PLACE,
        rf"(?:to )?(?:work(?:ing)? )?{_HOME} on (?:my |the |our )?"
        r"(?P<kind>(?!(?:most|some|all|other|certain|few|many|more|bad|good|work|working|week|two|three|four)\b)"
        rf"[a-z][a-z-]{{2,15}} days)\b(?: ?\((?:on )?{DAYS}\))?",
        lambda match: f"the chance to work from home on {match['kind'].lower()}",
    ),
    form(RequestKind.PLACE, r"(?:fully|completely|100 ?%|all|full[- ]?time) remote\w*", fixed("fully remote work")),
    form(RequestKind.PLACE, r"hybrid(?: (?:work(?:ing)?|arrangement|model|role))?", fixed("a hybrid arrangement")),
    form(
        RequestKind.PLACE,
        r"(?:to )?(?:work(?:ing)? )?(?:remote(?:ly)?\b|from home|at home|wfh|home ?office)(?: work(?:ing)?)?"
        r"(?: (?:some|most) (?:of the )?(?:time|days))?",
        fixed("the chance to work from home"),
    ),
)
