"""Compile regular expressions once for all runs, as Python compiles its modules.

Python keeps the bytecode of a module in a file, but makes each regular expression anew in every process, which took a
third of the time that a letter takes. So what `re` made of a pattern is kept too: in the folder of the bytecode, for
this very version of Python, and nowhere where Python is told to write no bytecode. Where this `re` is not built as
expected, or what was kept is damaged or cannot be written, patterns are compiled as ever.
"""

from __future__ import annotations

import atexit
import marshal
import re
import sys
from array import array
from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from importlib.util import cache_from_source
from pathlib import Path
from struct import Struct
from zlib import crc32

# Before each record: the checksum of what it is found by, its own checksum, and its length in bytes.
_HEADER = Struct("<III")
# What older patterns were made into stays in the file until it is begun anew.
_LARGEST_FILE_BYTES = 16_000_000


class PatternStore:
    """Compiled patterns in a file, to which those that it lacks are added when they are saved."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._new: list[bytes] = []
        self._is_damaged = False

    def compiled(self, source: str, flags: int = 0) -> re.Pattern[str]:
        """Give what `re.compile` gives, and raise what that raises."""
        # Whatever fails here is of Python's inner workings or of the file: `re.compile` does without both.
        with suppress(Exception):
            return self._kept_pattern(source, int(flags)) or self._compiled_anew(source, int(flags))
        return re.compile(source, flags)

    def save(self) -> None:
        """Append what was compiled anew to the file, where that is possible and wanted."""
        if not self._new or sys.dont_write_bytecode:
            return
        with suppress(OSError):
            self._path.parent.mkdir(exist_ok=True)
            # One write, so that what two processes add at once is not mixed.
            with open(self._path, self._mode(), buffering=0) as file:
                file.write(b"".join(self._new))
            self._new.clear()

    @cached_property
    def _file(self) -> bytes:
        try:
            return self._path.read_bytes()
        except OSError:
            return b""

    @cached_property
    def _places(self) -> dict[int, tuple[int, int, int]]:
        return dict(_records(self._file))

    def _mode(self) -> str:
        return "wb" if self._is_damaged or len(self._file) > _LARGEST_FILE_BYTES else "ab"

    def _kept_pattern(self, source: str, flags: int) -> re.Pattern[str] | None:
        place = self._places.get(_key(source, flags))
        if place is None:
            return None
        start, length, checksum = place
        record = self._file[start : start + length]
        if crc32(record) != checksum:
            self._is_damaged = True
            return None
        of_source, of_flags, all_flags, code, groups, numbers, names = marshal.loads(record)
        if (of_source, of_flags) != (source, flags):
            return None
        return _assembled(source, all_flags, array("I", code).tolist(), groups, numbers, names)

    def _compiled_anew(self, source: str, flags: int) -> re.Pattern[str]:
        all_flags, code, groups, numbers, names = _parts(source, flags)
        pattern = _assembled(source, all_flags, code, groups, numbers, names)
        record = marshal.dumps((source, flags, all_flags, array("I", code).tobytes(), groups, numbers, names))
        self._new.append(_HEADER.pack(_key(source, flags), crc32(record), len(record)) + record)
        return pattern


def _key(source: str, flags: int) -> int:
    return crc32(source.encode("utf-8", "surrogatepass"), flags)


def _records(file: bytes) -> Iterator[tuple[int, tuple[int, int, int]]]:
    """What each record is found by, where it starts, its length and its checksum."""
    start = 0
    while start + _HEADER.size <= len(file):
        key, checksum, length = _HEADER.unpack_from(file, start)
        start += _HEADER.size
        yield key, (start, length, checksum)
        start += length


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
    return Path(cache_from_source(__file__, optimization="")).with_suffix(f".{sys.hexversion:x}.patterns")


_STORE = PatternStore(store_path())
atexit.register(_STORE.save)
compiled = _STORE.compiled
