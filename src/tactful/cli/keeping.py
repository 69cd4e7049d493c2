"""Keep what was typed when a command fails, whatever the failure."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread

import click

from tactful.errors import InterruptionError


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


def only_copy(words: str, file: str | None) -> str:
    """The words, if they are in no file yet and would be lost with the command; else nothing."""
    return words if words.strip() and file in {None, "-"} else ""


def where_kept(words: str, what: str = "What you typed", then: str = "use it again with -f.") -> str:
    """Keep words, and say in a sentence where; `what` names them there, and `then` says what to do."""
    with _undisturbed():
        from tactful.kept_words import keep_words

        path = keep_words(words)
    return f"{what} is kept in {path}: {then}" if path else f"{what} could not be kept."
