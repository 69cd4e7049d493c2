"""Read words that somebody writes for another as if that other had written them.

"I'm writing for my daughter Lena. She was offered ..." becomes "I'm writing for Lena. I was offered ...", so that all
rules hold for it. Every letter keeps its place, so that spans still name the sender's own words.
"""

from __future__ import annotations

import re
from functools import cache, partial

from msgspec import Struct

from tactful.reading.clauses.words import FILLER
from tactful.text.kin import RELATIVE
from tactful.text.late_patterns import LatePattern
from tactful.text.patterns import compiled

_ANOTHER = rf"(?:{RELATIVE}|friend|best friend|neighbou?r|mate|flatmate|roommate|client|student|pupil|mentee)"
_NAME = r"(?P<name>(?-i:[A-Z][\w'’-]+)(?: (?-i:[A-Z][\w'’-]+)){0,3})"
_FOR_ANOTHER = LatePattern(
    r"\b(?:(?:writ(?:e|ing)|ask(?:ing)?|typ(?:e|ing)|do(?:ing)?|help(?:ing)?|need|want)(?: (?:this|it|a letter"
    r"|an? \w+ letter))?"
    r" (?:for|on behalf of|in the name of)|on behalf of|(?:this|it|the letter)(?: is|'s) for|in the name of)"
    rf" (?P<kin>(?:my|our) (?:[a-z-]+ )?{_ANOTHER})\b,? ?\(?(?:{_NAME})?",
    re.IGNORECASE,
)
_KIN_WAS_OFFERED = LatePattern(
    rf"\b(?P<kin>(?:my|our) (?:[a-z-]+ )?{_ANOTHER})\b,? ?\(?(?:{_NAME})?[^.;!?\n]{{0,160}}[.;!?,\n]{{0,2}}"
    r"[^.;!?\n]{0,80}?"
    r"\b(?:he|she|they) (?:was|were|has been|have been|got|is being) offered\b",
    re.IGNORECASE,
)
_OFFERED_TO_THE_WRITER = compiled(
    r"\b(?:i (?:was|have been|got|am being)|i'?ve (?:just )?been|i'?ve (?:just )?got) (?:an? )?offer(?:ed)?\b"
    r"|\boffered me\b"
    r"|\boffer(?:ed)? (?:to )?me\b|\bi (?:decline|turn|refuse|can'?t take|won'?t take)\b|\boffer i (?:got|have)\b",
    re.IGNORECASE,
)
# Whom an order names is the reader: "thank her".
_SPOKEN_TO = (
    r"(?<!thank )(?<!tell )(?<!ask )(?<!invite )(?<!give )(?<!wish )(?<!let )(?<!send )(?<!remind )(?<!assure )"
)
_SUBJECT = r"(?P<subject>he|she)"
_BEEN = r"(?=(?:been|got|had|done|taken|chosen|found|made|given|gone|[a-z]+ed)\b)"
_FIRST_PERSON = (
    (rf"\b{_SUBJECT}'s {_BEEN}", "I've "),
    (rf"\b{_SUBJECT}'s\b", "I'm"),
    (rf"\b{_SUBJECT}'d\b", "I'd"),
    (rf"\b{_SUBJECT}'ll\b", "I'll"),
    (rf"\b{_SUBJECT} (?P<adverb>\w+ly |also |just |really |never |always |still |now )?has\b", r"I \g<adverb>have"),
    (rf"\b{_SUBJECT} (?P<adverb>\w+ly |also |just |really |never |always |still |now )?is\b", r"I \g<adverb>am"),
    (rf"\b{_SUBJECT} (?P<adverb>also |just |really |still |now )?does(?P<not>n't)?\b", r"I \g<adverb>do\g<not>"),
    (rf"\b{_SUBJECT} (?P<adverb>also |just |really |still |now )?goes\b", r"I \g<adverb>go"),
    (rf"\b{_SUBJECT} (?P<adverb>also |just |really |still |now )?(?P<verb>[a-z]+)ies\b", r"I \g<adverb>\g<verb>y"),
    (
        rf"\b{_SUBJECT} (?P<adverb>also |just |really |still |now )?(?P<verb>[a-z]+(?:sh|ch|ss|x))es\b",
        r"I \g<adverb>\g<verb>",
    ),
    (
        rf"\b{_SUBJECT} (?P<adverb>also |just |really |still |now )?(?!was\b)(?P<verb>[a-z]{{2,}}[^s\W])s\b",
        r"I \g<adverb>\g<verb>",
    ),
    (rf"\b{_SUBJECT}\b", "I"),
    (r"\b(?:himself|herself)\b", "myself"),
    (rf"{_SPOKEN_TO}\bhis\b", "my"),
    (rf"{_SPOKEN_TO}\bher(?= [a-z-]+\b)(?! (?:to|for|with|and|or|that|if|in|at|on|so|because|as|a|an|the)\b)", "my"),
    (rf"{_SPOKEN_TO}\b(?:him|her)\b", "me"),
)


class Behalf(Struct, frozen=True):
    """Words in the voice of whom they are written for, and where the name of that person stands in them."""

    words: str
    name: int | None


def on_behalf(words: str) -> Behalf | None:
    """The words in the voice of somebody else, where they are written for somebody else."""
    match = _FOR_ANOTHER.search(words) or _KIN_WAS_OFFERED.search(words)
    if match is None or _OFFERED_TO_THE_WRITER.search(words):
        return None
    start, end = match.span("kin")
    end += words[end : end + 1] == " "
    text = words[:start] + FILLER * (end - start) + words[end:]
    for pattern, replacement in _patterns():
        text = pattern.sub(partial(_padded, replacement), text)
    name = match.start("name") if match["name"] else None
    return Behalf(text, name)


def _padded(replacement: str, match: re.Match[str]) -> str:
    """The replacement, as long as what it replaces, where it is no longer."""
    new = match.expand(replacement) if "\\" in replacement else replacement
    old = match.group()
    return new.ljust(len(old), FILLER) if len(new) <= len(old) else old


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((compiled(pattern, re.IGNORECASE), replacement) for pattern, replacement in _FIRST_PERSON)
