"""`tactful eval` where an endpoint fails or somebody interrupts: what is measured is kept, and gone on from."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.evaluate.situations import capable, evaluated, results_of
from tests.cli.test_writing_with_model import closed_port
from tests.conftest import Run
from tests.model.scripted_server import Answer, Request, Script, ScriptedServer, serve
from tests.model.test_writing import WORDS


def test_an_unknown_model_is_named_in_one_sentence_and_the_others_are_measured(
    tactful: Run, situations: Path, server: ScriptedServer
) -> None:
    outcome = evaluated(tactful, situations, server, "--model", "unheard-of", "--format", "json")
    assert outcome.code == 3
    capable_, unheard = results_of(outcome)["models"]
    assert (capable_["guarded"]["letters"], capable_["not_measured"]) == (3, 0)
    assert (unheard["letters"], unheard["not_measured"]) == ([], 6)
    complaints = [line for line in outcome.err.splitlines() if line.startswith("tactful: ")]
    assert len(complaints) == 1
    assert complaints[0].startswith("tactful: unheard-of: The endpoint 127.0.0.1:")
    assert "does not know the model" in complaints[0]
    assert "Letters not measured: 6" in complaints[0]


def test_models_may_be_served_in_different_places(tactful: Run, situations: Path, server: ScriptedServer) -> None:
    nowhere = f"http://127.0.0.1:{closed_port()}/v1"
    both = ("--model", f"capable@{server.base_url}", "--model", f"capable@{nowhere}")
    outcome = tactful("eval", str(situations), *both, "--format", "json", "--no-direct")
    first, second = results_of(outcome)["models"]
    assert first["model"] == f"capable at {server.base_url.split('/')[2]}"
    assert (first["not_measured"], second["not_measured"]) == (0, 3)


def dying_after(letters: int) -> Script:
    """A model whose server dies after so many requests."""
    left = letters

    def script(request: Request) -> Answer:
        nonlocal left
        left -= 1
        return capable(request) if left >= 0 else Answer(status=500)

    return script


def test_what_is_measured_before_an_endpoint_dies_is_kept_and_gone_on_from(
    tactful: Run, situations: Path, server: ScriptedServer, tmp_path: Path
) -> None:
    output = tmp_path / "r.json"
    with serve(dying_after(3)) as dying:
        outcome = evaluated(tactful, situations, dying, "-o", str(output))
    assert outcome.code == 3
    assert "run the same command again" in outcome.err
    before = json.loads(output.read_text("utf-8"))
    assert not before["complete"]
    (model,) = before["models"]
    assert [(letter["id"], letter["way"]) for letter in model["letters"]] == [
        ("pays-more", "guarded"), ("pays-more", "direct"),
    ]  # fmt: skip
    assert "HTTP status 500" in model["fault"]
    progress = tmp_path / "r.progress.jsonl"
    # What was cut short, and what is somebody else's, does no harm.
    progress.write_text(progress.read_text("utf-8") + '{"no": "key"}\n[]\n{"key": "cut sh', "utf-8")
    again = evaluated(tactful, situations, server, "-o", str(output), "--timeout", "9")
    assert again.code == 0
    after = json.loads(output.read_text("utf-8"))
    assert after["models"][0]["letters"][:2] == model["letters"]
    assert len(after["models"][0]["letters"]) == 6
    assert "[3/6]" in again.err
    assert "[2/6]" not in again.err
    assert WORDS not in server.sent_text
    assert not progress.exists()


def test_other_settings_are_measured_anew(tactful: Run, situations: Path, tmp_path: Path) -> None:
    output = ("-o", str(tmp_path / "r.json"))
    with serve(dying_after(3)) as dying:
        evaluated(tactful, situations, dying, *output)
    with serve(dying_after(0)) as dead:
        outcome = evaluated(tactful, situations, dead, *output, "--retries", "0", "--format", "json")
    assert results_of(outcome)["models"][0]["letters"] == []
    with serve(dying_after(0)) as dead:
        outcome = evaluated(tactful, situations, dead, *output, "--format", "json")
    assert len(results_of(outcome)["models"][0]["letters"]) == 2


def test_where_nothing_was_measured_no_file_is_written(tactful: Run, situations: Path, tmp_path: Path) -> None:
    path = tmp_path / "r.md"
    path.write_text("precious", "utf-8")
    with serve(dying_after(0)) as dead:
        outcome = evaluated(tactful, situations, dead, "-o", str(path), "-o", str(tmp_path / "r.json"), "--force")
    assert outcome.code == 3
    assert path.read_text("utf-8") == "precious"
    assert not (tmp_path / "r.json").exists()


def test_a_single_fault_costs_one_letter(tactful: Run, situations: Path) -> None:
    count = 0

    def script(request: Request) -> Answer:
        nonlocal count
        count += "response_format" not in request
        return Answer(status=401) if count == 1 and "response_format" not in request else capable(request)

    with serve(script) as server:
        document = results_of(evaluated(tactful, situations, server, "--format", "json"))
    (model,) = document["models"]
    assert (len(model["letters"]), model["not_measured"]) == (5, 1)


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent otherwise on Windows")
def test_ctrl_c_keeps_what_is_measured(situations: Path, tmp_path: Path) -> None:
    output = tmp_path / "r.json"

    def script(request: Request) -> Answer:
        if "Globex" in request["messages"][-1]["content"]:
            os.kill(process.pid, signal.SIGINT)
        return capable(request)

    with serve(script) as server:
        arguments = ("--model", "capable", "--base-url", server.base_url, "-o", str(output), "--no-direct")
        process = subprocess.Popen(
            [sys.executable, "-m", "tactful", "eval", str(situations), *arguments],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, "")
    assert "Traceback" not in err
    assert err.splitlines()[-1].startswith("tactful: Interrupted. What is measured is kept in ")
    (kept,) = (tmp_path / "r.progress.jsonl").read_text("utf-8").splitlines()
    assert json.loads(kept)["id"] == "pays-more"
    assert not output.exists()
