"""Tell which part of a letter a sentence serves."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from tactful.catalogue import all_guards
from tactful.contract import Case, Letter, Part

# What a guard finds in a sentence tells the part that it serves; in the order of preference where it finds several.
_PART_OF_EVIDENCE = {
    "clear-decline": Part.DECISION,
    "gratitude": Part.THANKS,
    "good-wishes": Part.GOODWILL,
    "regret": Part.DECISION,
    "open-door": Part.GOODWILL,
}
_SOFT = 0.5
_LIKELY = 0.0


@lru_cache(maxsize=1024)
def part_of(text: str) -> Part:
    """Return the part that a sentence serves first; `PERSONAL` where it does none of a letter's usual work."""
    return next(_served(text), Part.PERSONAL)


@lru_cache(maxsize=1024)
def parts_served(text: str) -> tuple[Part, ...]:
    """Return every part that a sentence serves, the one that it serves first before the others."""
    return tuple(dict.fromkeys(_served(text)))


def _served(text: str) -> Iterator[Part]:
    """Find one part after the other: who asks for the first alone does not wait for the other guards."""
    letter = Letter(text)
    guards = {guard.id: guard for guard in all_guards() if guard.id in _PART_OF_EVIDENCE}
    yield from (part for name, part in _PART_OF_EVIDENCE.items() if guards[name].check(letter, Case()).evidence)
    if leaves_open(text):
        yield Part.DECISION
    if gives_reason(text):
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
