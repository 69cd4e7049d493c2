"""`tactful doctor`: what is configured and by what, whether the endpoint answers, what would leave the machine."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path

import pytest

from tests.cli.test_writing_with_model import closed_port
from tests.conftest import Outcome, Run
from tests.model.unruly_server import Behaviour, misbehave, response

KEY = "sk-very-secret-0123"
MODELS = json.dumps({"object": "list", "data": [{"id": "llama3.2:latest"}, {"id": "qwen"}]})


def line(outcome: Outcome, topic: str) -> str:
    """What is said of a topic, in one line."""
    found = re.search(rf"^(?:! |  ){re.escape(topic)} .*(?:\n {{4,}}.*)*", outcome.out, re.MULTILINE)
    assert found, f"{topic!r} is not in {outcome.out!r}"
    return " ".join(found[0].split())


def test_without_a_model_all_is_well_and_nothing_leaves(tactful: Run, config: Path) -> None:
    outcome = tactful("doctor")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.endswith("All is well.\n")
    assert line(outcome, "leaves here") == "leaves here nothing"
    assert "standard phrases" in line(outcome, "endpoint")
    assert str(config) in line(outcome, "config file")


@pytest.mark.parametrize("model", ["qwen", "llama3.2"])
def test_an_endpoint_that_has_the_model_is_well(tactful: Run, config: Path, model: str) -> None:
    config.write_text(f'model = "{model}"\nname = "Sam Okafor"\n')
    with misbehave([response(body=MODELS)]) as server:
        outcome = tactful("doctor", "--base-url", server.base_url)
    assert outcome.code == 0
    assert line(outcome, "model") == f"model {model} (the config file)"
    assert line(outcome, "endpoint") == f"endpoint {server.base_url} (--base-url)"
    assert line(outcome, "name") == "name Sam Okafor (the config file)"
    assert line(outcome, "answers").startswith("answers yes")
    assert "on this machine" in line(outcome, "leaves here")
    assert [request.split(b" ")[:2] for request in server.requests] == [[b"GET", b"/v1/models"]]


def test_a_model_that_is_not_there_is_a_problem_and_the_others_are_named(tactful: Run) -> None:
    with misbehave([response(body=MODELS)]) as server:
        outcome = tactful("doctor", "--base-url", server.base_url, "--model", "lama")
    assert outcome.code == 3
    assert "! has the model no lama; it has llama3.2:latest and qwen" in line(outcome, "has the model")
    assert "1 problem" in outcome.out


@pytest.mark.parametrize(
    "behaviour",
    [
        [response(status=401)],
        [response(status=404)],
        [response(status=503)],
        [response(status=302, Location="http://example.com/v1/models")],
        [response(body="<html>")],
        [response(body="{}")],
        [response(body="[1]")],
        [response(body='{"data": [{"name": "x"}]}')],
        [],
    ],
    ids=["401", "404", "503", "redirect", "HTML", "no list", "a list", "no ids", "closed"],
)
def test_an_endpoint_that_does_not_answer_as_it_should_is_a_problem(tactful: Run, behaviour: Behaviour) -> None:
    with misbehave(behaviour) as server:
        outcome = tactful("doctor", "--base-url", server.base_url)
    assert outcome.code == 3
    assert line(outcome, "answers").startswith("! answers The endpoint 127.0.0.1:")
    assert "leaves here" in outcome.out


def test_an_endpoint_that_is_not_there_or_stalls_does_not_keep_one_waiting(tactful: Run) -> None:
    assert tactful("doctor", "--base-url", f"http://127.0.0.1:{closed_port()}/v1").code == 3
    start = time.monotonic()
    with misbehave([5.0]) as server:
        outcome = tactful("doctor", "--base-url", server.base_url, "--timeout", "0.2")
    assert outcome.code == 3
    assert "within 0.2 seconds" in line(outcome, "answers")
    assert time.monotonic() - start < 4


@pytest.mark.parametrize("place", ["TACTFUL_API_KEY", "the config file"])
def test_a_key_is_told_by_its_place_alone(
    tactful: Run, config: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    if place == "the config file":
        config.write_text(f'api_key = "{KEY}"')
    else:
        monkeypatch.setenv(place, KEY)
    monkeypatch.setenv("TACTFUL_TRACEBACK", "1")
    with misbehave([response(status=401, body=json.dumps({"error": {"message": KEY}}))]) as server:
        outcome = tactful("doctor", "--base-url", server.base_url)
        with_password = tactful("doctor", "--base-url", server.base_url.replace("//", f"//me:{KEY}@"))
    assert f"({place})" in line(outcome, "key")
    assert KEY.encode() in server.requests[0]
    assert KEY not in outcome.out + outcome.err + with_password.out + with_password.err
    assert line(with_password, "endpoint") == line(outcome, "endpoint")


def test_what_goes_to_another_machine_is_told(tactful: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tactful.model.chat.Chat.served_models", lambda _: ("gpt-4.1-mini",))
    monkeypatch.setenv("TACTFUL_API_KEY", KEY)
    outcome = tactful("doctor", "--base-url", "https://api.example.com/v1")
    assert outcome.code == 0
    assert "to api.example.com" in line(outcome, "leaves here")
    assert "pay" in line(outcome, "stays here")
    plain = tactful("doctor", "--base-url", "http://api.example.com/v1")
    assert line(plain, "encryption").startswith("encryption none")
    monkeypatch.setenv("HTTPS_PROXY", f"http://me:{KEY}@proxy.example:3128")
    assert line(tactful("doctor", "--base-url", "https://api.example.com/v1"), "proxy").startswith("proxy http://proxy")


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("= no TOML", "config file"),
        ('bse_url = "x"', "config file"),
        ('[guards.no-pie]\nlevel = "off"', "own rules"),
        ('validators = ["nothing:Here"]', "own rules"),
    ],
)
def test_a_setting_that_cannot_be_used_is_a_problem_beside_the_rest(
    tactful: Run, config: Path, text: str, topic: str
) -> None:
    config.write_text(text)
    outcome = tactful("doctor")
    assert outcome.code == 2
    assert line(outcome, topic).startswith(f"! {topic} {config}")
    assert "kept words" in outcome.out


@pytest.mark.parametrize(
    "options", [("--model", "qwen"), ("--base-url", "localhost:1"), ("--base-url", "https://a.b/v1")]
)
def test_an_endpoint_that_is_none_is_a_problem(tactful: Run, options: tuple[str, ...]) -> None:
    outcome = tactful("doctor", *options)
    assert outcome.code == 2
    assert line(outcome, "endpoint").startswith("! endpoint")


def test_kept_words_are_counted(tactful: Run, state: Path) -> None:
    assert "nothing is kept" in line(tactful("doctor"), "kept words")
    tactful("decline", stdin=b"Ich habe ein Angebot bekommen und nehme es nicht an.")
    assert "1 file" in line(tactful("doctor"), "kept words")
    assert state.is_dir()


def test_nothing_is_said_of_what_a_broken_config_file_may_set(tactful: Run, config: Path) -> None:
    config.write_text("modle = ")
    outcome = tactful("doctor")
    assert outcome.code == 2
    assert "not known" in line(outcome, "endpoint")
    assert not [said for said in ("(not set)", "leaves here", "own rules") if said in outcome.out]
