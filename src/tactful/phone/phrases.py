"""The phrase bank for the telephone: wordings read from `phrases.toml`, one line each."""

from __future__ import annotations

from functools import cache

from tactful.templates.bank import Wording, wordings_of
from tactful.text.tables import read_table


@cache
def wordings(section: str) -> tuple[Wording, ...]:
    """The wordings of a section, in their order there. Raises KeyError for an unknown section."""
    return wordings_of(_bank()[section])


def sections() -> tuple[str, ...]:
    """The names of the sections."""
    return tuple(_bank())


def _bank() -> dict[str, dict[str, str]]:
    return read_table("tactful.phone", "phrases.toml")
