"""Find concrete things in a letter that the sender's words do not speak of: "a hip operation", "the packing hall".

Who embellishes adds small facts in everyday words. `_concrete_things.toml` lists the things that a letter can hardly
name without claiming one, each beside whatever else may tell of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tactful.text import Sentence
from tactful.text.patterns import compiled
from tactful.text.sources import Source
from tactful.text.spans import Span
from tactful.text.tables import read_table

_WORD = compiled(r"[^\W\d_]+")
# A touch may speak in pictures ("a good ship"). Whoever explains, thanks or refuses is taken at their word.
_EXPLAINS = -4.0
_PICTURED = compiled(r"\b(?:like|as|than) (?:an?|the|in|if)\b[^,.;]{0,30}$")
# "The post of music therapist": it may be called otherwise in the sender's words.
_OFFERED = compiled(r"\boffer(?:ed|ing)?\b.*\b(?:position|post|job|role|place|vacancy)\b")


def concrete_things(sentence: Sentence, source: Source) -> Iterator[Span]:
    """The spans of the things that a sentence claims, and the source does not tell of."""
    lower, scores = sentence.lower, sentence.scores
    if max(scores["reason"] - _EXPLAINS, scores["gratitude"], scores["decline"]) <= 0 or _OFFERED.search(lower):
        return
    for word in _WORD.finditer(lower):
        for said, told in _things_by_first_word().get(word.group(), ()):
            start, end = word.start(), word.start() + len(said)
            is_whole = lower.startswith(said, start) and not lower[end : end + 1].isalnum()
            is_name = start > 0 and sentence.text[start].isupper()
            if is_whole and not is_name and not _PICTURED.search(lower[:start]) and not _is_told(told, source):
                yield start, end


def _is_told(told: tuple[str, ...], source: Source) -> bool:
    return any(all(map(source.tells, _WORD.findall(words))) for words in told)


@cache
def _things_by_first_word() -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    things: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for line in read_table("tactful.guards", "_concrete_things.toml")["things"].strip().splitlines():
        said, told = (tuple(words.split(", ")) for words in line.split(" | "))
        for words in said:
            things.setdefault(_WORD.findall(words)[0], []).append((words, said + told))
    return things
