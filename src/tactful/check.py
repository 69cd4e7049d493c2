"""Judge letters from files, standard input and JSON lines by the guards, without a model.

A `.jsonl` file holds one object a line: `{"id": ..., "letter": ..., "kind"?: ..., "source"?: ...}`.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from functools import partial
from typing import Any, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from tactful.checked import Answer, CheckedLetter, UnusableLetter
from tactful.contract import NO_RULES, Case, HouseRules, Letter, LetterKind
from tactful.errors import ExitCode, UnusableInputError
from tactful.input import (
    Warn,
    decode,
    is_awaited,
    label,
    mend,
    object_of,
    read_lines,
    require_letter,
    require_short,
)
from tactful.judge import judge
from tactful.letter_file import read_letter
from tactful.processors import on_all_processors

_JSON_LINES = ".jsonl"


class Submission(Struct, frozen=True):
    """A letter to be judged, and the sender's words where they are known; `name` is for messages."""

    id: str | int
    name: str
    text: str
    kind: LetterKind
    source: str | None
    house: HouseRules = NO_RULES


class _Piece(NamedTuple):
    """What holds one letter: a file, or a line of one with its number."""

    path: str
    number: int = 0
    line: bytes | None = None


def check_files(
    paths: Iterable[str], kind: LetterKind, source: str | None, warn: Warn, house: HouseRules
) -> Generator[Answer, None, None]:
    """Judge each letter of each input, and give the answers in order, each as soon as it is known.

    `kind` and `source` (the sender's words or draft) hold for each letter that does not bring its own; `house` are the
    user's own rules. An input that cannot be judged gives an `UnusableLetter`, and the others go on; `warn` is told of
    what was read with damage. Many letters are judged on all processors, but where one of the inputs may have to be
    waited for, they are judged one by one as they come.
    """
    paths = tuple(paths)
    answered = partial(_answer, Submission("", "", "", kind, source, house))
    if any(map(is_awaited, paths)):
        yield from (answered(piece, warn) for piece in _pieces(paths))
    else:
        yield from on_all_processors(answered, _pieces(paths), warn)


def exit_code_of(answers: Iterable[Answer]) -> ExitCode:
    """What the answers amount to: an unusable input outweighs errors, errors outweigh a clean letter."""
    worst = ExitCode.DELIVERED
    for answer in answers:
        if isinstance(answer, UnusableLetter):
            return ExitCode.UNUSABLE_INPUT
        worst = worst if answer.passed else ExitCode.FOUND_ERRORS
    return worst


def check_letter(submission: Submission) -> CheckedLetter:
    """Judge one letter. Raises `UnusableInputError` where it is no English text of a usable length."""
    require_letter(submission.text, submission.name)
    letter = Letter(submission.text)
    case = replace(_case_of(submission.kind, submission.source), house=submission.house)
    return CheckedLetter.of(submission.id, submission.kind, letter, judge(letter, case))


def _case_of(kind: LetterKind, source: str | None) -> Case:
    """What a letter is judged against, where the sender's words or draft are `source`."""
    if source is None:
        return Case(kind)
    from tactful.reading.judged import case_of

    return case_of(kind, source, is_draft=_is_draft(Letter(source)))


def _is_draft(source: Letter) -> bool:
    """Whether a source is a draft of the letter: it begins by addressing somebody, not with "Good day." to nobody."""
    text, salutation = source.folded.text, source.anatomy.salutation
    if salutation is None or text[: salutation[0]].strip():
        return False
    return not text[slice(*salutation)].endswith((".", "!"))


def _pieces(paths: Iterable[str]) -> Iterator[_Piece | UnusableLetter]:
    for path in paths:
        if path.lower().endswith(_JSON_LINES):
            yield from _lines(path)
        else:
            yield _Piece(path)


def _lines(path: str) -> Iterator[_Piece | UnusableLetter]:
    try:
        for number, line in read_lines(path):
            yield _Piece(path, number, line)
    except UnusableInputError as error:
        yield UnusableLetter(path, None, error.code, str(error))


def _answer(default: Submission, piece: _Piece | UnusableLetter, warn: Warn) -> Answer:
    if isinstance(piece, UnusableLetter):
        return piece
    return _check_file(piece, default, warn) if piece.line is None else _check_line(piece, piece.line, default, warn)


def _check_file(piece: _Piece, default: Submission, warn: Warn) -> Answer:
    path = piece.path
    try:
        return check_letter(replace(default, id=path, name=label(path), text=read_letter(path, warn)))
    except UnusableInputError as error:
        return UnusableLetter(path, None, error.code, str(error))


def _check_line(piece: _Piece, line: bytes, default: Submission, warn: Warn) -> Answer:
    name = f"{label(piece.path)}, line {piece.number},"
    try:
        return check_letter(_submission(decode(line, name, warn), replace(default, name=name)))
    except UnusableInputError as error:
        return UnusableLetter(piece.path, piece.number, error.code, str(error))


def _submission(line: str, default: Submission) -> Submission:
    row = object_of(line, default.name)
    if not isinstance(row.get("id"), str | int) or isinstance(row["id"], bool):
        raise UnusableInputError(f'{default.name} has no "id": give the letter a name or a number.', "no-id")
    if not isinstance(row.get("letter"), str):
        raise UnusableInputError(f'{default.name} has no "letter": put the text of the letter there.', "no-letter")
    return Submission(
        id=mend(row["id"]) if isinstance(row["id"], str) else row["id"],
        name=default.name,
        text=mend(row["letter"]),
        kind=_kind(row, default),
        source=_source(row, default),
        house=default.house,
    )


def _kind(row: dict[str, Any], default: Submission) -> LetterKind:
    if row.get("kind") is None:
        return default.kind
    try:
        return LetterKind(row["kind"])
    except ValueError:
        message = f"{default.name} asks for an unknown kind: the kinds are {', '.join(LetterKind)}."
        raise UnusableInputError(message, "unknown-kind") from None


def _source(row: dict[str, Any], default: Submission) -> str | None:
    source = row.get("source")
    if source is None:
        return default.source
    if not isinstance(source, str):
        raise UnusableInputError(f'{default.name} has a "source" that is not text: give a string.', "bad-source")
    require_short(source, f'{default.name} in "source",')
    return mend(source) if source.strip() else None
