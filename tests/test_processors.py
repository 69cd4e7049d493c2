"""Work that is shared out among processes comes back as if it had been done by one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from time import sleep

import pytest

from tactful.processors import on_all_processors

PROCESSORS = 3
MANY = 300


class FailedError(Exception):
    """What the work of a test raises."""


@pytest.fixture(autouse=True, params=["fork", "spawn"])
def _start(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "fork" and not hasattr(os, "fork"):
        pytest.skip("this system forks no processes")
    monkeypatch.setattr("tactful.processors._START", request.param)
    monkeypatch.setattr("tactful.processors._usable_processors", lambda: PROCESSORS)


def worked_on(item: int, warn: object) -> tuple[int, int]:
    """The item, and the process that worked on it."""
    assert callable(warn)
    if item % 10 == 7:
        warn(f"{item} ends with 7")
    return item, os.getpid()


def fail_at_200(item: int, _: object) -> int:
    if item == 200:
        raise FailedError(item)
    return item


class EndingWorkers:
    """Work that ends every process at one item but the one that this was made in."""

    def __init__(self) -> None:
        self.own = os.getpid()

    def __call__(self, item: int, _: object) -> int:
        if item == 120 and os.getpid() != self.own:
            os._exit(9)
        return item


def test_many_items_are_shared_out_and_come_back_in_order() -> None:
    warnings: list[str] = []
    told = [
        (item, process, len(warnings)) for item, process in on_all_processors(worked_on, range(MANY), warnings.append)
    ]
    assert [item for item, _, _ in told] == list(range(MANY))
    assert {process for _, process, _ in told} > {os.getpid()}
    assert warnings == [f"{item} ends with 7" for item in range(7, MANY, 10)]
    assert all(count == (item + 3) // 10 for item, _, count in told), "each warning comes just before its result"


@pytest.mark.parametrize(("count", "processors"), [(0, 3), (1, 3), (12, 3), (MANY, 1)])
def test_for_few_items_or_one_processor_there_are_no_workers(
    monkeypatch: pytest.MonkeyPatch, count: int, processors: int
) -> None:
    monkeypatch.setattr("tactful.processors._usable_processors", lambda: processors)
    told = list(on_all_processors(worked_on, range(count), print))
    assert told == [(item, os.getpid()) for item in range(count)]


def test_little_is_taken_ahead_of_what_is_asked_for() -> None:
    taken: list[int] = []

    def items() -> Iterator[int]:
        for item in range(10_000):
            taken.append(item)
            yield item

    results = on_all_processors(worked_on, items(), lambda _: None)
    for wanted, most in ((1, 1), (2, 150), (200, 350), (2_000, 2_150)):
        while next(results)[0] < wanted - 1:
            sleep(0.0005)
        assert len(taken) <= most
    results.close()


def test_what_fails_fails_where_it_would_have_without_workers() -> None:
    given: list[int] = []
    with pytest.raises(FailedError):
        given.extend(on_all_processors(fail_at_200, range(MANY), print))
    assert given == list(range(200))


def test_what_a_worker_leaves_undone_when_it_dies_is_done() -> None:
    assert list(on_all_processors(EndingWorkers(), range(MANY), print)) == list(range(MANY))


def test_what_no_worker_can_be_sent_is_done_all_the_same() -> None:
    assert list(on_all_processors(lambda item, _: item, range(MANY), print)) == list(range(MANY))


@pytest.mark.parametrize("error", [ImportError("no semaphores"), NotImplementedError(), PermissionError()])
def test_where_no_workers_can_be_had_all_is_done_here(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", refuse)
    assert list(on_all_processors(worked_on, range(MANY), lambda _: None)) == [(i, os.getpid()) for i in range(MANY)]


@pytest.mark.parametrize("_start", ["fork"], indirect=True)
def test_where_not_every_worker_can_be_had_all_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    fork = os.fork
    forked: list[int] = []

    def fork_once() -> int:
        if forked:
            raise BlockingIOError("no more processes")
        forked.append(fork())
        return forked[0]

    monkeypatch.setattr(os, "fork", fork_once)
    assert list(on_all_processors(worked_on, range(MANY), lambda _: None)) == [(i, os.getpid()) for i in range(MANY)]
    with pytest.raises(ChildProcessError):
        os.waitpid(forked[0], 0)
