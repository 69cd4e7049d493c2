"""Tell whoever listens what is being done while somebody waits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Listener = Callable[[str], None]

_LISTENER: ContextVar[Listener | None] = ContextVar("_LISTENER", default=None)


def announce(step: str) -> None:
    """Say what begins now, in a few words without a stop; nothing happens where nobody listens."""
    if listener := _LISTENER.get():
        listener(step)


@contextmanager
def heard_by(listener: Listener) -> Iterator[None]:
    """Have a listener hear what is announced inside the block, in this thread."""
    token = _LISTENER.set(listener)
    try:
        yield
    finally:
        _LISTENER.reset(token)
