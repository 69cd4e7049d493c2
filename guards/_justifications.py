"""A second opinion on the reasons of a letter: whether there is more than one, or one at length.

What justifies a refusal cannot be told from a sentence alone: "My mother lives in Leeds." is a reason in one letter and
an anecdote in another. So three small models look at each sentence among the others: whether it gives a reason, whether
it adds one to those before it, and whether it joins two. Each adds up decision trees, for what a score means depends on
the others. From these, two linear models tell whether the letter gives several, and whether it gives one at length.
Trees and weights lie in `_justifications.toml`, by the names of what they weigh, and were learned by
`tests/corpus/train_reasons.py` from whole letters whose sentences are marked with the reason that they give.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from math import exp, log
from operator import mul
from typing import Any

from msgspec import Struct
from tactful.guards._trees import Tree, read_trees, said_by

from tactful.text.functions import FUNCTIONS
from tactful.text.patterns import compiled
from tactful.text.tables import read_table

# Of the sentences beside it these scores are weighed, and all of its own.
_OF_NEIGHBOURS = ("justification", "gratitude", "decline")
_BESIDE = [FUNCTIONS.index(function) for function in _OF_NEIGHBOURS]
_JUSTIFIES, _REASON = FUNCTIONS.index("justification"), FUNCTIONS.index("reason")
OF_SENTENCES = (
    *FUNCTIONS,
    *(f"{function} before" for function in _OF_NEIGHBOURS),
    *(f"{function} after" for function in _OF_NEIGHBOURS),
    "place", "words", "names a cause", "addresses the reader", "concedes", "supposes", "opens a paragraph",
    "closes a paragraph",
)  # fmt: skip
# What is weighed besides where a sentence may give a second reason.
OF_CANDIDATES = (
    *OF_SENTENCES,
    "gives", "adds", "begins with and", "refers back", "ands", "commas", "first persons", "causes", "both", "joints",
    "likeliest before", "has one before", "follows it",
)  # fmt: skip
OF_LETTERS = (
    "adds most", "joins most", "adds or joins", "reasons", "words of reasons", "third", "a third likely",
    "a third surely", "a fourth", "many words likely", "many words surely",
)  # fmt: skip
# In log-odds: below it the classifier alone rules a reason out, as it does for every third sentence.
_HARDLY = -4.5
# And that a sentence may give a reason; of one that is not asked; of one that is not there.
MAY_GIVE, NO_CANDIDATE = -2.0, -6.0
_LEAST = -9.0
# In log-odds: that a sentence gives a reason, likely does and surely does; what lies further from zero says no more.
GIVES, LIKELY, SURELY, _FAR = 0.0, 0.5, 1.5, 4.0
_MANY_WORDS = 45
_CAUSES = frozenset("because since as".split())
_CAUSE = _CAUSES | {"for", "so", "due", "owing", "reason"}
_READER = frozenset("you your yours you've you're you'd you'll yourself yourselves".split())
_CONCEDES = frozenset("while whilst although though despite however".split())
_WRITER = frozenset("i i'm i've i'd i'll".split())
# How a decision was reached is no reason for it, unless it sounds like one.
_PONDERS = compiled(
    r"\b(?:sle(?:pt|ep) on it|(?:made|drew up|wrote) (?:a|two|my|out a) (?:\w+ )?lists?|pros and cons"
    r"|talked (?:it|this|things|about it)|thought (?:about it|it over|long|hard)|weigh(?:ed|ing) (?:it|up|everything)"
    r"|turn(?:ed|ing) it over|back and forth|mull(?:ed|ing))\b"
)
_ADDS = compiled(
    r"\b(?:also|besides|plus|moreover|furthermore|in addition|additionally|as well|too|another|either|on top of|nor"
    r"|apart from|not to mention|what is more|what's more|then there|second|secondly|p\.?s)\b"
)
_REFERS_BACK = compiled(r"(?:and |but |so )?(?:it|that|this|they|those|these|which|there|he|she|such|we)\b")
_BOTH = frozenset("both neither between".split())
JOINT = compiled(
    r"(?:,|;)? (?:and|as well as|plus|nor)(?: also)? (?=(?:i|i'm|i'd|i've|i'll|my|the|there|there's|your|we|we're|our"
    r"|they|he|she|because|since|as|an?|no|not)\b)|; "
)


class Told(Struct, frozen=True):
    """A sentence as it is weighed: in lower case, its words, its score for each of `FUNCTIONS`, and whether it is the
    first of its paragraph.
    """

    lower: str
    words: Sequence[str]
    scores: Sequence[float]
    opens: bool


class Reading(Struct, frozen=True):
    """For each sentence of a letter, in log-odds: that it gives a reason, adds one to those before, joins two.

    And for the letter that it gives several reasons, and that it gives one at length.
    """

    gives: Sequence[float]
    adds: Sequence[float]
    joins: Sequence[float]
    several: float
    long: float

    @property
    def too_much(self) -> float:
        """That the letter says too much, in the one way or the other."""
        return max(self.several, self.long)


def read(told: Sequence[Told]) -> Reading:
    """Weigh each sentence of a letter among the others, and then the letter."""
    rows = sentence_rows(told)
    gives = [
        NO_CANDIDATE if gives_none(sentence) else _grown("gives", row) for sentence, row in zip(told, rows, strict=True)
    ]
    candidates = dict(candidate_rows(told, rows, gives))
    adds, joins = (
        [_grown(model, candidates[place]) if place in candidates else NO_CANDIDATE for place in range(len(told))]
        for model in ("adds", "joins")
    )
    letter = letter_row(told, gives, adds, joins)
    return Reading(gives, adds, joins, _weighed("several", letter), _weighed("long", letter))


def gives_none(sentence: Told) -> bool:
    """Whether a sentence need not be weighed, for it can be no reason."""
    scores = sentence.scores
    if scores[_JUSTIFIES] <= _HARDLY:
        return True
    return scores[_REASON] < 0 and _PONDERS.search(sentence.lower) is not None


def sentence_rows(told: Sequence[Told]) -> list[list[float]]:
    """For each sentence what `OF_SENTENCES` names."""
    nothing = [_LEAST] * len(_BESIDE)
    beside = [nothing, *([sentence.scores[place] for place in _BESIDE] for sentence in told), nothing]
    closes = [*(sentence.opens for sentence in told), True][1:]
    return [
        [*sentence.scores, *beside[place], *beside[place + 2], place / len(told), *_of_words(sentence), float(closed)]
        for place, (sentence, closed) in enumerate(zip(told, closes, strict=True))
    ]


def addresses_reader(words: Sequence[str]) -> bool:
    """Whether some words in small letters speak to the reader."""
    return not _READER.isdisjoint(words)


def _of_words(sentence: Told) -> Iterator[float]:
    words = sentence.words
    yield len(words) / 20
    yield float(not _CAUSE.isdisjoint(words))
    yield float(addresses_reader(words))
    yield float(not _CONCEDES.isdisjoint(words))
    yield float(sentence.lower.startswith(("if ", "should you ", "were ")))
    yield float(sentence.opens)


def candidate_rows(
    told: Sequence[Told], rows: Sequence[Sequence[float]], gives: Sequence[float]
) -> Iterator[tuple[int, list[float]]]:
    """For the place of each sentence that may give a reason what `OF_CANDIDATES` names."""
    above, likeliest = None, NO_CANDIDATE
    for place, (sentence, row, score) in enumerate(zip(told, rows, gives, strict=True)):
        if score > MAY_GIVE:
            beside = float(above is not None), float(above == place - 1)
            yield place, [*row, score, *_of_joints(sentence), likeliest, *beside]
            above, likeliest = place, max(likeliest, score)


def _of_joints(sentence: Told) -> Iterator[float]:
    lower, words = sentence.lower, sentence.words
    yield float(_ADDS.search(lower) is not None)
    yield float(lower.startswith(("and ", "but ")))
    yield float(_REFERS_BACK.match(lower) is not None)
    yield float(lower.count(" and "))
    yield float(lower.count(","))
    yield float(sum(map(_WRITER.__contains__, words)))
    yield float(sum(map(_CAUSES.__contains__, words)))
    yield float("not only" in lower or not _BOTH.isdisjoint(words))
    yield float(sum(1 for _ in JOINT.finditer(lower)))


def letter_row(
    told: Sequence[Told], gives: Sequence[float], adds: Sequence[float], joins: Sequence[float]
) -> list[float]:
    """Of a letter what `OF_LETTERS` names."""
    chances = [1 / (1 + exp(-score)) for score in gives]
    words = [len(sentence.words) for sentence in told]
    most_adds, most_joins = max(adds, default=NO_CANDIDATE), max(joins, default=NO_CANDIDATE)
    _, _, third, fourth, *_ = *sorted(gives, reverse=True), *[_LEAST] * 4
    likely, surely = (
        sum(count for count, score in zip(words, gives, strict=True) if score > least) for least in (GIVES, SURELY)
    )
    return [
        most_adds, most_joins, log(exp(most_adds) + exp(most_joins)), sum(chances), sum(map(mul, chances, words)) / 10,
        min(max(third, -_FAR), _FAR), *map(float, (third > LIKELY, third > SURELY, fourth > GIVES)),
        *map(float, (likely > _MANY_WORDS, surely > _MANY_WORDS)),
    ]  # fmt: skip


def _grown(model: str, row: Sequence[float]) -> float:
    return said_by(_trees(model), row)


def _weighed(model: str, row: Sequence[float]) -> float:
    intercept, weights = _model(model)
    return sum(map(mul, weights, row), intercept)


@cache
def _trees(name: str) -> list[Tree]:
    return read_trees(_table(name)["trees"], OF_CANDIDATES)


@cache
def _model(name: str) -> tuple[float, list[float]]:
    table = _table(name)
    return table["intercept"], list(table["weights"].values())


def _table(name: str) -> dict[str, Any]:
    table: dict[str, Any] = read_table("tactful.guards", "_justifications.toml")[name]
    return table
