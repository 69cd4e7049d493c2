"""Read the data files that lie beside the modules of a package."""

from __future__ import annotations

import os
from contextlib import suppress
from importlib import import_module
from mmap import ACCESS_READ, mmap
from pkgutil import get_data


def read_data(package: str, file: str) -> bytes:
    """Return what a file of a package holds; `importlib.resources` would take 10 ms to import.

    Raises `FileNotFoundError` where the package holds no such file.
    """
    data = get_data(package, file)
    if data is None:
        raise FileNotFoundError(f"{package}/{file}")
    return data


def map_data(package: str, file: str) -> mmap | bytes:
    """What `read_data` returns, of which no more is read than what is looked at, where the file is one by itself."""
    for folder in getattr(import_module(package), "__path__", ()):
        with suppress(OSError), open(os.path.join(folder, file), "rb") as opened:
            return mmap(opened.fileno(), 0, access=ACCESS_READ)
    return read_data(package, file)


def states_of(package: str, *endings: str) -> list[tuple[str, int, int]]:
    """The files of a package that end so, each with its size in bytes and the time of its last change in nanoseconds.

    In alphabetical order. By the same two Python decides whether bytecode is still of its module.
    """
    (folder,) = import_module(package).__path__
    with os.scandir(folder) as entries:
        found = [(entry.name, entry.stat()) for entry in entries if entry.name.endswith(endings)]
    return sorted((name, state.st_size, state.st_mtime_ns) for name, state in found)
