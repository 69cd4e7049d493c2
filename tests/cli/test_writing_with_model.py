"""The writing commands with a model: what is told of it, and what happens when it fails."""

from __future__ import annotations

import json
import os
import re
import socket
import stat
import time
from pathlib import Path

import pytest

from tests.cli.test_writing import DRAFT
from tests.conftest import Run
from tests.model.scripted_server import Answer, Request, ScriptedServer, in_turn, serve
from tests.model.test_writing import LEAKING, SOUND, WORDS, answer


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
        outcome = tactful("decline", "--base-url", f"http://127.0.0.1:{closed_port()}/v1", stdin=WORDS.encode())
    else:
        with serve(in_turn(reply)) as server:
            outcome = tactful("decline", "--base-url", server.base_url, stdin=WORDS.encode())
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


def test_json_says_that_this_is_the_letter_without_the_model(tactful: Run) -> None:
    failing = ("--base-url", "http://127.0.0.1:9/v1", "--model", "m")
    outcome = tactful("decline", WORDS, *failing, "--change", "put it into French", "--format", "json")
    document = json.loads(outcome.out)
    assert (outcome.code, document["writer"], document["passed"]) == (3, "phrases", True)
    assert document["fault"].startswith("The endpoint 127.0.0.1:9 ")
    assert document["unfollowed"] == ["put it into French"]


def test_kept_words_can_be_used_again(tactful: Run, server: ScriptedServer, state: Path) -> None:
    tactful("decline", "--base-url", f"http://127.0.0.1:{closed_port()}/v1", stdin=WORDS.encode())
    (path,) = state.rglob("*.txt")
    outcome = tactful("decline", "-f", str(path), "--base-url", server.base_url)
    assert (outcome.code, SOUND["goodwill"] in outcome.out) == (0, True)


def test_words_that_cannot_be_kept_are_not_said_to_be(tactful: Run, state: Path) -> None:
    state.write_text("a file where the folder would be")
    outcome = tactful("decline", "--base-url", f"http://127.0.0.1:{closed_port()}/v1", stdin=WORDS.encode())
    assert outcome.code == 3
    assert "could not be kept" in outcome.err


def test_a_draft_is_kept_as_well(tactful: Run, state: Path) -> None:
    draft = DRAFT.replace("I wish you all the best.", "")
    with serve(in_turn(Answer(status=503))) as server:
        outcome = tactful("rewrite", "-", "--base-url", server.base_url, stdin=draft.encode())
    assert outcome.code == 3
    assert outcome.out == tactful("rewrite", "-", "--offline", stdin=draft.encode()).out
    assert_kept(outcome.err.splitlines()[1], draft.rstrip(), state)


def test_a_model_that_is_too_slow_is_a_failing_endpoint(tactful: Run, state: Path) -> None:
    def think(_: Request) -> Answer:
        time.sleep(0.5)
        return answer()

    with serve(think) as server:
        outcome = tactful("decline", "--base-url", server.base_url, "--timeout", "0.1", stdin=WORDS.encode())
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
    assert "Not changed as you asked: “say that Globex pays 25k more”" in outcome.err


def test_a_change_that_rules_cannot_make_is_named(tactful: Run) -> None:
    outcome = tactful("decline", WORDS, "--change", "warmer; in rhyme")
    assert outcome.code == 0
    assert "Not changed as you asked: “in rhyme”" in outcome.err


# Where a model is configured


def test_prompts_are_listed_and_shown(tactful: Run) -> None:
    listed = tactful("prompts").out
    assert "writer_task" in listed
    assert "{{brief}}" in tactful("prompts", "writer_task").out
    outcome = tactful("prompts", "writer_tsak")
    assert outcome.code == 2
    assert "writer_tsak" in outcome.err
