"""`tactful check`: judge letters by the guards."""

from __future__ import annotations

from typing import Annotated

import typer

from tactful.cli.checking import CheckFormat, CheckRequest, check_letters
from tactful.contract import LetterKind


def check(
    files: Annotated[list[str], typer.Argument(metavar="FILE...")],
    kind: Annotated[LetterKind, typer.Option(help="What the letters are for.")] = LetterKind.DECLINE,
    source: Annotated[
        str | None, typer.Option(help="Also check against this file of the sender's words or draft.")
    ] = None,
    format_: Annotated[CheckFormat, typer.Option("--format", help="How to answer.")] = CheckFormat.TEXT,
) -> None:
    """Judge letters by the guards.

    FILE is a letter (text, .eml or .docx), - for one on standard input, or a .jsonl file with one
    {"id": ..., "letter": ...} a line. Exits with 0 where all are clean, 1 where errors were found, 2 where an input
    could not be used.
    """
    raise typer.Exit(check_letters(CheckRequest(files, kind, source, format_), typer.echo))
