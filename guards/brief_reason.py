"""If the letter gives a reason, it is one, and short: about two sentences, and some forty words.

The first article says that a reason helps the reader, and that too much of it harms the writer: name the offer that
suits your goals better and leave it at that. The second prefers a standard phrase. Whoever lists reasons argues, and
an argument invites an answer. A letter without a reason passes.
Rules find what says that it adds a reason. What only does so is told by `tactful.guards._justifications`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tactful.guards._added_reasons import added_reasons
from tactful.guards._justifications import GIVES, LIKELY, MAY_GIVE, SURELY, Reading, Told, read
from tactful.guards._overlaps import without_overlaps
from tactful.guards.clear_decline import applies, refuses

from tactful.contract import REFUSALS, Case, Example, Finding, Guard, Letter, LetterKind, Level, Verdict
from tactful.text import Sentence
from tactful.text.cues import CuePattern, load_cues
from tactful.text.names import find_names
from tactful.text.patterns import compiled
from tactful.text.sentences import opens_paragraph
from tactful.text.spans import Span

# Of an argument so many sentences are shown, behind the first.
_SHOWN = 2
# Answers to questions may say more than a refusal that nobody asked about.
WORDS_OF_ANSWERS = 115

TOO_LONG = "The reason is explained at length."
SEVERAL = "More than one reason is given."
REMEDY = "Give one general reason in one short sentence, such as that something else suits your plans better."

_TOPICS = ("pay", "place", "hours", "home", "study", "present", "people")
# What the writer will do instead of taking the post.
_PLANS = ("elsewhere", "staying", "studying", "independent", "resting")
# How far, in characters, what sets a plan aside may stand before it.
_BEFORE = 80
_MENTIONS = -4.0
# A sentence that names two causes must be about the refusal: the post may be late for two.
_NAMES_CAUSES = 0.5
# In log-odds of the second opinion: that the letter says too much, that it may, where words add a reason, and that it
# does so whatever it explains.
_TOO_MUCH, _MAY_BE_TOO_MUCH, _FAR_TOO_MUCH = 0.5, -3.0, 4.5
# That a sentence tells a private matter.
_CONFIDES = 1.0
# Below this a sentence tells no plan.
_NO_PLAN = -3.0
_OTHER_WORK = ("gratitude", "good-wishes", "open-door", "request", "accept")
_UNFIT = ("pay", "oversharing", "insult")
_AND = compiled(r"[^,]{0,40},?\s*(?:\b(?:and|plus|nor|as well as)\b|&)[^,]{0,30}")
# Two plans in one sentence are two reasons where they stand side by side, not where one serves the other.
_SIDE_BY_SIDE = compiled(r".*(?:\b(?:and|but|also|as|because|since|for)\b|[;:&]).*")
_OFFERS = compiled(
    r"\b(?:but|though) i(?: could| can| would be (?:glad|happy|free)| am free|'m free|'d be (?:glad|happy))\b"
)
_ELABORATES = compiled(r"(?:it|this|that|there|which|the|they|such)\b")


def check(letter: Letter, case: Case) -> Verdict:
    """Judge by the rules where they find a second reason, elsewhere by what was learned from whole letters."""
    if several := find_several(letter):
        return Verdict(several)
    reading = read(list(_told(letter)))
    # Somebody who answers questions may give a reason for each.
    if case.kind is LetterKind.REPLY:
        return Verdict(tuple(_too_long(letter, reading)))
    heard = without_overlaps(_added_by_words(letter, reading)) or tuple(_too_much(letter, reading))
    return Verdict(heard if heard and _explains(letter, reading) else ())


def _explains(letter: Letter, reading: Reading) -> bool:
    """Whether a letter explains a refusal, something that nobody needs to know, or whatever it is at great length.

    Where no offer is refused, what sounds like a reason may be one for anything, above all in an application.
    """
    if refuses(letter.sentences) or _confides(letter):
        return True
    return reading.too_much > _FAR_TOO_MUCH and not applies(letter.sentences)


def _confides(letter: Letter) -> bool:
    """Whether something is told that nobody needs to know, whatever for."""
    return any(sentence.scores["oversharing"] > _CONFIDES for sentence in letter.sentences)


def find_several(letter: Letter) -> tuple[Finding, ...]:
    """Where a rule finds that a letter gives a second reason."""
    return without_overlaps(_several(letter))


def _several(letter: Letter) -> Iterator[Finding]:
    for sentence in letter.sentences:
        if said := _says_several(sentence):
            yield letter.finding(sentence, *said, SEVERAL, REMEDY)
    added = list(_added(letter.sentences))
    for sentence, span in added if added and refuses(letter.sentences) else ():
        yield letter.finding(sentence, *span, SEVERAL, REMEDY)


def _added(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, Span]]:
    if plan := _second_plan(sentences):
        yield plan
    reasons = [sentence for sentence in sentences if sentence.scores["justification"] > GIVES]
    for index, sentence in enumerate(reasons):
        if span := _second_reason(sentence, index > 0):
            yield sentence, span


def _told(letter: Letter) -> Iterator[Told]:
    """The sentences as the second opinion weighs them."""
    above: Sentence | None = None
    for sentence in letter.sentences:
        opens = above is None or opens_paragraph(sentence, above)
        yield Told(sentence.lower, sentence.words, list(sentence.scores.values()), opens)
        above = sentence


def _added_by_words(letter: Letter, reading: Reading) -> Iterator[Finding]:
    if reading.too_much > _MAY_BE_TOO_MUCH:
        yield from (letter.finding(*place, SEVERAL, REMEDY) for place in added_reasons(letter.sentences, reading.gives))


def _too_much(letter: Letter, reading: Reading) -> Iterator[Finding]:
    """Where the second opinion hears too much: the sentence that likeliest adds a reason, or those that argue.

    Of several reasons that one is too many which no letter should give.
    """
    if reading.too_much <= _TOO_MUCH:
        return
    reasons = _places_of_reasons(letter, reading)
    if reading.several > reading.long:
        if reasons:
            added = max(reasons, key=lambda n: (_is_unfit(letter.sentences[n]), max(reading.adds[n], reading.joins[n])))
            yield letter.finding(letter.sentences[added], 0, None, SEVERAL, REMEDY)
        return
    argues = sorted(reasons, key=reading.gives.__getitem__)[-_SHOWN - 1 :]
    # The first of them may stay, where it is not the only one.
    for place in sorted(argues)[1:] or argues:
        yield letter.finding(letter.sentences[place], 0, None, TOO_LONG, REMEDY)


def _places_of_reasons(letter: Letter, reading: Reading) -> list[int]:
    # Whoever offers something else instead says so in a sentence that may stay.
    return [
        place
        for place, sentence in enumerate(letter.sentences)
        if reading.gives[place] > (MAY_GIVE if _is_unfit(sentence) else LIKELY) and not _OFFERS.search(sentence.lower)
    ]


def _is_unfit(sentence: Sentence) -> bool:
    return max(map(sentence.scores.__getitem__, _UNFIT)) > 0


def _too_long(letter: Letter, reading: Reading) -> Iterator[Finding]:
    """The sentences behind the words that reasons may have."""
    words = 0
    for sentence, score in zip(letter.sentences, reading.gives, strict=True):
        words += len(sentence.words) if score > SURELY else 0
        if score > SURELY and words > WORDS_OF_ANSWERS:
            yield letter.finding(sentence, 0, None, TOO_LONG, REMEDY)


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
    if sentence.scores["justification"] < _NO_PLAN:
        return []
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


def _does_other_work(sentence: Sentence) -> bool:
    least = max(sentence.scores["reason"], 0)
    return any(sentence.scores[function] > least for function in _OTHER_WORK)


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
        Example("I must decline, as I found another job, and besides the commute is long."),
        Example("I must decline for a couple of reasons: the pay and the distance."),
        Example("I cannot accept because the salary is too low and the commute is too long."),
        Example("I am declining for two reasons. The shifts are long. I also want to finish my degree."),
        Example(
            "I cannot leave my current employer. My manager persuaded me to stay another year. I am due for a promotion"
            " in spring. The work there has grown dear to me, and I would miss my team."
        ),
    ),
)
