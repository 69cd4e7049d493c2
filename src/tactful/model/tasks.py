"""What each part of a letter is to say, which parts a letter of a kind has, and which of them may not be empty."""

from __future__ import annotations

from tactful.contract import REFUSALS, Brief, LetterKind, Part
from tactful.templates import order_of_parts
from tactful.templates.plans import plan_for
from tactful.text.tables import read_table

_ALWAYS = frozenset({Part.THANKS, Part.DECISION, Part.GOODWILL})
# The refusals that nobody asked for, which may give a reason; a reply answers what it is asked.
GIVING_A_REASON = REFUSALS - {LetterKind.REPLY}


def task_of(part: Part, kind: LetterKind) -> str:
    """What a part is to say, as a writer is told."""
    tasks: dict[str, dict[str, str]] = read_table("tactful.prompts", "writer_tasks.toml")
    return tasks[kind][part]


def parts_to_write(brief: Brief) -> tuple[Part, ...]:
    """The parts that a writer is asked for; where it may give a reason all: the prompts say which may be empty."""
    if brief.kind in GIVING_A_REASON:
        return tuple(Part)
    return parts_needed(brief)


def parts_needed(brief: Brief) -> tuple[Part, ...]:
    """The parts that may not be empty in the letter that a brief asks for."""
    needed = {*_ALWAYS, *((Part.REASON,) if _has_reason(brief) else ())}
    if any(not mention.verbatim for mention in brief.mentions) or brief.referral or _has_matter(brief):
        needed.add(Part.PERSONAL)
    written = needed.intersection(order_of_parts(brief))
    return tuple(part for part in Part if part in written)


def _has_reason(brief: Brief) -> bool:
    """Whether a letter gives a reason: in the sender's own words, or where its kind has a standard phrase for it."""
    return brief.reason.fact is not None or brief.reason.kind in plan_for(brief).reasons


def _has_matter(brief: Brief) -> bool:
    """Whether the personal part holds what the letter is about."""
    plan = plan_for(brief)
    return bool((plan.asks and brief.requests) or (plan.answers and brief.questions))
