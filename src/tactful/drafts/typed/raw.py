"""Take from a draft what its way here left in it: time stamps of a chat, emoji, header lines, a false start."""

from __future__ import annotations

import re

from tactful.drafts.typed.bilingual import english_letter
from tactful.text.patterns import compiled
from tactful.text.wording import capitalised

_STAMP = compiled(
    r"^[ \t]*(?:[*_]{1,2}|\[|\()[^\n\]*_)]{0,24}\b\d{1,2}[:.]\d{2}\b[^\n\]*_)]{0,16}(?:[*_]{1,2}|\]"
    r"|\))[ \t]*(?:[^\n:]{1,30}:[ \t]+)?",
    re.MULTILINE,
)
_FEWEST_STAMPS = 2
_LONGEST_GREETING = 3
# "To Kelly", alone in the first line.
_TO_SOMEBODY = compiled(r"\W*(?i:to|for) (?:[A-Z][\w'’.-]*,? ?){1,4}\n+(?=\s*\S)")
_BARE_ADDRESS = compiled(r"(madam|sir|ma'am|sirs),\s+(\w)", re.IGNORECASE)
_EMOJI = compiled("[\U0001f000-\U0001faff\U00002600-\U000027bf\U0001f1e6-\U0001f1ff\ufe0f\u200d\u2b50\u2764]+[ \t]?")
_HEADER = compiled(
    r"(?:[ \t]*(?:to|from|cc|re|subject|date|sent"
    r"|fwd?)[ \t]*:[^\n]{0,160}\n+){1,6}",
    re.IGNORECASE,
)
_GREETING = compiled(
    r"\b(?:dear|hi|hello|good (?:morning|afternoon|evening)|respected)\b,? [^\n.!?]{2,60}?[,:\n]", re.IGNORECASE
)
_FALSE_START = compiled(
    r"(?:no,? wait|start(?:ing)? (?:again|over)|scratch that|ignore that|try again)\b", re.IGNORECASE
)
_LAUGH = compiled(
    r"^(?:\s*(?:lol|haha\w*|lmao|omg|ok so|ok|so|hey so|um|yo|here goes(?: nothing)?|right|well"
    r"|anyway|deep breath)\b[,.!:]*)+\s+(?=(?:hi|hey|hello"
    r"|dear)\b)",
    re.IGNORECASE,
)


def letter_alone(text: str) -> str:
    """The draft without what is no part of a letter; a draft that has nothing of the kind stays as it is."""
    text = _EMOJI.sub("", text)
    if len(_STAMP.findall(text)) >= _FEWEST_STAMPS:
        text = "\n".join(_ended(line) for line in _STAMP.sub("", text).split("\n"))
    if header := _HEADER.match(text.lstrip()):
        text = text.lstrip()[header.end() :]
    if to := _TO_SOMEBODY.match(text):
        text = text[to.end() :]
    if address := _BARE_ADDRESS.match(text):
        text = f"{address[1].capitalize()},\n\n{address[2].upper()}{text[address.end() :]}"
    return _LAUGH.sub("", english_letter(_without_false_start(text)))


def _without_false_start(text: str) -> str:
    """Begin at the greeting that follows an abandoned beginning."""
    start = _FALSE_START.search(text, 0, 160)
    greeting = _GREETING.search(text, start.end()) if start else None
    return text[greeting.start() :] if greeting else text


def _ended(line: str) -> str:
    """A message of a chat as a sentence: it ends where its line does."""
    bare = line.strip()
    begun = capitalised(bare)
    return f"{begun}." if bare[-1:].isalnum() and len(bare.split()) > _LONGEST_GREETING else begun
