"""Read lists of cues, patterns that betray what a clause says, from a .toml file beside a guard.

The table `words` names classes of words; `<name>` in a pattern stands for the alternatives of that class, and `<kin>`
and `<relative>` for those of `tactful.text.kin`. Each text of `cues` is a list, a pattern a line, and acts as one
pattern, any of whose alternatives may match from the start of a word. Patterns see lower-case, folded text.

There are thousands of patterns, and to compile one takes as long as to judge a sentence. So a text is first asked what
its words have (`LiteralIndex`), then whether it holds all that a cue requires (`Cue.may_match`); the few cues that
remain are compiled and tried. What each cue requires lies beside the file, worked out beforehand by
`tests/required.py`; where that is not of the file as it is, it is worked out anew. What is made of all files of a
package is kept for the next run (`tactful.text.cache`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property, reduce
from itertools import chain
from operator import or_
from typing import Any, NamedTuple
from zlib import crc32

from tactful.text.cache import cache_beside
from tactful.text.cue_patterns import CuePattern, WordClasses
from tactful.text.data import read_data, states_of
from tactful.text.literal_index import LiteralIndex, Needs, Section, needs_of
from tactful.text.literals import Literals, required_literals, written_literals

__all__ = ["CuePattern", "Cues", "load_cues"]

_REQUIRED = ".required.json"
_CACHE = cache_beside(__file__, "cues", most=2_000_000)


class Known(NamedTuple):
    """What is known of the cues of a file: what finds them, by numbers from `first` on, and what each requires."""

    finder: LiteralIndex
    first: int
    required: Sequence[str]


class Cues:
    """The lists of one file. What is not known of their cues is worked out."""

    def __init__(
        self, lists: Mapping[str, Sequence[str]], words: Mapping[str, str], known: Known | None = None
    ) -> None:
        self._lists = lists
        self._words = WordClasses(words)
        self._given = known
        self._bits: dict[Sequence[str], int] = {}

    @cached_property
    def required(self) -> Sequence[Sequence[Literals]]:
        """Of each set one literal stands in every text that the cue matches; for each cue, in their order."""
        sources = chain.from_iterable(self._lists.values())
        return [required_literals(source, self._words.required) for source in sources]

    @cached_property
    def _known(self) -> Known:
        return self._given or Known(LiteralIndex(needs_of(self.required)), 0, written_literals(self.required))

    @cached_property
    def _patterns(self) -> dict[str, CuePattern]:
        (finder, first, required), start = self._known, 0
        patterns = {}
        for name, sources in self._lists.items():
            end = start + len(sources)
            section = Section(finder, first + start, len(sources))
            patterns[name] = CuePattern(sources, required[start:end], self._words, section)
            start = end
        return patterns

    def find(self, name: str, lower: str) -> tuple[int, int] | None:
        """Return the span of the first cue of the list `name` in a lower-case text."""
        match = self.pattern(name).search(lower)
        return match.span() if match else None

    def has(self, name: str, lower: str, within: str | None = None) -> bool:
        """Whether a cue of the list `name` stands in a lower-case text.

        Quick where that is a piece, as it stands, of a text `within` which other pieces are asked for.
        """
        return self.pattern(name).is_in(lower, within)

    def spans(self, names: tuple[str, ...], lower: str) -> Iterator[tuple[str, tuple[int, int]]]:
        """The span of every match of some lists, one list after the other, with the name of the list.

        Quick where few of the lists may have a match, which is known of all at once.
        """
        candidates = self._known.finder.candidates(lower)
        for name in names if candidates & self._bits_of(names) else ():
            pattern = self.pattern(name)
            if candidates & pattern.section.bits:
                yield from ((name, match.span()) for match in pattern.finditer(lower))

    def may_have(self, names: tuple[str, ...], lower: str) -> bool:
        """Whether a text, or any run of its words, may have a cue of some lists; True promises nothing."""
        return self._known.finder.candidates(lower) & self._bits_of(names) > 0

    def _bits_of(self, names: tuple[str, ...]) -> int:
        bits = self._bits.get(names)
        if bits is None:
            bits = self._bits[names] = reduce(or_, (self.pattern(name).section.bits for name in names))
        return bits

    def pattern(self, name: str) -> CuePattern:
        """The pattern of the list `name`; a list that the file lacks matches nothing."""
        return self._patterns.get(name, _NOTHING)


_NOTHING = CuePattern((), (), WordClasses({}), Section(LiteralIndex(needs_of(())), 0, 0))


@cache
def load_cues(file: str, package: str = "tactful.guards") -> Cues:
    """Read the cues in the file of a package, once in a process.

    Raises `FileNotFoundError` where the package holds no such file.
    """
    return _cues_of(package).get(file) or Cues(*_tables(read_data(package, file)))


@cache
def _cues_of(package: str) -> Mapping[str, Cues]:
    """The cues in all files of a package beside which lies what they require; all are found by one index."""
    states = repr((states_of(package, ".toml", _REQUIRED), states_of("tactful.text", ".py")))
    needs, files = _CACHE.value_of(states, 0, lambda: _made_of(package))
    finder, first, cues = LiteralIndex(Needs(*needs)), 0, {}
    for file, lists, words, required in files:
        cues[file] = Cues(lists, words, Known(finder, first, required))
        first += len(required)
    return cues


def _made_of(package: str) -> tuple[Any, ...]:
    files: list[tuple[Any, ...]] = []
    all_required: list[Sequence[Literals]] = []
    for beside, *_ in states_of(package, _REQUIRED):
        file = beside.replace(_REQUIRED, ".toml")
        data = read_data(package, file)
        lists, words = _tables(data)
        required = _required(read_data(package, beside), crc32(data)) or Cues(lists, words).required
        files.append((file, lists, words, written_literals(required)))
        all_required += required
    return tuple(needs_of(all_required)), files


def _tables(data: bytes) -> tuple[dict[str, list[str]], dict[str, str]]:
    """The lists and the classes of words in a file."""
    import tomllib  # Like json below: it takes 2 ms, and nearly every run finds what is kept.

    table = tomllib.loads(data.decode())
    return {name: text.splitlines() for name, text in table.get("cues", {}).items()}, table.get("words", {})


def _required(beside: bytes, checksum: int) -> Sequence[Sequence[Literals]] | None:
    """What lies beside a file of cues, if it is of the same text."""
    import json

    known = json.loads(beside)
    if known["checksum"] != checksum:
        return None
    sets = [frozenset(literals) for literals in known["sets"]]
    return [[sets[number] for number in numbers] for numbers in known["cues"]]
