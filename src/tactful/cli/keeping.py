"""Keep what was typed when a command fails, whatever the failure."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread

import click

from tactful.errors import InterruptionError, UnusableInputError

# Nothing named, and standard input named.
_STDIN = frozenset({None, "-"})


@contextmanager
def kept_on_failure(typed: str) -> Iterator[None]:
    """Keep what was typed, if anything, where a command fails or is interrupted, and note on the error where.

    To end with an exit code, or as the pipe breaks, is no failure.
    """
    try:
        yield
    except (click.exceptions.Exit, BrokenPipeError):
        raise
    except KeyboardInterrupt:
        # Typer would end the command without a word.
        raise _noted(InterruptionError("Interrupted."), typed) from None
    except Exception as error:
        _noted(error, typed)
        raise


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let no impatient Ctrl-C lose what the first one has left to be kept; it takes a moment."""
    if current_thread() is not main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _noted(error: Exception, typed: str) -> Exception:
    if typed:
        error.add_note(where_kept(typed))
    return error


def only_copy(words: str, *sources: str | None) -> str:
    """The words, if they were pasted or piped in and would be lost with the command; else nothing.

    `sources` are the argument and the option that could have named or held them: what stood on the command line, or
    stands in a file, is there still.
    """
    return words if words.strip() and _STDIN.issuperset(sources) else ""


@contextmanager
def unread_kept(*sources: str | None) -> Iterator[None]:
    """Where options will not do, keep the words that are piped in and that nobody has read yet; a terminal has none."""
    try:
        yield
    except UnusableInputError as error:
        if not sys.stdin.isatty() and ("-" in sources or not any(sources)):
            _noted(error, _piped())
        raise


def _piped() -> str:
    from tactful.input import STDIN, read_text

    try:
        words = read_text(STDIN, lambda _: None)
    except UnusableInputError:
        return ""
    return words if words.strip() else ""


def where_kept(words: str, what: str = "What you typed", then: str = "use it again with -f.") -> str:
    """Keep words, and say in a sentence where; `what` names them there, and `then` says what to do."""
    with _undisturbed():
        from tactful.kept_words import keep_words

        path = keep_words(words)
    return f"{what} is kept in {path}: {then}" if path else f"{what} could not be kept."
