"""The phrase bank for the telephone: wordings read from `phrases.toml`, one line each."""

from __future__ import annotations

import tomllib
from functools import cache

from tactful.templates.bank import Tone, Wording
from tactful.text.data import read_data


@cache
def wordings(section: str) -> tuple[Wording, ...]:
    """The wordings of a section, in their order there. Raises KeyError for an unknown section."""
    return tuple(Wording(line, Tone(tone)) for tone, block in _bank()[section].items() for line in block.splitlines())


def sections() -> tuple[str, ...]:
    """The names of the sections."""
    return tuple(_bank())


@cache
def _bank() -> dict[str, dict[str, str]]:
    return tomllib.loads(read_data("tactful.phone", "phrases.toml").decode())
