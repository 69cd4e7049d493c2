"""Ask on the terminal."""

from __future__ import annotations

import sys

import typer

from tactful.cli.options import LetterFormat
from tactful.cli.terminal import fitted

_YES = frozenset({"y", "yes", "yeah", "yep"})


def can_converse(format_: LetterFormat) -> bool:
    """Whether somebody sits at a terminal and reads the letter there."""
    return format_ is LetterFormat.TEXT and all(map(_is_terminal, (sys.stdin, sys.stdout, sys.stderr)))


def ask(question: str) -> str | None:
    """Ask on the terminal; None where Ctrl-D is the answer."""
    from tactful.input import read_line

    typer.echo(fitted(question, sys.stderr), err=True, nl=False)
    answer = read_line()
    return None if answer is None else answer.strip()


def says_yes(answer: str) -> bool:
    """Whether an answer is a yes."""
    return answer.lower().rstrip(".!") in _YES


def _is_terminal(stream: object) -> bool:
    return hasattr(stream, "isatty") and bool(stream.isatty())
