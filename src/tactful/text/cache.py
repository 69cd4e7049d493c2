"""Keep for all runs what takes long to work out, as Python keeps the bytecode of its modules.

What is kept lies in the folder of the bytecode, for this very version of Python, and nowhere where Python is told to
write no bytecode. Where it is damaged or cannot be written, it is worked out as ever.
"""

from __future__ import annotations

import atexit
import marshal
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cached_property
from importlib.util import cache_from_source
from pathlib import Path
from struct import Struct
from typing import Any
from zlib import crc32

# Before each record: the checksum of what it is found by, its own checksum, and its length in bytes.
_HEADER = Struct("<III")
# Of a record: what it is found by, a text and a number, and the value.
_FIELDS = 3


class RecordCache:
    """Values by a text and a number, in a file to which new ones are added when they are saved.

    What was made of something older stays there, until the file has grown beyond `most` bytes and is begun anew.
    """

    def __init__(self, path: Path, most: int = 1_000_000) -> None:
        self.path = path
        self._most = most
        self._new: list[bytes] = []
        self._is_damaged = False

    def get(self, text: str, number: int) -> Any | None:
        """The value that was added by these, None where none is known."""
        place = self._places.get(_key(text, number))
        if place is None:
            return None
        start, length, checksum = place
        record = self._file[start : start + length]
        kept: tuple[Any, ...] = marshal.loads(record) if crc32(record) == checksum else ()
        if len(kept) != _FIELDS:
            # Also what an earlier version of the program kept in another form.
            self._is_damaged = True
            return None
        *key, value = kept
        return value if key == [text, number] else None

    def add(self, text: str, number: int, value: Any) -> None:
        """Add a value that `marshal` can write."""
        record = marshal.dumps((text, number, value))
        self._new.append(_HEADER.pack(_key(text, number), crc32(record), len(record)) + record)

    def value_of(self, text: str, number: int, make: Callable[[], Any]) -> Any:
        """The value that was added by these; where none is known, what `make` returns is added and returned."""
        value = self.get(text, number)
        if value is None:
            value = make()
            self.add(text, number, value)
        return value

    def save(self) -> None:
        """Append what is new to the file, where that is possible and wanted."""
        if not self._new or sys.dont_write_bytecode:
            return
        with suppress(OSError):
            self.path.parent.mkdir(exist_ok=True)
            # One write, so that what two processes add at once is not mixed.
            with open(self.path, self._mode(), buffering=0) as file:
                file.write(b"".join(self._new))
            self._new.clear()

    @cached_property
    def _file(self) -> bytes:
        try:
            return self.path.read_bytes()
        except OSError:
            return b""

    @cached_property
    def _places(self) -> dict[int, tuple[int, int, int]]:
        places = dict(_records(self._file))
        # A record that was cut short hides all that is added behind it.
        self._is_damaged |= max((start + length for start, length, _ in places.values()), default=0) != len(self._file)
        return places

    def _mode(self) -> str:
        return "wb" if self._is_damaged or len(self._file) > self._most else "ab"


def _key(text: str, number: int) -> int:
    return crc32(text.encode("utf-8", "surrogatepass"), number)


def _records(file: bytes) -> Iterator[tuple[int, tuple[int, int, int]]]:
    """What each record is found by, where it starts, its length and its checksum."""
    start = 0
    while start + _HEADER.size <= len(file):
        key, checksum, length = _HEADER.unpack_from(file, start)
        start += _HEADER.size
        yield key, (start, length, checksum)
        start += length


def cache_beside(module: str, ending: str, most: int) -> RecordCache:
    """What is kept beside the bytecode of a module, given its file; saved when the program ends."""
    cache = RecordCache(
        Path(cache_from_source(module, optimization="")).with_suffix(f".{sys.hexversion:x}.{ending}"), most
    )
    atexit.register(cache.save)
    return cache
