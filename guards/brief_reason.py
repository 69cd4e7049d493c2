"""If the letter gives a reason, it is one, and short: at most two sentences and some forty words.

The first article says that a reason helps the reader, and that too much of it harms the writer: name the offer that
suits your goals better and leave it at that. The second prefers a standard phrase. Whoever lists reasons argues, and
an argument invites an answer. A letter without a reason passes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from tactful.guards._explanations import (
    DECLINES,
    OTHER_WORK,
    added_reasons,
    approach,
    arguments,
    explained,
    joined_reasons,
    later_reasons,
)
from tactful.guards._overlaps import without_overlaps

from tactful.contract import REFUSALS, Case, Example, Finding, Guard, Letter, LetterKind, Level, Verdict
from tactful.text import Sentence
from tactful.text.cues import CuePattern, load_cues
from tactful.text.names import find_names
from tactful.text.patterns import compiled
from tactful.text.spans import Span

SENTENCES = 2
# About forty, and the words of the refusal that mostly stands in the same sentence.
WORDS = 57
# An intimate matter is told at length sooner.
INTIMATE_WORDS = 35

TOO_LONG = "The reason is explained at length."
SEVERAL = "More than one reason is given."
REMEDY = "Give one general reason in one short sentence, such as that something else suits your plans better."

_TOPICS = ("pay", "place", "hours", "home", "study", "present", "people")
# What the writer will do instead of taking the post.
_PLANS = ("elsewhere", "staying", "studying", "independent", "resting")
# How far, in characters, what sets a plan aside may stand before it.
_BEFORE = 80
_LIKELY = 0.75
_THANKS = 0.5
_MENTIONS = -4.0
_NO_REASON = -2.5
_SURE = 4.0
_INTIMATE = 1.5
_FRAGMENT = 4
_AND = compiled(r"[^,]{0,40},?\s*(?:\b(?:and|plus|nor|as well as)\b|&)[^,]{0,30}")
# Two plans in one sentence are two reasons where they stand side by side, not where one serves the other.
_SIDE_BY_SIDE = compiled(r".*(?:\b(?:and|but|also|as|because|since|for)\b|[;:&]).*")
_ELABORATES = compiled(r"(?:it|this|that|there|which|the|they|such)\b")
# So many sentences about the writer alone, after a reason, tell a story.
_STORY, _LONGEST_STORY = 3, 12
# A sentence that names two causes must be about the refusal: the post may be late for two.
_NAMES_CAUSES = 0.5
_ADDRESSED = frozenset(("you", "your", "yours", "you're", "you've", "you'll", "you'd"))


def check(letter: Letter, case: Case) -> Verdict:
    """Gather the sentences that give a reason, then judge their number, their length and what they are about."""
    reasons = _reasons(letter.sentences)
    added, argued = _found_by_place(letter, case)
    several = without_overlaps((*_several(letter, reasons), *added))
    return Verdict(several or without_overlaps((*_too_long(letter, reasons), *argued)))


def _found_by_place(letter: Letter, case: Case) -> tuple[list[Finding], list[Finding]]:
    """What adds a reason, and what argues, by where it stands; nothing of somebody who answers questions, as asked."""
    if case.kind is LetterKind.REPLY:
        return [], []
    explanations = list(explained(letter))
    return list(_added(letter, explanations)), list(_argued(letter, explanations))


def _reasons(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences that give a reason, and their neighbours that go on about the same matter."""
    found = {index for index, sentence in enumerate(sentences) if _gives_reason(sentence)}
    for step in (1, -1):
        for start in sorted(found, reverse=step < 0):
            found.update(list(_followers(sentences, start, step, found)))
    for start in sorted(found):
        found.update(_story(sentences, start + 1))
        found.update(_addition(sentences, start + 1))
    return [sentences[index] for index in sorted(found)]


def _followers(sentences: Sequence[Sentence], start: int, step: int, found: set[int]) -> Iterator[int]:
    above, index = start, start + step
    while 0 <= index < len(sentences) and index not in found:
        if len(sentences[index].words) >= _FRAGMENT:
            if not _goes_on(sentences[above], sentences[index]):
                return
            above = index
            yield index
        index += step


