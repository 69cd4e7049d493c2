"""Compare two sentences that go together word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum

from msgspec import Struct

from tactful.text.patterns import compiled

_TOKEN = compiled(r"\w+(?:['’&-]\w+)*|[^\w\s]")
# Words that stand unchanged between two changes by accident.
_ISLAND = 1

Opcode = tuple[str, int, int, int, int]


class ChangeKind(StrEnum):
    """What became of a passage."""

    KEPT = "kept"
    REWORDED = "reworded"
    DROPPED = "dropped"
    ADDED = "added"


class Run(Struct, frozen=True):
    """Words in a row that share one fate, with the space before them: `KEPT`, `DROPPED` or `ADDED`."""

    kind: ChangeKind
    text: str


def word_runs(before: str, after: str) -> tuple[Run, ...]:
    """The words of two texts in runs: those dropped and kept make up the first text, those kept and added the other.

    Of white space that is so only where it stands between words.
    """
    return tuple(run for run in _runs(before, after) if run.text)


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, without marks."""
    return [token.casefold() for token in _TOKEN.findall(text) if token[0].isalnum()]


def _runs(before: str, after: str) -> Iterator[Run]:
    old, new = list(_TOKEN.finditer(before)), list(_TOKEN.finditer(after))
    matcher = SequenceMatcher(None, [token[0] for token in old], [token[0] for token in new], autojunk=False)
    for tag, i, j, k, m in _without_islands(matcher.get_opcodes()):
        # What begins the second text stands behind what was dropped before it.
        if tag == "equal":
            yield Run(ChangeKind.KEPT, (" " if k == 0 and i else "") + _stretch(after, new, k, m))
        else:
            yield Run(ChangeKind.DROPPED, _stretch(before, old, i, j))
            yield Run(ChangeKind.ADDED, (" " if k == 0 and j and m else "") + _stretch(after, new, k, m))


def _without_islands(opcodes: Sequence[Opcode]) -> list[Opcode]:
    """Join two changes with a single token between them: so much is the same by accident."""
    joined: list[Opcode] = []
    for tag, i, j, k, m in opcodes:
        if tag != "equal" and len(joined) > 1 and joined[-1][0] == "equal" and _is_island(joined[-1]):
            joined.pop()
            _, first, _, other, _ = joined.pop()
            joined.append(("replace", first, j, other, m))
        else:
            joined.append((tag, i, j, k, m))
    return joined


def _is_island(opcode: Opcode) -> bool:
    _, first, last, _, _ = opcode
    return last - first <= _ISLAND


def _stretch(text: str, tokens: Sequence[re.Match[str]], first: int, last: int) -> str:
    """The tokens [first, last) as they stand in the text, with the space before them."""
    if first == last:
        return ""
    return text[tokens[first - 1].end() if first else 0 : tokens[last - 1].end()]
