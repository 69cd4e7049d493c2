"""Say when and how much the sender asks to work: "no nights" becomes "a schedule without night shifts"."""

from __future__ import annotations

import re

from tactful.contract import RequestKind
from tactful.reading.requests.days import (
    DAY,
    DAYS,
    MOST_DAYS,
    NUMBER,
    TIME,
    WEEK,
    count_of,
    named_days,
    units_in_words,
)
from tactful.reading.requests.form import fixed, form
from tactful.text.day_words import spelled_day
from tactful.text.numbers import SMALL_NUMBERS, counted_in_words
from tactful.text.patterns import compiled

# "Fridays off every second week"
_IN_SOME_WEEKS = r"(?: (?:every|each) (?P<weeks>second|other|third|fourth|2nd|3rd|4th) week\b)?"
_HOUR = rf"(?:{TIME}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: o'?clock)?"
_SHIFTS = r"(?:night|day|evening|morning|afternoon|weekend|early|late|back|twilight)"
# "During first month", which lacks its article.
_WITHOUT_ARTICLE = compiled(r"^ \w+ (?=first)")


def _week_of_days(match: re.Match[str]) -> str | None:
    count = count_of(match)
    return f"a {SMALL_NUMBERS[count - 1]}-day week" if 1 <= count <= MOST_DAYS else None


def _week_of_hours(match: re.Match[str]) -> str:
    return f"{match['half'].replace(',', '.') if match['half'] else count_of(match)} hours a week"


def _named_days_off(match: re.Match[str]) -> str:
    if match["weeks"]:
        return f"every {match['weeks'].lower()} {named_days(match).removesuffix('s')} off"
    return f"{named_days(match)} off{match['of_a_month'] or ''}"


def _days_off(match: re.Match[str]) -> str:
    days = f", {named_days(match).replace('s', '')}" if match["days"] else ""
    return f"{units_in_words(match, 'day')} off{match['together'] or ''}{days}"


def _without_shifts(match: re.Match[str]) -> str:
    things = [_as_plural_shift(thing) for thing in re.split(r",? (?:or|and|nor) (?:no )?|, ?(?:no )?", match["what"])]
    during = _WITHOUT_ARTICLE.sub(r"\g<0>the ", (match["while"] or "").lower())
    return f"a schedule without {spelled_day(' or '.join(things))}{counted_in_words(during)}"


def _as_plural_shift(thing: str) -> str:
    plain = thing.strip()
    if plain in {"nights", "lates", "earlies", "evenings", "mornings", "early", "late", "night", "evening"}:
        return {"nights": "night shifts", "lates": "late shifts", "earlies": "early shifts"}.get(
            plain, f"{plain.removesuffix('s')} shifts"
        )
    return plain if plain.endswith("s") or plain in {"on-call", "on call", "overtime", "travel"} else f"{plain}s"


def _phased_start(match: re.Match[str]) -> str:
    said = f"a {' '.join(match.group().lower().split()[:2])}"
    until = f" until {spelled_day(match['till'].lower())}" if match["till"] else ""
    return f"{said}, {units_in_words(match, 'day')} a week{until}" if match["n"] else said


