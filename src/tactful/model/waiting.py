"""How long to wait: for an answer, and before a server that is busy is asked once more."""

from __future__ import annotations

from collections.abc import Callable
from threading import TIMEOUT_MAX, Event, Thread
from typing import TypeVar

_T = TypeVar("_T")

# Seconds before the second and the third try, where the server does not say how long.
PAUSES = (0.5, 1.5)
# Nobody looks longer at a screen on which nothing happens.
LONGEST_PAUSE = 10.0


def within(seconds: float, call: Callable[[], _T]) -> _T:
    """Return what a call returns, or raise what it raises; raises `TimeoutError` where that takes longer.

    The call goes on in a thread of its own then, for neither the look-up of a name nor a trickle of bytes can be ended
    from outside. It does not keep the program from ending.
    """
    over, outcome = Event(), list[_T | BaseException]()

    def run() -> None:
        try:
            outcome.append(call())
        except BaseException as error:
            outcome.append(error)
        over.set()

    Thread(target=run, daemon=True).start()
    if not over.wait(min(TIMEOUT_MAX, max(0.0, seconds))):
        raise TimeoutError
    if isinstance(outcome[0], BaseException):
        raise outcome[0]
    return outcome[0]


def pause_before(attempt: int, asked: float | None) -> float | None:
    """Seconds to wait before an attempt (the second is 1); None where no further attempt is worth the wait.

    `asked` is how long the server asks to be left alone.
    """
    if attempt > len(PAUSES):
        return None
    pause = max(PAUSES[attempt - 1], asked or 0.0)
    return pause if pause <= LONGEST_PAUSE else None
