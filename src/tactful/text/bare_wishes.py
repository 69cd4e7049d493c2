"""Hear a wish that lacks its "to" or its article, as learners of English put it: "I want try own designs"."""

from __future__ import annotations

import re

from tactful.text.patterns import compiled

# Behind the verb, a noun is told from a verb by the "s" of its plural.
_BARE = compiled(
    r"\b(?:want|wish|like|prefer|need|hope|plan)\s+(?!to\b|a\b|an\b|the\b|my\b|our\b|some\b|more\b|less\b|fewer\b"
    r"|another\b|(?:an)?other (?:kinds?|sorts?|work)\b|different\b|regular\b|steady\b|full-?\s?time\b|part-?\s?time\b"
    r"|that\b|time\b|work\b|rest\b|in\b|on\b|[a-z]+ing\b|[a-z]+s\b)",
    re.IGNORECASE,
)


def wishes_barely(text: str) -> bool:
    """Whether a wish in the text is not said as English says it."""
    return _BARE.search(text) is not None
