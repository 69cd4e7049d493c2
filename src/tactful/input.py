"""Read what the sender hands in: files, standard input, the paste box; and refuse what is no English text.

Every refusal is an `UnusableInputError` whose message names the input and the way on.
"""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

from tactful.errors import InterruptionError, TactfulError, UnusableInputError
from tactful.text.language import foreign_language
from tactful.text.patterns import compiled

STDIN = "-"
LINE_CUT = "line-cut"
MAX_CHARACTERS = 50_000
_MOST_BYTES = 4 * MAX_CHARACTERS + len(codecs.BOM_UTF8)
# Bytes; mail servers take no larger ones.
_LARGEST_MAIL = 50_000_000
_DAMAGE = "\N{REPLACEMENT CHARACTER}"
_BLANK = codecs.BOM_UTF8 + b" \t\r\n"
# Linux drops what exceeds this in one line typed or pasted on a terminal.
_TERMINAL_LINE = 4095
_SURROGATE = compiled(r"[\ud800-\udfff]")

Warn = Callable[[str], None]
_Error = TypeVar("_Error", bound=TactfulError)


def read_text(name: str, warn: Warn) -> str:
    """Read the file of that name, or standard input for "-"; line ends stay as they are.

    A byte order mark is removed; a text that is not UTF-8 is read as Windows-1252, and where it is not that either,
    what cannot be read becomes U+FFFD; `warn` is told so.
    Raises `UnusableInputError` where there is no such text, or it is longer than 50,000 characters.
    """
    with _opened(name) as stream:
        data = b"".join(_lines_of(stream, _MOST_BYTES)) if name == STDIN else stream.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise _too_long(label(name))
    text = decode(data, label(name), warn)
    require_short(text, label(name))
    return text


def read_bytes(name: str) -> bytes:
    """Read the file of that name, or standard input for "-", as it is.

    Raises `UnusableInputError` where there is no such file, or it is larger than any mail.
    """
    with _opened(name) as stream:
        data = stream.read(_LARGEST_MAIL + 1)
    if len(data) > _LARGEST_MAIL:
        raise UnusableInputError(f"{label(name)} is too large: paste the text of it into a file instead.", "too-long")
    return data


def read_lines(name: str) -> Iterator[tuple[int, bytes]]:
    """Read a file line by line: each line that is not blank, undecoded, with its number from 1."""
    with _opened(name) as stream:
        for number, line in enumerate(stream, start=1):
            if line.strip(_BLANK):
                yield number, line


def is_awaited(name: str) -> bool:
    """Whether what an input holds may have to be waited for: standard input, a pipe, a device."""
    # Not asked of a `Path`, which raises where a folder on the way may not be entered.
    return name == STDIN or (os.path.exists(name) and not os.path.isfile(name) and not os.path.isdir(name))


def read_words(given: str | None, file: str | None, invitation: str, warn: Warn) -> str:
    """Read the sender's words: those given outright, else the file, else standard input.

    Lines end with \\n, the last with nothing. On a terminal standard input is a paste box: `invitation` is shown, and
    Ctrl-D ends it.
    Raises `UnusableInputError` where words and a file are both given, the words given are but the name of a file, or
    the file cannot be read.
    """
    if given is not None and file is not None:
        raise UnusableInputError("Give the words or a file that holds them, not both.", "words-and-file")
    if given is not None and given != STDIN:
        if os.path.isfile(given):
            raise UnusableInputError(
                f"{label(given)} is a file: read the words from it with -f {label(given)}.", "file"
            )
        words = mend(given)
    elif file is not None or given == STDIN or not sys.stdin.isatty():
        words = read_text(STDIN if file is None else file, warn)
    else:
        words = read_pasted(invitation, warn).decode("utf-8", "replace")
    # The same words give the same letter, whichever system they were typed on and whether they come from a file or not.
    return words.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")


def read_line() -> str | None:
    """Read a line that is typed on a terminal, without its line end; None where Ctrl-D is typed instead.

    Raises `UnusableInputError` where the terminal cut the line.
    """
    line = sys.stdin.buffer.readline()
    _require_uncut([line])
    return line.decode("utf-8", "replace").rstrip("\r\n") if line else None


def read_pasted(invitation: str, warn: Warn) -> bytes:
    """Read all of standard input; on a terminal it is a paste box, with that `invitation`. Raises as `read_words`."""
    if not sys.stdin.isatty():
        return read_bytes(STDIN)
    warn(invitation)
    lines = _lines_of(sys.stdin.buffer, _LARGEST_MAIL)
    _require_uncut(lines)
    return b"".join(lines)


