"""Tell of which kind a thing is that somebody asks for, by its nouns."""

from __future__ import annotations

import re
from functools import cache

from tactful.contract import RequestKind
from tactful.text.patterns import compiled
from tactful.text.tables import read_table


def kind_of_thing(text: str) -> RequestKind:
    """The kind of request that a noun phrase makes."""
    return next((kind for kind, nouns in _kinds().items() if nouns.search(text.lower())), RequestKind.OTHER)


@cache
def _kinds() -> dict[RequestKind, re.Pattern[str]]:
    lists: dict[str, str] = read_table("tactful.reading.requests", "nouns.toml")["kinds"]
    nouns = {RequestKind(kind): "|".join(words.split()) for kind, words in lists.items()}
    return {kind: compiled(rf"\b(?:{alternatives})\b") for kind, alternatives in nouns.items()}
