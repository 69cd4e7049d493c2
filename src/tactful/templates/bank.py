"""The phrase bank: wordings read from the .toml files of this package, one line each."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache, cached_property
from string import Formatter

from msgspec import Struct

from tactful.text.tables import read_table


class Tone(StrEnum):
    """How a wording sounds; `ANY` suits every letter."""

    ANY = "any"
    WARM = "warm"
    FORMAL = "formal"


class Wording(Struct, frozen=True, dict=True):
    """A standard phrase with slots for facts, as "{job}"."""

    text: str
    tone: Tone = Tone.ANY

    @cached_property
    def slots(self) -> frozenset[str]:
        """The names of the facts that the wording cannot do without."""
        return frozenset(name for _, name, _, _ in Formatter().parse(self.text) if name)

    @cached_property
    def unfilled(self) -> str:
        """The wording without its slots: what it says by itself."""
        return "".join(literal for literal, _, _, _ in Formatter().parse(self.text))

    def fill(self, facts: Mapping[str, str]) -> str:
        """Fill the slots. Raises KeyError for one that `facts` lacks."""
        # A name may bring its own full stop or exclamation mark: "Acme Inc.", "Yahoo!".
        return self.text.format_map(facts).replace("..", ".").replace("!.", "!")


@cache
def wordings(section: str) -> tuple[Wording, ...]:
    """The wordings of a section ("thanks.plain"), in their order there. Raises KeyError for an unknown section."""
    file, _, name = section.partition(".")
    return wordings_of(_file(file)[name])


def wordings_of(section: Mapping[str, str]) -> tuple[Wording, ...]:
    """The wordings of a section as it stands in its file: for each tone a text, a wording a line."""
    return tuple(Wording(line, Tone(tone)) for tone, block in section.items() for line in block.splitlines())


def sections(file: str) -> tuple[str, ...]:
    """The names of the sections of a file: "thanks.plain", "thanks.joining" ..."""
    return tuple(f"{file}.{name}" for name in _file(file))


def _file(name: str) -> dict[str, dict[str, str]]:
    # Each tone is one multi-line literal string: that is what tomllib reads fastest, and a person edits most easily.
    return read_table("tactful.templates", f"{name}.toml")
