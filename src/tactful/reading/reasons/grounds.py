"""Find the sender's own grounds where they may be told as they are: "because the hours clash with my degree".

Most grounds are the sender's own affair. These are told which speak of hours, places, studies or the kind of work, in
everyday words, of nobody else, and against which no guard has anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tactful.contract import Fact, Reason, ReasonKind, Withheld
from tactful.reading.clauses.permission import breaks_a_rule
from tactful.reading.clauses.reason_kinds import kind_of_reason
from tactful.reading.names.evidence import MaskedWords
from tactful.reading.pasted.own_words import own_words_in
from tactful.text.functions import sentence_function_scores
from tactful.text.late_patterns import LatePattern
from tactful.text.patterns import compiled
from tactful.text.spans import Span, overlaps_any
from tactful.text.stems import bases
from tactful.text.vocabulary import everyday_words

_RULE = "the words give it as the reason"
_END = (
    r"(?=[.;!?\n,()]|$| [-–—]+ | (?:but|so|and (?!i\b|my\b|the\b|to\b|[a-z]+ (?:more|less|fewer)\b)|which|though"
    r"|although"
    r"|please|pls|lol|haha|tbh|aye|la|hey|mate)\b)"
)
_OPENED = (
    LatePattern(
        r"\b(?:because|cause|cos|cuz|coz|bc|since(?![^.;,]{0,40}\b(?:was|were|changed|began|started|left|moved|came"
        r"|met)\b)|as|due to|owing to|on account of|(?:the |my )?reason(?: is| being"
        r"|:)(?: that)?"
        r"|why(?: is)?:|it'?s (?:just )?that) "
        r"(?P<reason>(?:i\b|i'|the |my |it |it'?s |there |we |a |an |[a-z]+ing |hours |shifts |evenings |weekends "
        r"|mornings |nights |[a-z]+ (?:timetable"
        r"|schedule))"
        rf"[^.;!?\n,()]{{4,120}}?){_END}"
    ),
    LatePattern(
        r"(?:^|[.;!?\n,–—-]\s?|\b(?:and|but|so) )(?P<reason>i(?:'d| would|'ve| have|'m| am)? (?:rather|(?:don'?t"
        r"|do not) want to|(?:prefer|like|want"
        r"|wish|need|plan"
        r"|hope|decided|chosen|going) to|can'?t (?:do|work|manage|fit|combine)|cannot (?:do|work|manage|fit|combine))"
        rf" [^.;!?\n,()]{{4,90}}?){_END}",
        re.MULTILINE,
    ),
    LatePattern(
        r"(?:^|[.;!?\n]\s?)(?P<reason>(?:can'?t|cannot) (?:do|work|manage|fit|combine) (?!it\b|this\b|that\b)"
        rf"[^.;!?\n,()]{{4,90}}?){_END}",
        re.MULTILINE,
    ),
)
# "As a nurse", "since March": no grounds.
_NO_GROUNDS = compiled(r"(?:i (?:was|am|'m|have been) (?:a|an|the|your|asked|offered|told|writing|you)\b|a |an )")
# The answer itself gives no reason for it, and neither does what somebody else wants or does.
_NO_REASON = compiled(
    r"\b(?:declin\w*|refus\w*|accept\w*|turn (?:it|this|them|him|her)? ?down|say no|pass on|sorry|thank\w*|keep it"
    r"|letter|e?mail"
    r"|(?:an?|another|other|different|new|better) (?:offer|job|role|position|place|post|contract)|elsewhere|somewhere"
    r"|something|they|them|their|he|she|him|his|her|you|your|boss|manager"
    r"|company|team"
    r" (?:there|is|was)|not (?:good|nice|worth)|bad|worse|wors[et]|boring|hate|awful|too (?:small|old|young|good"
    r"|stupid|hard"
    r"|loud|dirty)|stay (?:in touch|friends)|apply (?:again|later)|come back"
    r"|be considered|be (?:polite|nice|honest|rude|kind)|write|tell|say|mention)\b"
)
_SIGNS = compiled(r"[\ue000-\ue003]+")
_QUALIFICATION = compiled(
    r"[\ue000-\ue003]+(?= (?:exams?|degree|course|certificate|studies|training|thesis|apprenticeship|qualification"
    r"|classes))"
)
_WORD = compiled(r"[a-z']+")
_OF_WORK = frozenset(
    "i'm i'd i've i'll im ive id dont cant can't cannot commute commuting hour hours shifts nights weekends"
    " weekdays evenings"
    " mornings mondays tuesdays wednesdays thursdays fridays saturdays sundays autumn term timetable rota uni"
    " university college school class classes lectures degree exam exams resits phd mba cpa gcse gcses apprenticeship"
    " dissertation fieldwork teach freelance hands-on part-time full-time self-employed clash clashes band"
    " choir orchestra rowing football swimming training coaching".split()
)
_HARMLESS = {"oversharing": 0.0, "insult": 0.0, "pay": 0.0, "rival": 1.0, "accept": 0.0}
_TELLABLE = frozenset(set(ReasonKind) - {ReasonKind.PERSONAL})
_LONGEST = 16


def told_grounds(masked: MaskedWords, withheld: Iterable[Withheld], closed: Iterable[Span]) -> Reason | None:
    """The first grounds in the words that may be told; nothing within `closed` or that is withheld is."""
    words, shut = masked.words, list(closed)
    spans = [(item.start, item.end) for item in withheld]
    for start, end in _candidates(masked):
        free = not overlaps_any(words.folded.origin(start, end), spans) and not overlaps_any((start, end), shut)
        kind = kind_of_reason(words.lower[start:end])
        if free and kind in _TELLABLE and _may_be_told(masked.text[start:end], words.lower[start:end]):
            return Reason(kind, _fact(masked, start, end))
    return None


def _candidates(masked: MaskedWords) -> Iterator[Span]:
    """Where grounds are given: behind "because" and the like first, then what the sender plainly wants."""
    text = own_words_in(masked, masked.words.lower)
    for pattern in _OPENED:
        yield from (match.span("reason") for match in pattern.finditer(text))


def _may_be_told(masked: str, lower: str) -> bool:
    plain = _QUALIFICATION.sub("", masked)
    if len(lower.split()) > _LONGEST or _SIGNS.search(plain) or _NO_GROUNDS.match(lower) or _NO_REASON.search(lower):
        return False
    scores = sentence_function_scores(lower)
    harmless = all(scores[function] < ceiling for function, ceiling in _HARMLESS.items())
    return harmless and all(map(_is_everyday, _WORD.findall(plain))) and not breaks_a_rule(lower)


def _is_everyday(word: str) -> bool:
    return len(word) < 3 or word in _OF_WORK or not everyday_words().isdisjoint(bases(word))


def _fact(masked: MaskedWords, start: int, end: int) -> Fact:
    end = start + len(masked.words.lower[start:end].rstrip())
    return masked.words.fact(start, end, _RULE)
