"""Put the words of a text into British or American spelling; names keep theirs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from tactful.text.patterns import compiled
from tactful.text.spans import mask
from tactful.text.tables import read_table

_WORD = compiled(r"[^\W\d_]+")
_BEFORE_SENTENCE = compiled(r"(?:^|[.!?:]\s+)$")
# What the two spellings put behind a stem of each group.
_BEHIND_STEM = {"ise": ("is", "iz"), "yse": ("ys", "yz"), "our": ("ur", "r"), "ll": ("l", "")}
_NO_ENDING = "-"
# A program for a computer is spelled so everywhere; "while" and "learned" are as good British as "whilst" and "learnt".
_ONE_WAY = frozenset({"while", "learned"})
_OF_COMPUTERS = compiled(r"(?:computer|software) $")


def respelt(text: str, *, british: bool, keep: Iterable[str] = ()) -> str:
    """The text in the one spelling or the other. Names stay as they are, and so do the passages to `keep`."""
    known, kept = _spellings(british), _places(text, keep)

    def other(match: re.Match[str]) -> str:
        word, start = match.group(), match.start()
        new = known.get(word.lower())
        if new is None or kept[start] or _is_name(word, text, start) or _is_of_a_computer(new, text, start):
            return word
        return new if word.islower() else new.capitalize()

    return _WORD.sub(other, text)


def _is_name(word: str, text: str, start: int) -> bool:
    return not word.islower() and _BEFORE_SENTENCE.search(text, max(0, start - 4), start) is None


def _is_of_a_computer(word: str, text: str, start: int) -> bool:
    return word.startswith("programme") and _OF_COMPUTERS.search(text, max(0, start - 10), start) is not None


def _places(text: str, keep: Iterable[str]) -> bytearray:
    found = (match.span() for passage in keep if passage for match in re.finditer(re.escape(passage), text))
    return mask(len(text), found)


@cache
def _spellings(british: bool) -> Mapping[str, str]:
    pairs = dict(_pairs())
    if not british:
        return pairs
    return {american: word for word, american in pairs.items() if american not in _ONE_WAY}


def _pairs() -> Iterator[tuple[str, str]]:
    table = read_table("tactful.text", "spelling.toml")
    for group, (british, american) in _BEHIND_STEM.items():
        for ending in table[group]["endings"].split():
            behind = "" if ending == _NO_ENDING else ending
            for stem in table[group]["stems"].split():
                yield f"{stem}{british}{behind}", f"{stem}{american}{behind}"
    for line in table["whole"]["pairs"].split("\n"):
        if line:
            one, other = line.split()
            yield one, other
