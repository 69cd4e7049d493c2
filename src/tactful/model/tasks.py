"""What each part of a letter is to say, which parts a letter of a kind has, and which of them may not be empty."""

from __future__ import annotations

import tomllib
from functools import cache

from tactful.contract import Brief, LetterKind, Part, ReasonKind
from tactful.templates import order_of_parts
from tactful.text.data import read_data

_ALWAYS = frozenset({Part.THANKS, Part.DECISION, Part.GOODWILL})


def task_of(part: Part, kind: LetterKind = LetterKind.DECLINE) -> str:
    """What a part is to say, as a writer is told."""
    return _tasks()[kind][part]


def parts_to_write(brief: Brief) -> tuple[Part, ...]:
    """The parts that a writer is asked for; of a refusal all, for the prompts say which may be empty."""
    if brief.kind in {LetterKind.DECLINE, LetterKind.WITHDRAW}:
        return tuple(Part)
    return tuple(part for part in Part if part in parts_needed(brief))


def parts_needed(brief: Brief) -> frozenset[Part]:
    """The parts that may not be empty in the letter that a brief asks for."""
    needed = {*_ALWAYS, *((Part.REASON,) if _has_reason(brief) else ())}
    if any(not mention.verbatim for mention in brief.mentions) or brief.referral or _has_matter(brief):
        needed.add(Part.PERSONAL)
    return frozenset(needed.intersection(order_of_parts(brief)))


def _has_reason(brief: Brief) -> bool:
    """Whether a letter gives a reason; who asks for something gives one only in words of their own."""
    if brief.kind is LetterKind.NEGOTIATE:
        return brief.reason.fact is not None
    return brief.reason.kind is not ReasonKind.NONE


def _has_matter(brief: Brief) -> bool:
    """Whether the personal part holds what the letter is about."""
    return (brief.kind is LetterKind.NEGOTIATE and bool(brief.requests)) or (
        brief.kind is LetterKind.REPLY and bool(brief.questions)
    )


@cache
def _tasks() -> dict[str, dict[str, str]]:
    return tomllib.loads(read_data("tactful.prompts", "writer_tasks.toml").decode())