def _story(sentences: Sequence[Sentence], start: int) -> range:
    """The sentences from `start` on that tell of the writer and do nothing else; none where they are few."""
    end = start
    while end < min(len(sentences), start + _LONGEST_STORY) and _only_tells(sentences[end]):
        end += 1
    return range(start, end if end - start >= _STORY else start)


def _addition(sentences: Sequence[Sentence], index: int) -> range:
    """The sentence there, where it opens with a word that adds it to the reason above."""
    if index < len(sentences) and _only_tells(sentences[index]):
        added = load_cues("brief_reason.toml").pattern("addition").match(sentences[index].lower)
        return range(index, index + 1 if added else index)
    return range(index, index)


def _only_tells(sentence: Sentence) -> bool:
    if not _ADDRESSED.isdisjoint(sentence.words) or sentence.lower.startswith("if "):
        return False
    scores = sentence.scores
    if scores["reason"] < _NO_REASON or any(scores[other] >= 0 for other in (*OTHER_WORK, "regret", "decline")):
        return False
    return not load_cues("brief_reason.toml").has("praise", sentence.lower)


def _gives_reason(sentence: Sentence) -> bool:
    scores, cues = sentence.scores, load_cues("brief_reason.toml")
    if scores["decline"] > DECLINES and cues.has("cause", sentence.lower):
        return True
    if _does_other_work(sentence) or cues.has("praise", sentence.lower):
        return False
    # Of the family also tells who was asked, or was glad.
    confides = scores["reason"] > _NO_REASON and _is_intimate(sentence)
    return scores["reason"] > _LIKELY or confides or bool(_plans(sentence))


def _added(letter: Letter, explanations: Sequence[Sequence[Sentence]]) -> Iterator[Finding]:
    after_reason = any(s.scores["decline"] > DECLINES and s.scores["reason"] > 0 for s in letter.sentences)
    added = added_reasons(explanations, after_reason=after_reason)
    for sentence in chain(added, later_reasons(letter.sentences)):
        yield letter.finding(sentence, 0, None, SEVERAL, REMEDY)
    for sentence in letter.sentences:
        if span := joined_reasons(sentence):
            yield letter.finding(sentence, *span, SEVERAL, REMEDY)


def _argued(letter: Letter, explanations: Sequence[Sequence[Sentence]]) -> Iterator[Finding]:
    argued = (*arguments(explanations), *approach(letter)[1:])
    return (letter.finding(sentence, 0, None, TOO_LONG, REMEDY) for sentence in argued)


def _does_other_work(sentence: Sentence) -> bool:
    least = max(sentence.scores["reason"], 0)
    return any(sentence.scores[function] > least for function in OTHER_WORK)


def _goes_on(above: Sentence, sentence: Sentence) -> bool:
    praises = load_cues("brief_reason.toml").has("praise", sentence.lower)
    return bool(_topics(above) & _topics(sentence)) and sentence.scores["gratitude"] < _THANKS and not praises


def _is_intimate(sentence: Sentence) -> bool:
    return sentence.scores["oversharing"] > _INTIMATE or load_cues("brief_reason.toml").has("home", sentence.lower)


def _too_long(letter: Letter, reasons: Sequence[Sentence]) -> Iterator[Finding]:
    words = intimate = 0
    for count, sentence in enumerate(reasons, start=1):
        words += len(sentence.words)
        intimate += len(sentence.words) if _is_intimate(sentence) else 0
        if count > SENTENCES or words > WORDS or (count > 1 and intimate > INTIMATE_WORDS):
            yield letter.finding(sentence, 0, None, TOO_LONG, REMEDY)


