"""How far an evaluation is, and how long it will take yet."""

from __future__ import annotations

import time

from tactful.evaluation.measuring import Measured, Way
from tactful.evaluation.run import Step
from tactful.text.wording import counted

_MINUTE, _HOUR = 60, 3600


class Progress:
    """Tells of each step in a line. The time left is judged by the steps of this run."""

    def __init__(self, total: int) -> None:
        self._total, self._seen, self._done = total, 0, 0
        self._start = time.monotonic()

    def told(self, step: Step) -> str | None:
        """What to say of a step; None of one that an earlier run has done."""
        self._seen += 1
        if step.is_known:
            return None
        self._done += 1
        task = step.task
        directly = ", asked directly" if task.way is Way.DIRECT else ""
        place = f"[{self._seen}/{self._total}] {task.contender.name}, {task.situation.id}{directly}"
        return f"{place}: {_outcome(step.measured)}{self._left()}"

    def _left(self) -> str:
        remaining = self._total - self._seen
        seconds = (time.monotonic() - self._start) / self._done * remaining
        return f"; about {in_words(seconds)} left" if remaining else ""


def in_words(seconds: float) -> str:
    """A time in its largest unit: "40 s", "12 min", "3 h"."""
    if seconds < _MINUTE:
        return f"{max(round(seconds), 1)} s"
    return f"{round(seconds / _MINUTE)} min" if seconds < _HOUR else f"{seconds / _HOUR:.1f} h"


def _outcome(measured: Measured | None) -> str:
    if measured is None:
        return "not measured"
    if measured.refused is not None:
        return "no letter can be written from these words"
    return f"{_verdict(measured)}, {counted(measured.calls, 'call')}, {measured.seconds:.1f} s"


def _verdict(measured: Measured) -> str:
    if not measured.passes:
        return f"fails {len(measured.failed)}"
    if measured.standard:
        return f"passes, with standard phrases for {', '.join(measured.standard)}"
    if measured.passed_at:
        return f"passes after {counted(measured.passed_at, 're-ask')}"
    return "passes"
