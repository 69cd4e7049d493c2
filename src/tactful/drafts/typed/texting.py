"""Tell sentences in the spelling of text messages, which no letter can keep word for word."""

from __future__ import annotations

from tactful.text import FoldedText
from tactful.text.patterns import compiled

_TOKEN = compiled(
    r"(?<![\w'])(?:u|ur|c u|cu|n|r u|thx|tx|ty|nah|tho|cos|cuz|soz|pls|plz|idk|tbh|imo|wanna|kinda|ppl|yall|dunno"
    r"|gr8|l8r|b4|wud|cud|dont|cant|wont|im|ive|hmu|rn|ngl)(?![\w'])"
)
_SLANG = compiled(r"(?<![\w'])(?:lol|lmao|omg|wtf|rofl|soz|c u|cu|ur (?:cool|the|so|a)|sry|smh)(?![\w'])")
_MANY = 2


def is_texted(sentence: str) -> bool:
    """Whether a sentence has the slang of text messages, or its spelling more than once."""
    lower = FoldedText(sentence).lower
    return _SLANG.search(lower) is not None or len(set(_TOKEN.findall(lower))) >= _MANY
