"""Read the data files that lie beside the modules of a package."""

from __future__ import annotations

from pkgutil import get_data


def read_data(package: str, file: str) -> bytes:
    """Return what a file of a package holds; `importlib.resources` would take 10 ms to import.

    Raises `FileNotFoundError` where the package holds no such file.
    """
    data = get_data(package, file)
    if data is None:
        raise FileNotFoundError(f"{package}/{file}")
    return data
