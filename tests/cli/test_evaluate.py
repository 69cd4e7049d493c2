"""`tactful eval`: what is counted, what is told on the way, and what an interruption leaves."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_writing_with_model import closed_port
from tests.conftest import Outcome, Run
from tests.model.scripted_server import Answer, Request, ScriptedServer, serve
from tests.model.test_writing import LEAKING, SOUND, WORDS, answer

BARE = "Ana Lopes from Globex offered me the archivist job. I stay where I am. My name is Sam Okafor."
DRAFT = (
    "Dear Ana Lopes,\n\nThank you for offering me the archivist job at Globex. I am sorry, but I have decided to "
    "decline your offer. The salary is a joke.\n\nKind regards,\nSam Okafor"
)
SOUND_FOR_GLOBEX = {
    **SOUND,
    "thanks": "Thank you for offering me the archivist job at Globex, and for your time.",
    "reason": "I have decided to stay where I am.",
    "goodwill": "I wish you and everybody at Globex every success.",
}
DIRECT = f"Subject: Offer\n\nDear Priya,\n\nThank you! {LEAKING}\n\nBest,\nSam"
ROWS = [
    {"id": "pays-more", "kind": "decline", "text": WORDS, "secrets": ["25k"], "facts": {"sender": "Sam Okafor"}},
    {"id": "stays", "text": BARE, "facts": {"company": "Globex", "role": "archivist", "reason_true": "stays"}},
    {"id": "rough", "text": DRAFT, "secrets": ["a joke"], "must_keep": ["Sam Okafor", "archivist"]},
]  # fmt: skip


def capable(request: Request) -> Answer:
    """A model that fails the first situation once, and the goodwill of the second for ever; it knows one name."""
    if request["model"] != "capable":
        return Answer(status=404, body=b'{"error": "no such model"}')
    if "response_format" not in request:
        return Answer(DIRECT)
    asked = request["messages"][-1]["content"]
    if "Globex" in asked:
        return answer(**{**SOUND_FOR_GLOBEX, "goodwill": "Goodbye."})
    return answer() if "What to do this time" in asked else answer(reason=LEAKING)


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with serve(capable) as running:
        yield running


@pytest.fixture
def situations(tmp_path: Path) -> Path:
    return written(tmp_path / "situations.jsonl", *ROWS)


def written(path: Path, *rows: object) -> Path:
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
    return path


def results_of(outcome: Outcome) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(outcome.out)
    return document


def evaluated(tactful: Run, path: Path, server: ScriptedServer, *options: str, model: str = "capable") -> Outcome:
    return tactful("eval", str(path), "--model", model, "--base-url", server.base_url, *options)


def test_letters_are_counted_by_what_made_them(tactful: Run, situations: Path, server: ScriptedServer) -> None:
    outcome = evaluated(tactful, situations, server, "--format", "json", "--retries", "1")
    assert outcome.code == 0
    document = results_of(outcome)
    (model,) = document["models"]
    guarded, direct = model["guarded"], model["direct"]
    assert (guarded["letters"], guarded["passed"]) == (3, 3)
    assert guarded["passed_at"] == [0, 1]
    assert guarded["standard"] == 2
    assert guarded["standard_parts"]["goodwill"] == 2
    assert guarded["told"] == guarded["lost"] == guarded["missing_facts"] == 0
    assert {"no-pay", "no-rival"} <= set(guarded["first_failures"])
    assert "no-pay" not in guarded["last_failures"]
    assert 0 < guarded["words_by_model"] < guarded["words"]
    assert 0 < guarded["facts_by_model"] <= guarded["facts"]
    assert (guarded["calls"], guarded["completion_tokens"]) == (6, 60)
    assert (direct["letters"], direct["passed"], direct["calls"]) == (3, 0, 3)
    assert direct["told"] == 1
    assert direct["failures"]["no-pay"] == 3
    assert document["complete"]
    assert [letter["way"] for letter in model["letters"]] == ["guarded", "direct"] * 3


def test_the_document_says_what_was_measured_and_how(tactful: Run, situations: Path, server: ScriptedServer) -> None:
    document = results_of(evaluated(tactful, situations, server, "--format", "json", "--timeout", "7", "--no-direct"))
    assert document["schema"] == "tactful.eval/1"
    assert document["settings"] == {"retries": 2, "timeout": 7.0, "deadline": 21.0, "variant": 0}
    assert (document["file"], len(document["sha256"])) == ("situations.jsonl", 64)
    assert "direct" not in document["models"][0]
    assert not [request for request in server.requests if "response_format" not in request]


def test_a_model_asked_directly_gets_the_words_and_is_judged_by_the_same_guards(
    tactful: Run, situations: Path, server: ScriptedServer
) -> None:
    document = results_of(evaluated(tactful, situations, server, "--format", "json"))
    (asked, *_) = [request for request in server.requests if "response_format" not in request]
    assert [message["content"] for message in asked["messages"]] == [f"{WORDS}\n\nWrite the letter."]
    direct = next(letter for letter in document["models"][0]["letters"] if letter["way"] == "direct")
    assert direct["letter"] == DIRECT
    assert {"no-pay", "no-rival", "no-chatter", "clear-decline", "regret"} <= set(direct["failed"])


def test_the_tables_have_a_column_for_each_model_and_way(
    tactful: Run, situations: Path, server: ScriptedServer
) -> None:
    outcome = evaluated(tactful, situations, server)
    assert "|  | capable | capable, asked directly |" in outcome.out
    assert "| pass every guard | 3 (100 %) | 0 (0 %) |" in outcome.out
    assert "| `no-pay` | 1 | 0 | 3 |" in outcome.out
    assert "sha256" in outcome.out.splitlines()[0]


def test_results_are_written_to_files_and_nothing_else_is_left(
    tactful: Run, situations: Path, server: ScriptedServer, tmp_path: Path
) -> None:
    markdown, document = tmp_path / "r.md", tmp_path / "r.json"
    outcome = evaluated(tactful, situations, server, "-o", str(document), "-o", str(markdown))
    assert outcome.out == markdown.read_text("utf-8")
    assert json.loads(document.read_text("utf-8"))["complete"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["r.json", "r.md", "situations.jsonl"]


def test_each_step_is_told_with_the_time_left(tactful: Run, situations: Path, server: ScriptedServer) -> None:
    lines = evaluated(tactful, situations, server).err.splitlines()
    assert len(lines) == 6
    assert lines[0].startswith("[1/6] capable, pays-more: passes after 1 re-ask, 2 calls, ")
    assert "left" in lines[0]
    assert lines[1].startswith("[2/6] capable, pays-more, asked directly: fails ")
    assert lines[2].startswith("[3/6] capable, stays: passes, with standard phrases for goodwill, 3 calls, ")
    assert "left" not in lines[-1]


def test_lines_that_are_no_situation_are_named_and_the_others_go_on(
    tactful: Run, tmp_path: Path, server: ScriptedServer
) -> None:
    path = tmp_path / "s.jsonl"
    good = json.dumps(ROWS[0])
    bad = ["{", "[]", '{"text": " "}', '{"text": "x", "secrets": "25k"}', '{"text": "x", "facts": [1]}']
    path.write_bytes("\n".join([*bad, good, ""]).encode() + b'{"text": "\0"}')
    outcome = evaluated(tactful, path, server, "--format", "json", "--no-direct")
    assert outcome.code == 2
    document = results_of(outcome)
    assert [skipped["line"] for skipped in document["skipped"]] == [1, 2, 3, 4, 5, 7]
    assert [letter["id"] for letter in document["models"][0]["letters"]] == ["pays-more"]
    assert len([line for line in outcome.err.splitlines() if line.startswith("tactful: ")]) == 6


def test_words_that_cannot_be_used_are_counted_and_not_asked_about(
    tactful: Run, tmp_path: Path, server: ScriptedServer
) -> None:
    german = "Ich habe das Angebot bekommen und moechte es gerne ablehnen, weil mir der Weg zu weit ist."
    outcome = evaluated(tactful, written(tmp_path / "s.jsonl", {"text": german}), server, "--format", "json")
    assert outcome.code == 0
    (model,) = results_of(outcome)["models"]
    assert model["guarded"]["refused"] == model["direct"]["refused"] == 1
    assert not server.requests


@pytest.mark.parametrize("rows", [[], [{"text": ""}]], ids=["empty", "no text"])
def test_a_file_without_situations_is_named(
    tactful: Run, tmp_path: Path, server: ScriptedServer, rows: list[object]
) -> None:
    outcome = evaluated(tactful, written(tmp_path / "s.jsonl", *rows), server)
    assert (outcome.code, outcome.out) == (2, "")
    assert "holds no situation" in outcome.err


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("no-such-file.jsonl",), "no-such-file.jsonl does not exist"),
        (("-",), "Name the file"),
        (("SITUATIONS", "-o", "results.txt"), "results.txt is neither"),
        (("SITUATIONS", "-o", "no/such/folder.json"), "its folder does not exist"),
    ],
)
def test_what_cannot_be_used_is_named_before_anything_is_asked(
    tactful: Run, situations: Path, server: ScriptedServer, options: tuple[str, ...], says: str
) -> None:
    given = [str(situations) if option == "SITUATIONS" else option for option in options]
    outcome = tactful("eval", *given, "--base-url", server.base_url)
    assert (outcome.code, outcome.out) == (2, "")
    assert says in outcome.err
    assert not server.requests


def test_without_a_model_there_is_nothing_to_measure(tactful: Run, situations: Path) -> None:
    outcome = tactful("eval", str(situations))
    assert (outcome.code, outcome.out) == (2, "")
    assert "give --model and --base-url" in outcome.err


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


def dying_after(letters: int) -> Any:
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
