"""Keep what a person typed when something fails, so that it is never lost."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from platformdirs import user_state_path


def kept_folder() -> Path:
    """Where kept words are, whether there are any or not."""
    return user_state_path("tactful", appauthor=False) / "kept"


def keep_words(words: str) -> Path | None:
    """Write the words to a file of mode 0600 in the state directory; the same words always to the same file.

    Returns the file's path; None where the directory cannot be written.
    """
    from tactful.whole_files import write_private

    path = kept_folder() / f"{sha256(words.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}.txt"
    try:
        write_private(path, words)
    except OSError:
        return None
    return path
