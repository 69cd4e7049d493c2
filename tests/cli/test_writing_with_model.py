"""The writing commands with a model: where it is configured, what is told of it, and what happens when it fails."""

from __future__ import annotations

import json
import os
import re
import socket
import stat
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.test_writing import DRAFT
from tests.conftest import Outcome, Run
from tests.model.scripted_server import Answer, Request, ScriptedServer, in_turn, serve
from tests.model.test_writing import LEAKING, SOUND, WORDS, answer

KEY = "sk-very-secret-0123"
VARIABLES = ("TACTFUL_API_KEY", "OPENAI_API_KEY")


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with serve(in_turn(answer())) as running:
        yield running


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state"


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    path = tmp_path / "config" / "tactful" / "config.toml"
    path.parent.mkdir(parents=True)
    return path


def closed_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    return port


def test_the_letter_is_the_models_and_the_account_names_the_calls(tactful: Run, server: ScriptedServer) -> None:
    outcome = tactful("decline", WORDS, "--base-url", server.base_url)
    assert outcome.code == 0
    assert outcome.out.startswith("Dear Priya Raman,\n")
    assert SOUND["goodwill"] in outcome.out
    assert "The model was asked 1 time, 110 tokens in all." in outcome.err
    assert "without a model" not in outcome.err
    assert server.requests[0]["model"]


def test_json_counts_calls_and_tokens_and_names_the_writer(tactful: Run) -> None:
    with serve(in_turn(answer(reason=LEAKING), Answer(json.dumps({"reason": SOUND["reason"]})))) as server:
        document = json.loads(tactful("decline", WORDS, "--base-url", server.base_url, "--format", "json").out)
    assert (document["writer"], document["calls"]) == ("model", 2)
    assert document["tokens"] == {"prompt": 200, "completion": 20}
    assert {part["origin"] for part in document["parts"]} == {"model"}


def test_a_draft_is_completed_by_the_model(tactful: Run) -> None:
    wishes = "I wish you and the whole team every success, and I hope that we can stay in touch."
    draft = DRAFT.replace("I wish you all the best.", "")
    with serve(in_turn(Answer(json.dumps({"goodwill": wishes})))) as server:
        outcome = tactful("rewrite", "-", "--base-url", server.base_url, stdin=draft.encode())
    assert outcome.code == 0
    assert wishes in outcome.out
    assert "for the time that you all took to meet me" in outcome.out


def test_a_sound_draft_needs_no_call_and_no_advice_to_configure_a_model(tactful: Run, server: ScriptedServer) -> None:
    options = ("--base-url", server.base_url)
    sound = tactful("rewrite", "-", "--offline", stdin=DRAFT.encode()).out
    outcome = tactful("rewrite", "-", *options, stdin=sound.encode())
    assert (outcome.code, outcome.out) == (0, sound)
    assert "--base-url" not in outcome.err
    shown = tactful("rewrite", "-", "--dry-run", stdin=sound.encode())
    assert (shown.code, shown.out) == (0, "")
    assert "Nothing would be sent" in shown.err
    assert not server.requests


def test_without_a_model_one_line_says_how_to_have_one(tactful: Run) -> None:
    advised, offline = tactful("decline", WORDS), tactful("decline", WORDS, "--offline")
    assert advised.out == offline.out
    assert set(advised.err.splitlines()) - set(offline.err.splitlines()) == {advised.err.splitlines()[-1]}
    assert "--base-url" in advised.err.splitlines()[-1]


def test_offline_asks_no_model(tactful: Run, server: ScriptedServer) -> None:
    outcome = tactful("decline", WORDS, "--base-url", server.base_url, "--offline")
    assert outcome.code == 0
    assert "standard phrase" in outcome.err
    assert not server.requests


@pytest.mark.parametrize(
    "reply",
    [Answer(status=401), Answer(status=500), Answer(body=b"<html>"), Answer(body=b"{}"), None],
    ids=["refused key", "server error", "no JSON", "no completion", "no server"],
)
def test_a_failing_endpoint_leaves_the_letter_without_a_model(tactful: Run, state: Path, reply: Answer | None) -> None:
    if reply is None:
        outcome = tactful("decline", WORDS, "--base-url", f"http://127.0.0.1:{closed_port()}/v1")
    else:
        with serve(in_turn(reply)) as server:
            outcome = tactful("decline", WORDS, "--base-url", server.base_url)
    assert outcome.code == 3
    assert outcome.out == tactful("decline", WORDS, "--offline").out
    first, second, *_ = outcome.err.splitlines()
    assert re.fullmatch(r"tactful: The endpoint 127\.0\.0\.1:\d+ .+\. This is the letter without the model\.", first)
    assert_kept(second, WORDS, state)


