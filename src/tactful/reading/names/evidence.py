"""Weigh what the sender's words say of each name: rules over a text in which the names are masked.

In the masked text every character of a name is replaced by a sign for its kind, so that a rule can say "a person,
then 'offered me'" without knowing how names are spelled. The rules are in `rules.toml`. To compile them all would take
longer than everything else in reading, so a rule is compiled when a text first has the letters that it needs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from msgspec import Struct

from tactful.contract import Fact
from tactful.reading.clauses.lexicon import word_list
from tactful.reading.clauses.words import Words
from tactful.reading.names.kinds import Name, NameKind
from tactful.reading.names.names import PLACING_ABROAD
from tactful.reading.names.naming import name_everything
from tactful.reading.names.tellings import Telling, in_words
from tactful.text.kin import RELATIVE
from tactful.text.late_patterns import LatePattern
from tactful.text.patterns import compiled
from tactful.text.tables import read_table
from tactful.text.wording import alternatives

_SIGN = {
    NameKind.PERSON: "\ue000", NameKind.UNKNOWN: "\ue001", NameKind.ORGANISATION: "\ue002", NameKind.ROLE: "\ue003",
}  # fmt: skip
_SIGNS_OF = {
    "P": _SIGN[NameKind.PERSON] + _SIGN[NameKind.UNKNOWN],
    "O": _SIGN[NameKind.UNKNOWN] + _SIGN[NameKind.ORGANISATION],
    "N": _SIGN[NameKind.PERSON] + _SIGN[NameKind.UNKNOWN] + _SIGN[NameKind.ORGANISATION],
    "U": _SIGN[NameKind.UNKNOWN],
    "T": _SIGN[NameKind.PERSON],
    "E": _SIGN[NameKind.ORGANISATION],
    "R": _SIGN[NameKind.ROLE],
}


# "A job w/ Vestas"; what stands behind a look-behind has one length.
_WITH = compiled(r"\(\?<[!=][^)]*\)|(?<![a-z])with(?![a-z])")
# What a label says, rules outweigh only together.
_WEIGHT_OF_A_LABEL = 12
_AT = " at "


class _Rule(Struct, frozen=True):
    """A pattern with one marked name, what it tells of the name, and how much that weighs."""

    pattern: str
    weight: int = 1
    tells: str = ""

    def matches(self, text: str) -> Iterator[re.Match[str]]:
        """Every match in a masked text."""
        return _late(self.pattern).finditer(text)


class Clue(Struct, frozen=True):
    """What is told of one name, a line of [says] in `rules.toml` or nothing, and how much that weighs."""

    name: Name
    weight: int
    tells: str


class MaskedWords:
    """The words with their names, and the masked text of the same length."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.names, self._labelled = name_everything(words)
        self.text = _masked(words, self.names)
        self._at = {name.start: name for name in self.names}

    def weigh(self, question: str) -> Iterator[Clue]:
        """Apply the rules of one question of `rules.toml`: "recipient", "sender", "company", "rival" or "thanked"."""
        for rule in _rules(question):
            for match in rule.matches(self.text):
                if (name := self.name_at(match.start("name"))) is not None:
                    yield Clue(name, rule.weight, rule.tells)
        for item in self._labelled:
            if item.field == question and (named := self.name_at(item.name.start)) is not None:
                yield Clue(named, _WEIGHT_OF_A_LABEL, Telling.LABELLED)

    def name_at(self, start: int) -> Name | None:
        """The name that begins at a position of the text."""
        return self._at.get(start)

    def fact(self, start: int, end: int, telling: str) -> Fact:
        """Make a fact of the span [start, end) of the text, which is understood so because of a telling."""
        return self.words.fact(start, end, in_words(telling), telling)


@lru_cache(maxsize=2)
def masked_words(words: str) -> MaskedWords:
    """The sender's words with their names; one text is asked about for several things in turn."""
    return MaskedWords(Words(words))


@cache
def masked_pattern(pattern: str) -> re.Pattern[str]:
    """Compile a pattern for the masked text; how names are written in it is told in `rules.toml`."""
    return compiled(_expanded(pattern))


@cache
def _late(pattern: str) -> LatePattern:
    return LatePattern(_expanded(pattern))


def _expanded(pattern: str) -> str:
    for name, fragment in _fragments().items():
        pattern = pattern.replace(f"{{{name}}}", fragment)
    for letter, signs in _SIGNS_OF.items():
        pattern = pattern.replace(f"<{letter}>", f"(?P<name>[{signs}]+)").replace(f"{{{letter}}}", f"[{signs}]+")
    return _WITH.sub(lambda match: "(?:with|w/)" if match[0] == "with" else match[0], pattern)


@cache
def _rules(question: str) -> tuple[_Rule, ...]:
    return tuple(_Rule(**rule) for rule in _file()[question])


@cache
def _fragments() -> dict[str, str]:
    contacts = alternatives(word_list("contacts"))
    signs = "".join(_SIGN.values())
    fragments: dict[str, str] = _file()["fragments"]
    return fragments | {"C": rf"\b(?:{contacts})\b", "KIN": RELATIVE, "W": rf"[^\w{signs}]"}


def _file() -> dict[str, Any]:
    return read_table("tactful.reading.names", "rules.toml")


def _masked(words: Words, names: tuple[Name, ...]) -> str:
    """The lower-case text with signs for the names; "de" between a person and a house is said as "at"."""
    pieces: list[str] = []
    position = 0
    for name in names:
        if (sign := _SIGN.get(name.kind)) is None:
            continue
        gap = words.lower[position : name.start]
        if position and name.kind is NameKind.ORGANISATION and gap in PLACING_ABROAD:
            gap = pieces[-1][:1] * (len(gap) - len(_AT)) + _AT
        pieces += [gap, sign * (name.end - name.start)]
        position = name.end
    return "".join([*pieces, words.lower[position:]])
