"""Tell whether words speak of somebody whom they have not introduced: "I look after her"."""

from __future__ import annotations

import re

from tactful.text.patterns import compiled

_SPOKEN_OF = compiled(r"\b(?:they|them|their|he|she|him|his|her)\b", re.IGNORECASE)
_INTRODUCED = compiled(r"\b(?:my|our) [a-z]+\b", re.IGNORECASE)


def speaks_of_strangers(text: str) -> bool:
    """Whether "she", "them" or the like stands before anybody whom it may mean."""
    first = _SPOKEN_OF.search(text)
    return first is not None and not _INTRODUCED.search(text, 0, first.start())
