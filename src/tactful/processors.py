"""Do the same work on many items on all processors, and give the results in the order of the items.

The first item is worked on in this process: what it loads, processes that are forked later have at hand. That holds for
more items too, but while they are worked on the other processors wait, which costs more than it saves.
Only where many more follow are there workers, one fewer than processors, for this process works too instead of waiting;
where there can be none, it does all of it. Nobody sees a difference but in time: what a worker warns of is told here,
and what it fails at is done once more here.
"""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

Item = TypeVar("Item")
Result = TypeVar("Result")
Warn = Callable[[str], None]
# `pickle` can carry the work, its items and its results, where workers are not forked.
Work = Callable[[Item, Warn], Result]
# The results of some items, each with what was warned of.
_Told = list[tuple[Result, list[str]]]

_FIRST = 1
# Items that a worker takes at once. For letters some 50 ms, beside which the way there and back is nothing; at the end
# one processor may wait for so long.
_SHARE = 10
# Shares for each worker that are begun or waiting, so that none is idle; and shares that are held, with those that were
# done here meanwhile, so that this process need not wait for a worker, and little is held in memory.
_AHEAD, _HELD = 2, 5

# Windows cannot wait for more processes.
_MOST_WORKERS = 61
# How workers are started, None for as the system does it. Elsewhere its own libraries may not survive a fork.
_START = "fork" if sys.platform == "linux" else None

_TASK: ContextVar[tuple[Work[Any, Any], Connection]] = ContextVar("_TASK")


def on_all_processors(work: Work[Item, Result], items: Iterable[Item], warn: Warn) -> Generator[Result, None, None]:
    """Give the result of each item, in their order, each as soon as it and those before it are known.

    `items` are taken a few shares ahead, so none of them should have to be waited for. `work` is given an item, and
    what it may warn by; what it raises is raised here. Once the generator is closed, no worker is left.
    """
    remaining = iter(items)
    for item in islice(remaining, _FIRST):
        yield work(item, warn)
    processors = min(_usable_processors(), _MOST_WORKERS)
    many = list(islice(remaining, processors * _SHARE)) if processors > 1 else []
    remaining = chain(many, remaining)
    if (workers := len(many) // _SHARE - 1) > 0:
        yield from _shared_out(_Workers(work, workers), remaining, warn)
    else:
        yield from (work(item, warn) for item in remaining)


def _usable_processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _shared_out(workers: _Workers[Item, Result], items: Iterator[Item], warn: Warn) -> Generator[Result, None, None]:
    shares = iter(lambda: list(islice(items, _SHARE)), [])
    ahead, most = _AHEAD * workers.count, _HELD * workers.count
    begun: deque[tuple[list[Item], Future[_Told[Result]] | None]] = deque()
    try:
        while True:
            waiting = sum(not (future and future.done()) for _, future in begun)
            # Where results are taken slower than workers give them, what is done waits, and no more is begun.
            free = min(ahead - waiting, most - len(begun))
            begun.extend((share, workers.begin(share)) for share in islice(shares, max(free, 0)))
            if not begun:
                return
            must_wait = begun[0][1] is not None and not begun[0][1].done()
            if must_wait and len(begun) < most and (share := next(shares, None)):
                begun.append((share, workers.done_here(share)))
            else:
                yield from workers.results(*begun.popleft(), warn)
    finally:
        workers.end()


class _Workers(Generic[Item, Result]):
    """Processes that do the same work; none where there can be none."""

    def __init__(self, work: Work[Item, Result], count: int) -> None:
        self.count, self._work = count, work
        # Each system has its own reasons to refuse: no semaphores, no permission, no more processes.
        self._pool = None
        with suppress(Exception):
            from concurrent.futures import ProcessPoolExecutor
            from multiprocessing import get_context

            context = get_context(_START)
            # Not an event: its lock would be held for ever by a worker that is killed as it looks.
            over, self._over = context.Pipe(duplex=False)
            self._pool = ProcessPoolExecutor(count, context, _prepare, (work, over))

    def begin(self, share: list[Item]) -> Future[_Told[Result]] | None:
        """Have a worker begin a share; None where none can."""
        if self._pool is None:
            return None
        try:
            with _uninterrupted():
                return self._pool.submit(_done, share)
        except Exception:
            self._give_up()
            return None

    def done_here(self, share: list[Item]) -> Future[_Told[Result]] | None:
        """What a worker would have done with a share, done in this process; None where it fails."""
        from concurrent.futures import Future

        done: Future[_Told[Result]] = Future()
        try:
            done.set_result([_with_warnings(self._work, item) for item in share])
        except Exception:
            return None
        return done

    def results(self, share: list[Item], begun: Future[_Told[Result]] | None, warn: Warn) -> Iterator[Result]:
        """Wait for the results of a share that was begun; what fails is done once more, to fail in its turn."""
        try:
            done = begun.result() if begun else None
        except Exception:
            # Done here instead, it either succeeds or fails as it would have without workers.
            done = None
        if done is None:
            yield from (self._work(item, warn) for item in share)
            return
        for result, warnings in done:
            for warning in warnings:
                warn(warning)
            yield result

    def end(self) -> None:
        """End the workers: each finishes no more than the item that it is at."""
        if self._pool is not None:
            self._over.send_bytes(b"over")
            self._pool.shutdown(cancel_futures=True)

    def _give_up(self) -> None:
        from multiprocessing import active_children

        # Where only some could be started, these would wait for ever.
        for process in active_children():
            process.terminate()
            process.join()
        self.end()
        self._pool = None


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Have Ctrl-C wait, also in processes started meanwhile, so that none of them ends in a traceback."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _prepare(work: Work[Any, Any], over: Connection) -> None:
    """Make ready a process that was just started."""
    from multiprocessing import parent_process
    from threading import Thread

    # Ctrl-C reaches every process of a terminal; what it ends is for the one that started this one to say.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _TASK.set((work, over))
    if parent := parent_process():
        Thread(target=_end_after, args=(parent,), daemon=True).start()


def _end_after(parent: BaseProcess) -> None:
    """End this process when that one has, which a signal may have ended at once."""
    parent.join()
    os._exit(1)


def _done(share: list[Any]) -> _Told[Any]:
    """The results of a share, each with what was warned of; fewer where the whole is over."""
    work, over = _TASK.get()
    return [_with_warnings(work, item) for item in share if not over.poll()]


def _with_warnings(work: Work[Any, Any], item: Any) -> tuple[Any, list[str]]:
    warnings: list[str] = []
    return work(item, warnings.append), warnings