def _several(letter: Letter, reasons: Sequence[Sentence]) -> Iterator[Finding]:
    for sentence in letter.sentences:
        if said := _says_several(sentence):
            yield letter.finding(sentence, *said, SEVERAL, REMEDY)
    if plan := _second_plan(letter.sentences):
        yield letter.finding(plan[0], *plan[1], SEVERAL, REMEDY)
        return
    for index, sentence in enumerate(reasons):
        if span := _second_reason(sentence, index > 0):
            yield letter.finding(sentence, *span, SEVERAL, REMEDY)
        elif index and _independent(reasons[index - 1], sentence):
            yield letter.finding(sentence, 0, None, SEVERAL, REMEDY)


def _says_several(sentence: Sentence) -> Span | None:
    """Where a sentence says that there are several reasons, or names two causes."""
    scores, cues = sentence.scores, load_cues("brief_reason.toml")
    refusing = max(scores["reason"], scores["decline"], scores["soft-decline"])
    said = cues.find("several", sentence.lower) if refusing > _MENTIONS else None
    return said or (cues.find("causes", sentence.lower) if refusing > _NAMES_CAUSES else None)


def _second_plan(sentences: Sequence[Sentence]) -> tuple[Sentence, Span] | None:
    """Find a plan beside another one, which it contradicts or joins: to stay, and to go elsewhere."""
    first: tuple[Sentence, str, int] | None = None
    for sentence in sentences:
        for span, plan in _plans(sentence):
            if first is None or first[1] == plan:
                first = first or (sentence, plan, span[1])
            elif _beside(first[0], first[2], sentence, span[0]):
                return sentence, span
    return None


def _plans(sentence: Sentence) -> list[tuple[Span, str]]:
    cues, lower = load_cues("brief_reason.toml"), sentence.lower
    found = [(span, plan) for plan, span in cues.spans(_PLANS, lower)]
    if not found or _does_other_work(sentence):
        return []
    return sorted(
        (span, plan) for span, plan in found if not cues.has("set_aside", lower[max(0, span[0] - _BEFORE) : span[0]])
    )


def _beside(above: Sentence, end: int, sentence: Sentence, start: int) -> bool:
    if above is sentence:
        return _SIDE_BY_SIDE.fullmatch(sentence.lower[end:start]) is not None
    return _ELABORATES.match(sentence.lower) is None


def _second_reason(sentence: Sentence, follows: bool) -> Span | None:
    """Find where a sentence turns to a second reason."""
    lower = sentence.lower
    addition = load_cues("brief_reason.toml").find("addition", lower)
    if addition and (follows or addition[0] > 0):
        return addition[0], len(lower)
    return _joined_topics(sentence)


def _joined_topics(sentence: Sentence) -> Span | None:
    """Find two matters side by side: "the pay and the commute"."""
    for (first, one), (second, other) in pairwise(_topic_places(sentence)):
        if one != other and _AND.fullmatch(sentence.lower[first[1] : second[0]]):
            return first[0], second[1]
    return None


def _topic_places(sentence: Sentence) -> list[tuple[Span, str]]:
    """Where each matter is named first and last; the University of Oslo, a name, is no course of study."""
    cues, lower = load_cues("brief_reason.toml"), sentence.lower
    places = sorted((span, topic) for topic in _TOPICS for span in _first_and_last(cues.pattern(topic), lower))
    names = find_names(sentence.text) if places else ()
    return [(span, topic) for span, topic in places if not any(n.start <= span[0] < n.end for n in names)]


def _first_and_last(pattern: CuePattern, lower: str) -> set[Span]:
    spans = [match.span() for match in pattern.finditer(lower)]
    return {spans[0], spans[-1]} if spans else set()


def _independent(first: Sentence, second: Sentence) -> bool:
    """Whether two sentences, each surely a reason, are about different matters."""
    one, other = _topics(first), _topics(second)
    sure = min(first.scores["reason"], second.scores["reason"]) > _SURE
    return sure and bool(one) and bool(other) and not one & other


def _topics(sentence: Sentence) -> set[str]:
    return {topic for _, topic in _topic_places(sentence)}


GUARD = Guard(
    id="brief-reason",
    asks="Is there at most one reason, and a short one?",
    level=Level.ERROR,
    check=check,
    kinds=REFUSALS,
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
