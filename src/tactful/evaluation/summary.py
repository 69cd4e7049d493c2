"""The measurements of one model in one way, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from tactful.evaluation.measuring import Measured


class Summary(Struct, frozen=True):
    """Counts of letters, unless they say otherwise.

    `passed_at` counts those that one of the writer's answers made as it was, by the number of re-asks before it; `cut`
    those that passed once sentences were taken out; `standard` those that needed standard phrases, `standard_parts` how
    often for which part; `unasked` those in which there was nothing for a model to write. `first_failures` and
    `last_failures` count by guard the letters whose first and last answer failed it, `failures` those that fail it
    themselves.
    """

    letters: int
    refused: int
    passed: int
    passed_at: tuple[int, ...]
    cut: int
    standard: int
    unasked: int
    told: int
    lost: int
    missing_facts: int
    words: int
    words_by_model: int
    facts: int
    facts_by_model: int
    calls: int
    prompt_tokens: int
    completion_tokens: int
    seconds: float
    standard_parts: dict[str, int]
    first_failures: dict[str, int]
    last_failures: dict[str, int]
    failures: dict[str, int]


def summarise(measured: Sequence[Measured]) -> Summary:
    """Count what was measured."""
    letters = [one for one in measured if one.refused is None]
    asked = [one for one in letters if one.is_model_asked]
    answered = [one for one in asked if one.answers]
    at = Counter(one.passed_at for one in answered if one.passed_at is not None)
    needy = [one for one in answered if one.standard]

    def total(of: Callable[[Measured], float], among: Iterable[Measured] = letters) -> int:
        return int(sum(map(of, among)))

    return Summary(
        letters=len(letters),
        refused=len(measured) - len(letters),
        passed=total(lambda one: one.passes),
        passed_at=tuple(at[number] for number in range(max(at, default=-1) + 1)),
        cut=total(lambda one: one.passes and one.passed_at is None and not one.standard, answered),
        standard=len(needy),
        unasked=len(letters) - len(asked),
        told=total(lambda one: bool(one.told)),
        lost=total(lambda one: bool(one.lost)),
        missing_facts=total(lambda one: len(one.missing)),
        words=total(lambda one: one.words, asked),
        words_by_model=total(lambda one: one.words_by_model, asked),
        facts=total(lambda one: one.facts, asked),
        facts_by_model=total(lambda one: one.facts_by_model, asked),
        calls=total(lambda one: one.calls, asked),
        prompt_tokens=total(lambda one: one.prompt_tokens, asked),
        completion_tokens=total(lambda one: one.completion_tokens, asked),
        seconds=round(sum(one.seconds for one in asked), 1),
        standard_parts=_by_frequency(part for one in needy for part in one.standard),
        first_failures=_by_frequency(guard for one in answered for guard in one.answers[0]),
        last_failures=_by_frequency(guard for one in answered for guard in one.answers[-1]),
        failures=_by_frequency(guard for one in letters for guard in one.failed),
    )


def _by_frequency(names: Iterable[str]) -> dict[str, int]:
    return dict(Counter(names).most_common())
