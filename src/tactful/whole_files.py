"""Write a file whole or not at all, whatever ends the program in between."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp


def write_whole(path: Path, data: str | bytes, mode: int | None = None) -> None:
    """Write a file in one step; what it held before stands until then, and where the writing fails.

    `mode` is what the file may be used for and by whom, as 0o600; by default what it was, or what new files are. A link
    stays a link. Raises `OSError` where the file cannot be written.
    """
    target = path.resolve()
    descriptor, name = mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data.encode("utf-8", "replace") if isinstance(data, str) else data)
        os.chmod(name, _mode_of(target) if mode is None else mode)
        os.replace(name, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise


def write_private(path: Path, data: str | bytes) -> None:
    """Write a file that only its owner may read, in one step, into a folder that is made where there is none.

    Raises `OSError` where the file cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    write_whole(path, data, 0o600)


def _mode_of(path: Path) -> int:
    with suppress(FileNotFoundError):
        return path.stat().st_mode & 0o777
    # To ask for the mask is to set it.
    mask = os.umask(0o077)
    os.umask(mask)
    return 0o666 & ~mask
