"""Open a link in the mail program of this machine."""

from __future__ import annotations

import os
import subprocess
import sys

# Seconds. Some openers end at once, others with the program that they start.
_PATIENCE = 5
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")


def open_link(link: str) -> bool:
    """Hand a link to the mail program; False where there is none, or nobody would see it."""
    try:
        if sys.platform == "win32":
            os.startfile(link)
            return True
        opener = "open" if sys.platform == "darwin" else "xdg-open"
        # Without a screen, the opener would start a browser for text in this very terminal.
        if opener == "xdg-open" and not any(os.environ.get(screen) for screen in _SCREENS):
            return False
        return _runs([opener, link])
    except (OSError, ValueError):
        return False


def _runs(command: list[str]) -> bool:
    """Whether a command ends well, or goes on running, which it may do for longer than this program."""
    nothing = subprocess.DEVNULL
    process = subprocess.Popen(command, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True)
    try:
        return process.wait(_PATIENCE) == 0
    except subprocess.TimeoutExpired:
        return True
