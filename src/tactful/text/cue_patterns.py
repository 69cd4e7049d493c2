"""Cues: alternatives of a pattern, each of which is compiled when a text first has what it needs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from tactful.text.kin import KIN, RELATIVE
from tactful.text.literal_index import Section, places_of
from tactful.text.literals import Literals, any_of, holds_required, read_literals, soonest_missed_first
from tactful.text.patterns import compiled

_REFERENCE = compiled(r"<(\w+)>")


class WordClasses:
    """The classes of words of one file, by name, with those that every file has: `<kin>` and `<relative>`."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = {**words, "kin": KIN, "relative": RELATIVE}
        self._required: dict[str, Literals | None] = {}

    def required(self, name: str) -> Literals | None:
        """Literals of which one stands in each word of a class, None where none are known."""
        if name not in self._required:
            self._required[name] = any_of(self._words[name], self.required)
        return self._required[name]

    def expanded(self, source: str) -> str:
        """The pattern with each `<name>` replaced by the alternatives that it stands for."""
        return _REFERENCE.sub(lambda reference: f"(?:{self.expanded(self._words[reference.group(1)])})", source)


class Cue:
    """One alternative of a list, compiled when a text first has what it requires."""

    def __init__(self, source: str, required: Sequence[Literals], words: WordClasses) -> None:
        self._source = source
        self._required = soonest_missed_first(required)
        self._words = words

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled alternative."""
        return compiled(rf"\b(?:{self._words.expanded(self._source)})")

    def may_match(self, text: str) -> bool:
        """Whether the text has what every match needs; True promises nothing."""
        return holds_required(text, self._required)


class CuePattern:
    """The alternatives of a list, used like a compiled pattern: the leftmost match wins, then the first in the list.

    Of each of the `sources` it is `required` what `written_literals` wrote; `section` knows which a text may match.
    """

    def __init__(self, sources: Sequence[str], required: Sequence[str], words: WordClasses, section: Section) -> None:
        self.section = section
        self._bits_in = section.bits_in
        self._sources = sources
        self._required = required
        self._words = words
        self._made: dict[int, Cue] = {}

    def _candidates(self, text: str, within: str | None = None) -> Sequence[Cue]:
        bits = self._bits_in(within or text)
        return [cue for cue in self._made_of(bits) if cue.may_match(text)] if bits else ()

    def _made_of(self, bits: int) -> Iterator[Cue]:
        return map(self._cue, places_of(bits))

    def _cue(self, place: int) -> Cue:
        cue = self._made.get(place)
        if cue is None:
            required = read_literals(self._required[place])
            cue = self._made[place] = Cue(self._sources[place], required, self._words)
        return cue

    def may_be_in(self, text: str) -> bool:
        """Whether a text, or any run of its words, may have a match; True promises nothing."""
        return self._bits_in(text) > 0

    def is_in(self, text: str, within: str | None = None) -> bool:
        """Whether there is a match in a text; quick where it is a piece of one `within` which others are asked for."""
        bits = self._bits_in(within or text)
        # Mostly there is none, and then no further call may cost time.
        return bits > 0 and any(cue.pattern.search(text) for cue in self._made_of(bits) if cue.may_match(text))

    def search(self, text: str, start: int = 0, within: str | None = None) -> re.Match[str] | None:
        """Find the first match from `start`; `within` as in `is_in`."""
        candidates = self._candidates(text, within)
        if not candidates:
            return None
        found = (cue.pattern.search(text, start) for cue in candidates)
        return min(filter(None, found), key=re.Match.start, default=None)

    def match(self, text: str, start: int = 0, within: str | None = None) -> re.Match[str] | None:
        """Match exactly at `start`; `within` as in `is_in`."""
        found = (cue.pattern.match(text, start) for cue in self._candidates(text, within))
        return next(filter(None, found), None)

    def finditer(self, text: str, start: int = 0) -> Iterator[re.Match[str]]:
        """Find every match from `start`, none overlapping another."""
        candidates = self._candidates(text)
        return _matches(candidates, text, start) if candidates else iter(())

    def findall(self, text: str) -> list[str]:
        """The text of every match."""
        return [match.group() for match in self.finditer(text)]

    def hidden(self, text: str, mark: str) -> str:
        """The text, as long as it was, with a mark in the place of each character of every match."""
        return self.sub(lambda match: mark * len(match.group()), text)

    def sub(self, replace: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """Replace every match, or the first `count`, by a text or by what a function makes of it."""
        pieces: list[str] = []
        end = 0
        for number, match in enumerate(self.finditer(text), start=1):
            pieces += [text[end : match.start()], replace if isinstance(replace, str) else replace(match)]
            end = match.end()
            if number == count:
                break
        return "".join([*pieces, text[end:]])


def _matches(cues: Iterable[Cue], text: str, start: int) -> Iterator[re.Match[str]]:
    found = [(cue, cue.pattern.search(text, start)) for cue in cues]
    while ahead := [(cue, match) for cue, match in found if match]:
        _, first = min(ahead, key=lambda pair: pair[1].start())
        yield first
        start = max(first.end(), first.start() + 1)
        # A match that lies ahead stays the first of its cue: each cue reads the text once.
        found = [(c, m if m.start() >= start else c.pattern.search(text, start)) for c, m in ahead]
