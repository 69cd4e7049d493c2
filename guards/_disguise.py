"""See through words of pay that are spelled with tricks: "s a l a r y", "sal-ary", "s@lary", "b0nus"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from string import ascii_lowercase, digits

from tactful.text.patterns import compiled

_WORDS = frozenset(
    """pay paid salary salaries salery wage wages bonus bonuses money compensation remuneration package payment income
    earnings payrise equity stipend paycheck""".split()
)
_LEET = str.maketrans({"@": "a", "0": "o", "1": "l", "3": "e", "$": "s", "5": "s", "!": "i", "4": "a", "7": "t"})
# And what is no letter, nor stands for one, is left out.
_SPELLING = defaultdict[int, str | None](
    lambda: None, {**{ord(char): char for char in ascii_lowercase + digits}, **_LEET}
)
_SPACED = compiled(r"(?<![a-z0-9])[a-z0-9@$](?:[ .*_-]{1,2}[a-z0-9@$!]){2,14}(?![a-z0-9])")
_MIXED = compiled(r"(?<![\w@$])[a-z0-9@$!*]{3,16}(?![\w@$])")
_BROKEN = compiled(r"(?<![a-z])[a-z]{1,12}(?:[-.*_/·~|]{1,2}[a-z]{1,12}){1,8}(?![a-z])")
_JOINED = compiled(r"(?<![a-z])[a-z]{2,9} (?=([a-z]{2,9})(?![a-z]))")
_HALVES = frozenset({"salary", "salaries", "compensation", "remuneration", "bonuses", "earnings"})


def disguised(lower: str) -> Iterator[tuple[int, int]]:
    """Find the spans of a lower-case sentence that spell a word of pay with a trick."""
    spelled = _spelled(lower)
    if not any(map(spelled.__contains__, _WORDS)):
        return
    for pattern in (_SPACED, _BROKEN):
        for match in pattern.finditer(lower):
            yield from _inside(match)
    for match in _MIXED.finditer(lower):
        word = match.group()
        if not word.isalpha() and not word.isdigit() and word.translate(_LEET) in _WORDS:
            yield match.span()
    for match in _JOINED.finditer(lower):
        if match.group().rstrip() + match.group(1) in _HALVES:
            yield match.start(), match.end(1)


def _inside(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    if _spelled(match.group()) in _WORDS:
        yield match.span()


def _spelled(lower: str) -> str:
    """The letters of a text alone, in one word, and what stands for letters put right."""
    return lower.translate(_SPELLING)
