"""Read what a letter of some kind is about, beyond the offer: requests, days, the question to be answered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from tactful.contract import Brief, Fact, LetterKind, Mention, Question, Reason, ReasonKind, Request, RequestKind
from tactful.contract.brief import spans_of
from tactful.reading.answers.given import with_answers
from tactful.reading.answers.questions import find_questions, question_asked, without_question
from tactful.reading.days.answers_wanted import answer_wanted
from tactful.reading.days.days import day_accepted, days_asked, only_asks
from tactful.reading.names.evidence import MaskedWords
from tactful.reading.pasted.own_words import own_words_only
from tactful.reading.promises.hand_overs import with_hand_overs
from tactful.reading.promises.said_undertakings import with_undertakings
from tactful.reading.reasons.reason import find_reason, find_stated
from tactful.reading.requests.requests import find_requests
from tactful.text.late_patterns import LatePattern
from tactful.text.patterns import compiled
from tactful.text.spans import overlaps_any

_INTERESTED = LatePattern(
    r"\bi(?:'m| am) (?:very|really|so|still|extremely) (?:interested|keen|excited)\b|\bi (?:do|really) want (?:the"
    r"|this|it)\b|\b(?:show|say|sound|stress|make clear)[a-z ]{0,20} (?:interest(?:ed)?|keen|enthusias\w+)\b"
)
_INTEREST = "I am very interested in the role."
_ANSWERS = compiled(r"\b(?:(?:with|give you|have|let you have) (?:an?|my) (?:answer|decision)|decide|answer you)\b")
_KEEN = compiled(r"\bI am (?:\w+ )?(?:keen|interested|excited)\b")
_ASKING = "Please let me know "
_REFUSED = {
    "accept": "refuse",
    "accepted": "declined",
    "accepting": "declining",
    "acceptance": "refusal of",
    "signed with": "declined at",
    "said yes to": "turned down",
}
_ACCEPTED = compiled(rf"\b(?:{'|'.join(_REFUSED)})\b", re.IGNORECASE)


_KEEPS_THE_REASON = LatePattern(
    r"\b(?:(?:the |my )?reasons?|why)\b,? (?:i(?:'d| would)? (?:really )?)?(?:don'?t|do not|rather not"
    r"|won'?t|will not|prefer not|am not going)(?: really)? (?:(?:want|wish|like|need|to) ){0,2}(?:to )?(?:give|tell"
    r"|say"
    r"|share|explain|go into)\b"
    r"|\bi(?:'d| would)? (?:really )?(?:don'?t|do not|rather not|won'?t|prefer not)(?: really)?"
    r" (?:(?:want|wish|like|need|to) ){0,2}(?:to )?(?:give|tell|say|share|explain|go into) (?:them |him |her )?"
    r"(?:(?:the|my|a|any) )?(?:reasons?|why)\b"
)
_REASON_KEPT = "I hope you will understand that I would like to keep my reasons to myself."
# "I took the job at Oakmoor", which is the first that was taken.
_TOOK = compiled(r"\btook the (?=(?:[a-z-]+ ){0,3}(?:offer|job|post|role|position)\b)", re.IGNORECASE)

# Before it, what was taken is the other job.
_TELLS_WHY = compiled(
    r"\b(?:withdraw\w*|pull\w*|back(?:ing)? out|retract\w*|take back|because|cos|as|since|now|but|instead|then"
    r"|elsewhere|another|other)\b",
    re.IGNORECASE,
)


_SAID_YES = compiled(
    rf"{_ACCEPTED.pattern}|\b(?:agreed to|i(?:'d| would) (?:join|come|work|start)|shook hands|gave my word)\b",
    re.IGNORECASE,
)
_ANOTHER = compiled(r" (?:an?|another|something|one)\b", re.IGNORECASE)


def as_refused(words: str) -> str:
    """The words, every other letter in its place, as if the offer had been declined that they say was accepted."""
    took = None if _ACCEPTED.search(words) else _TOOK.search(words)
    if took and not _TELLS_WHY.search(words, 0, took.start()):
        words = _TOOK.sub("declined ", words, count=1)
    return _ACCEPTED.sub(
        lambda match: match.group() if _is_of_another_offer(match) else _REFUSED[match.group().lower()], words
    )


def _is_of_another_offer(accepted: re.Match[str]) -> bool:
    """Whether an acceptance tells why one given before it is taken back: "back out as I've accepted an offer from"."""
    before = accepted.string[: accepted.start()]
    first = _SAID_YES.search(before)
    return bool(first and _TELLS_WHY.search(before, first.end()) and _ANOTHER.match(accepted.string, accepted.end()))


def with_matter(masked: MaskedWords, brief: Brief) -> Brief:
    """The brief with what a letter of its kind is about, as far as the words tell it."""
    match brief.kind:
        case LetterKind.NEGOTIATE:
            brief = replace(brief, requests=find_requests(masked), reason=_stated(masked, brief))
            mentions = (*_not_asking(brief.mentions, brief.requests), *answer_wanted(masked))
            return with_undertakings(masked, replace(brief, mentions=mentions))
        case LetterKind.ASK_TIME:
            return _with_days(masked, brief)
        case LetterKind.WITHDRAW:
            brief = with_undertakings(masked, replace(brief, accepted_on=day_accepted(masked)))
        case LetterKind.REPLY:
            reason = find_reason(without_question(masked), brief.withheld, brief)
            brief = replace(brief, questions=find_questions(masked), asked=question_asked(masked), reason=reason)
            brief = with_answers(masked, with_undertakings(masked, _without_a_reason(masked, brief)))
    return with_hand_overs(masked, brief)


def _without_a_reason(masked: MaskedWords, brief: Brief) -> Brief:
    """The brief of whoever is asked for the reason and would not give it."""
    kept = _KEEPS_THE_REASON.search(own_words_only(masked))
    if kept is None or Question.WHY not in brief.questions:
        return brief
    questions = tuple(q for q in brief.questions if q is not Question.WHY) or (Question.OTHER,)
    mention = Mention(_REASON_KEPT, *masked.words.folded.origin(*kept.span()))
    return replace(brief, questions=questions, mentions=(*brief.mentions, mention))


def _with_days(masked: MaskedWords, brief: Brief) -> Brief:
    asked = days_asked(masked)
    requests: tuple[Request, ...] = ()
    if asked.longer and asked.longer_span:
        requests = (Request(RequestKind.OTHER, asked.longer, *masked.words.folded.origin(*asked.longer_span)),)
    reason = _stated(masked, brief)
    mentions = _not_asking(_without_the_day(brief.mentions, asked.answer_by), requests)
    mentions = (*mentions, *(() if any(map(_tells_of_interest, mentions)) else _interest(masked)))
    brief = replace(brief, answer_by=asked.answer_by, deadline=asked.deadline, requests=requests)
    return replace(brief, reason=reason, mentions=mentions)


def _without_the_day(mentions: tuple[Mention, ...], day: Fact | None) -> tuple[Mention, ...]:
    """The mentions but for one that asks for the day, as the letter itself does."""
    if day is None or day.start is None:
        return mentions
    told = (m.start is not None and m.end and m.start <= day.start < m.end for m in mentions)
    asks = (at and (only_asks(m.text) or _ANSWERS.search(m.text)) for at, m in zip(told, mentions, strict=True))
    return tuple(mention for mention, is_asking in zip(mentions, asks, strict=True) if not is_asking)


def _not_asking(mentions: tuple[Mention, ...], requests: tuple[Request, ...]) -> tuple[Mention, ...]:
    """The mentions but for those that ask for what is asked for anyway: "Please let me know if there's a late line"."""
    asked = spans_of(requests)
    asks = (m.text.startswith(_ASKING) and any(overlaps_any(span, asked) for span in spans_of([m])) for m in mentions)
    return tuple(m for m, is_asking in zip(mentions, asks, strict=True) if m.verbatim or not is_asking)


def _stated(masked: MaskedWords, brief: Brief) -> Reason:
    """The reason for a request or a delay: only what the sender wants to have said."""
    if brief.reason.kind is ReasonKind.NONE:
        return brief.reason
    stated = find_stated(masked, brief.withheld)
    fact = stated.fact if stated else None
    told = any(fact and fact.start == mention.start for mention in brief.mentions)
    return Reason(ReasonKind.UNTOLD) if stated is None or told else stated


def _tells_of_interest(mention: Mention) -> bool:
    """Whether a mention tells already that the sender wants the job."""
    return _KEEN.search(mention.text) is not None


def _interest(masked: MaskedWords) -> Iterator[Mention]:
    """That the sender wants the job, where the words say so."""
    if match := _INTERESTED.search(masked.words.lower):
        yield Mention(_INTEREST, *masked.words.folded.origin(*match.span()))
