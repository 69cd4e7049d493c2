"""Keep what a person typed when something fails, so that it is never lost."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

from platformdirs import user_state_path


def keep_words(words: str) -> Path | None:
    """Write the words to a file of mode 0600 in the state directory; the same words always to the same file.

    Returns the file's path; None where the directory cannot be written.
    """
    folder = user_state_path("tactful", appauthor=False) / "kept"
    path = folder / f"{sha256(words.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8", errors="replace") as file:
            file.write(words)
    except OSError:
        return None
    return path
