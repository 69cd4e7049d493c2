"""Find concrete things in a letter that the sender's words do not speak of: "a hip operation", "the packing hall".

Who embellishes adds small facts in everyday words. `_concrete_things.toml` lists the things that a letter can hardly
name without claiming one, each beside whatever else may tell of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from tactful.text import Sentence
from tactful.text.patterns import compiled
from tactful.text.sources import Source
from tactful.text.spans import Span
from tactful.text.tables import read_arranged

_WORD = compiled(r"[^\W\d_]+")
# A touch may speak in pictures ("a good ship"). Whoever explains, thanks or refuses is taken at their word.
_EXPLAINS = -4.0
# And so is who tells what they saw or heard on their visit, or what goes back.
_TELLS = compiled(
    r"\b(?:enjoy\w*|impressed|admired?|taken (?:with|by)|drawn to|struck by|loved|liked|enclos\w+|return(?:ing)?"
    r"|(?:pleasure|pleased|glad|lovely|good|great|nice|wonderful|delighted|fun|treat|joy) to (?:meet|see|hear|talk|chat"
    r"|teach|visit|watch|sit|join|learn|work|spend|try|cook|play|ride|help|be shown)|let you have"
    r"|(?:great|good|lovely|wonderful) (?:time|day|morning|afternoon)|sorry to (?:mess|disappoint))\b"
)
_PICTURED = compiled(
    r"(?:\b(?:like|than)|(?<!, )(?<!and )(?<!work )(?<!working )(?<!worked )\bas) (?:an?|the|in|if)\b[^,.;]{0,30}$"
)
# What is not, or only would be, is claimed of nobody: "no weekend work", "rather than a big office".
_UNCLAIMED = compiled(
    r"(?:\b(?:no|not(?! least)|never|without|rather than|instead of|would|could|any|needs?|wants?|looking for)\b"
    r"|n't\b)"
    r"[^,.;]{0,24}$"
)
# Who must stay with "my grandfather" has one.
_OWN = ("my ", "our ")
_BEFORE = 60
# "The post of music therapist": it may be called otherwise in the sender's words.
_OFFERED = compiled(r"\boffer(?:ed|ing)?\b.{0,120}?\b(?:position|post|job|role|place|vacancy)\b.*?(?=[,;]|\band\b|$)")


def concrete_things(sentence: Sentence, source: Source) -> Iterator[Span]:
    """The spans of the things that a sentence claims, and the source does not tell of."""
    lower, scores = sentence.lower, sentence.scores
    claims = max(scores["reason"] - _EXPLAINS, scores["gratitude"], scores["decline"]) > 0 or _TELLS.search(lower)
    if not claims:
        return
    # What stands before the name of the post belongs to the thanks for it.
    offered = _OFFERED.search(lower)
    first = offered.end() if offered else 0
    things = read_arranged("tactful.guards", "_concrete_things.toml", by_first_word)
    claimed: dict[str, tuple[int, str]] = {}
    for word in _WORD.finditer(lower, first):
        for line in things.get(word.group(), ()):
            for said in _said(line):
                if _is_claimed(sentence, word.start(), said):
                    claimed.setdefault(said, (word.start(), line))
    for said, (start, line) in claimed.items():
        if not _is_told(line, source):
            yield start, start + len(said)


def _is_claimed(sentence: Sentence, start: int, said: str) -> bool:
    """Whether a thing stands there as a whole, as no name, and neither as a picture nor as what is not."""
    lower, end = sentence.lower, start + len(said)
    is_whole = lower.startswith(said, start) and not (lower[end : end + 1].isalnum() or lower[end : end + 1] == "-")
    if not is_whole or (start > 0 and sentence.text[start].isupper()):
        return False
    before = lower[max(0, start - _BEFORE) : start]
    is_own = before.endswith(_OWN) or said.startswith(_OWN)
    return not _PICTURED.search(before) and (is_own or not _UNCLAIMED.search(before))


def _is_told(line: str, source: Source) -> bool:
    """Whether the source has all words of one of the terms in a line of the table, on whichever side of its bar."""
    terms = line.replace(" | ", ", ").split(", ")
    return any(all(map(source.tells, _WORD.findall(term))) for term in terms)


def by_first_word(table: dict[str, Any]) -> dict[str, list[str]]:
    """The lines of the table by the first word of what is said of each thing."""
    things: dict[str, list[str]] = {}
    for line in table["things"].strip().splitlines():
        for word in dict.fromkeys(_WORD.findall(said)[0] for said in _said(line)):
            things.setdefault(word, []).append(line)
    return things


@cache
def _said(line: str) -> list[str]:
    return line.partition(" | ")[0].split(", ")
