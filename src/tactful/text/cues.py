"""Read lists of cues, patterns that betray what a clause says, from a .toml file beside a guard.

The table `words` names classes of words; `<name>` in a pattern stands for the alternatives of that class. Each text of
`cues` is a list, a pattern a line, and acts as one pattern, any of whose alternatives may match from the start of a
word. Patterns see lower-case, folded text.

There are thousands of patterns, and to compile one takes as long as to judge a sentence. So a text is first asked what
letters it has (`LiteralIndex`), then whether it holds all that a cue requires (`Cue.may_match`); the few cues that
remain are compiled and tried. What each cue requires lies beside the file, worked out beforehand by
`tests/required.py`; where that is not of the file as it is, it is worked out anew.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import chain, islice
from zlib import crc32

from tactful.text.data import read_data
from tactful.text.literal_index import LiteralIndex
from tactful.text.literals import Literals, any_of, holds_required, most_telling, required_literals
from tactful.text.patterns import compiled

# Of the cues of all files, so that a text is looked through once for all of them.
_INDEX = LiteralIndex()
_REFERENCE = compiled(r"<(\w+)>")


class WordClasses:
    """The classes of words of one file, by name."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = words
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
        self.required = required
        self._words = words

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled alternative."""
        return compiled(rf"\b(?:{self._words.expanded(self._source)})")

    def may_match(self, text: str) -> bool:
        """Whether the text has what every match needs; True promises nothing."""
        return holds_required(text, self.required)


class CuePattern:
    """The alternatives of a list, used like a compiled pattern: the leftmost match wins, then the first in the list."""

    def __init__(self, cues: Sequence[Cue]) -> None:
        self._cues = cues
        self._number = _INDEX.add(most_telling(cue.required) for cue in cues)

    def _candidates(self, text: str) -> list[Cue]:
        places = _INDEX.candidates(text).get(self._number, ())
        return [cue for place in places if (cue := self._cues[place]).may_match(text)]

    def is_in(self, text: str) -> bool:
        """Whether there is a match."""
        return any(cue.pattern.search(text) for cue in self._candidates(text))

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Find the first match from `start`."""
        return next(self.finditer(text, start), None)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Match exactly at `start`."""
        candidates = (cue.pattern.match(text, start) for cue in self._candidates(text))
        return next((match for match in candidates if match), None)

    def finditer(self, text: str, start: int = 0) -> Iterator[re.Match[str]]:
        """Find every match from `start`, none overlapping another."""
        found = [(cue, cue.pattern.search(text, start)) for cue in self._candidates(text)]
        while ahead := [(cue, match) for cue, match in found if match]:
            _, first = min(ahead, key=lambda pair: pair[1].start())
            yield first
            start = max(first.end(), first.start() + 1)
            # A match that lies ahead stays the first of its cue: each cue reads the text once.
            found = [(c, m if m.start() >= start else c.pattern.search(text, start)) for c, m in ahead]

    def findall(self, text: str) -> list[str]:
        """The text of every match."""
        return [match.group() for match in self.finditer(text)]

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


class Cues:
    """The lists of one file.

    `required` holds for each cue, in their order, the sets of literals that `tactful.text.literals` finds; None has
    them worked out.
    """

    def __init__(
        self,
        lists: Mapping[str, Sequence[str]],
        words: Mapping[str, str],
        required: Sequence[Sequence[Literals]] | None = None,
    ) -> None:
        self._lists = lists
        self._words = WordClasses(words)
        self._required = required

    @cached_property
    def required(self) -> Sequence[Sequence[Literals]]:
        """Of each set one literal stands in every text that the cue matches; for each cue, in their order."""
        sources = chain.from_iterable(self._lists.values())
        return self._required or [required_literals(source, self._words.required) for source in sources]

    @cached_property
    def _patterns(self) -> dict[str, CuePattern]:
        sources = chain.from_iterable(self._lists.values())
        cues = [Cue(source, needs, self._words) for source, needs in zip(sources, self.required, strict=True)]
        remaining = iter(cues)
        return {name: CuePattern(list(islice(remaining, len(sources)))) for name, sources in self._lists.items()}

    def find(self, name: str, lower: str) -> tuple[int, int] | None:
        """Return the span of the first cue of the list `name` in a lower-case text."""
        match = self.pattern(name).search(lower)
        return match.span() if match else None

    def has(self, name: str, lower: str) -> bool:
        """Whether a cue of the list `name` stands in a lower-case text."""
        return self.pattern(name).is_in(lower)

    def pattern(self, name: str) -> CuePattern:
        """The pattern of the list `name`; a list that the file lacks matches nothing."""
        return self._patterns.get(name, _NOTHING)


_NOTHING = CuePattern(())


@cache
def load_cues(file: str, package: str = "tactful.guards") -> Cues:
    """Read the cues in the file of a package, once in a process.

    Raises `FileNotFoundError` where the package holds no such file.
    """
    data = read_data(package, file)
    table = tomllib.loads(data.decode())
    lists = {name: text.splitlines() for name, text in table.get("cues", {}).items()}
    return Cues(lists, table.get("words", {}), _required_beside(file, package, crc32(data)))


def _required_beside(file: str, package: str, checksum: int) -> Sequence[Sequence[Literals]] | None:
    """What lies beside a file of cues, if it is there and of the same text."""
    try:
        known = json.loads(read_data(package, f"{file.removesuffix('.toml')}.required.json"))
    except FileNotFoundError:
        return None
    if known["checksum"] != checksum:
        return None
    sets = [frozenset(literals) for literals in known["sets"]]
    return [[sets[number] for number in numbers] for numbers in known["cues"]]
