"""Tell where a postal address goes on behind a comma: "4 Mill Lane, Hove", "Flat 2, 16 High Street, Leeds LS1 4AB"."""

from __future__ import annotations

import re

from tactful.reading.clauses.lexicon import is_ordinary
from tactful.text.patterns import compiled

_STREETS = (
    r"(?:street|st|road|rd|lane|ln|avenue|ave|close|drive|dr|way|court|ct|crescent|place|terrace|row|square|gardens?|grove"
    r"|hill|park|walk|mews|boulevard|blvd|rise|view|parade|quay|nagar|marg|colony|sector|layout|society|apartments?"
    r"|towers?|enclave|vihar|chowk|house|cottage|villas?)"
)
# What an address begins with, and no other part of a sentence: a house with its number.
_BEGINS = compiled(
    r"\b(?:(?:flat|apt|apartment|unit|suite|plot|door|block|house|p\.? ?o\.? box)\.?"
    r" (?:no\.? ?)?[a-z]{0,2}-?\d[\w/-]{0,5}"
    rf"|\d{{1,4}}[a-z]?(?:[/-]\d{{1,4}})? (?:[\w'.-]{{1,20}} ){{0,3}}{_STREETS}"
    r"|[a-z]{3,20}(?:stra(?:ss|\N{LATIN SMALL LETTER SHARP S})e|str\.|weg|platz|allee|gasse) \d{1,4}"
    r"|(?:rue|calle|via|avenida|rua|plaza) [\w' -]{2,30},? \d{1,4})\b[^;!?\n]{0,60}$",
    re.IGNORECASE,
)
_GOES_ON = compiled(
    r", (?P<part>[\w'.-]+(?: (?:[A-Z0-9][\w'.-]*|on|upon|le|de|la|of)){0,4})"
    r"(?=\s*(?:[,.;:)\n]|$|(?:and|by|before|as|for)\b))"
)
_PLACE = compiled(rf"[A-Z\d]|\b{_STREETS}\b")


def is_in_an_address(text: str, comma: int) -> bool:
    """Whether the comma of a text parts one piece of a postal address from the next: the street from the town."""
    behind = _GOES_ON.match(text, comma)
    return bool(behind and _names_a_place(behind["part"]) and _BEGINS.search(text[:comma]))


def _names_a_place(part: str) -> bool:
    return _PLACE.search(part) is not None or not is_ordinary(part.split()[0])
