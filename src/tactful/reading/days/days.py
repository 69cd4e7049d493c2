"""Find the days that a letter speaks of: by when the answer comes, by when it is wanted, when an offer was accepted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from tactful.contract import Fact
from tactful.reading.days.day_cues import (
    ACCEPTED,
    ANSWERS_THEN,
    ASKS,
    CLAUSE_BREAK,
    DOES_ELSE,
    IS_TOLD,
    LATEST,
    MAY_HAVE,
    NOT_OF_ACCEPTING,
    OF_SOMETHING_ELSE,
    OTHERS_DO,
    SETS,
    SUFFICES,
    UNTIL,
)
from tactful.reading.days.following_days import following_days
from tactful.reading.names.evidence import MaskedWords
from tactful.reading.offer.rivals import rival_names
from tactful.reading.pasted.own_words import own_words_in, own_words_only
from tactful.text.dates import DateMention, find_dates
from tactful.text.numbers import counted_in_words
from tactful.text.patterns import compiled
from tactful.text.spans import Span, blank_out, overlaps_any

_TIME = r"(?:\d{1,2}(?:[:.h]\d\d)?\s?(?:[ap]\.m\.|[ap]m\b|h\b)|\d{1,2}[:h]\d\d|noon|midnight|midday)"
_BEFORE_DAY = compiled(
    rf"(?:(?:{_TIME}|(?:the )?end of (?:business|day|play)|close of business|eod|cob)(?: on)? )?"
    r"(?:a week (?:on|from) )?(?:(?:next|the following|this(?: coming)?) )?$"
)
_ORDINAL = compiled(r"\d{1,2}(?:st|nd|rd|th)\b")
_BEHIND_DAY = compiled(
    rf",?(?: at)? {_TIME}|(?<=day) week\b|(?<=day) after next\b"
    r"|(?<=\d[a-z]{2}) of (?:the )?(?:next|following) month\b"
)
# Days that no calendar names.
_OTHER_DAY = compiled(
    r"\b(?:(?:the )?(?:end|middle|beginning|start) of (?:(?:the|this|next|that) )?(?:week|month|year|day)\b"
    r"|(?:early |late )?next (?:week|month)\b(?! (?:end|is|are|because|so))|tomorrow\b|tmrw\b|the day after tomorrow\b"
    r"|(?:(?<=\bon )|(?<=\bby )|(?<=\btil )|(?<=\btill )|(?<=\buntil )|(?<=\bbefore ))\d{1,2}(?:st|nd|rd|th)\b"
    r"(?! (?:floor|street|avenue|time|round|of the month))"
    r"|(?:the|this|next) weekend\b|christmas\b|(?:(?:chinese|lunar|orthodox) )?new year\b|easter\b|thanksgiving\b)"
)
# "After Easter, 6 April", "until the weekend, so Sunday the 5th": the date tells which day is meant.
_IS_THE_SAME = compiled(
    r",? ?(?:\(|[-–—] )?(?:(?:so|i\.?e\.?|that is|that's|which is|meaning|is|say) )?(?:on |by |until )?"
)
_SEVERAL = r"two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|\d{1,2}"
_LONGER = compiled(
    rf"\b(?:(?P<more>another(?: (?:{_SEVERAL}|few))?|one more|an extra|an additional|a further"
    rf"|(?:an )?(?:additional|further) (?:{_SEVERAL})"
    rf"|(?:a few|a couple of|{_SEVERAL}) (?:more|extra|further))|(?P<plain>a few|a couple of?|a|one|{_SEVERAL}))"
    r" (?:or (?:two|three) )?(?P<unit>days?|weeks?|months?|fortnight(?:'s)?|weekend|hours?|hrs)\b"
    r"(?: or (?:two|three|so)\b)?(?P<extra> (?:more"
    r"|longer|extra|on top)(?! than\b))?"
    r"(?! (?:ago|notice|of (?:leave|holiday)|earlier|later|interview|before))"
)
COUNTED_BY_THE_WEEK = (
    "day ", "days ", "hours ", "shifts ", "mornings ", "afternoons ", "evenings ", "nights ",
    "once ", "twice ", "times ",
)  # fmt: skip
# "10 days more please", but not "the talks took two weeks longer".
_STANDS_ALONE = compiled(r"(?:^|[,;:])\W*(?:(?:just|only|please|pls|maybe|hi|hello|about|like)\W+)*$")
_ADDITIONAL = compiled(r"(?:an )?(?:additional|further) (?=\w+ \w)")
_RATE = compiled(r" (?:a|per|each|every) (?:week|month|fortnight|year)\b")
_PAST = compiled(
    r"\b(?:(?:until|untill|till|til)|(?:can|could|may|might|will|i'll|i'd)(?: only| then| please)?"
    r" (?:answer|reply|respond|decide|(?:tell|get back to) (?:him|her|them|you)|let (?:him|her|them|you) know))"
    r" (?P<after>(?:just |right )?after (?:(?:the|my|our|this|next|new|chinese|lunar|orthodox) )?(?:weekend|holidays?"
    r"|break|christmas|new year|easter|thanksgiving|eid|diwali|week|half[- ]term|exams?|move)\b)"
)
_NEW_YEAR = compiled(r"\b(?:(?:chinese|lunar|orthodox) )?new year\b")
# "If I can", "I'll", but not "they can".
_MINE = compiled(r"(?:\bi |^|[.,;] )$")
_SENTENCE_END = compiled(r"[.!?](?=\s|$)|\n")
_REACH = 90
# Words: "until the 4th of December next year".
_MOST_WORDS_OF_A_DAY = 8


class DaysAsked(Struct, frozen=True):
    """The days of an offer that is not answered yet, and how much longer the sender asks for where no day is named."""

    answer_by: Fact | None = None
    deadline: Fact | None = None
    longer: str | None = None
    longer_span: Span | None = None


def days_asked(masked: MaskedWords) -> DaysAsked:
    """The day by which the sender promises an answer, the one by which it is wanted, and the time asked for."""
    own = own_words_only(masked)
    answer_by = deadline = None
    later = {found.span: found.day for found in following_days(masked.words.lower, _dated(masked))}
    for day, before in _days(masked, later):
        is_own = bool(own[day[0] : day[1]].strip())
        asks = max(_last(ASKS, before), _last(MAY_HAVE, before), _asks_around(masked.text, day, before, later))
        sets = _last(SETS, _without_asking(before))
        if _is_of_something_else(before, max(asks, sets, 0)) or _is_a_rivals(
            masked, day[0] - len(before), day[0], asks
        ):
            continue
        if is_own and LATEST.match(masked.text, day[1]):
            return DaysAsked(_fact(masked, day, "the words call it the latest"), deadline)
        if is_own and asks > sets:
            answer_by = _promised(masked, day, later)
        elif sets >= 0 and deadline is None and day not in later:
            deadline = _fact(masked, day, "the words say that an answer is wanted by then")
    if answer_by:
        return DaysAsked(answer_by, deadline)
    longer = _longer(own) or _past(own_words_in(masked, masked.words.lower))
    return DaysAsked(None, deadline, *(longer or (None, None)))


def _asks_around(text: str, day: Span, before: str, later: Iterable[Span]) -> int:
    """Where something ends that asks only beside such a day: "answer the day after", "until Friday would do"."""
    would_do = UNTIL.search(before) and SUFFICES.match(text, day[1])
    answers_then = day in later and ANSWERS_THEN.search(before)
    return len(before) if would_do or answers_then else -1


def only_asks(text: str) -> bool:
    """Whether a sentence asks for time until a day, and says nothing else: "Please ask if I can have until Friday"."""
    plain = text.lower()
    asks = max(_last(ASKS, plain), _last(MAY_HAVE, plain))
    return asks >= 0 and not CLAUSE_BREAK.search(plain) and len(plain[asks:].split()) <= _MOST_WORDS_OF_A_DAY


def day_accepted(masked: MaskedWords) -> Fact | None:
    """The day on which the sender accepted the offer."""
    text = masked.text
    for day, before in _days(masked):
        end = _SENTENCE_END.search(text, day[1], day[1] + _REACH)
        behind = text[day[1] : end.start() if end else day[1] + _REACH]
        said = _last(ACCEPTED, before)
        led_in = said >= 0 and not NOT_OF_ACCEPTING.search(before, said)
        follows = ACCEPTED.search(behind)
        leads = follows and not NOT_OF_ACCEPTING.search(f"{before[-12:]} {behind[: follows.start()]}")
        if led_in or leads:
            return masked.words.fact(*day, "the words say that the offer was accepted then")
    return None


def _promised(masked: MaskedWords, day: Span, later: dict[Span, str | None]) -> Fact | None:
    """The day of the answer; one that is only named by the day before it stands nowhere in the words."""
    if day not in later:
        return _fact(masked, day, "the words ask for time until then")
    named = later[day]
    return Fact(named, rule="the words ask for time until the day after another") if named else None


def _fact(masked: MaskedWords, day: Span, rule: str) -> Fact:
    """A day as a fact, with the article that a note leaves out: "on 15th"."""
    fact = masked.words.fact(*day, rule)
    return replace(fact, value=f"the {fact.value}") if _ORDINAL.fullmatch(fact.value) else fact


def _dated(masked: MaskedWords) -> list[DateMention]:
    """The days of the words that are no months or years."""
    return [day for day in find_dates(masked.words.folded.text) if day.day or day.weekday is not None]


def _days(masked: MaskedWords, others: Iterable[Span] = ()) -> Iterator[tuple[Span, str]]:
    """The spans of the days that the words name, and of `others`, each with what leads up to it in its sentence."""
    text = masked.words.lower
    spans = [_widened(text, day.start, day.end) for day in _dated(masked)]
    dates = {start for start, _ in spans}
    spans += others
    dated = list(spans)
    named = (match.span() for match in _OTHER_DAY.finditer(text) if not overlaps_any(match.span(), dated))
    spans += [span for span in named if not _is_dated(text, span[1], dates)]
    previous = 0
    for start, end in sorted(spans):
        stops = [stop.end() for stop in _SENTENCE_END.finditer(text, max(previous, start - _REACH), start)]
        yield (start, end), masked.text[max([previous, start - _REACH, *stops[-1:]]) : start]
        previous = end


def _is_dated(text: str, end: int, dates: set[int]) -> bool:
    """Whether a day that no calendar names, which ends at `end`, is followed by the date on which it falls."""
    joined = _IS_THE_SAME.match(text, end)
    return joined is not None and joined.end() > end + 1 and joined.end() in dates


def _is_of_something_else(before: str, led_in: int) -> bool:
    """Whether what leads up to a day, and to the cue that ends at `led_in`, tells what else happens then."""
    told = (OF_SOMETHING_ELSE.search(before), IS_TOLD.search(before), OTHERS_DO.search(before, led_in))
    return any(told) or DOES_ELSE.search(before, led_in) is not None


def _is_a_rivals(masked: MaskedWords, start: int, end: int, asks: int) -> bool:
    """Whether another employer does something in the clause from `start` to a day at `end`, behind what asks."""
    clause = start + max(asks, _last(CLAUSE_BREAK, masked.text[start:end]), 0)
    names = (name for name in masked.names if clause <= name.start < end)
    return any(" ".join(name.tokens) in rival_names(masked) for name in names)


def _widened(text: str, start: int, end: int) -> Span:
    """The span of a date with the "the", the time of day and the "next" that belong to it."""
    if text.endswith("the ", 0, start) and _ORDINAL.match(text, start):
        start -= len("the ")
    before = _BEFORE_DAY.search(text[max(0, start - 30) : start])
    behind = _BEHIND_DAY.match(text, end)
    return start - (len(before.group()) if before else 0), behind.end() if behind else end


def _longer(own: str) -> tuple[str, Span] | None:
    for match in _LONGER.finditer(own):
        # "Two days a week" is how often, and neither of them how long.
        if _RATE.match(own, match.end()) or own.endswith(COUNTED_BY_THE_WEEK, 0, match.start()):
            continue
        before = own[max(0, match.start() - _REACH) : match.start()]
        before = before[max(0, _last(_SENTENCE_END, before)) :]
        asked = _last(ASKS, before) > _last(SETS, before)
        more = match["more"] or (match["extra"] and _STANDS_ALONE.search(before))
        if asked or SUFFICES.match(own, match.end()) or (more and _last(SETS, before) < 0):
            return _amount(match), match.span()
    return None


def _past(own: str) -> tuple[str, Span] | None:
    for match in _PAST.finditer(own):
        leads = match.group().startswith(("til", "until", "i'"))
        if leads or _MINE.search(own[max(0, match.start() - 3) : match.start()]):
            after = _NEW_YEAR.sub(lambda year: year.group().title(), " ".join(match["after"].split()))
            return f"time until {after}", match.span()
    return None


def _amount(match: re.Match[str]) -> str:
    """How much longer, as it can follow "ask for"."""
    text = " ".join(match.group().removesuffix(match["extra"] or "").split())
    text = counted_in_words(text.replace("hrs", "hours").removesuffix("'s"))
    if match["extra"]:
        number, unit = text.rsplit(" ", 1)
        return f"another {unit}" if number in {"a", "one"} else f"{number} more {unit}"
    if additional := _ADDITIONAL.match(text):
        return f"another {text[additional.end() :]}"
    if match["more"] in {"one more", "an extra", "an additional", "a further", "another"}:
        return f"another {match['unit']}"
    return text.replace("a couple days", "a couple of days").replace("a couple weeks", "a couple of weeks")


def _without_asking(text: str) -> str:
    """The text without what asks in the words that set: "can I have until"."""
    return blank_out(text, (match.span() for match in MAY_HAVE.finditer(text)))


def _last(cue: re.Pattern[str], text: str) -> int:
    """Where the last such cue ends, -1 where there is none."""
    return max((match.end() for match in cue.finditer(text)), default=-1)
