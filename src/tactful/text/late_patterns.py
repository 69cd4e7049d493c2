"""Patterns that are compiled when a text first holds what they need: most texts never hold it.

For long patterns with words in them, each of which takes up to milliseconds to compile. A list of many short ones is
better kept in a file, as `tactful.text.cues` reads it. What a pattern needs is kept for the next run
(`tactful.text.cache`), as to find it out for some hundred takes 15 ms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property, lru_cache
from zlib import crc32

from tactful.text.cache import cache_beside
from tactful.text.data import states_of
from tactful.text.literal_index import LiteralIndex, needs_of, places_of
from tactful.text.literals import Literals, holds_required, required_literals, soonest_missed_first
from tactful.text.patterns import compiled

# Many patterns are asked for the same text.
_casefolded = lru_cache(maxsize=64)(str.casefold)
_FLAGS_OF_GROUP = compiled(r"\(\?-?[a-z]+:")
_IGNORES_CASE = compiled(r"\(\?[a-z]*i")
_CACHE = cache_beside(__file__, "required", most=1_000_000)


class LatePattern:
    """A pattern with the methods of a compiled one that are of use here, and with their results."""

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source = source
        self._flags = flags

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return compiled(self._source, self._flags)

    @cached_property
    def _ignores_case(self) -> bool:
        return bool(self._flags & re.IGNORECASE or _IGNORES_CASE.search(self._source))

    @cached_property
    def required(self) -> list[Literals]:
        """Of each of these one literal stands in every match, casefolded where capital and small letters are one."""
        source = self._source.lower() if self._ignores_case else self._source
        required: list[Literals] = _CACHE.value_of(source, _version(), lambda: _required_by(source))
        return required

    def may_match(self, text: str) -> bool:
        """Whether the text has what every match needs; True promises nothing."""
        return holds_required(_casefolded(text) if self._ignores_case else text, self.required)

    def search(self, text: str) -> re.Match[str] | None:
        """Find the first match."""
        return self._pattern.search(text) if self.may_match(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Match all of a text."""
        return self._pattern.fullmatch(text) if self.may_match(text) else None

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Find every match in the span [start, end) of a text, and read no more of it: a long sentence has many."""
        stop = len(text) if end is None else end
        return self._pattern.finditer(text, start, stop) if self.may_match(text[start:stop]) else iter(())


class LatePatterns:
    """Some late patterns, so many that to ask each of them whether it may match would take longer than to match."""

    def __init__(self, patterns: Sequence[LatePattern]) -> None:
        self._patterns = patterns

    @cached_property
    def _index(self) -> LiteralIndex:
        of_all = ([frozenset(map(str.casefold, either)) for either in late.required] for late in self._patterns)
        return LiteralIndex(needs_of(list(of_all)))

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Find every match in a text, of one pattern after the other."""
        for place in places_of(self._index.candidates(_casefolded(text))):
            yield from self._patterns[place].finditer(text)


def ignoring_case(source: str) -> LatePattern:
    """A late pattern to which capital and small letters are one."""
    return LatePattern(source, re.IGNORECASE)


@cache
def _version() -> int:
    """What changes where something that finds out what is required does."""
    return crc32(repr(states_of("tactful.text", ".py")).encode())


def _required_by(source: str) -> list[Literals]:
    return soonest_missed_first(required_literals(_FLAGS_OF_GROUP.sub("(?:", source), lambda _: None))
