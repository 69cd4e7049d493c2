"""If the letter gives a reason, it is one, and short: at most two sentences and some forty words.

The first article says that a reason helps the reader, and that too much of it harms the writer: name the offer that
suits your goals better and leave it at that. The second prefers a standard phrase. Whoever lists reasons argues, and
an argument invites an answer. A letter without a reason passes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tactful.contract import Case, Example, Finding, Guard, Letter, LetterKind, Level, Verdict
from tactful.text import Sentence
from tactful.text.cues import load_cues

SENTENCES = 2
# About forty, counted with the words of the refusal that mostly stands in the same sentence.
WORDS = 60

TOO_LONG = "The reason is explained at length."
SEVERAL = "More than one reason is given."
REMEDY = "Give one general reason in one short sentence, such as that something else suits your plans better."

_TOPICS = ("pay", "place", "hours", "home", "study", "present", "people")
_LIKELY = 2.0
_POSSIBLE = 0.5
_OTHER_WORK = ("gratitude", "good-wishes", "open-door", "request", "accept")


def check(letter: Letter, _case: Case) -> Verdict:
    """Gather the sentences that give a reason, then judge their number, their length and what they are about."""
    reasons = [s for s in letter.sentences if _gives_reason(s, _LIKELY)]
    return Verdict(tuple(_several(letter, reasons)) or tuple(_too_long(letter, reasons)))


def _gives_reason(sentence: Sentence, least: float) -> bool:
    score = sentence.scores["reason"]
    return score > least and not any(sentence.scores[other] > score for other in _OTHER_WORK)


def _too_long(letter: Letter, reasons: Sequence[Sentence]) -> Iterator[Finding]:
    words = 0
    for count, sentence in enumerate(reasons, start=1):
        words += len(sentence.words)
        if count > SENTENCES or (words > WORDS and count > 1):
            yield letter.finding(sentence, 0, None, TOO_LONG, REMEDY)


def _several(letter: Letter, reasons: Sequence[Sentence]) -> Iterator[Finding]:
    cues = load_cues("brief_reason.toml")
    for sentence in letter.sentences:
        if _gives_reason(sentence, _POSSIBLE) and (span := cues.find("several", sentence.lower)):
            yield letter.finding(sentence, *span, SEVERAL, REMEDY)
    told: set[str] = set()
    for index, sentence in enumerate(reasons):
        topics = {topic for topic in _TOPICS if cues.has(topic, sentence.lower)}
        joined = cues.find("addition", sentence.lower)
        if joined and (index or joined[0] > 0):
            yield letter.finding(sentence, joined[0], None, SEVERAL, REMEDY)
        elif len(told | topics) > 1 and topics - told:
            yield letter.finding(sentence, 0, None, SEVERAL, REMEDY)
        told |= topics


GUARD = Guard(
    id="brief-reason",
    asks="Is there at most one reason, and a short one?",
    level=Level.ERROR,
    check=check,
    kinds=frozenset({LetterKind.DECLINE, LetterKind.WITHDRAW, LetterKind.REPLY}),
    passes=(
        Example("I am sorry that I cannot accept."),
        Example("I have accepted another position that suits my goals better."),
        Example("For personal reasons I must decline."),
        Example("I have decided to stay where I am, and I wanted you to know at once."),
        Example("Another position suits me better. It is closer to what I trained for."),
        Example("Thank you for the offer. The hours do not fit my schedule, so I must say no."),
    ),
    fails=(
        Example("I found another job, and besides the commute is long."),
        Example("I must decline for a couple of reasons: the pay and the distance."),
        Example("I cannot accept because the salary is too low and the commute is too long."),
        Example("I am declining for two reasons. The shifts are long. I also want to finish my degree."),
        Example(
            "I cannot leave my current employer. My manager persuaded me to stay another year. I am due for a promotion"
            " in spring. The work there has grown dear to me, and I would miss my team."
        ),
    ),
)
