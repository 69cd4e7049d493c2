"""Tell which part of a letter a sentence serves."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from tactful.catalogue import all_guards
from tactful.contract import REFUSALS, Case, Letter, LetterKind, Part

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
_SOFT = 0.5
_LIKELY = 0.0


@lru_cache(maxsize=1024)
def part_of(text: str, kind: LetterKind = LetterKind.DECLINE) -> Part:
    """Return the part that a sentence serves first; `PERSONAL` where it does none of a letter's usual work."""
    return next(_served(text, kind), Part.PERSONAL)


@lru_cache(maxsize=1024)
def parts_served(text: str, kind: LetterKind = LetterKind.DECLINE) -> tuple[Part, ...]:
    """Return every part that a sentence serves, the one that it serves first before the others."""
    return tuple(dict.fromkeys(_served(text, kind)))


def _served(text: str, kind: LetterKind) -> Iterator[Part]:
    """Find one part after the other: who asks for the first alone does not wait for the other guards."""
    letter, case = Letter(text), Case(kind)
    parts = _PART_OF_EVIDENCE[kind]
    guards = {guard.id: guard for guard in all_guards() if guard.id in parts}
    yield from (part for name, part in parts.items() if guards[name].check(letter, case).evidence)
    if kind in REFUSALS and leaves_open(text):
        yield Part.DECISION
    if kind in REFUSALS and gives_reason(text):
        yield Part.REASON


@lru_cache(maxsize=1024)
def declines(draft: str) -> bool:
    """Whether a draft says no anywhere, whatever else it is about."""
    letter = Letter(draft)
    return any(guard.check(letter, Case()).evidence for guard in all_guards() if guard.id == "clear-decline")


def leaves_open(text: str) -> bool:
    """Whether a sentence wavers between yes and no."""
    return _score(Letter(text), "soft-decline") > _SOFT


def gives_reason(text: str) -> bool:
    """Whether a sentence gives a reason, whatever else it does."""
    return _score(Letter(text), "reason") > _LIKELY


def _score(letter: Letter, function: str) -> float:
    return max((sentence.scores[function] for sentence in letter.all_sentences), default=_LIKELY)
