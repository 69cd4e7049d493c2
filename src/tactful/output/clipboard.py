"""Copy a letter to the clipboard, by the tool that the platform has for it."""

from __future__ import annotations

import os
import shutil
import subprocess

from msgspec import Struct

from tactful.errors import UnusableInputError

_PATIENCE = 10


class _Tool(Struct, frozen=True):
    """A command that copies its standard input; `screen` is the variable that must be set for it to have where to."""

    command: tuple[str, ...]
    screen: str | None = None
    encoding: str = "utf-8"


_TOOLS = (
    _Tool(("wl-copy",), "WAYLAND_DISPLAY"),
    _Tool(("xclip", "-selection", "clipboard"), "DISPLAY"),
    _Tool(("xsel", "--clipboard", "--input"), "DISPLAY"),
    _Tool(("pbcopy",)),
    _Tool(("termux-clipboard-set",)),
    # Windows, and Linux inside it. With a byte order mark: else it takes bytes for those of its code page.
    _Tool(("clip.exe",), encoding="utf-16"),
)


def copy_text(text: str) -> None:
    """Copy a text; raises `UnusableInputError` where there is no clipboard."""
    if not any(_copied(text, tool) for tool in _TOOLS):
        raise UnusableInputError(
            "No clipboard was found: copy the letter as it is shown, or install wl-copy, xclip or xsel (on Linux).",
            "no-clipboard",
        )


def _copied(text: str, tool: _Tool) -> bool:
    if (tool.screen and not os.environ.get(tool.screen)) or shutil.which(tool.command[0]) is None:
        return False
    try:
        # The tool lives on, to hand the text out, and would keep a pipe open that it writes to.
        done = subprocess.run(
            tool.command,
            input=text.encode(tool.encoding, "replace"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"LC_CTYPE": "UTF-8"} if tool.command[0] == "pbcopy" else None,
            timeout=_PATIENCE,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0
