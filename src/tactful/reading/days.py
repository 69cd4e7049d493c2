"""Find the days that a letter speaks of: by when the answer comes, by when it is wanted, when an offer was accepted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tactful.contract import Fact
from tactful.reading.evidence import MaskedWords
from tactful.reading.own_words import own_words_only
from tactful.text.dates import find_dates
from tactful.text.patterns import compiled
from tactful.text.spans import Span, overlaps_any

_TIME = r"(?:\d{1,2}(?:[:.h]\d\d)?\s?(?:[ap]\.m\.|[ap]m\b|h\b)|\d{1,2}[:h]\d\d|noon|midnight|midday)"
_BEFORE_DAY = compiled(
    rf"(?:(?:{_TIME}|(?:the )?end of (?:business|day|play)|close of business|eod|cob)(?: on)? )?"
    r"(?:(?:next|the following|this(?: coming)?) )?$"
)
_BEHIND_DAY = compiled(rf",?(?: at)? {_TIME}")
# Days that no calendar names.
_OTHER_DAY = compiled(
    r"\b(?:(?:the )?(?:end|middle|beginning|start) of (?:(?:the|this|next|that) )?(?:week|month|year|day)\b"
    r"|(?:early |late )?next (?:week|month)\b(?! (?:end|is|are|because|so))|tomorrow\b|tmrw\b|the day after tomorrow\b"
    r"|(?:the|this|next) weekend\b|christmas\b|new year\b|easter\b|thanksgiving\b)"
)
_LONGER = compiled(
    r"\b(?:(?P<more>another(?: (?:two|three|four|five|\d{1,2}|few))?|one more|an extra|an additional|a further"
    r"|(?:a few|a couple of|two|three|four|five|\d{1,2})"
    r" (?:more|extra|further))|(?P<plain>a few|a couple of?|a|one|two|three|four|\d{1,2}))"
    r" (?:or (?:two|three) )?(?P<unit>days?|weeks?|months?|fortnight(?:'s)?|weekend|hours?|hrs)\b(?P<extra> (?:more"
    r"|longer|extra|on top))?"
    r"(?! (?:ago|notice|of (?:leave|holiday)|earlier|later|interview|before))"
)
_PAST = compiled(
    r"\b(?:until|untill|till|til) (?:just |right )?after (?:(?:the|my|our|this|next|new) )?(?:weekend|holidays?|break"
    r"|christmas|new year|easter|thanksgiving|eid|diwali|week|half[- ]term|exams?|move)\b"
)
_ASKS = compiled(
    r"\b(?:ask\w*|want\w*|need\w*|request\w*|would like|'d like|like|hop\w+|love|beg\w*|apply|extend\w*|extension|push"
    r"|move|postpone|delay|stall|buy(?: me| myself)?|hold (?:it|the offer|on)|wait\w*|hang on|grateful|appreciate"
    r"|(?:can|could|may) (?:i|they|she|he|you)|(?:more|extra|enough|little|some|need|buy) time|give me|grant|let me"
    r"|(?:i'?ll|i will|i can|i could|i'd) (?:definitely |only |then )?"
    r"(?:tell|let|answer|decide|know|reply|respond|give|have|get back|come back)|hear from me|my (?:answer|decision))\b"
)
_SETS = compiled(
    r"\b(?:expir\w*|deadline|(?:answer|decision|reply|response) (?:is )?due|valid|closes?|expects? (?:my"
    r"|an?) (?:reply|answer|decision)|lapses?|gave me|gives me|given me|giving me|have (?:only|just)"
    r"|have (?:until|till)|(?:they|she|he|hr|[\ue000-\ue003]+) (?:now |also |only |has |have |had )?"
    r"(?:want|need|gave|ask|expect|said|say|set|insist|demand|require)\w*"
    r"|(?:must|have to|need to|supposed to|meant to|got to|gotta) (?:accept|answer|decide|sign|reply|respond|confirm"
    r"|let|say|tell|give)\w*|let (?:us|me) know|(?:your|an) (?:answer|decision|response|reply|acceptance)|respond"
    r"|accept before|wants? an? (?:answer|yes|decision))\b"
)
_ACCEPTED = compiled(
    r"\b(?:accept(?:ed|ance)|verbal yes|said (?:yes|i would|i'd)|told (?:you|them|her|him|[\ue000-\ue003]+) yes|signed"
    r"|confirm(?:ed)?|shook|shaked|gave my word|agreed|took the job)\b"
)
_LATEST = compiled(r",? (?:at the )?(?:very )?latest\b")
_NOT_OF_ACCEPTING = compiled(r"\b(?:start\w*|join\w*|begin\w*|from|due|interview\w*|because|will|now)\b")
# What stands before a day that is neither: when the offer came, what else will happen then.
_OF_SOMETHING_ELSE = compiled(
    r"\b(?:after|since|from|interview\w*|results?|starts?|starting|start date|round|got (?:it|this)|(?:came|received"
    r"|sent|made|offered|phoned|called|rang|emailed|wrote)(?: \w+){0,3})(?: on)?\W{0,3}$"
)
_OTHERS_DO = compiled(
    r",\s(?:(?:and|but|since|as|because) )?(?:the|they|she|he|it|my|our|another)\b|\b(?:because|since|decides?\b(?! by)"
    r"|other (?:place|one|firm|company|job|offer))\b"
)
_SENTENCE_END = compiled(r"[.!?](?=\s|$)|\n")
_REACH = 90


@dataclass(frozen=True, slots=True)
class DaysAsked:
    """The days of an offer that is not answered yet, and how much longer the sender asks for where no day is named."""

    answer_by: Fact | None = None
    deadline: Fact | None = None
    longer: str | None = None
    longer_span: Span | None = None


def days_asked(masked: MaskedWords) -> DaysAsked:
    """The day by which the sender promises an answer, the one by which it is wanted, and the time asked for."""
    own = own_words_only(masked)
    answer_by = deadline = None
    for day, before in _days(masked):
        is_own = bool(own[day[0] : day[1]].strip())
        asks, sets = _last(_ASKS, before), _last(_SETS, before)
        if _OF_SOMETHING_ELSE.search(before) or _OTHERS_DO.search(before, max(asks, sets, 0)):
            continue
        if is_own and _LATEST.match(masked.text, day[1]):
            return DaysAsked(masked.words.fact(*day, "the words call it the latest"), deadline)
        if is_own and asks > sets:
            answer_by = masked.words.fact(*day, "the words ask for time until then")
        elif sets >= 0 and deadline is None:
            deadline = masked.words.fact(*day, "the words say that an answer is wanted by then")
    if answer_by:
        return DaysAsked(answer_by, deadline)
    longer = _longer(own) or _past(own)
    return DaysAsked(None, deadline, *(longer or (None, None)))


def day_accepted(masked: MaskedWords) -> Fact | None:
    """The day on which the sender accepted the offer."""
    text = masked.text
    for day, before in _days(masked):
        end = _SENTENCE_END.search(text, day[1], day[1] + _REACH)
        behind = text[day[1] : end.start() if end else day[1] + _REACH]
        said = _last(_ACCEPTED, before)
        led_in = said >= 0 and not _NOT_OF_ACCEPTING.search(before, said)
        follows = _ACCEPTED.search(behind)
        leads = follows and not _NOT_OF_ACCEPTING.search(f"{before[-12:]} {behind[: follows.start()]}")
        if led_in or leads:
            return masked.words.fact(*day, "the words say that the offer was accepted then")
    return None


def _days(masked: MaskedWords) -> Iterator[tuple[Span, str]]:
    """The spans of the days that the words name, each with what leads up to it in its sentence."""
    text = masked.words.lower
    spans = [
        _widened(text, day.start, day.end)
        for day in find_dates(masked.words.folded.text)
        if day.day or day.weekday is not None
    ]
    dated = list(spans)
    spans += [match.span() for match in _OTHER_DAY.finditer(text) if not overlaps_any(match.span(), dated)]
    previous = 0
    for start, end in sorted(spans):
        stops = [stop.end() for stop in _SENTENCE_END.finditer(text, max(previous, start - _REACH), start)]
        yield (start, end), masked.text[max([previous, start - _REACH, *stops[-1:]]) : start]
        previous = end


def _widened(text: str, start: int, end: int) -> Span:
    """The span of a date with the time of day and the "next" that belong to it."""
    before = _BEFORE_DAY.search(text[max(0, start - 30) : start])
    behind = _BEHIND_DAY.match(text, end)
    return start - (len(before.group()) if before else 0), behind.end() if behind else end


def _longer(own: str) -> tuple[str, Span] | None:
    for match in _LONGER.finditer(own):
        before = own[max(0, match.start() - _REACH) : match.start()]
        before = before[max(0, _last(_SENTENCE_END, before)) :]
        asked = _last(_ASKS, before) > _last(_SETS, before)
        if asked or (match["more"] and _last(_SETS, before) < 0):
            return _amount(match), match.span()
    return None


def _past(own: str) -> tuple[str, Span] | None:
    match = _PAST.search(own)
    return (f"time until {' '.join(match.group().split()[1:])}", match.span()) if match else None


def _amount(match: re.Match[str]) -> str:
    """How much longer, as it can follow "ask for"."""
    text = " ".join(match.group().removesuffix(match["extra"] or "").split())
    text = text.replace("hrs", "hours").removesuffix("'s")
    if match["extra"]:
        number, unit = text.rsplit(" ", 1)
        return f"another {unit}" if number in {"a", "one"} else f"{number} more {unit}"
    if match["more"] in {"one more", "an extra", "an additional", "a further", "another"}:
        return f"another {match['unit']}"
    return text.replace("a couple days", "a couple of days").replace("a couple weeks", "a couple of weeks")


def _last(cue: re.Pattern[str], text: str) -> int:
    """Where the last such cue ends, -1 where there is none."""
    return max((match.end() for match in cue.finditer(text)), default=-1)
