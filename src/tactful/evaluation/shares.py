"""How many of a brief's facts a letter tells, and how many of those in the model's own words."""

from __future__ import annotations

from collections.abc import Iterable

from tactful.contract import Brief, Composition, Origin, Part, PartText
from tactful.text.naming import is_named
from tactful.text.patterns import compiled

_WORD = compiled(r"[^\W_]{4,}")


def facts_told(brief: Brief, composition: Composition) -> tuple[int, int]:
    """How many facts stand in the parts that were written for the letter, and how many of them in the model's.

    Those are facts that a writer has to put into a sentence: organisation, role, people to thank or to recommend, what
    is to be mentioned or asked for, the day of the answer, the reason. Who is greeted and who signs is none of them.
    """
    parts = [part for part in composition.parts if part.origin is not Origin.DRAFT]
    told = [places for fact in _facts(brief) if (places := [part for part in parts if _tells(part.text, fact)])]
    told += filter(None, [[part for part in parts if part.part is Part.REASON]])
    return len(told), sum(_is_by_model(places) for places in told)


def _facts(brief: Brief) -> list[str]:
    named = [brief.company, brief.role, brief.referral, brief.answer_by, *brief.thanked]
    said = [mention.text for mention in brief.mentions] + [request.text for request in brief.requests]
    return [*(fact.value for fact in named if fact), *said]


def _tells(text: str, fact: str) -> bool:
    """Whether a text holds a name, or most of the words of a longer fact."""
    if is_named(fact, text):
        return True
    said = text.casefold()
    words = _WORD.findall(fact.casefold())
    return len(words) > 2 and sum(word in said for word in words) * 2 >= len(words)


def _is_by_model(places: Iterable[PartText]) -> bool:
    return any(part.origin is Origin.MODEL for part in places)
