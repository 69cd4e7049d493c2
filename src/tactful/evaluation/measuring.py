"""What is measured of one letter: how it was judged, what it cost, and how much of it is the model's."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from tactful.contract import Composition, Origin
from tactful.delivery import Delivery
from tactful.evaluation.shares import facts_told
from tactful.evaluation.situations import Situation
from tactful.judge import failed_errors
from tactful.text.naming import is_named

if TYPE_CHECKING:
    from tactful.model.chat import Reply


class Way(StrEnum):
    """How a model was asked: by this program, or directly, as a person would, with nobody judging what it answers."""

    GUARDED = "guarded"
    DIRECT = "direct"


class Measured(Struct, frozen=True):
    """A letter and what was found out about it.

    `failed` are the guards of level error that the letter fails, `told` the secrets that it tells, `lost` what of a
    draft it should have kept, `missing` the names of the facts that it should have told. `answers` names for each of
    the writer's answers the guards that it failed, `standard` the parts that are standard phrases. Words and facts are
    those that were there to be written: a draft's own sentences are none. `refused` says why there is no letter, where
    the words could not be used. `seconds` are by the clock.
    """

    id: str | int
    way: Way
    letter: str = ""
    failed: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    answers: tuple[tuple[str, ...], ...] = ()
    standard: tuple[str, ...] = ()
    words: int = 0
    words_by_model: int = 0
    facts: int = 0
    facts_by_model: int = 0
    calls: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    seconds: float = 0.0
    refused: str | None = None

    @property
    def passes(self) -> bool:
        """Whether there is a letter that no guard of level error objects to."""
        return self.refused is None and not self.failed

    @property
    def is_model_asked(self) -> bool:
        """Whether the model had anything to write."""
        return self.calls > 0

    @property
    def passed_at(self) -> int | None:
        """Which of the writer's answers made the letter, from 0; None where none did as it was."""
        made = self.passes and bool(self.answers) and not self.answers[-1] and not self.standard
        return len(self.answers) - 1 if made else None


def measured_from(record: Mapping[str, Any]) -> Measured:
    """Read a measurement back from JSON. Raises `TypeError`, `KeyError` or `ValueError` where it is none."""
    names = set(Measured.__struct_fields__)
    given: dict[str, Any] = {name: value for name, value in record.items() if name in names}
    given |= {name: tuple(value) for name, value in given.items() if isinstance(value, list)}
    given |= {"way": Way(record["way"]), "answers": tuple(map(tuple, record["answers"]))}
    return Measured(**given)


def measure_delivery(situation: Situation, delivery: Delivery, seconds: float) -> Measured:
    """What is found out about a letter that this program has delivered."""
    written = [part for part in delivery.composition.parts if part.origin is not Origin.DRAFT]
    told, by_model = facts_told(delivery.brief, delivery.composition)
    return Measured(
        id=situation.id,
        way=Way.GUARDED,
        letter=delivery.text,
        failed=tuple(judgement.guard for judgement in failed_errors(delivery.judgements)),
        told=told_in(situation, delivery.text),
        lost=_without(situation.must_keep, delivery.text),
        missing=_missing_facts(situation, delivery.text),
        answers=delivery.failures,
        standard=_standard_parts(delivery.composition),
        words=sum(len(part.text.split()) for part in written),
        words_by_model=sum(len(part.text.split()) for part in written if part.origin is Origin.MODEL),
        facts=told,
        facts_by_model=by_model,
        calls=delivery.calls,
        prompt_tokens=delivery.prompt_tokens,
        completion_tokens=delivery.completion_tokens,
        seconds=round(seconds, 3),
    )


def measure_direct(
    situation: Situation, letter: str, failed: tuple[str, ...], reply: Reply, seconds: float
) -> Measured:
    """What is found out about a letter that a model wrote by itself; `failed` are the guards that it fails."""
    return Measured(
        id=situation.id,
        way=Way.DIRECT,
        letter=letter,
        failed=failed,
        told=told_in(situation, letter),
        lost=_without(situation.must_keep, letter),
        missing=_missing_facts(situation, letter),
        calls=1,
        prompt_tokens=reply.prompt_tokens,
        completion_tokens=reply.completion_tokens,
        seconds=round(seconds, 3),
    )


def told_in(situation: Situation, letter: str) -> tuple[str, ...]:
    """The secrets that a letter tells, however it spells them."""
    return _held(situation.secrets, letter)


def _missing_facts(situation: Situation, letter: str) -> tuple[str, ...]:
    lost = _without(tuple(situation.facts.values()), letter)
    return tuple(name for name, value in situation.facts.items() if value in lost)


def _without(texts: tuple[str, ...], letter: str) -> tuple[str, ...]:
    held = _held(texts, letter)
    return tuple(text for text in texts if text not in held)


def _held(texts: tuple[str, ...], letter: str) -> tuple[str, ...]:
    return tuple(text for text in texts if is_named(text, letter))


def _standard_parts(composition: Composition) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.part.value for part in composition.parts if part.origin is Origin.STANDARD_PHRASE))
