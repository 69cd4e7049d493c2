"""A clear request: one or two concrete things, or the day on which the answer comes.

The second article lets a writer negotiate over, for example, a service or the work schedule, and adds that requests
must be reasonable. An employer can grant "Fridays at home"; what to do about "some flexibility" they have to guess, and
a list of wishes reads as second thoughts. Pay is never asked for in a letter. A letter that asks for time tells the
employer, who has a vacancy to fill, when to expect the answer: "as soon as I can" tells nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from tactful.guards._answer_time import names_day, tells_when
from tactful.guards._requests import CUES, announces, asks_vaguely, requested

from tactful.contract import Case, Example, Finding, Guard, Letter, LetterKind, Level, Part, Request, Verdict
from tactful.text import Sentence
from tactful.text.cues import load_cues
from tactful.text.naming import is_named
from tactful.text.voice import in_the_writers_voice

# More would be a list of demands.
MOST_REQUESTS = 2

ABSENT = "Nothing in particular is asked for."
VAGUE = "This asks for something and leaves open what."
TOO_MANY = "More is asked for than one or two things."
UNREASONABLE = "This is more than an employer can be expected to grant."
REMEDY = "Ask in one plain sentence for one or two concrete things that are not money, such as a day at home each week."
NO_TIME = "It does not say when the answer will come."
NO_DAY = "The day on which you will answer is not named."
REMEDY_TIME = "Say in one plain sentence by which day you will give your answer, or how many days you ask for."

_negotiate = partial(Example, kind=LetterKind.NEGOTIATE)
_ask_time = partial(Example, kind=LetterKind.ASK_TIME)


def check(letter: Letter, case: Case) -> Verdict:
    """Look for what a negotiation asks for, or for the time that a letter asking for time names."""
    sentences = in_the_writers_voice(letter.said)
    if case.kind is LetterKind.ASK_TIME:
        return _judge_time(letter, sentences, case)
    return _judge_requests(letter, sentences, case.brief.requests)


def _judge_time(letter: Letter, sentences: Sequence[Sentence], case: Case) -> Verdict:
    telling = [sentence for sentence in sentences if tells_when(sentence)]
    day = case.brief.answer_by
    if not telling:
        return Verdict((letter.absence(Part.DECISION, NO_TIME, REMEDY_TIME),))
    if day and not names_day(sentences, day.value):
        return Verdict((letter.absence(Part.DECISION, NO_DAY, REMEDY_TIME),))
    return Verdict(evidence=tuple(letter.evidence(sentence) for sentence in telling))


def _judge_requests(letter: Letter, sentences: Sequence[Sentence], wanted: Sequence[Request]) -> Verdict:
    asking = list(_asking(sentences)) or [(s, frozenset[str]()) for s in sentences if _names_one(s, wanted)]
    if not asking:
        return Verdict((_nothing_concrete(letter, sentences),))
    if findings := (*_beyond_measure(letter, asking), *_beyond_reason(letter, asking)):
        return Verdict(findings)
    return Verdict(evidence=tuple(letter.evidence(sentence) for sentence, _ in asking))


def _asking(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, frozenset[str]]]:
    """The sentences that ask for something concrete, each with what it asks for."""
    announced = False
    for sentence in sentences:
        topics = requested(sentence, announced)
        if topics:
            yield sentence, topics
        announced = announces(sentence) or (announced and bool(topics))


def _names_one(sentence: Sentence, wanted: Sequence[Request]) -> bool:
    """Whether a sentence names what the sender is known to ask for, however unusual that is."""
    return any(is_named(request.text, sentence.text) for request in wanted)


def _nothing_concrete(letter: Letter, sentences: Sequence[Sentence]) -> Finding:
    vague = next((sentence for sentence in sentences if asks_vaguely(sentence)), None)
    if vague is not None:
        return letter.finding(vague, 0, None, VAGUE, REMEDY)
    return letter.absence(Part.PERSONAL, ABSENT, REMEDY)


def _beyond_measure(letter: Letter, asking: Sequence[tuple[Sentence, frozenset[str]]]) -> Iterator[Finding]:
    known: set[str] = set()
    for sentence, topics in asking:
        known |= topics
        if len(known) > MOST_REQUESTS or load_cues(CUES).has("several", sentence.lower):
            yield letter.finding(sentence, 0, None, TOO_MANY, REMEDY)
            return


def _beyond_reason(letter: Letter, asking: Sequence[tuple[Sentence, frozenset[str]]]) -> Iterator[Finding]:
    for sentence, _ in asking:
        if span := load_cues(CUES).find("unreasonable", sentence.lower):
            yield letter.finding(sentence, *span, UNREASONABLE, REMEDY)


GUARD = Guard(
    id="clear-request",
    asks="Are one or two concrete things asked for, or is it said when the answer will come?",
    level=Level.ERROR,
    kinds=frozenset({LetterKind.NEGOTIATE, LetterKind.ASK_TIME}),
    check=check,
    passes=(
        _negotiate("Could I work from home two days a week?"),
        _negotiate("I would be grateful for a start on 1 September rather than 1 August."),
        _negotiate("is there any chance of doing 4 long days instead of 5"),
        _negotiate("I have two requests: the title of Senior Technician, and a place in the nursery."),
        _negotiate("A bench by the window would help me a great deal."),
        _ask_time("May I have until Wednesday to give you my answer?"),
        _ask_time("I will let you know by the end of next week."),
        _ask_time("Could I have a few more days to think about it?"),
        _ask_time("You will have my answer on Friday.", "i will answer on friday"),
    ),
    fails=(
        _negotiate("Thank you for the offer."),
        _negotiate("I was hoping for something a little better."),
        _negotiate("Could you call me on Thursday to discuss the terms?"),
        _negotiate("My present employer lets me work from home."),
        _negotiate("Could the salary be looked at again?"),
        _negotiate("I would like a later start, a company car, five more days of leave and the title of Head Chef."),
        _negotiate("Could I have six months of paid leave a year?"),
        _ask_time("Could I have some more time?"),
        _ask_time("I will get back to you as soon as I can."),
        _ask_time("I could begin work on 1 October."),
        _ask_time("You asked me to reply by Friday."),
    ),
)
