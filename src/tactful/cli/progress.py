"""Show on a terminal what is going on while a model works, and for how long; nothing of it stays."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Lock, Thread
from time import monotonic
from typing import TextIO

# Seconds: what is over sooner needs no words.
_SOON = 0.5
_TICK = 0.2
_FIRST_STEP = "Getting ready"
_CLEARED = "\r\033[K"


@contextmanager
def progress_shown(*, wanted: bool = True) -> Iterator[None]:
    """Show the steps that are announced inside the block, on standard error if that is a terminal.

    `wanted` False shows nothing. The line is gone when the block is left, by whatever way.
    """
    if not (wanted and can_overwrite(sys.stderr)):
        yield
        return
    from tactful.announcing import heard_by

    line = _Line(sys.stderr)
    thread = Thread(target=line.tick, daemon=True)
    thread.start()
    try:
        with heard_by(line.begin):
            yield
    finally:
        line.end()
        thread.join()


def can_overwrite(stream: TextIO) -> bool:
    """Whether a line can be written over on a stream: on a terminal that is more than a printer."""
    return stream.isatty() and os.environ.get("TERM") != "dumb"


class _Line:
    """One line that is written over."""

    def __init__(self, stream: TextIO) -> None:
        self._stream, self._start = stream, monotonic()
        self._step, self._shown = _FIRST_STEP, ""
        self._over, self._lock = Event(), Lock()

    def begin(self, step: str) -> None:
        """Another step begins."""
        self._step = step

    def tick(self) -> None:
        """Keep the line up to date until the end."""
        self._over.wait(_SOON)
        while not self._over.is_set():
            self._show(f"{self._step} ... {monotonic() - self._start:.0f} s")
            self._over.wait(_TICK)

    def end(self) -> None:
        """Take the line away."""
        self._over.set()
        with self._lock:
            if self._shown:
                self._write(_CLEARED)

    def _show(self, text: str) -> None:
        # A line that is wider than the terminal could not be taken away.
        text = text[: shutil.get_terminal_size().columns - 1]
        with self._lock:
            if text != self._shown and not self._over.is_set():
                self._write(_CLEARED + text)
                self._shown = text

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()