def _lines_of(stream: BinaryIO, most: int) -> list[bytes]:
    """Read the lines of a stream until they are more than so many bytes; Ctrl-C loses none that were read."""
    lines: list[bytes] = []
    left = most + 1
    try:
        while left > 0 and (line := stream.readline(left)):
            lines.append(line)
            left -= len(line)
    except KeyboardInterrupt:
        raise _with_typed(InterruptionError("Interrupted."), lines) from None
    return lines


def _require_uncut(lines: Sequence[bytes]) -> None:
    if any(len(line) >= _TERMINAL_LINE for line in lines):
        cut = UnusableInputError(
            "A pasted line was too long for the terminal, which cut it: put the words into a file and use -f FILE.",
            LINE_CUT,
        )
        raise _with_typed(cut, lines)


def _with_typed(error: _Error, lines: Iterable[bytes]) -> _Error:
    error.typed = b"".join(lines).decode("utf-8", "replace")
    return error


def decode(data: bytes, name: str, warn: Warn) -> str:
    """Decode UTF-8 bytes, forgiving what is invalid, or is Windows-1252; `name` is used in messages."""
    if b"\0" in data:
        raise UnusableInputError(f"{name} is not a text file: save it as plain UTF-8 text first.", "not-text")
    text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace")
    if _DAMAGE not in text or _DAMAGE.encode() in data:
        return text
    if (western := _as_western(data, text)) is not None:
        warn(f"{name} is not valid UTF-8; it was read as Windows-1252, as older Western programs write.")
        return western
    warn(f"{name} is not valid UTF-8; what could not be read is shown as {_DAMAGE}.")
    return text


def _as_western(data: bytes, text: str) -> str | None:
    """Bytes of which nothing beyond ASCII is UTF-8 as Windows-1252; None where they are not of that either."""
    if any(character != _DAMAGE and not character.isascii() for character in text):
        return None
    try:
        western = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    return western if all(c.isascii() or c.isprintable() for c in western) else None


def object_of(line: str, name: str) -> dict[str, Any]:
    """The JSON object that a line is; `name` is used in messages. Raises `UnusableInputError` where it is none."""
    import json

    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        raise UnusableInputError(f"{name} is not JSON: write one object a line.", "not-json") from None
    if not isinstance(row, dict):
        raise UnusableInputError(f"{name} is not a JSON object: write one object a line.", "not-an-object")
    return row


def mend(words: str) -> str:
    """Replace the lone surrogates that an argument or JSON can hold; no offset changes."""
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", words)


def require_letter(text: str, name: str) -> None:
    """Raise `UnusableInputError` unless `text` can be read as a letter; `name` is used in the message."""
    if "\0" in text:
        raise UnusableInputError(f"{name} is not text: hand in the letter as plain text.", "not-text")
    if not any(character.isalnum() for character in text):
        raise UnusableInputError(f"{name} holds no words: put the text of the letter into it.", "empty")
    require_short(text, name)
    if language := foreign_language(text):
        raise UnusableInputError(
            f"{name} does not look like English ({language}, it seems), and letters can be judged and written in "
            "English only: hand in an English one.",
            "not-english",
        )


def require_draft(text: str, file: str | None) -> None:
    """Raise `UnusableInputError` where the draft of a letter, from that file or standard input, holds no words."""
    if not any(map(str.isalnum, text)):
        problem = f"{label(STDIN if file is None else file)} holds no draft"
        raise UnusableInputError(f"{problem}: put the letter into it, as rough as it is.", "empty")


def require_short(text: str, name: str) -> None:
    """Raise `UnusableInputError` where `text` is longer than a letter and all that led to it can be."""
    if len(text) > MAX_CHARACTERS:
        raise _too_long(name)


def _too_long(name: str) -> UnusableInputError:
    problem = f"{name} is longer than {MAX_CHARACTERS:,} characters"
    return UnusableInputError(f"{problem}: cut it down to what matters.", "too-long")


def label(name: str) -> str:
    """What to call an input in a message; what a terminal could take for a command is made harmless."""
    if name == STDIN:
        return "Standard input"
    return "".join(character if character.isprintable() else "?" for character in mend(name))


@contextmanager
def _opened(name: str) -> Iterator[BinaryIO]:
    if name == STDIN:
        yield sys.stdin.buffer
        return
    if not name:
        # As of a shell variable that is not set.
        raise UnusableInputError("The name of a file is empty: name one, or use - for standard input.", "missing")
    try:
        with Path(name).open("rb") as stream:
            yield stream
    except FileNotFoundError:
        raise UnusableInputError(
            f"{label(name)} does not exist: check the path, or use - for standard input.", "missing"
        ) from None
    except IsADirectoryError:
        raise UnusableInputError(f"{label(name)} is a folder: name a file in it.", "directory") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnusableInputError(f"{label(name)} cannot be read: {reason}.", "unreadable") from None
