"""Read the tables (.toml) that lie beside the modules of a package; they are parsed once for all runs."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from tactful.text.cache import cache_beside
from tactful.text.data import read_data, states_of

_CACHE = cache_beside(__file__, "tables", most=500_000)
# By itself, for it is large, and most runs do without it.
_ARRANGED = cache_beside(__file__, "arranged", most=2_000_000)


@cache
def read_table(package: str, file: str) -> dict[str, Any]:
    """Return the table in a file of a package, which is nobody's to change.

    Raises `FileNotFoundError` where the package holds no such file.
    """
    state = repr((package, states_of(package, file)))
    table: dict[str, Any] = _CACHE.value_of(state, 0, lambda: _parsed(package, file))
    return table


@cache
def read_arranged(package: str, file: str, arrange: Callable[[dict[str, Any]], dict[str, Any]]) -> dict[str, Any]:
    """Return what a function of the same package makes of a table, which is kept instead of it and nobody's to change.

    Raises `FileNotFoundError` where the package holds no such file.
    """
    # Another version of the function may make another thing of it.
    module = f"{arrange.__module__.rpartition('.')[2]}.py"
    state = repr((package, states_of(package, file, module), arrange.__qualname__))
    arranged: dict[str, Any] = _ARRANGED.value_of(state, 0, lambda: arrange(_parsed(package, file)))
    return arranged


def _parsed(package: str, file: str) -> dict[str, Any]:
    # Imported here because it takes 2 ms, and nearly every run finds the table parsed.
    import tomllib

    return tomllib.loads(read_data(package, file).decode())
