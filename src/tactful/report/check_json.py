"""The answers of `tactful check` as JSON ("tactful.check/1") and JSON lines."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tactful.checked import Answer, CheckedLetter, UnusableLetter
from tactful.report.judgements import guards_object, to_json

SCHEMA = "tactful.check/1"


def check_document(answers: Iterable[Answer]) -> str:
    """All answers as one document."""
    return to_json({"schema": SCHEMA, "letters": [_element(answer) for answer in answers]}, indent=2)


def check_line(answer: Answer) -> str:
    """One answer as one line: an element of the document's `letters`."""
    return to_json(_element(answer))


def _element(answer: Answer) -> dict[str, Any]:
    return _letter(answer) if isinstance(answer, CheckedLetter) else _unusable(answer)


def _letter(letter: CheckedLetter) -> dict[str, Any]:
    return {
        "id": letter.id,
        "kind": letter.kind,
        "passed": letter.passed,
        "guards": guards_object(letter.judgements),
    }


def _unusable(unusable: UnusableLetter) -> dict[str, Any]:
    place = {"id": unusable.path} if unusable.line is None else {"line": unusable.line, "file": unusable.path}
    return {**place, "error": {"code": unusable.code, "message": unusable.message}}
