"""Have models write letters for situations, measure each, and keep what is measured."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from msgspec import Struct, field

from tactful.errors import EndpointError, UnusableInputError
from tactful.evaluation.asking_directly import ask_directly, case_of, failed_guards
from tactful.evaluation.journal import Journal
from tactful.evaluation.measuring import Measured, Way, measure_delivery, measure_direct
from tactful.evaluation.situations import Situation
from tactful.model.endpoint import Endpoint

_T = TypeVar("_T")

# An endpoint that fails so often in a row is not asked any more.
_MOST_FAULTS = 2


class Contender(Struct, frozen=True):
    """A model that is measured, and where it is served."""

    name: str
    endpoint: Endpoint


def contenders_for(endpoints: Sequence[Endpoint]) -> list[Contender]:
    """Name each endpoint by its model, and by its host too where several serve a model of that name."""
    served = Counter(endpoint.model for endpoint in endpoints)
    return [Contender(e.model if served[e.model] == 1 else f"{e.model} at {e.host}", e) for e in endpoints]


class Results(Struct):
    """What was measured of one model. `fault` says what went wrong where some letters are missing."""

    model: str
    measured: list[Measured] = field(default_factory=list)
    missing: int = 0
    fault: str | None = None


class Task(Struct, frozen=True):
    """One letter that one model is asked for in one way."""

    contender: Contender
    situation: Situation
    way: Way


class Step(Struct, frozen=True):
    """A task that is done, or could not be because of a `fault`. `is_known` says that it was done in an earlier run."""

    task: Task
    measured: Measured | None
    fault: str | None = None
    is_known: bool = False


def tasks_for(contenders: Sequence[Contender], situations: Sequence[Situation], ways: Iterable[Way]) -> list[Task]:
    """All that is to be done, one model after the other."""
    ways = tuple(ways)
    return [Task(c, situation, way) for c in contenders for situation in situations for way in ways]


def carry_out(tasks: Iterable[Task], journal: Journal, variant: int) -> Iterator[Step]:
    """Do what no earlier run has done, and keep each result at once.

    A model whose endpoint fails twice in a row is given up, and the others go on.
    """
    faults: dict[str, int] = {}
    for task in tasks:
        model = task.contender.name
        if known := journal.find(model, task.situation, task.way):
            yield Step(task, known, is_known=True)
            continue
        if faults.get(model, 0) >= _MOST_FAULTS:
            continue
        step = _carried_out(task, variant)
        if step.measured:
            journal.add(model, task.situation, step.measured)
        faults[model] = 0 if step.measured else faults.get(model, 0) + 1
        yield step


def collected(tasks: Sequence[Task], steps: Iterable[Step]) -> list[Results]:
    """The results of each model, in the order of the tasks."""
    results = {task.contender.name: Results(task.contender.name) for task in tasks}
    for task in tasks:
        results[task.contender.name].missing += 1
    for step in steps:
        of_model = results[step.task.contender.name]
        if step.measured:
            of_model.measured.append(step.measured)
            of_model.missing -= 1
        of_model.fault = step.fault or of_model.fault
    return list(results.values())


def _carried_out(task: Task, variant: int) -> Step:
    act = _write if task.way is Way.GUARDED else _ask_directly
    try:
        return Step(task, act(task, variant))
    except EndpointError as error:
        return Step(task, None, fault=str(error))
    except UnusableInputError as error:
        return Step(task, Measured(task.situation.id, task.way, refused=str(error)))


def _write(task: Task, variant: int) -> Measured:
    situation = task.situation
    delivery, seconds = _timed(situation.manuscript(variant, task.contender.endpoint).write)
    if delivery.fault:
        raise EndpointError(delivery.fault)
    return measure_delivery(situation, delivery, seconds)


def _ask_directly(task: Task, variant: int) -> Measured:
    situation = task.situation
    case = case_of(situation)  # Where no letter could be judged, none is asked for.
    (letter, reply), seconds = _timed(lambda: ask_directly(situation, task.contender.endpoint, variant))
    return measure_direct(situation, letter, failed_guards(letter, case), reply, seconds)


def _timed(call: Callable[[], _T]) -> tuple[_T, float]:
    start = time.monotonic()
    return call(), time.monotonic() - start
