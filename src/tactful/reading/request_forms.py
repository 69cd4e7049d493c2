"""Say what is asked for as a noun phrase: "wfh 2 days" becomes "two days a week at home".

Each form knows one way in which people ask for one kind of thing. What no form knows may still be a noun phrase of its
own: `tactful.reading.requests` sees to that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from tactful.contract import RequestKind
from tactful.reading.lexicon import is_job_word
from tactful.reading.request_starts import START, Formed, start_requests
from tactful.text.day_words import spelled_day
from tactful.text.late_patterns import LatePattern
from tactful.text.numbers import SMALL_NUMBERS
from tactful.text.patterns import compiled
from tactful.text.spans import overlaps_any
from tactful.text.wording import listed

_MOST_DAYS = 6
_N = r"(?P<n>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|an?)"
_DAY = r"(?:mon|tues?|weds?|wednes|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?s?\b"
# "every second Saturday", "one Friday a month"
_WHICH = r"(?:(?P<which>every (?:second|other|third|fourth|2nd|3rd|4th)|alternate|one|two|three|the (?:first|last)) )?"
_OFTEN = r"(?P<often> (?:a|per|each|every|of the|of each|of every|in the|in every|out of) (?:month|two|three|four)\b)?"
_DAYS = rf"{_WHICH}(?P<days>{_DAY}(?:(?:,| and| or| &|/|,? \+) ?{_DAY}){{0,4}}){_OFTEN}"
# "Fridays off every second week"
_IN_SOME_WEEKS = r"(?: (?:every|each) (?P<weeks>second|other|third|fourth|2nd|3rd|4th) week\b)?"
# "1-2", "two to three"
_LOW = r"(?:(?P<low>\d|one|two|three|four)(?: ?- ?| to | or ))?"
_WEEK = r"(?: ?(?:a|per|each|every|/|in the|of the|out of the) ?(?:week|wk))?"
_HOME = (
    r"(?:(?:working |work |to work )?(?:from|at) (?:my )?home|home ?office|wfh|home[- ]?working"
    r"|remote(?:ly)?(?: work(?:ing)?)?|telework\w*|telecommut\w*|home\b(?! (?:by|before|at|for|in time)\b))"
)
_TIME = r"\d{1,2}(?:[:.h]\d\d)?(?:\s?[ap]\.?m\b\.?)?|noon|midday"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,7}"
_HOUR = rf"(?:{_TIME}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: o'?clock)?"
_SEASON = rf"(?:the (?:summer|winter|spring|autumn|fall|holidays)|{_MONTH}(?: (?:and|or|to) {_MONTH})?)"
_AMOUNT = r"(?P<amount>(?:\d{1,2}|one|two|three|four|five|six|a few|a couple of|an?) (?:days?|weeks?|months?))"
_SHIFTS = r"(?:night|day|evening|morning|afternoon|weekend|early|late|back|twilight)"


class _RequestForm(Struct, frozen=True):
    """A way to ask for a kind of thing: what it looks like, and the noun phrase that it becomes, None if none."""

    kind: RequestKind
    pattern: LatePattern
    say: Callable[[re.Match[str]], str | None]


def formed_requests(text: str, *, of_start: bool = False) -> list[Formed]:
    """Every request of a known form in a folded text, in its order; `of_start` says that it speaks of a start."""
    found: list[Formed] = []
    for request in (*start_requests(text, of_start=of_start), *_of_forms(text)):
        if not overlaps_any(request.span, (other.span for other in found)):
            found.append(request)
    return sorted(found, key=lambda request: request.start)


def counted_in_words(text: str) -> str:
    """The text with small numbers in words: "2 days" becomes "two days", but "80%" and "2.5" stay."""
    return _SMALL.sub(lambda match: SMALL_NUMBERS[int(match[1]) - 1], text)


_SMALL = compiled(
    r"(?<![\w.,:/£$€-])([1-9]|1[0-2])(?= (?:more |extra |full |consecutive |free |paid )?[a-z]{3,})(?! (?:am|pm)\b)"
)


def _of_forms(text: str) -> Iterator[Formed]:
    for form in _FORMS:
        for match in form.pattern.finditer(text):
            if (said := form.say(match)) is not None:
                yield Formed(form.kind, said, *match.span())


def _number(match: re.Match[str]) -> int:
    value = match["n"].lower()
    return int(value) if value.isdigit() else 1 if value in {"a", "an"} else SMALL_NUMBERS.index(value) + 1


def _many(match: re.Match[str], unit: str) -> str:
    count = _number(match)
    number = SMALL_NUMBERS[count - 1] if 1 <= count <= len(SMALL_NUMBERS) else str(count)
    return f"{number} {unit}{'' if count == 1 else 's'}"


def _a_or_many(match: re.Match[str], unit: str) -> str:
    return f"a {unit}" if match["n"].lower() in {"a", "an"} else _many(match, unit)


def _days_at_home(match: re.Match[str]) -> str | None:
    if _number(match) > _MOST_DAYS:
        return None
    low = match.groupdict().get("low")
    first = f"{SMALL_NUMBERS[int(low) - 1] if low.isdigit() else low.lower()} to " if low and low != "0" else ""
    return f"{first}{_many(match, 'day')} a week at home"


def _week_of_days(match: re.Match[str]) -> str | None:
    count = _number(match)
    return f"a {SMALL_NUMBERS[count - 1]}-day week" if 1 <= count <= _MOST_DAYS else None


def _week_of_hours(match: re.Match[str]) -> str:
    return f"{match['half'].replace(',', '.') if match['half'] else _number(match)} hours a week"


def _named_days(match: re.Match[str]) -> str:
    days = [spelled_day(day) for day in re.findall(_DAY, match["days"], re.IGNORECASE)]
    if match["which"] or match["often"]:
        return " ".join(
            filter(None, (counted_in_words(match["which"] or ""), listed(days), (match["often"] or "").strip()))
        )
    return listed([day if day.endswith("s") else f"{day}s" for day in days])


def _named_days_at_home(match: re.Match[str]) -> str:
    return f"the chance to work from home on {_named_days(match)}"


def _named_days_off(match: re.Match[str]) -> str:
    if match["weeks"]:
        return f"every {match['weeks'].lower()} {_named_days(match).removesuffix('s')} off"
    return f"{_named_days(match)} off{match['of_a_month'] or ''}"


def _days_off(match: re.Match[str]) -> str:
    days = f", {_named_days(match).replace('s', '')}" if match["days"] else ""
    return f"{_many(match, 'day')} off{match['together'] or ''}{days}"


def _leave(match: re.Match[str]) -> str:
    number, unit = _many(match, match["unit"]).split(" ", 1)
    more = " more" if match["more"] or match["behind"] else ""
    return f"{number}{more} {unit} of {match['leave']}{spelled_day(match['when'] or '')}"


def _without_shifts(match: re.Match[str]) -> str:
    things = [_as_plural_shift(thing) for thing in re.split(r",? (?:or|and|nor) (?:no )?|, ?(?:no )?", match["what"])]
    during = _WITHOUT_ARTICLE.sub(r"\g<0>the ", (match["while"] or "").lower())
    return f"a schedule without {spelled_day(' or '.join(things))}{counted_in_words(during)}"


_WITHOUT_ARTICLE = compiled(r"^ \w+ (?=first)")


def _as_plural_shift(thing: str) -> str:
    plain = thing.strip()
    if plain in {"nights", "lates", "earlies", "evenings", "mornings", "early", "late", "night", "evening"}:
        return {"nights": "night shifts", "lates": "late shifts", "earlies": "early shifts"}.get(
            plain, f"{plain.removesuffix('s')} shifts"
        )
    return plain if plain.endswith("s") or plain in {"on-call", "on call", "overtime", "travel"} else f"{plain}s"


def _later_start(match: re.Match[str]) -> str:
    return f"a start {counted_in_words(match['amount'])} later"


def _phased_start(match: re.Match[str]) -> str:
    said = f"a {' '.join(match.group().lower().split()[:2])}"
    until = f" until {spelled_day(match['till'].lower())}" if match["till"] else ""
    return f"{said}, {_many(match, 'day')} a week{until}" if match["n"] else said


def _title(match: re.Match[str]) -> str | None:
    title = match["title"].strip(" \"'")
    return f"the title of {title}" if title and title.split()[0].lower() not in {"is", "should", "and", "or"} else None


def _fixed(text: str) -> Callable[[re.Match[str]], str]:
    return lambda match: text  # noqa: ARG005


def _say(template: str) -> Callable[[re.Match[str]], str]:
    return lambda match: template.format(**{k: v for k, v in match.groupdict().items() if v})


def _form(kind: RequestKind, pattern: str, say: Callable[[re.Match[str]], str | None]) -> _RequestForm:
    return _RequestForm(kind, LatePattern(rf"\b(?:{pattern})", re.IGNORECASE), say)


def _title_in_small_letters(match: re.Match[str]) -> str | None:
    title = match["title"].lower()
    return f"the title of {title}" if is_job_word(title.split()[-1]) else None


_FORMS = (
    _form(RequestKind.PLACE, rf"{_LOW}{_N} days?{_WEEK} ?(?:of )?{_HOME}", _days_at_home),
    _form(
        RequestKind.PLACE,
        rf"{_LOW}{_N} (?:remote|home|wfh|tele(?:work|commut)ing|home[- ]?(?:office|working)"
        r"|work(?:ing)?[- ]from[- ]home)"
        rf"(?:[- ]work(?:ing)?)?[- ]days?\b{_WEEK}",
        _days_at_home,
    ),
    _form(
        RequestKind.PLACE,
        rf"{_HOME}(?: for)?(?: at least)? {_N} days?(?! (?:notice|ago|later)){_WEEK}",
        _days_at_home,
    ),
    _form(
        RequestKind.PLACE,
        rf"(?:only |max(?:imum)? |just )?{_N} days?{_WEEK} (?:in|at) (?:the |your )?office",
        lambda match: f"no more than {_many(match, 'day')} a week in the office",
    ),
    _form(RequestKind.PLACE, rf"{_HOME}(?: on)? {_DAYS}", _named_days_at_home),
    _form(RequestKind.PLACE, rf"{_DAYS} {_HOME}", _named_days_at_home),
    _form(
        RequestKind.PLACE,
        rf"(?:to )?(?:work(?:ing)? )?{_HOME} on (?:my |the |our )?"
        r"(?P<kind>(?!(?:most|some|all|other|certain|few|many|more|bad|good|work|working|week|two|three|four)\b)"
        rf"[a-z][a-z-]{{2,15}} days)\b(?: ?\((?:on )?{_DAYS}\))?",
        lambda match: f"the chance to work from home on {match['kind'].lower()}",
    ),
    _form(RequestKind.PLACE, r"(?:fully|completely|100 ?%|all|full[- ]?time) remote\w*", _fixed("fully remote work")),
    _form(RequestKind.PLACE, r"hybrid(?: (?:work(?:ing)?|arrangement|model|role))?", _fixed("a hybrid arrangement")),
    _form(
        RequestKind.PLACE,
        r"(?:to )?(?:work(?:ing)? )?(?:remote(?:ly)?\b|from home|at home|wfh|home ?office)(?: work(?:ing)?)?"
        r"(?: (?:some|most) (?:of the )?(?:time|days))?",
        _fixed("the chance to work from home"),
    ),
    _form(
        RequestKind.HOURS,
        rf"(?:phased|gradual|staggered) (?:start|return)\b(?:,?(?: of| with| at)? {_N} days?{_WEEK}"
        r"(?: (?:until|till|til|up to) (?P<till>(?:after )?(?:easter|christmas|summer|half[- ]term|the [a-z]+)))?)?",
        _phased_start,
    ),
    _form(RequestKind.HOURS, rf"{_N}[- ]days?(?:[- ](?:work(?:ing)?[- ])?weeks?| (?:a|per) week)\b", _week_of_days),
    _form(
        RequestKind.HOURS,
        rf"(?<![\d.,])(?:(?P<half>\d{{1,2}}[.,]5)|{_N}) ?(?:hours?|hrs?|h)[- ]?(?: a| per|/)? ?(?:weeks?|wk)\b",
        _week_of_hours,
    ),
    _form(RequestKind.HOURS, r"part[- ]?time(?: hours)?", _fixed("part-time hours")),
    _form(
        RequestKind.HOURS,
        r"flexi?[- ]?time|flex(?:ible)? (?:hours|working hours|working|schedule|time)",
        _fixed("flexible hours"),
    ),
    _form(
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
    _form(
        RequestKind.HOURS,
        rf"(?:to )?(?:finish|leave|be (?:done|off|out|home))(?:ing)? (?:by|at|before) (?P<time>{_TIME})"
        rf"(?:,? (?:on )?{_DAYS})?",
        lambda match: (
            f"the chance to finish by {match['time'].strip()}" + (f" on {_named_days(match)}" if match["days"] else "")
        ),
    ),
    # "Fridays home by six"
    _form(
        RequestKind.HOURS,
        rf"{_DAYS},? (?:(?:to )?be )?(?P<gone>home|off|out|done|away)(?: again)? (?:by|before|at) (?P<time>{_HOUR})",
        lambda match: f"the chance to be {match['gone'].lower()} by {match['time'].strip()} on {_named_days(match)}",
    ),
    _form(
        RequestKind.HOURS,
        r"(?P<time>\d{1,2}[:.]\d\d(?:\s?[ap]m)?|\d{1,2}\s?[ap]m|noon) (?:start|finish)\b",
        lambda match: f"a {match.group().split()[-1]} at {match['time']}",
    ),
    _form(
        RequestKind.HOURS,
        r"(?<![\d.,])(?P<share>[3-9]\d) ?(?:%|percent|per cent)(?=,? (?:instead of|rather than|in place of|not|of)"
        r" (?:a )?(?:full|100)|,? (?:position|post|contract|workload|hours|part[- ]time|employment)\b)",
        lambda match: f"{'an' if match['share'].startswith('8') else 'a'} {match['share']} percent position",
    ),
    _form(RequestKind.HOURS, r"0\.\d ?(?:fte|of a post)\b", lambda match: f"a {match.group()[:3]} FTE position"),
    _form(
        RequestKind.HOURS,
        rf"(?:to )?(?:start|begin|come in|arrive)(?:ing)?(?: work)? at (?P<time>{_TIME})(?:,? (?:on )?{_DAYS})?",
        lambda match: f"a start at {match['time'].strip()}" + (f" on {_named_days(match)}" if match["days"] else ""),
    ),
    _form(
        RequestKind.HOURS,
        rf"(?P<day>{_DAY}) (?P<part>morning|afternoon|evening|night)s? off\b",
        lambda match: f"{spelled_day(match['day']).removesuffix('s')} {match['part'].lower()}s off",
    ),
    _form(
        RequestKind.HOURS,
        rf"{_DAYS} off\b{_IN_SOME_WEEKS}(?P<of_a_month> (?:a|per|each|every) month\b)?",
        _named_days_off,
    ),
    _form(
        RequestKind.HOURS,
        rf"{_N} (?P<like>consecutive |free )?days? off(?P<together> together| in a row)?(?:,? ?\(?(?:on )?{_DAYS})?",
        _days_off,
    ),
    _form(
        RequestKind.LEAVE,
        rf"{_N} (?P<more>more |extra |additional )?(?P<unit>day|week|month)s?(?P<behind> more| extra)?(?: of)?"
        r"(?: paid| annual| unpaid)?"
        rf" (?P<leave>holiday|leave|vacation|time off|pto)\b(?:s\b)?(?P<when> (?:in|over|during) {_SEASON})?",
        _leave,
    ),
    _form(
        RequestKind.LEAVE,
        rf"{_N} weeks? off\b(?P<when> (?:in|over|during) {_SEASON})?",
        lambda match: f"{_a_or_many(match, 'week')} off{spelled_day(match['when'] or '')}",
    ),
    _form(
        RequestKind.LEAVE,
        r"(?:some |a bit )?(?:more|extra|additional) (?:paid )?(?P<leave>holiday|leave|vacation|annual leave|time off"
        r"|pto)\b(?:s\b)?",
        _say("more {leave}"),
    ),
    _form(RequestKind.START_DATE, rf"{START} {_AMOUNT} later", _later_start),
    _form(
        RequestKind.START_DATE,
        rf"(?:push|move|delay|postpone|put off|shift)(?:ing)? (?:the |my |back )?{START}(?: back"
        rf"| out)?(?: by)? {_AMOUNT}",
        _later_start,
    ),
    _form(
        RequestKind.START_DATE,
        rf"(?:a )?(?:later|delayed) {START}|{START} (?:a bit |a little )?later",
        _fixed("a later start date"),
    ),
    _form(
        RequestKind.TITLE,
        r"(?:the |a |my )?(?:job )?title(?: of| to be| be| as| (?:should|shall|must|would) be| ="
        r"|:)? [\"']?(?P<title>(?-i:[A-Z][\w/&-]*)(?: (?:of|and|the|for"
        r"|(?-i:[A-Z&][\w/&-]*))){0,5})",
        _title,
    ),
    _form(
        RequestKind.TITLE,
        r"(?:the |a |my )?(?:job )?title (?:to (?:be|say)|be|of|as|should be|is) [\"']?"
        r"(?P<title>[a-z]+(?: [a-z]+){0,3}?)"
        r"(?=[\"']?\s*(?:[.,;!?\n)]|$|\b(?:not|and|instead|rather|please|like|as|because|so|if|but|plus|too)\b))",
        _title_in_small_letters,
    ),
    _form(
        RequestKind.TITLE,
        # "It's called Kestrel Keys" names what it is, and asks for nothing.
        r"(?:(?<!is )(?<!it's )(?<!its )(?<!was )(?<!are )(?<!been )(?<!firm )(?<!company )(?<!place )(?<!shop )"
        r"(?:called|titled)|title changed to|title to) [\"']?(?P<title>(?-i:[A-Z][\w/&-]*)(?: (?:of|and|the|for"
        r"|(?-i:[A-Z&][\w/&-]*))){0,5})",
        _title,
    ),
)
