"""Word lists: what English letters are made of, and which capitalised words name nobody."""

from __future__ import annotations

from functools import cache

from tactful.text.particles import PARTICLES
from tactful.text.stems import bases
from tactful.text.tables import read_table

_CALLINGS = ("ologist", "ologists", "ician", "icians", "ographer", "iatrist", "ulturist", "therapist", "ectural")


@cache
def word_class(name: str) -> frozenset[str]:
    """Return one of the word lists of `names.toml`, such as `roles` or `titles`."""
    return frozenset(_lists("names.toml")[name].split())


@cache
def joining_words() -> frozenset[str]:
    """Return the small words within names: particles, and what stands between the words of a firm's."""
    return PARTICLES | word_class("joining")


@cache
def everyday_words() -> frozenset[str]:
    """Return the words that many letters share."""
    return frozenset(_lists("vocabulary.toml")["everyday"].split())


@cache
def known_words() -> frozenset[str]:
    """Return the words that are English and not first of all a name."""
    return everyday_words() | frozenset(_lists("vocabulary.toml")["known"].split()) | word_class("ordinary")


def is_role_word(word: str) -> bool:
    """Whether a lower-case word stands in the names of posts: "manager", or a calling like "ophthalmologist".

    It asks of a letter, where what is no such word may be an invented name, and so knows parts of a post's name too;
    `is_job_word` of the lexicon asks of the sender's words whether somebody is hired as that.
    """
    return word in word_class("roles") or word.endswith(_CALLINGS)


def is_everyday_word(word: str) -> bool:
    """Whether many letters hold a lower-case word, or what it is inflected from."""
    return not (everyday_words() | word_class("ordinary")).isdisjoint(bases(word))


def is_known_word(word: str) -> bool:
    """Whether a lower-case word, or what it is inflected from, is a known English word.

    `is_ordinary` of the lexicon is more forgiving: to the sender's words belong slips, slang and small letters.
    """
    return not known_words().isdisjoint(bases(word))


def _lists(file: str) -> dict[str, str]:
    return read_table("tactful.text", file)
