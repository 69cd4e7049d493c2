"""The one place where errors become exit codes, and where no traceback gets past."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from io import TextIOWrapper
from typing import NoReturn

from tactful.cli.terminal import fitted
from tactful.errors import ExitCode, TactfulError

_TRACEBACK = "TACTFUL_TRACEBACK"


def run(command: Callable[[], int]) -> NoReturn:
    """Run a command, which gives the exit code, and exit the process."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(_flushed(_interruptible(command)))


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
        complain(" ".join([str(error), *_notes(error), *_kept(error.typed)]))
        return error.exit_code
    except KeyboardInterrupt:
        complain("Interrupted.")
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        return ExitCode.BROKEN_PIPE
    except SystemExit as error:
        # click ends so where it has completed a command line, and where a pipe broke.
        return ExitCode.BROKEN_PIPE if error.code else ExitCode.DELIVERED
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


def _kept(typed: str) -> list[str]:
    from tactful.cli.keeping import where_kept

    return [where_kept(typed)] if typed.strip() else []


def _flushed(code: int) -> int:
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        code = ExitCode.BROKEN_PIPE
    if code == ExitCode.BROKEN_PIPE:
        # The interpreter flushes once more at its end and would complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code
