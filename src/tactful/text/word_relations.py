"""How one word tells another: by its abbreviation, its acronym, its nation, another of its forms."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from tactful.text.tables import read_table

# Letters that related words begin with at least.
STEM = 4
_SUFFIXES = frozenset(("", *"s es n an ian ean ish ese uese al e ing er ed d ns ic a y".split()))
# Of a word an acronym has so many letters at most.
_LONGEST_BEGINNING, _LONG_ACRONYM = 3, 5


@cache
def abbreviations() -> dict[str, str]:
    """What may be meant by a word or by letters with an & between them, both in lower case."""
    lists: dict[str, str] = read_table("tactful.text", "abbreviations.toml")
    return lists


@cache
def nations_by_word() -> dict[str, set[str]]:
    """What each country, people, language and town tells: the first three of its nation."""
    found: dict[str, set[str]] = {}
    for country, words in read_table("tactful.text", "nations.toml").items():
        peoples, _, towns = words.partition(" | ")
        told = {country, *peoples.split()}
        for word in (*told, *towns.split()):
            found.setdefault(word, set()).update(told)
    return found


def spells_out(short: str, words: Sequence[str]) -> bool:
    """Whether an acronym is made of the beginnings of words: "senco" of "Special Educational Needs Coordinator".

    One of fewer letters than five is made of initials: else "SAP" would be anybody's name.
    """
    longest = _LONGEST_BEGINNING if len(short) >= _LONG_ACRONYM else 1
    reached = {0}
    for word in map(str.lower, words):
        lengths = range(1, longest + 1)
        reached = {
            at + n for at in reached for n in lengths if short[at : at + n] == word[:n] != "" and at + n <= len(short)
        }
    return len(short) in reached


def plain_umlauts(word: str) -> str:
    """A word in lower case without the e that stands for two dots: "mueller" for "müller", which is folded too."""
    return word.replace("ae", "a").replace("oe", "o").replace("ue", "u")


def are_related(word: str, known: str) -> bool:
    """Whether two words in lower case are forms of one: "european" and "europe"."""
    shared = 0
    while shared < min(len(word), len(known)) and word[shared] == known[shared]:
        shared += 1
    return shared >= STEM and word[shared:] in _SUFFIXES and known[shared:] in _SUFFIXES
