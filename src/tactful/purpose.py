"""Tell which part of a letter a sentence serves."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from tactful.catalogue import guard_of
from tactful.contract import REFUSALS, Case, Letter, LetterKind, Part
from tactful.text import Sentence
from tactful.text.patterns import compiled

# What a guard finds in a sentence tells the part that it serves; in the order of preference where it finds several.
_OF_REFUSALS = {
    "clear-decline": Part.DECISION,
    "gratitude": Part.THANKS,
    "good-wishes": Part.GOODWILL,
    "regret": Part.DECISION,
    "open-door": Part.GOODWILL,
}
_PART_OF_EVIDENCE = dict.fromkeys(REFUSALS, _OF_REFUSALS) | {
    LetterKind.NEGOTIATE: {
        "clear-request": Part.PERSONAL,
        "stated-interest": Part.DECISION,
        "gratitude": Part.THANKS,
        "good-wishes": Part.GOODWILL,
    },
    LetterKind.ASK_TIME: {
        "clear-request": Part.DECISION,
        "gratitude": Part.THANKS,
        "good-wishes": Part.GOODWILL,
    },
}
_FIGURE_OR_NAME = compiled(r"\d|(?<=[a-z,] )(?!I\b)[A-Z]\w+")
_SOFT = 0.5
_LIKELY = 0.0


@lru_cache(maxsize=1024)
def part_of(text: str, kind: LetterKind) -> Part:
    """Return the part that a sentence serves first; `PERSONAL` where it does none of a letter's usual work."""
    return next(_served(text, kind), Part.PERSONAL)


@lru_cache(maxsize=1024)
def parts_served(text: str, kind: LetterKind) -> tuple[Part, ...]:
    """Return every part that a sentence serves, the one that it serves first before the others."""
    return tuple(dict.fromkeys(_served(text, kind)))


def _served(text: str, kind: LetterKind) -> Iterator[Part]:
    """Find one part after the other: who asks for the first alone does not wait for the other guards."""
    letter, case = Letter(text), Case(kind)
    parts = _PART_OF_EVIDENCE[kind].items()
    yield from (part for name, part in parts if guard_of(name).check(letter, case).evidence)
    if kind in REFUSALS and leaves_open(text):
        yield Part.DECISION
    if kind in REFUSALS and gives_reason(text):
        yield Part.REASON


@lru_cache(maxsize=1024)
def declines(draft: str) -> bool:
    """Whether a draft says no anywhere, whatever else it is about."""
    return bool(guard_of("clear-decline").check(Letter(draft), Case()).evidence)


def leaves_open(text: str) -> bool:
    """Whether a sentence wavers between yes and no."""
    letter = Letter(text)
    return _score(letter, "soft-decline") > max(_SOFT, _score(letter, "reason"))


def gives_reason(text: str) -> bool:
    """Whether a sentence gives a reason, whatever else it does.

    A private matter that justifies a refusal is told for one, though it may sound like news: "My wife has cancer and
    I have to look after her."
    """
    return any(map(_reasons, Letter(text).all_sentences))


def names_or_counts(text: str) -> bool:
    """Whether a sentence tells a figure or a name."""
    return _FIGURE_OR_NAME.search(text) is not None


def _reasons(sentence: Sentence) -> bool:
    scores = sentence.scores
    return scores["reason"] > _LIKELY or min(scores["oversharing"], scores["justification"]) > _LIKELY


def _score(letter: Letter, function: str) -> float:
    return max((sentence.scores[function] for sentence in letter.all_sentences), default=_LIKELY)
