"""Counts, lists and articles as English has them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tactful.text.patterns import compiled

# "an hour", "an 8-hour day", "an 11th grade teacher", "an MBA", "an x-ray"
_AN = compiled(
    r"(?:[aeiou]|hon(?:est|or|our)|hour|heir|8|(?:11|18)(?:000)?(?!\d)|[FHLMNRSX](?:[A-Z&/-]|\b)|[fhlmnrsx]-)"
)
# "a European", "a uniform", "a one-week break", "a UX writer"
_NOT_AN = compiled(r"(?:eu|uni(?!n)|use|usa|uti|ubi|one\b|once|U[A-Z]|U-|U\b)")


def counted(number: int, noun: str) -> str:
    """A number with its noun in the right form: "1 letter", "2 letters"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def listed(items: Sequence[str]) -> str:
    """Items as English lists them: "a", "a and b", "a, b and c"."""
    return " and ".join([*([", ".join(items[:-1])] if items[:-1] else []), *items[-1:]])


def capitalised(text: str) -> str:
    """The text with a capital at its head, as a sentence begins."""
    return text[:1].upper() + text[1:]


def alternatives(words: Iterable[str]) -> str:
    """The words as alternatives of a pattern, of two that begin alike the longer first.

    Their order is one in every process, so that what is compiled once for all runs is found.
    """
    return "|".join(sorted(dict.fromkeys(words), key=lambda word: (-len(word), word)))


def indefinite_article(phrase: str) -> str:
    """The article that a phrase takes by its sound, "a" or "an": "an hour", "a European", "an MBA"."""
    sounds_vowel = _AN.match(phrase) or _AN.match(phrase.lower() if phrase[:2].istitle() else phrase)
    sounds_consonant = _NOT_AN.match(phrase) or (phrase[:2].istitle() and _NOT_AN.match(phrase.lower()))
    return "an" if sounds_vowel and not sounds_consonant else "a"
