"""Tell whether a text names somebody or something, however it spells the name."""

from __future__ import annotations

import re

from tactful.text.folding import FoldedText

_ARTICLE = "the "


def is_named(name: str, text: str) -> bool:
    """Whether a text holds a name as words of its own, in capitals or without, with its accents or without.

    "Li" is not named by "believe", and "St John's" is by "St John’s".
    """
    return re.search(_whole(spelled_alike(name)), spelled_alike(text)) is not None


def is_named_with_capital(name: str, text: str) -> bool:
    """Whether a text holds a name as `is_named` tells, and begins it as names begin: "Will", and not "I will"."""
    plain = _spaced(FoldedText(name).text)
    found = re.finditer(_whole(plain), _spaced(FoldedText(text).text), re.IGNORECASE)
    return any(match.group() == plain or match.group()[:1].isupper() for match in found)


def without_the(name: str) -> str:
    """A name without its article: "Marsh Table" for "The Marsh Table"."""
    return name[len(_ARTICLE) :] if name.lower().startswith(_ARTICLE) else name


def spelled_alike(text: str) -> str:
    """A text in small letters, without accents and with single spaces, so that two spellings of it compare equal."""
    return _spaced(FoldedText(text).lower)


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _whole(name: str) -> str:
    return rf"(?<!\w){re.escape(name)}(?!\w)"
