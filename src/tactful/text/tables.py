"""Read the tables (.toml) that lie beside the modules of a package; they are parsed once for all runs."""

from __future__ import annotations

from functools import cache
from typing import Any

from tactful.text.data import read_data, states_of
from tactful.text.kept import kept_beside

_KEPT = kept_beside(__file__, "tables", most=500_000)


@cache
def read_table(package: str, file: str) -> dict[str, Any]:
    """Return the table in a file of a package, which is nobody's to change.

    Raises `FileNotFoundError` where the package holds no such file.
    """
    state = repr((package, states_of(package, file)))
    table: dict[str, Any] | None = _KEPT.get(state, 0)
    if table is None:
        # Imported here because it takes 2 ms, and nearly every run finds the table parsed.
        import tomllib

        table = tomllib.loads(read_data(package, file).decode())
        _KEPT.add(state, 0, table)
    return table
