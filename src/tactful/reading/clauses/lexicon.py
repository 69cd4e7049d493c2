"""The word lists that tell names, organisations, roles and ordinary words apart. All in lower case, folded."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain

from tactful.text.data import read_data
from tactful.text.tables import read_table

# What ends in these is somebody's calling: "boilermaker", "hydrologist".
_CALLINGS = (
    "maker", "keeper", "worker", "ologist", "ician", "ographer", "therapist", "dresser", "writer", "teacher",
    "trainer", "driver", "officer", "cleaner", "engineer", "iatrist", "nurse",
)  # fmt: skip
_SHORTEST_TYPO, _LONGEST_TYPO = 6, 20


@cache
def word_list(name: str) -> frozenset[str]:
    """One of the lists of `lexicon.toml`."""
    return frozenset(_lists()[name].split())


@cache
def vocabulary() -> frozenset[str]:
    """Ordinary English words: a word outside of it may be a name even in lower case."""
    # One set from the start: to join sets would copy all of it.
    return frozenset(chain(_words_of("vocabulary.txt"), *map(word_list, ("slang", "roles", "contacts"))))


@cache
def given_names() -> frozenset[str]:
    """Given names: they tell a person's name from a company's ("Dana offered me the job")."""
    return frozenset(_words_of("given_names.txt"))


@cache
def places() -> frozenset[str]:
    """Towns and countries, by which nobody is greeted, in lower case and without accents."""
    return frozenset(_lines_of("places.txt"))


def _words_of(file: str) -> Iterator[str]:
    return chain.from_iterable(line.split() for line in _lines_of(file))


def _lines_of(file: str) -> Iterator[str]:
    lines = read_data("tactful.reading.clauses", file).decode().splitlines()
    return (line for line in lines if not line.startswith("#"))


def is_ordinary(word: str) -> bool:
    """Whether a word, in any case, is an English word rather than a name; plurals and other endings count."""
    lower = word.lower().strip(".'-")
    known = vocabulary()
    if len(lower) < 2 or lower in known:
        return True
    if lower in given_names():
        return False
    if "-" in lower:
        return all(map(is_ordinary, lower.split("-")))
    if not lower.replace("'", "").isalpha() or _is_transposed(lower):
        return True
    endings = ("'s", "s", "es", "ed", "d", "ing", "ly", "er", "n")
    return any(lower.endswith(e) and lower[: -len(e)] in known for e in endings if len(lower) - len(e) > 2)


def _is_transposed(lower: str) -> bool:
    """Whether a word is an ordinary one with two neighbouring letters in the wrong order: "recieved"."""
    if not _SHORTEST_TYPO <= len(lower) <= _LONGEST_TYPO:
        return False
    swapped = (lower[:i] + lower[i + 1] + lower[i] + lower[i + 2 :] for i in range(len(lower) - 1))
    return any(word in vocabulary() for word in swapped)


def is_job_word(word: str) -> bool:
    """Whether people are hired as this: "engineer", "nurses", "sous-chef"."""
    lower = word.lower().rstrip(".")
    roles = word_list("roles")
    parts = (
        {lower, lower.removesuffix("s"), *lower.split("-")} - {"pm"}
        if "-" in lower
        else {lower, lower.removesuffix("s")}
    )
    return bool(parts & roles) or lower.removesuffix("s").endswith(_CALLINGS)


def _lists() -> dict[str, str]:
    return read_table("tactful.reading.clauses", "lexicon.toml")
