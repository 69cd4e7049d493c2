"""Find the day on which the sender asks to start: the one wanted, not the one that the offer names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tactful.contract import RequestKind
from tactful.reading.requests.form import Formed, fixed, form
from tactful.reading.requests.kinds import kind_of_thing
from tactful.text.dates import DateMention, find_dates
from tactful.text.day_words import WEEKDAY, spelled_day
from tactful.text.late_patterns import LatePattern
from tactful.text.numbers import counted_in_words
from tactful.text.patterns import compiled

_START = r"(?:(?:start|begin|join|commenc|onboard|resum)(?:ing|e|s)?|resumption|joining)(?: date| day| work)?"
_START_CUE = LatePattern(rf"\b{_START}\b", re.IGNORECASE)
_AMOUNT = r"(?P<amount>(?:\d{1,2}|one|two|three|four|five|six|a few|a couple of|an?) (?:days?|weeks?|months?))"
_OTHER = (
    r"instead of|in place of|in lieu of|rather than|not|said|says?|they want"
    r"|(?:want|expect|need|ask|tell|told|order)(?:s|ed)? me(?: in| to (?:start|begin|join|come(?: in)?))?"
)
_INSTEAD = compiled(rf"\b(?:{_OTHER})(?: on)?\s(?:the )?$", re.IGNORECASE)
_BEFORE = compiled(r"^(?:before|until|till) $", re.IGNORECASE)
_CANNOT = compiled(r"\b(?:can'?t|cannot|could ?n'?t|not|unable|won'?t)\b", re.IGNORECASE)
_PERIOD = compiled(
    r"(?P<at>(?:the )?(?:end|beginning|start|middle) of )$|(?P<in>(?:early|late|mid)[- ])$"
    r"|(?P<after>(?:not before|not until|after|any time after|no earlier than|before|until|till) )$",
    re.IGNORECASE,
)


# Said of a day that will not do: "1 feb is impossible", "the 1st is too early".
_IMPOSSIBLE = compiled(
    r"^[^,.;\n]{0,12}?\b(?:is|are|was|would be|'s|seems|looks|comes)(?: just| simply| really| far| way| much| a bit)?"
    r" (?:impossible|too (?:early|soon|tight)|not (?:possible|feasible|doable|realistic)|out of the question)"
    r"|^ (?:doesn'?t|does not|won'?t|will not) (?:work|do|be possible)\b",
    re.IGNORECASE,
)
# What may stand between two days of which either would do: ", or even", ", could be".
_EITHER = compiled(
    r"(?:[,\s(]|\b(?:or|on|the|from|maybe|perhaps|possibly|could|can|might|also|even|be|it|i|do|if need be|at"
    r"|earliest|latest)\b){1,12}",
    re.IGNORECASE,
)
_OR = compiled(r"\bor\b", re.IGNORECASE)
_BOUND = compiled(r"^,?(?: at)?(?: the)?(?: very)? (?P<bound>earliest|latest)\b", re.IGNORECASE)
# "15th of March", which has an article before it.
_NUMBERED = compiled(r"^(?=\d{1,2}(?:st|nd|rd|th) of\b)")
# Where another thing may begin that is asked for.
_BREAK = compiled(r"[,;+&]|\b(?:and|plus)\b", re.IGNORECASE)
_HAVE_THEIR_OWN_DAYS = frozenset({RequestKind.LEAVE, RequestKind.TRAINING, RequestKind.SERVICE, RequestKind.EQUIPMENT})
_EVERY_WEEK = compiled(rf"{WEEKDAY}s\b", re.IGNORECASE)


def start_requests(text: str, *, of_start: bool) -> Iterator[Formed]:
    """A day on which to start: the one wanted, not the one that stands "instead of" or "from" which."""
    cue = _START_CUE.search(text)
    wanted = [day for day in find_dates(text) if _is_wanted(text, day)] if cue or of_start else []
    if not wanted:
        return
    day = wanted[-1]
    if len(wanted) > 1 and (other := _other_day(text, wanted[-2], day)):
        yield _either(text, wanted[-2], day, other)
        return
    before = _PERIOD.search(text[: day.start])
    if before and _BEFORE.search(before.group()) and not _CANNOT.search(text[: before.start()]):
        return
    start = min(before.start() if before else day.start, cue.start() if cue else day.start)
    yield Formed(RequestKind.START_DATE, f"a start {_on(text, day, before)}", start, day.end)


def _is_wanted(text: str, day: DateMention) -> bool:
    """Whether a date is a day on which somebody may want to start, and not one that is named for something else."""
    before, behind = text[: day.start], text[day.end :]
    is_day = day.day or (day.month and not day.year) or day.weekday is not None
    # Nobody starts on Mondays.
    if not is_day or _EVERY_WEEK.match(text, day.start):
        return False
    return not (_INSTEAD.search(before) or _IMPOSSIBLE.search(behind) or _is_of_another_thing(before))


def _is_of_another_thing(before: str) -> bool:
    """Whether what leads up to a day asks for something else: "start in May, and two weeks off in August"."""
    piece = _BREAK.split(before)[-1]
    return _START_CUE.search(piece) is None and kind_of_thing(piece) in _HAVE_THEIR_OWN_DAYS


def _other_day(text: str, first: DateMention, day: DateMention) -> str | None:
    """How a day is joined to one before it that would do as well: "or", "or at the earliest"; None where it is not."""
    between = text[first.end : day.start]
    if not _EITHER.fullmatch(between):
        return None
    if bound := _BOUND.search(text[day.end :]):
        return f"or at the {bound['bound'].lower()}"
    return "or" if _OR.search(between) else None


def _either(text: str, first: DateMention, day: DateMention, joined: str) -> Formed:
    """The wish for either of two days."""
    comma = "," if joined != "or" else ""
    on_first, on_day = (_on(text, one, _PERIOD.search(text[: one.start])) for one in (first, day))
    if not comma and on_day.startswith(on_first.split()[0] + " "):
        on_day = on_day.split(" ", 1)[1]
    return Formed(RequestKind.START_DATE, f"a start {on_first}{comma} {joined} {on_day}", first.start, day.end)


def _on(text: str, day: DateMention, before: re.Match[str] | None) -> str:
    said = _NUMBERED.sub("the ", spelled_day(text[day.start : day.end]))
    if before and before["at"]:
        return f"at the {before['at'].lower().removeprefix('the ')}{said}"
    if before and before["in"]:
        return f"in {before['in'].lower().strip()}{'-' if before['in'].lower().startswith('mid') else ' '}{said}"
    if before and before["after"]:
        return f"{'after' if 'after' in before['after'].lower() else 'no earlier than'} {said}"
    return f"on {said}" if day.day or day.weekday is not None else f"in {said}"


def _later_start(match: re.Match[str]) -> str:
    return f"a start {counted_in_words(match['amount'])} later"


# Asked for by no day: "two weeks later".
START_FORMS = (
    form(RequestKind.START_DATE, rf"{_START} {_AMOUNT} later", _later_start),
    form(
        RequestKind.START_DATE,
        rf"(?:push|move|delay|postpone|put off|shift)(?:ing)? (?:the |my |back )?{_START}(?: back"
        rf"| out)?(?: by)? {_AMOUNT}",
        _later_start,
    ),
    form(
        RequestKind.START_DATE,
        rf"(?:a )?(?:later|delayed) {_START}|{_START} (?:a bit |a little )?later",
        fixed("a later start date"),
    ),
)
