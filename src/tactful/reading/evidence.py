"""Weigh what the sender's words say of each name: rules over a text in which the names are masked.

In the masked text every character of a name is replaced by a sign for its kind, so that a rule can say "a person,
then 'offered me'" without knowing how names are spelled. In a rule `{P}` stands for a possible person, `{O}` for a
possible organisation, `{U}` for either, `{N}` for any of them, `{R}` for a role `{C}` for what somebody is ("manager", "HR"),
and `{W}` for a character that belongs to no word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from tactful.reading.lexicon import word_list
from tactful.reading.names import Name, NameKind
from tactful.reading.words import Words

_SIGN = {
    NameKind.PERSON: "\ue000", NameKind.UNKNOWN: "\ue001", NameKind.ORGANISATION: "\ue002", NameKind.ROLE: "\ue003",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern with one marked name, the weight of what it says, and that in plain words."""

    pattern: str
    weight: int
    says: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one rule says of one name."""

    name: Name
    weight: int
    says: str


class MaskedWords:
    """The words with their names, and the masked text of the same length."""

    def __init__(self, words: Words, names: tuple[Name, ...]) -> None:
        self.words = words
        self.names = names
        self.text = _masked(words, names)
        self._at = {name.start: name for name in names}

    def weigh(self, rules: Iterable[Rule]) -> Iterator[Evidence]:
        """Apply rules; the name that a rule speaks of is its group `name`."""
        for rule in rules:
            for match in compiled(rule.pattern).finditer(self.text):
                if (name := self.name_at(match.start("name"))) is not None:
                    yield Evidence(name, rule.weight, rule.says)

    def name_at(self, start: int) -> Name | None:
        """The name that begins at a position of the text."""
        return self._at.get(start)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a rule's pattern. The first of its `{P}`, `{O}`, `{N}` in angle brackets is the name it speaks of."""
    contacts = "|".join(sorted(word_list("contacts"), key=len, reverse=True))
    signs = {"P": "\ue000\ue001", "O": "\ue001\ue002", "N": "\ue000\ue001\ue002", "R": "\ue003", "U": "\ue001"}
    for letter, characters in signs.items():
        pattern = pattern.replace(f"<{letter}>", f"(?P<name>[{characters}]+)")
        pattern = pattern.replace(f"{{{letter}}}", f"[{characters}]+")
    pattern = pattern.replace("{W}", "[^\\w\ue000-\ue003]")
    return re.compile(pattern.replace("{C}", rf"\b(?:{contacts})\b"))


def _masked(words: Words, names: tuple[Name, ...]) -> str:
    pieces, position = [], 0
    for name in names:
        if (sign := _SIGN.get(name.kind)) is None:
            continue
        pieces += [words.lower[position : name.start], sign * (name.end - name.start)]
        position = name.end
    return "".join([*pieces, words.lower[position:]])
