"""What the terminal can show."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from tactful.report.excerpt import Style


def style_of(stream: TextIO) -> Style:
    """Colour on a terminal that can show it, unless NO_COLOR is set (https://no-color.org)."""
    from tactful.report.excerpt import Style

    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return Style(colour=stream.isatty() and not plain)
