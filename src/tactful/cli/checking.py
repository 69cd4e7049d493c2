"""Judge letters as `tactful check` was asked to, and print what comes of it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from tactful.cli.boundary import complain
from tactful.cli.house_rules import load_house_rules
from tactful.cli.terminal import fitted, style_of
from tactful.contract import HouseRules, LetterKind

if TYPE_CHECKING:
    from tactful.checked import Answer
    from tactful.errors import ExitCode

Echo = Callable[[str], None]


class CheckFormat(StrEnum):
    """How `check` answers."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"


class CheckRequest(NamedTuple):
    """The arguments and options of `tactful check`."""

    files: Sequence[str]
    kind: LetterKind = LetterKind.DECLINE
    source: str | None = None
    format_: CheckFormat = CheckFormat.TEXT


def check_letters(request: CheckRequest, echo: Echo) -> ExitCode:
    """Judge the letters and `echo` the answer, each letter's as soon as it is known; returns the exit code."""
    from tactful.check import check_files, exit_code_of
    from tactful.letter_file import read_letter

    words = read_letter(request.source, complain) if request.source is not None else None
    house = load_house_rules(with_validators=False)
    # Closed at once whatever ends the printing, so that no other process judges on for nobody.
    with closing(check_files(request.files, request.kind, words, complain, house)) as answers:
        return exit_code_of(list(_printed(answers, request.format_, echo, house)))


def _printed(answers: Iterator[Answer], format_: CheckFormat, echo: Echo, house: HouseRules) -> Iterator[Answer]:
    if format_ is CheckFormat.JSON:
        return _as_document(answers, echo)
    return _as_lines(answers, echo) if format_ is CheckFormat.JSONL else _as_text(answers, echo, house)


def _as_document(answers: Iterator[Answer], echo: Echo) -> Iterator[Answer]:
    from tactful.report.check_json import check_document

    known = list(_complained(answers))
    echo(check_document(known))
    yield from known


def _as_lines(answers: Iterator[Answer], echo: Echo) -> Iterator[Answer]:
    from tactful.report.check_json import check_line

    for answer in _complained(answers):
        echo(check_line(answer))
        yield answer


def _as_text(answers: Iterator[Answer], echo: Echo, house: HouseRules) -> Iterator[Answer]:
    from tactful.checked import CheckedLetter
    from tactful.report.check_text import letter_report, summary

    style, known = style_of(sys.stdout), []
    for answer in _complained(answers):
        if isinstance(answer, CheckedLetter) and (report := letter_report(answer, style)):
            echo(fitted(report, sys.stdout))
        known.append(answer)
        yield answer
    echo(fitted(summary(known, style, house), sys.stdout))


def _complained(answers: Iterator[Answer]) -> Iterator[Answer]:
    from tactful.checked import UnusableLetter

    for answer in answers:
        if isinstance(answer, UnusableLetter):
            complain(answer.message)
        yield answer
