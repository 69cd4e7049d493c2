"""The labelled data of others in ../shared/dev, which may not be copied: where it is missing, that is said."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

DATA = Path(__file__).resolve().parents[3] / "shared" / "dev"


def those_here(paths: Iterable[Path]) -> Iterator[Path]:
    """The files that are there; of each of the others it is said that nothing is measured on it."""
    for path in paths:
        if path.exists():
            yield path
        else:
            print(f"{path} is not there (../shared/dev holds data of others): it is left out.", file=sys.stderr)
