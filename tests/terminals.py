"""What a program says on a pseudo-terminal, read at the end that the test holds."""

from __future__ import annotations

import os


def heard_on(terminal: int) -> bytes:
    """What is said next; nothing where nobody has the other end open any more, which Linux calls an error."""
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""
