"""Write a role as it is written within a sentence, whatever its place in the sender's words was."""

from __future__ import annotations

from tactful.reading.clauses.lexicon import is_ordinary, places
from tactful.text.patterns import compiled

# What ends in these is an English word that a short list does not know: "peripatetic", "phlebotomy".
_COMMON = compiled(r"[A-Z][a-z]{3,}(?:etic|atic|ical|tric|onic|oric|omic|otic|dic|tal|omy|ology|ative|ous)")
# No word that is said has only these: "HGV driver", "SQL developer".
_ABBREVIATED = frozenset("vp svp evp avp ceo cfo cto coo hr pa ea qa rn ux ui".split())
_SPELLED = compiled(r"[A-Z][bcdfghjklmnpqrstvwxz]{1,3}")


def within_a_sentence(role: str, *, begins: bool, careless: bool) -> str:
    """The role with a small letter where only the place gave it a capital; `careless` words had no capitals at all."""
    first, _, rest = role.partition(" ")
    if begins and first.istitle() and is_ordinary(first) and not any(c.isupper() for c in rest):
        role = role[0].lower() + role[1:]
    return " ".join(_plain(word, careless=careless) for word in role.split(" "))


def _plain(word: str, *, careless: bool) -> str:
    if careless and _COMMON.fullmatch(word) and word.lower() not in places():
        return word.lower()
    spelled = word in _ABBREVIATED or (careless and _SPELLED.fullmatch(word))
    return word.upper() if spelled else word