HOURS_FORMS = (
    form(
        RequestKind.HOURS,
        rf"(?:phased|gradual|staggered) (?:start|return)\b(?:,?(?: of| with| at)? {NUMBER} days?{WEEK}"
        r"(?: (?:until|till|til|up to) (?P<till>(?:after )?(?:easter|christmas|summer|half[- ]term|the [a-z]+)))?)?",
        _phased_start,
    ),
    form(RequestKind.HOURS, rf"{NUMBER}[- ]days?(?:[- ](?:work(?:ing)?[- ])?weeks?| (?:a|per) week)\b", _week_of_days),
    form(
        RequestKind.HOURS,
        rf"(?<![\d.,])(?:(?P<half>\d{{1,2}}[.,]5)|{NUMBER}) ?(?:hours?|hrs?|h)[- ]?(?: a| per|/)? ?(?:weeks?|wk)\b",
        _week_of_hours,
    ),
    form(RequestKind.HOURS, r"part[- ]?time(?: hours)?", fixed("part-time hours")),
    form(
        RequestKind.HOURS,
        r"flexi?[- ]?time|flex(?:ible)? (?:hours|working hours|working|schedule|time)",
        fixed("flexible hours"),
    ),
    form(
        RequestKind.HOURS,
        rf"(?:no (?:to )?|(?<!do )(?<!does )(?<!did )(?<!can )not (?:to )?(?:have to )?(?:do|work|cover) (?:any )?)"
        rf"(?P<what>(?:{_SHIFTS} shifts?|nights?|evenings?|weekends?|sundays?|saturdays?|lates|earlies"
        rf"|overtime"
        rf"|on[- ]call|travel|split shifts?)(?:(?:,| or| and| nor)(?: no)? (?:{_SHIFTS} shifts?|nights?|evenings?"
        rf"|weekends?"
        r"|sundays?|saturdays?|lates|earlies|overtime|on[- ]call|travel|split shifts?)){0,2})(?! on\b)"
        r"(?P<while> (?:in|for|during) (?:(?:the|my) )?first (?:(?:few|couple of|two|three|four|five|six|[2-9]) )?"
        r"(?:weeks?|months?|year))?",
        _without_shifts,
    ),
    form(
        RequestKind.HOURS,
        rf"(?:to )?(?:finish|leave|be (?:done|off|out|home))(?:ing)? (?:by|at|before) (?P<time>{TIME})"
        rf"(?:,? (?:on )?{DAYS})?",
        lambda match: (
            f"the chance to finish by {match['time'].strip()}" + (f" on {named_days(match)}" if match["days"] else "")
        ),
    ),
    # "Fridays home by six"
    form(
        RequestKind.HOURS,
        rf"{DAYS},? (?:(?:to )?be )?(?P<gone>home|off|out|done|away)(?: again)? (?:by|before|at) (?P<time>{_HOUR})",
        lambda match: f"the chance to be {match['gone'].lower()} by {match['time'].strip()} on {named_days(match)}",
    ),
    form(
        RequestKind.HOURS,
        r"(?P<time>\d{1,2}[:.]\d\d(?:\s?[ap]m)?|\d{1,2}\s?[ap]m|noon) (?:start|finish)\b",
        lambda match: f"a {match.group().split()[-1]} at {match['time']}",
    ),
    form(
        RequestKind.HOURS,
        r"(?<![\d.,])(?P<share>[3-9]\d) ?(?:%|percent|per cent)(?=,? (?:instead of|rather than|in place of|not|of)"
        r" (?:a )?(?:full|100)|,? (?:position|post|contract|workload|hours|part[- ]time|employment)\b)",
        lambda match: f"{'an' if match['share'].startswith('8') else 'a'} {match['share']} percent position",
    ),
    form(RequestKind.HOURS, r"0\.\d ?(?:fte|of a post)\b", lambda match: f"a {match.group()[:3]} FTE position"),
    form(
        RequestKind.HOURS,
        rf"(?:to )?(?:start|begin|come in|arrive)(?:ing)?(?: work)? at (?P<time>{TIME})(?:,? (?:on )?{DAYS})?",
        lambda match: f"a start at {match['time'].strip()}" + (f" on {named_days(match)}" if match["days"] else ""),
    ),
    form(
        RequestKind.HOURS,
        rf"(?P<day>{DAY}) (?P<part>morning|afternoon|evening|night)s? off\b",
        lambda match: f"{spelled_day(match['day']).removesuffix('s')} {match['part'].lower()}s off",
    ),
    form(
        RequestKind.HOURS,
        rf"{DAYS} off\b{_IN_SOME_WEEKS}(?P<of_a_month> (?:a|per|each|every) month\b)?",
        _named_days_off,
    ),
    form(
        RequestKind.HOURS,
        rf"{NUMBER} (?P<like>consecutive |free )?days? off(?P<together> together| in a row)?(?:,? ?\(?(?:on )?{DAYS})?",
        _days_off,
    ),
)
