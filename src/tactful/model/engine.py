"""The engine that judges a model's parts: Guardrails, in a process of its own.

To import Guardrails takes as long as all else that is done to a letter, and no thread can do it beside other work. So
it is begun as soon as a model is known to be asked, and is there by the time the model has answered.
"""

from __future__ import annotations

import atexit
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache, partial
from threading import Lock
from typing import TYPE_CHECKING

from tactful.model.waiting import within

if TYPE_CHECKING:
    from tactful.contract import Finding, Part

_COMMAND = ("-P", "-m", "tactful.model.engine_process")
# It is ready in a second or two, on a machine that has much else to do in a few more.
_SECONDS = 20.0


class Engine:
    """Judges as `tactful.guardrails.PartsGuard` does; where its process cannot be used, or hangs, in this one."""

    def __init__(self) -> None:
        self._process = _started()
        self._lock = Lock()
        atexit.register(self.end)

    def failing_parts(self, answer: str, findings: Mapping[Part, Sequence[Finding]]) -> frozenset[Part]:
        """Judge the JSON of all parts by the findings that fall into each; returns the parts that fail."""
        try:
            return self._ask(answer, findings)
        except (OSError, ValueError):
            from tactful.guardrails import parts_guard

            return parts_guard().failing_parts(answer, findings)

    def end(self) -> None:
        """End the process, which has nothing to finish."""
        if self._process:
            self._process.kill()
            with suppress(OSError):
                self._process.communicate()
            self._process = None

    def _ask(self, answer: str, findings: Mapping[Part, Sequence[Finding]]) -> frozenset[Part]:
        # Imported here, as the process should be begun before anything that is not needed for it.
        import json

        from msgspec.structs import astuple

        from tactful.contract import Part

        question = [answer, {part: list(map(astuple, of_part)) for part, of_part in findings.items()}]
        with self._lock:
            try:
                answer = within(_SECONDS, partial(self._answer_to, json.dumps(question)))
                return frozenset(map(Part, json.loads(answer)))
            except BaseException:
                # An answer that nobody waited for would pass for that to the next question.
                self.end()
                raise

    def _answer_to(self, question: str) -> str:
        if not self._process or not self._process.stdin or not self._process.stdout:
            raise BrokenPipeError
        self._process.stdin.write(f"{question}\n")
        self._process.stdin.flush()
        return self._process.stdout.readline()


@cache
def engine() -> Engine:
    """The engine of this process, which runs from the first call on."""
    return Engine()


def start_engine() -> None:
    """Have the engine ready when it is needed."""
    engine()


def _started() -> subprocess.Popen[str] | None:
    if not sys.executable or getattr(sys, "frozen", False):
        return None  # What would be started is no Python.
    with suppress(OSError):
        return subprocess.Popen(
            [sys.executable, *_COMMAND],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            encoding="ascii", creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )  # fmt: skip
    return None
