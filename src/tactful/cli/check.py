"""`tactful check`: judge letters by the guards."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from tactful.cli.boundary import complain
from tactful.cli.house_rules import load_house_rules
from tactful.cli.terminal import style_of
from tactful.contract import LetterKind

if TYPE_CHECKING:
    from tactful.checked import Answer


class CheckFormat(StrEnum):
    """How `check` answers."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"


def check(
    files: Annotated[list[str], typer.Argument(metavar="FILE...")],
    kind: Annotated[LetterKind, typer.Option(help="What the letters are for.")] = LetterKind.DECLINE,
    source: Annotated[str | None, typer.Option(help="The file that holds the sender's words or draft.")] = None,
    output: Annotated[CheckFormat, typer.Option("--format", help="How to answer.")] = CheckFormat.TEXT,
) -> None:
    """Judge letters by the guards.

    FILE is a letter, - for one on standard input, or a .jsonl file with one {"id": ..., "letter": ...} a line.
    Exits with 0 where all are clean, 1 where errors were found, 2 where an input could not be used.
    """
    from tactful.check import check_files, exit_code_of
    from tactful.input import read_text

    words = read_text(source, complain) if source is not None else None
    house = load_house_rules(with_validators=False)
    answers = list(_printed(check_files(files, kind, words, complain, house), output))
    raise typer.Exit(exit_code_of(answers))


def _printed(answers: Iterator[Answer], output: CheckFormat) -> Iterator[Answer]:
    if output is CheckFormat.JSON:
        return _as_document(answers)
    return _as_lines(answers) if output is CheckFormat.JSONL else _as_text(answers)


def _as_document(answers: Iterator[Answer]) -> Iterator[Answer]:
    from tactful.report.check_json import check_document

    known = list(_complained(answers))
    typer.echo(check_document(known))
    yield from known


def _as_lines(answers: Iterator[Answer]) -> Iterator[Answer]:
    from tactful.report.check_json import check_line

    for answer in _complained(answers):
        typer.echo(check_line(answer))
        yield answer


def _as_text(answers: Iterator[Answer]) -> Iterator[Answer]:
    from tactful.checked import CheckedLetter
    from tactful.report.check_text import letter_report, summary

    style, known = style_of(sys.stdout), []
    for answer in _complained(answers):
        if isinstance(answer, CheckedLetter) and (report := letter_report(answer, style)):
            typer.echo(report)
        known.append(answer)
        yield answer
    typer.echo(summary(known, style))


def _complained(answers: Iterator[Answer]) -> Iterator[Answer]:
    from tactful.checked import UnusableLetter

    for answer in answers:
        if isinstance(answer, UnusableLetter):
            complain(answer.message)
        yield answer
