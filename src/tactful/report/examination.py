"""What an examination of the set-up found, for people."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap

from msgspec import Struct

from tactful.report.excerpt import GREEN, RED, Style, printable
from tactful.text.wording import counted

# Columns. In less, what is said would stand a word a line.
_NARROWEST = 30


class Observation(Struct, frozen=True):
    """One thing that was looked at: its topic, what is said of it, and whether it is a problem."""

    topic: str
    says: str
    is_problem: bool = False


def examination_text(observations: Sequence[Observation], style: Style) -> str:
    """A line for each topic, a problem marked with !; last, whether all is well."""
    width = max(len(observation.topic) for observation in observations)
    problems = sum(observation.is_problem for observation in observations)
    last = f"{counted(problems, 'problem')}: see the lines that begin with !." if problems else "All is well."
    lines = [_lines(observation, width, style) for observation in observations]
    return "\n".join([*lines, "", style.strong(last, RED if problems else GREEN)])


def _lines(observation: Observation, width: int, style: Style) -> str:
    mark = "! " if observation.is_problem else "  "
    topic = f"{observation.topic:{width}}"
    head = mark + topic + "  "
    room = max(style.width - len(head), _NARROWEST)
    lines = wrap(printable(observation.says), room, break_long_words=False, break_on_hyphens=False)
    first, *others = lines or [""]
    shown = f"{style.strong(mark + topic, RED) if observation.is_problem else mark + topic}  {first}"
    return "\n".join([shown, *(" " * len(head) + line for line in others)])
