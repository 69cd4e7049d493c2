"""Compile regular expressions once for all runs, as Python compiles its modules.

Python keeps the bytecode of a module in a file, but makes each regular expression anew in every process, which took a
third of the time that a letter takes. So what `re` made of a pattern is kept too (`tactful.text.cache`). Where `re` is
not built as expected, patterns are compiled as ever.

It is for patterns of the program alone: one that is made of somebody's words would be kept too.
"""

from __future__ import annotations

import re
from array import array
from contextlib import suppress
from pathlib import Path

from tactful.text.cache import RecordCache, cache_beside


class PatternStore:
    """Compiled patterns among what is kept, to which those that it lacks are added."""

    def __init__(self, cache: RecordCache) -> None:
        self._cache = cache

    def compiled(self, source: str, flags: int = 0) -> re.Pattern[str]:
        """Give what `re.compile` gives, and raise what that raises."""
        # Whatever fails here is of Python's inner workings or of the file: `re.compile` does without both.
        with suppress(Exception):
            return self._kept_pattern(source, int(flags)) or self._compiled_anew(source, int(flags))
        return re.compile(source, flags)

    def _kept_pattern(self, source: str, flags: int) -> re.Pattern[str] | None:
        parts = self._cache.get(source, flags)
        if parts is None:
            return None
        all_flags, code, groups, numbers, names = parts
        return _assembled(source, all_flags, array("I", code).tolist(), groups, numbers, names)

    def _compiled_anew(self, source: str, flags: int) -> re.Pattern[str]:
        all_flags, code, groups, numbers, names = _parts(source, flags)
        pattern = _assembled(source, all_flags, code, groups, numbers, names)
        self._cache.add(source, flags, (all_flags, array("I", code).tobytes(), groups, numbers, names))
        return pattern


def _parts(source: str, flags: int) -> tuple[int, list[int], int, dict[str, int], tuple[str | None, ...]]:
    """The flags of the whole pattern, its code, the number of its groups, their numbers by name, names by number."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(source, flags)
    numbers = parsed.state.groupdict
    names: list[str | None] = [None] * parsed.state.groups
    for name, number in numbers.items():
        names[number] = name
    all_flags = flags | parsed.state.flags
    return all_flags, _compiler._code(parsed, flags), parsed.state.groups - 1, numbers, tuple(names)


def _assembled(
    source: str, flags: int, code: list[int], groups: int, numbers: dict[str, int], names: tuple[str | None, ...]
) -> re.Pattern[str]:
    import _sre  # type: ignore[import-not-found]

    pattern: re.Pattern[str] = _sre.compile(source, flags, code, groups, numbers, names)
    return pattern


def store_path() -> Path:
    """Where compiled patterns are kept."""
    return _CACHE.path


def phrase_source(words: str) -> str:
    """The source of a pattern for words as they are, whatever white space stands between them."""
    return r"\s+".join(map(re.escape, words.split()))


_CACHE = cache_beside(__file__, "patterns", most=16_000_000)
compiled = PatternStore(_CACHE).compiled
