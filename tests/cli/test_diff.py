"""`tactful rewrite --diff`: the letter alone on standard output, what changed in the draft beside it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_writing import DRAFT
from tests.conftest import Run
from tests.model.scripted_server import Answer, in_turn, serve


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.txt"
    path.write_text(DRAFT, "utf-8")
    return path


def test_the_changes_stand_on_standard_error(tactful: Run, draft: Path) -> None:
    plain, shown = tactful("rewrite", str(draft)), tactful("rewrite", str(draft), "--diff")
    assert (shown.code, shown.out) == (plain.code, plain.out)
    assert "\n- The salary was a joke.\n    " in shown.err
    assert "no-pay: " in shown.err
    assert "Dropped from your draft:\n- The salary was a joke. (" in shown.err
    told = "- 1 passage of your draft is not in the letter; --diff shows what, and why.\n"
    assert told in plain.err
    assert "joke" not in plain.err
    assert shown.err.endswith(plain.err.replace(told, ""))
    assert "\033" not in shown.err


def test_windows_line_ends_are_no_change(tactful: Run, draft: Path) -> None:
    shown = tactful("rewrite", str(draft), "--diff")
    draft.write_bytes(DRAFT.replace("\n", "\r\n").encode())
    assert tactful("rewrite", str(draft), "--diff") == shown


def test_json_lists_the_changes_only_where_they_are_asked_for(tactful: Run, draft: Path) -> None:
    outcome = tactful("rewrite", str(draft), "--diff", "--format", "json")
    document = json.loads(outcome.out)
    (change,) = document["changes"]
    assert (change["change"], change["draft"]["text"], change["letter"]) == ("dropped", "The salary was a joke.", None)
    assert "no-pay" in change["guards"]
    assert "joke" not in outcome.err
    assert "changes" not in json.loads(tactful("rewrite", str(draft), "--format", "json").out)


def test_what_a_model_wrote_is_compared_too(tactful: Run, draft: Path) -> None:
    wishes = "I wish you and the whole team every success, and I hope that we can stay in touch."
    draft.write_text(DRAFT.replace("I wish you all the best.", ""), "utf-8")
    with serve(in_turn(Answer(json.dumps({"goodwill": wishes})))) as server:
        outcome = tactful("rewrite", str(draft), "--diff", "--base-url", server.base_url)
    assert f"+ {wishes}\n    good-wishes: " in outcome.err
    assert wishes in outcome.out
