"""Stems: what the inflections and derivations of an English word share."""

from __future__ import annotations

from functools import lru_cache

from tactful.text.patterns import compiled

_POSSESSIVE = compiled(r"'s?$")
_INFLECTIONS = ("s", "es", "ed", "d", "ing", "ly", "er", "ers", "ness", "n't", "'s", "'d", "'ll", "'ve", "'re")
# Longest first: "pregnancy" and "pregnant", "surgical" and "surgery", "emigrating" and "emigration".
_DERIVATIONS = (
    "ations", "ation", "ising", "izing", "ities", "ments", "ingly", "ancy", "ency", "ants", "ents", "ical", "ions",
    "ated", "ates", "ment", "ness", "ings", "ant", "ent", "ion", "ate", "ing", "ies", "ied", "ity", "ive", "ers", "ery",
    "ial", "ic", "al", "er", "or", "ed", "es", "ly", "y", "s", "e",
)  # fmt: skip
_SHORTEST_STEM = 4
_VOWELS = frozenset("aeiouy")


def bases(word: str) -> tuple[str, ...]:
    """Return the lower-case words, real or not, that a lower-case word may be an inflection of, itself first."""
    found = [word]
    for suffix in _INFLECTIONS:
        if word.endswith(suffix) and len(word) - len(suffix) >= 2:
            base = word[: -len(suffix)]
            found += [base, base + "e"]
            if len(base) > 3 and base[-1] == base[-2]:
                found.append(base[:-1])
            if base.endswith("i"):
                found.append(base[:-1] + "y")
    return tuple(found)


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Reduce a lower-case word to its stem. Words of different meaning rarely share one; related words mostly do."""
    plain = _POSSESSIVE.sub("", word)
    if not plain.isalpha():
        return plain
    for suffix in _DERIVATIONS:
        base = plain.removesuffix(suffix)
        if base != plain and len(base) >= _shortest(suffix) and not _VOWELS.isdisjoint(base):
            return base[:-1] if base[-1] == base[-2] and len(base) > _SHORTEST_STEM else base
    return plain


def _shortest(suffix: str) -> int:
    return 3 if suffix in {"s", "ed", "es", "ing", "e", "y"} else _SHORTEST_STEM
