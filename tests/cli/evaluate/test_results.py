"""`tactful eval`: what is counted and told, and what cannot be measured."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.evaluate.situations import DIRECT, ROWS, evaluated, results_of, written
from tests.conftest import Run
from tests.model.scripted_server import ScriptedServer
from tests.model.test_writing import WORDS


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


def test_results_that_cannot_be_written_cost_nothing_that_was_measured(
    tactful: Run, situations: Path, server: ScriptedServer, tmp_path: Path
) -> None:
    taken, document = tmp_path / "r.md", tmp_path / "r.json"
    taken.mkdir()
    outcome = evaluated(tactful, situations, server, "-o", str(taken), "-o", str(document))
    assert outcome.code == 2
    assert f"{taken} cannot be written" in outcome.err
    assert "| pass every guard |" in outcome.out
    assert json.loads(document.read_text("utf-8"))["complete"]
    asked = len(server.requests)
    taken.rmdir()
    again = evaluated(tactful, situations, server, "-o", str(taken), "-o", str(document))
    assert (again.code, again.out, len(server.requests)) == (0, outcome.out, asked)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["r.json", "r.md", "situations.jsonl"]


def test_results_that_exist_stay_unless_forced(
    tactful: Run, situations: Path, server: ScriptedServer, tmp_path: Path
) -> None:
    path = tmp_path / "r.md"
    path.write_text("precious", "utf-8")
    outcome = evaluated(tactful, situations, server, "-o", str(path))
    assert (outcome.code, outcome.out) == (2, "")
    assert f"{path} exists: overwrite it with --force" in outcome.err
    assert (path.read_text("utf-8"), server.requests) == ("precious", [])
    assert evaluated(tactful, situations, server, "-o", str(path), "--force").code == 0
    assert "| pass every guard |" in path.read_text("utf-8")


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
    assert outcome.err.count("tactful: ") == 1


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


def test_a_file_that_is_missing_is_told_of_before_a_model_is_asked_for(tactful: Run) -> None:
    outcome = tactful("eval", "no-such-file.jsonl", "--model", "x")
    assert (outcome.code, outcome.out) == (2, "")
    assert "no-such-file.jsonl does not exist" in outcome.err


def test_without_a_model_there_is_nothing_to_measure(tactful: Run, situations: Path) -> None:
    outcome = tactful("eval", str(situations))
    assert (outcome.code, outcome.out) == (2, "")
    assert "give --model and --base-url" in outcome.err
