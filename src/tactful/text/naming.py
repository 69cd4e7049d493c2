"""Tell whether a text names somebody or something, however it spells the name."""

from __future__ import annotations

import re

from tactful.text.folding import FoldedText
from tactful.text.legal_forms import ANY_CASE
from tactful.text.patterns import compiled

_ARTICLE = "the "
_WORD = compiled(r"\w[\w'&+-]*")
# Two names that share no more than these have nothing in common.
_IN_MANY_NAMES = frozenset("the a an of and at for in on co company".split()) | ANY_CASE


def is_named(name: str, text: str) -> bool:
    """Whether a text holds a name as words of its own, in capitals or without, with its accents or without.

    "Li" is not named by "believe", and "St John's" is by "St John’s".
    """
    plain, within = spelled_alike(name), spelled_alike(text)
    # Asked as it stands first, which is quick: a pattern is made of a name only where its letters are there.
    return plain in within and re.search(_whole(plain), within) is not None


def is_named_with_capital(name: str, text: str) -> bool:
    """Whether a text holds a name as `is_named` tells, and begins it as names begin: "Will", and not "I will"."""
    plain = _spaced(FoldedText(name).text)
    found = re.finditer(_whole(plain), _spaced(FoldedText(text).text), re.IGNORECASE)
    return any(match.group() == plain or match.group()[:1].isupper() for match in found)


def without_the(name: str) -> str:
    """A name without its article: "Marsh Table" for "The Marsh Table"."""
    return name[len(_ARTICLE) :] if name.lower().startswith(_ARTICLE) else name


def telling_words(name: str) -> frozenset[str]:
    """The words of a name by which it is told from others: "red" and "lion" of "The Red Lion Ltd"."""
    words = frozenset(_WORD.findall(spelled_alike(name)))
    return words - _IN_MANY_NAMES or words


def may_be_one(name: str, other: str) -> bool:
    """Whether two names may mean one bearer: what tells either of them is all in the other, as it is in "Acme Ltd"."""
    one, two = telling_words(name), telling_words(other)
    return bool(one and two) and (one <= two or two <= one)


def spelled_alike(text: str) -> str:
    """A text in small letters, without accents and with single spaces, so that two spellings of it compare equal."""
    return _spaced(FoldedText(text).lower)


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _whole(name: str) -> str:
    return rf"(?<!\w){re.escape(name)}(?!\w)"