def assert_kept(line: str, words: str, state: Path) -> None:
    """The words are in the file that the line names, for their owner's eyes only."""
    named = re.search(r"kept in (.+\.txt): use it again with -f\.", line)
    assert named
    path = Path(named.group(1))
    assert path.is_relative_to(state)
    assert path.read_text("utf-8") == words
    if os.name != "nt":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_kept_words_can_be_used_again(tactful: Run, server: ScriptedServer, state: Path) -> None:
    tactful("decline", WORDS, "--base-url", f"http://127.0.0.1:{closed_port()}/v1")
    (path,) = state.rglob("*.txt")
    outcome = tactful("decline", "-f", str(path), "--base-url", server.base_url)
    assert (outcome.code, SOUND["goodwill"] in outcome.out) == (0, True)


def test_words_that_cannot_be_kept_are_not_said_to_be(tactful: Run, state: Path) -> None:
    state.write_text("a file where the folder would be")
    outcome = tactful("decline", WORDS, "--base-url", f"http://127.0.0.1:{closed_port()}/v1")
    assert outcome.code == 3
    assert "could not be kept" in outcome.err


def test_a_draft_is_kept_as_well(tactful: Run, state: Path) -> None:
    draft = DRAFT.replace("I wish you all the best.", "")
    with serve(in_turn(Answer(status=503))) as server:
        outcome = tactful("rewrite", "-", "--base-url", server.base_url, stdin=draft.encode())
    assert outcome.code == 3
    assert outcome.out == tactful("rewrite", "-", "--offline", stdin=draft.encode()).out
    assert_kept(outcome.err.splitlines()[1], draft, state)


def test_a_model_that_is_too_slow_is_a_failing_endpoint(tactful: Run, state: Path) -> None:
    def think(_: Request) -> Answer:
        time.sleep(0.5)
        return answer()

    with serve(think) as server:
        outcome = tactful("decline", WORDS, "--base-url", server.base_url, "--timeout", "0.1")
    assert outcome.code == 3
    assert "--timeout" in outcome.err
    assert list(state.rglob("*.txt"))


@pytest.mark.parametrize("content", [None, "", "I cannot help with that.", '{"thanks": 7}'])
def test_an_unusable_answer_is_no_failing_endpoint(tactful: Run, content: str | None) -> None:
    with serve(in_turn(Answer(content))) as server:
        outcome = tactful("decline", WORDS, "--base-url", server.base_url, "--retries", "1")
    assert outcome.code == 0
    assert len(server.requests) == 2


def test_strict_exits_with_4_where_a_part_is_a_standard_phrase(tactful: Run) -> None:
    with serve(in_turn(answer(goodwill=""))) as server:
        options = ("--base-url", server.base_url, "--retries", "0")
        lenient, strict = tactful("decline", WORDS, *options), tactful("decline", WORDS, *options, "--strict")
    assert (lenient.code, strict.code) == (0, 4)
    assert strict.out == lenient.out
    assert "Standard phrases: goodwill" in strict.err


def test_strict_is_content_with_the_models_own_parts(tactful: Run, server: ScriptedServer) -> None:
    assert tactful("decline", WORDS, "--base-url", server.base_url, "--strict").code == 0


def test_a_dry_run_prints_the_very_messages_and_sends_nothing(tactful: Run, server: ScriptedServer) -> None:
    options = ("--base-url", server.base_url, "--change", "British spelling")
    shown = tactful("decline", WORDS, *options, "--dry-run")
    assert (shown.code, shown.err, server.requests) == (0, "", [])
    tactful("decline", WORDS, *options)
    (request,) = server.requests
    expected = "\n\n".join(f"[{m['role']}]\n{m['content']}" for m in request["messages"])
    assert shown.out == f"===== request 1 =====\n{expected}\n"
    assert "British spelling" in shown.out
    assert not [secret for secret in ("Globex", "25k", "manager", "leaving") if secret in shown.out]


def test_a_dry_run_needs_no_endpoint(tactful: Run) -> None:
    assert "senior data engineer" in tactful("decline", WORDS, "--dry-run").out


def test_changes_reach_the_model_without_their_secrets(tactful: Run, server: ScriptedServer) -> None:
    changes = ("--change", "British spelling", "--change", "say that Globex pays 25k more")
    outcome = tactful("decline", WORDS, "--base-url", server.base_url, *changes)
    assert outcome.code == 0
    assert "British spelling" in server.sent_text
    assert "Globex" not in server.sent_text
    assert "Not changed as you asked: say that Globex pays 25k more" in outcome.err


def test_a_change_that_rules_cannot_make_is_named(tactful: Run) -> None:
    outcome = tactful("decline", WORDS, "--change", "warmer; British spelling")
    assert outcome.code == 0
    assert "Not changed as you asked: British spelling" in outcome.err


# Where a model is configured


def test_a_remote_endpoint_needs_a_key(tactful: Run) -> None:
    outcome = tactful("decline", WORDS, "--base-url", "https://api.example.com/v1")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.count("\n") == 1
    assert "TACTFUL_API_KEY" in outcome.err


