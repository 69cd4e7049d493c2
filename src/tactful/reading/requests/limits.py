"""Hear a wish in what the sender cannot do: "I can only do 4 days", "on call every weekend is too much".

People who want the job often name the hindrance and leave the wish to be guessed. Here it is only taken where one wish
follows from what is said.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from tactful.contract import RequestKind
from tactful.reading.requests.form import Formed
from tactful.text.day_words import WEEKDAY, spelled_day
from tactful.text.late_patterns import LatePattern, ignoring_case
from tactful.text.wording import listed

_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_WORDS = {str(number): word for word, number in _NUMBERS.items()}
_FEW = rf"(?P<n>[1-5]|{'|'.join(_NUMBERS)})"
_DAY = rf"{WEEKDAY}s?\b"
_DAYS = rf"{_DAY}(?:(?:,| and| or| &|/) ?{_DAY}){{0,3}}"
# One Monday that will not do is a date; Mondays, or every Monday, are hours.
_EACH = rf"(?:(?:every|each|any) |(?=(?:{_DAY}(?:,| and| or| &|/) ?){{0,3}}\w{{3,6}}days\b))"
_DAYS_EACH_WEEK = rf"{_EACH}(?P<days>{_DAYS})"
_WEEK = r"(?:(?: a| per| each|/| in the)? ?(?:week|wk)\b)?"
_NOT_ON = rf"(?:[,;:]? ?(?:\(|but )?(?:not|never|no|except|without|so not)(?: on)? (?P<days>{_DAYS}))?"
_NOT_OF_A_WEEK = (
    r"(?! (?:ago|before|after|later|notice|until|till|of (?!work|the week)|in (?:december|january|total)|trial))"
)
_DO = r"(?: (?:do|work|manage|come(?: in)?|be (?:there|in|available)|commit to|offer))?"
_TIME = r"(?:\d{1,2}(?:[:.]\d\d)?(?:\s?[ap]m)?|noon|midday)"
_DUTY = (
    r"(?P<duty>(?:being |be )?on[- ]call(?: duty| duties)?|(?:night|late|early|evening|weekend) shifts?|nights|lates"
    r"|weekend work|working|work|overtime)"
)
_OFTEN = r"every (?:weekend|week|night|evening|saturday|sunday|month)"
_TOO_MUCH = (
    r"(?:is|are|would be|feels|seems)(?: just| really| a bit| far| way| simply)? (?:too (?:much|often|hard|many)|a lot)"
)
# "could it be", "can we make it", "I could do"
_RATHER = (
    r"(?:(?:could|can|might|would|may) (?:it|that|this|we|i)(?: please| maybe| perhaps)?"
    r"(?: be| make it| do| say| agree on)?"
    r"|i(?: can| could| would| ?'?d)(?: happily| gladly| rather)? do|maybe|make it)"
)
_SELDOMER = (
    rf"(?P<seldomer>{_FEW} (?:weekends?|nights?|evenings?|saturdays?|sundays?) (?:a|per|each|every) (?:month|week)"
    r"|every (?:other|second|third) (?:weekend|week|night|saturday|sunday))"
)
_ON_CALL = "on-call duty"
_ORDINALS = {"2nd": "second", "3rd": "third", "4th": "fourth"}
_NTH = r"(?:other|second|third|fourth|2nd|3rd|4th)"
_DUTIES = {"nights": "night shifts", "lates": "late shifts", "work": "work", "working": "work"}


class _Limit(Struct, frozen=True):
    """What a hindrance looks like, and the noun phrase of the wish that follows from it."""

    pattern: LatePattern
    say: Callable[[re.Match[str]], str | None]


def limiting_requests(text: str) -> Iterator[Formed]:
    """The wishes that follow from what the sender says they cannot do, in a folded text."""
    for limit in _LIMITS:
        for match in limit.pattern.finditer(text):
            if said := limit.say(match):
                yield Formed(RequestKind.HOURS, said, *match.span())


def _plural_days(days: str) -> str:
    return listed([f"{spelled_day(day.lower()).removesuffix('s')}s" for day in re.findall(_DAY, days, re.IGNORECASE)])


def _short_week(match: re.Match[str]) -> str:
    number = match["n"].lower()
    days = f" with {_plural_days(match['days'])} off" if match.groupdict().get("days") else ""
    return f"a {_WORDS.get(number, number)}-day week{days}"


def _days_off(match: re.Match[str]) -> str:
    return f"{_plural_days(match['days'])} off"


def _duty(match: re.Match[str]) -> str:
    said = match["duty"].lower()
    if "call" in said:
        return _ON_CALL
    return _DUTIES.get(said, said if said.endswith("s") or said in {"overtime", "weekend work"} else f"{said}s")


def _less_often(match: re.Match[str]) -> str:
    seldomer = spelled_day(match["seldomer"].lower())
    number, rest = seldomer.split(" ", 1)
    few = f"no more than {_WORDS.get(number, number)} {rest}"
    if _duty(match) == _ON_CALL:
        return f"{few} on call"
    return f"{_duty(match)} on {few}" if match["n"] else f"{_duty(match)} only {_on(seldomer)}"


def _rather_seldomer(match: re.Match[str]) -> str:
    return f"{_duty(match)} only {_on_every(match['nth'].lower(), match['unit'].lower())}"


def _on_every(nth: str, unit: str) -> str:
    every = f"every {_ORDINALS.get(nth, nth)} {spelled_day(unit)}"
    return every if unit == "week" else f"on {every}"


def _on(seldomer: str) -> str:
    return seldomer if seldomer.endswith("week") else f"on {seldomer}"


_LIMITS = (
    _Limit(
        ignoring_case(
            rf"\b(?:i|we)(?: can| could| would|'?d| will|'?ll| may)(?: really| realistically| honestly| sadly)?"
            rf" (?:only|just|at most){_DO} (?:at most )?{_FEW} days?\b{_WEEK}{_NOT_OF_A_WEEK}{_NOT_ON}"
        ),
        _short_week,
    ),
    # "He wants me 5 days. I can do 4."
    _Limit(
        ignoring_case(
            r"\b(?:wants?|needs?|offers?|offered|expects?|is|are|says?|said|for)(?: me)?"
            r"(?: to (?:do|work|come(?: in)?))?"
            rf"(?: for| on)? (?:\d|three|four|five|six) days?\b{_WEEK}[^\w\n]{{1,4}}(?:(?:so|but|and|though) )?"
            rf"(?:i|we)(?: can| could| would|'?d)(?: only| just)?(?: really)? (?:do|manage|work) (?:only )?{_FEW}"
            r"(?: days?)?(?=\s*(?:[.,;!?\n]|$|\b(?:and|but|because|max|at most)\b))"
        ),
        lambda match: f"a {_WORDS.get(match['n'].lower(), match['n'].lower())}-day week",
    ),
    _Limit(
        ignoring_case(
            rf"\b(?:i|we) (?:can'?t|cannot|can not|could ?n'?t)(?: really)?(?: do| work| manage)"
            rf" (?:more than|over) {_FEW} days?\b{_WEEK}{_NOT_OF_A_WEEK}{_NOT_ON}"
        ),
        _short_week,
    ),
    _Limit(
        ignoring_case(
            rf"\b{_FEW} days?{_WEEK},? (?:is|are|would be) (?:the most|the maximum|all)(?: that)?"
            r" (?:i|we) (?:can|could)\b"
        ),
        _short_week,
    ),
    _Limit(
        ignoring_case(
            rf"\b(?:i|we) (?:can'?t|cannot|can not|could ?n'?t|won'?t be able to|am not able to|'m not able to)"
            rf"(?: really)?(?: do| work| manage| come in)(?: on)? {_DAYS_EACH_WEEK}"
        ),
        _days_off,
    ),
    _Limit(
        ignoring_case(
            rf"\b{_DAYS_EACH_WEEK}(?:,? (?:i|we) (?:can'?t|cannot|can not)(?: really)? (?:do|work|manage|come)\b"
            r"|(?: just| really)? (?:don'?t|do not|won'?t|doesn'?t) work for me\b"
            r"|(?: are| is)(?: just| really)? (?:impossible|not possible|out)(?: for me)?(?=[.,;!?\n]|$))"
        ),
        _days_off,
    ),
    _Limit(
        ignoring_case(rf"\b{_FEW} days?\b{_WEEK},? (?:max(?:imum)?|at most|tops)(?=\W|$)"),
        _short_week,
    ),
    _Limit(
        ignoring_case(
            rf"\b(?:could|can|might|may) (?:the|my) (?:working )?(?:hours|day|shift) (?:be|run|go) (?:from )?"
            rf"(?P<from>{_TIME}) ?(?:to|until|till|-) ?(?P<to>{_TIME})(?=\W|$)"
        ),
        lambda match: f"working hours from {match['from']} to {match['to']}",
    ),
    _Limit(
        ignoring_case(
            rf"\b{_DUTY} {_OFTEN} {_TOO_MUCH}(?: for me)?[^\w\n]{{1,4}}(?:(?:so|but|and) )?{_RATHER}"
            rf" (?:only |just |like |maybe |at most |no more than )?{_SELDOMER}"
        ),
        _less_often,
    ),
    # "On call every second weekend, I'd do every fourth."
    _Limit(
        ignoring_case(
            rf"\b{_DUTY} every (?:{_NTH} )?(?P<unit>weekend|week|night|evening|saturday|sunday|month)"
            rf"[^\w\n]{{1,4}}(?:(?:so|but|and) )?{_RATHER}(?: only| like| maybe| rather| just)? every (?P<nth>{_NTH})\b"
        ),
        _rather_seldomer,
    ),
)
