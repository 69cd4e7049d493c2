"""What the terminal can show, and in which width."""

from __future__ import annotations

import os
import re
import shutil
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from tactful.report.excerpt import Style

# An ANSI code, which takes no column.
_CODE = re.compile(r"\x1b\[[\d;]*m")
_BESIDE, _NARROWEST = 6, 20
_INDENT = re.compile(r" *(?:- )?")


def style_of(stream: TextIO) -> Style:
    """Lines as wide as the terminal, in colour where it can show it, unless NO_COLOR is set (https://no-color.org)."""
    from tactful.report.excerpt import WIDTH, Style

    if not stream.isatty():
        return Style(colour=False)
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    # An excerpt stands in from the edge, between two marks that something was cut.
    narrow = max(shutil.get_terminal_size().columns - _BESIDE, _NARROWEST)
    return Style(colour=not plain, width=min(WIDTH, narrow))


def fitted(text: str, stream: TextIO) -> str:
    """The text as it goes to a stream: broken between words where it is a terminal, else as it is.

    What follows a break stands as far in as its line, or as the words of an item do. A word that is wider than the
    terminal is left whole, so that a path or a link can be copied.
    """
    if not stream.isatty():
        return text
    columns = shutil.get_terminal_size().columns
    return "\n".join(_broken(line, columns) for line in text.split("\n"))


def _broken(line: str, columns: int) -> str:
    if _width(line) <= columns:
        return line
    indent = _INDENT.match(line)
    start = indent.end() if indent else 0
    lines, shown = [], line[:start]
    for word in line[start:].split(" "):
        is_first = len(shown) == start
        if not is_first and _width(shown) + 1 + _width(word) > columns:
            lines.append(shown)
            shown, is_first = " " * start, True
        shown += word if is_first else f" {word}"
    return "\n".join([*lines, shown])


def _width(text: str) -> int:
    return len(_CODE.sub("", text))