@pytest.mark.parametrize("options", [("--base-url", "localhost:8091"), ("--model", "gpt-x")])
def test_an_endpoint_that_is_none_is_named(tactful: Run, options: tuple[str, ...]) -> None:
    outcome = tactful("decline", WORDS, *options)
    assert (outcome.code, outcome.out) == (2, "")
    assert options[1] in outcome.err
    assert outcome.err.count("\n") == 1


@pytest.mark.parametrize("variable", ["TACTFUL_BASE_URL", "OPENAI_BASE_URL"])
def test_the_environment_names_the_endpoint(
    tactful: Run, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.setenv(variable, server.base_url)
    assert SOUND["goodwill"] in tactful("decline", WORDS).out


@pytest.mark.parametrize("variable", VARIABLES)
def test_the_environment_gives_the_key(
    tactful: Run, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.setenv(variable, KEY)
    monkeypatch.setenv("TACTFUL_MODEL", "llama-of-mine")
    tactful("decline", WORDS, "--base-url", server.base_url)
    assert server.keys == [KEY]
    assert server.requests[0]["model"] == "llama-of-mine"


def test_the_config_file_names_the_endpoint_and_options_win(tactful: Run, server: ScriptedServer, config: Path) -> None:
    config.write_text(f'base_url = "{server.base_url}"\nmodel = "configured"\napi_key = "{KEY}"\nretries = 0\n')
    tactful("decline", WORDS)
    tactful("decline", WORDS, "--model", "by-option")
    assert [request["model"] for request in server.requests] == ["configured", "by-option"]
    assert server.keys == [KEY, KEY]


def test_options_win_over_the_environment_and_the_environment_over_the_config_file(
    tactful: Run, server: ScriptedServer, config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = f"http://127.0.0.1:{closed_port()}/v1"
    config.write_text(f'base_url = "{nowhere}"\nmodel = "configured"\n')
    monkeypatch.setenv("TACTFUL_BASE_URL", server.base_url)
    monkeypatch.setenv("TACTFUL_MODEL", "by-environment")
    assert tactful("decline", WORDS).code == 0
    monkeypatch.setenv("TACTFUL_BASE_URL", nowhere)
    assert tactful("decline", WORDS, "--base-url", server.base_url).code == 0
    assert [request["model"] for request in server.requests] == ["by-environment", "by-environment"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('model = "a"\nbase_url = http', "line 2"),
        ('bse_url = "http://127.0.0.1/v1"', "bse_url"),
        ("retries = -1", "retries"),
        (f'api_key = ["{KEY}"]', "api_key"),
        ("timeout = 'soon'", "timeout"),
    ],
)
def test_a_broken_config_file_is_named_with_the_place(tactful: Run, config: Path, text: str, place: str) -> None:
    config.write_text(text)
    outcome = tactful("decline", WORDS)
    assert (outcome.code, outcome.out) == (2, "")
    assert str(config) in outcome.err
    assert place in outcome.err
    assert KEY not in outcome.err
    assert outcome.err.count("\n") == 1


def test_a_broken_config_file_does_not_matter_offline(tactful: Run, config: Path) -> None:
    config.write_text("= no TOML")
    assert tactful("decline", WORDS, "--offline").code == 0


def runs_with_a_key(tactful: Run, base_url: str) -> Iterator[Outcome]:
    command = ("decline", WORDS, "--base-url", base_url)
    for options in ((), ("--format", "json"), ("--dry-run",), ("--explain",), ("--strict",), ("--timeout", "none")):
        yield tactful(*command, *options)
    yield tactful("decline", WORDS, "--base-url", "no url")


@pytest.mark.parametrize("place", [*VARIABLES, "config file"])
def test_the_key_never_shows(
    tactful: Run, config: Path, state: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    monkeypatch.setenv("TACTFUL_TRACEBACK", "1")
    if place == "config file":
        config.write_text(f'api_key = "{KEY}"')
    else:
        monkeypatch.setenv(place, KEY)
    echo = Answer(status=401, body=json.dumps({"error": {"message": f"Incorrect API key provided: {KEY}"}}).encode())
    for reply in (answer(), echo, Answer(body=b"?")):
        with serve(in_turn(reply)) as server:
            outcomes = list(runs_with_a_key(tactful, server.base_url))
        assert set(server.keys) == {KEY}
        assert not [outcome for outcome in outcomes if KEY in outcome.out + outcome.err]
    assert not [path for path in state.rglob("*.txt") if KEY in path.read_text("utf-8")]


def test_prompts_are_listed_and_shown(tactful: Run) -> None:
    listed = tactful("prompts").out
    assert "writer_decline" in listed
    assert "{{brief}}" in tactful("prompts", "writer_decline").out
    outcome = tactful("prompts", "writer_declien")
    assert outcome.code == 2
    assert "writer_declien" in outcome.err
