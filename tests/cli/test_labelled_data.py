"""Every labelled situation and draft ends in a letter that may be sent, or in one sentence that says why not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run

DATA = Path(__file__).resolve().parents[3] / "shared" / "dev"
LATER = {"negotiate", "more_time", "withdraw_after_accepting", "reply", "questions"}


def rows(name: str) -> list[Any]:
    path = DATA / f"{name}.jsonl"
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    return [pytest.param(row, id=row["id"]) for row in map(json.loads, lines)]


def assert_sendable_or_refused(tactful: Run, command: str, row: dict[str, Any], folder: Path) -> int:
    (folder / "words.txt").write_text(row["text"], "utf-8")
    outcome = tactful(command, "-f", str(folder / "words.txt"))
    if outcome.code == 2:
        assert outcome.out == ""
        assert outcome.err.count("\n") == 1
        return 2
    assert outcome.code == 0, outcome.err
    (folder / "letter.txt").write_text(outcome.out, "utf-8")
    checked = tactful("check", str(folder / "letter.txt"), "--source", str(folder / "words.txt"))
    assert checked.code == 0, checked.out
    told = (outcome.out + outcome.err).lower()
    assert not [secret for secret in row["secrets"] if secret.lower() in told]
    return 0


@pytest.mark.parametrize("row", rows("situations"))
def test_a_situation(tactful: Run, row: dict[str, Any], tmp_path: Path) -> None:
    code = assert_sendable_or_refused(tactful, "decline", row, tmp_path)
    if row["kind"] in LATER:
        assert code == 2


@pytest.mark.parametrize("row", rows("drafts"))
def test_a_draft(tactful: Run, row: dict[str, Any], tmp_path: Path) -> None:
    assert_sendable_or_refused(tactful, "rewrite", row, tmp_path)
