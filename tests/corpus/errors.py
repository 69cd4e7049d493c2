"""Tell how often something learned errs: what it misses, and what it hears where nothing is."""

from __future__ import annotations

import numpy as np


def report(what: str, faulty: np.ndarray, found: np.ndarray) -> None:
    """Print the errors of `what`, of which `faulty` says for each letter what is true and `found` what was heard."""
    missed, false = (faulty & ~found).sum(), (~faulty & found).sum()
    print(f"{what}: {missed} of {faulty.sum()} missed, {false} of {(~faulty).sum()} false")
