"""The one place where errors become exit codes, and where no traceback gets past."""

from __future__ import annotations

import errno
import os
import signal
import sys
from collections.abc import Callable
from io import TextIOWrapper
from typing import Literal, NoReturn, TextIO

from tactful.cli.terminal import fitted
from tactful.errors import ExitCode, TactfulError

_TRACEBACK = "TACTFUL_TRACEBACK"
# A full disk, a quota, a stream that was closed.
_NOT_TAKEN = frozenset({errno.ENOSPC, errno.EFBIG, errno.EIO, errno.EBADF, getattr(errno, "EDQUOT", errno.ENOSPC)})


def run(command: Callable[[], int]) -> NoReturn:
    """Run a command, which gives the exit code, and exit the process."""
    _open_what_is_closed()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(_flushed(_interruptible(command)))


def _open_what_is_closed() -> None:
    """Put something in the place of each standard stream that whoever started the program has closed."""
    # Empty to read from, and written to it fails as a full disk does: a letter must not get lost in silence.
    sys.stdin = sys.stdin or _opened(os.O_RDONLY, "r")
    sys.stdout = sys.stdout or _opened(os.O_RDONLY, "w")
    sys.stderr = sys.stderr or _opened(os.O_WRONLY, "w")


def _opened(flags: int, mode: Literal["r", "w"]) -> TextIO:
    return os.fdopen(os.open(os.devnull, flags), mode, encoding="utf-8")


def _interruptible(command: Callable[[], int]) -> int:
    """Run a command to whose code Ctrl-C adds one of its own, and from whose end on it ends the process at once."""
    is_ignored = signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    if not is_ignored:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        code = command()
    except KeyboardInterrupt:
        # A second one, where the first was just being told of.
        code = ExitCode.INTERRUPTED
    if not is_ignored:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    return code


def answer(command: Callable[[], object]) -> int:
    """Run a command; say on standard error what went wrong; return the exit code, which may be what it returns."""
    try:
        result = command()
    except TactfulError as error:
        complain(" ".join([str(error), *_notes(error), *_kept(error)]))
        return error.exit_code
    except KeyboardInterrupt:
        complain("Interrupted.")
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        return ExitCode.BROKEN_PIPE
    except SystemExit as error:
        # click ends so where it has completed a command line, and where a pipe broke.
        return ExitCode.BROKEN_PIPE if error.code else ExitCode.DELIVERED
    except OSError as error:
        return _unwritten(error) if _is_of_output(error) else _unexpected(error)
    except Exception as error:
        return _unexpected(error)
    return result if isinstance(result, int) else ExitCode.DELIVERED


def complain(message: str) -> None:
    """Say something on standard error, in the program's name."""
    print(fitted(f"tactful: {message}", sys.stderr), file=sys.stderr)  # noqa: T201


def _unexpected(error: Exception) -> int:
    if os.environ.get(_TRACEBACK):
        import traceback

        traceback.print_exception(error)
    problem = f"Something went wrong inside ({type(error).__name__})."
    complain(" ".join([problem, *_notes(error), f"Please report it, with what {_TRACEBACK}=1 prints."]))
    return ExitCode.INTERNAL


def _notes(error: Exception) -> list[str]:
    """What was noted on an error on its way here, such as where the words are kept."""
    return getattr(error, "__notes__", [])


def _kept(error: TactfulError) -> list[str]:
    from tactful.cli.keeping import where_kept
    from tactful.input import LINE_CUT

    if not error.typed.strip():
        return []
    if getattr(error, "code", "") == LINE_CUT:
        return [where_kept(error.typed, "What came through", "the end of that line is missing.")]
    return [where_kept(error.typed)]


def _flushed(code: int) -> int:
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        code = ExitCode.BROKEN_PIPE
    except OSError as error:
        # What could not be written then may still be there, and has been told of.
        code = code if code == ExitCode.UNUSABLE_INPUT else _unwritten(error)
    else:
        if code != ExitCode.BROKEN_PIPE:
            return code
    # The interpreter flushes once more at its end and would complain.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code


def _is_of_output(error: OSError) -> bool:
    """Whether an error is that of a standard stream that takes no more: whatever is wrong with a file names it."""
    return error.errno in _NOT_TAKEN and error.filename is None


def _unwritten(error: OSError) -> int:
    problem = f"Standard output cannot be written ({error.strerror})."
    complain(" ".join([problem, "Send it somewhere else.", *_notes(error)]))
    return ExitCode.UNUSABLE_INPUT
