"""Where a model is configured: options, environment, config file; and what is said of what will not do."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tactful.config import KNOWN
from tactful.errors import UnusableInputError
from tactful.model.endpoint import ModelOptions, configured_endpoint
from tactful.settings import Settings
from tests.cli.test_writing_with_model import closed_port
from tests.conftest import Outcome, Run
from tests.model.scripted_server import Answer, ScriptedServer, in_turn, serve
from tests.model.test_writing import SOUND, WORDS, answer

KEY = "sk-very-secret-0123"
VARIABLES = ("TACTFUL_API_KEY", "OPENAI_API_KEY")


def test_a_remote_endpoint_needs_a_key(tactful: Run) -> None:
    outcome = tactful("decline", WORDS, "--base-url", "https://api.example.com/v1")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.count("\n") == 1
    assert "TACTFUL_API_KEY" in outcome.err


@pytest.mark.parametrize(
    "options",
    [
        ("--base-url", "localhost:8091"),
        ("--base-url", "http://127.0.0.1:99999/v1"),
        ("--base-url", "http://[::1/v1"),
        ("--base-url", "http://127.0.0.1:80 80/v1"),
        ("--model", "gpt-x"),
    ],
)
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
    monkeypatch.setenv(variable, f" {KEY}\n")
    monkeypatch.setenv(variable.replace("API_KEY", "BASE_URL"), server.base_url)
    monkeypatch.setenv("TACTFUL_MODEL", "llama-of-mine")
    assert tactful("decline", WORDS).code == 0
    assert server.keys == [KEY]
    assert server.requests[0]["model"] == "llama-of-mine"


def test_openais_key_goes_nowhere_else(tactful: Run, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    assert tactful("decline", WORDS, "--base-url", server.base_url).code == 0
    monkeypatch.setenv("OPENAI_BASE_URL", "https://api.example.com/v1")
    assert tactful("decline", WORDS, "--base-url", server.base_url).code == 0
    assert server.keys == ["none", "none"]
    elsewhere = tactful("decline", WORDS, "--base-url", "https://api.example.org/v1")
    assert (elsewhere.code, elsewhere.out) == (2, "")
    assert "OPENAI_API_KEY is sent to api.openai.com and to OPENAI_BASE_URL alone" in elsewhere.err
    assert elsewhere.err.count("\n") == 1


@pytest.mark.parametrize(
    ("url", "openai_url", "goes"),
    [
        ("", "", True),
        ("https://api.openai.com/v1", "", True),
        ("https://API.OpenAI.com/other", "", True),
        ("https://llm.example/v2", "https://llm.example/v1", True),
        ("", "https://llm.example/v1", True),
        ("http://api.openai.com/v1", "", False),
        ("https://api.openai.com.example/v1", "", False),
        ("https://api.openai.com@example.org/v1", "", False),
        ("https://llm.example:8443/v1", "https://llm.example/v1", False),
    ],
)
def test_where_openais_key_goes(url: str, openai_url: str, goes: bool) -> None:
    environment = {"OPENAI_API_KEY": KEY, "OPENAI_BASE_URL": openai_url}
    options = ModelOptions(base_url=url or None)
    if not goes:
        with pytest.raises(UnusableInputError, match="needs a key"):
            configured_endpoint(options, environment, Settings())
        return
    endpoint = configured_endpoint(options, environment, Settings())
    assert endpoint is not None
    assert endpoint.api_key.get_secret_value() == KEY


def test_a_key_that_could_not_be_sent_is_named_but_not_shown(
    tactful: Run, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TACTFUL_API_KEY", f"{KEY}\nX-Header: é")
    outcome = tactful("decline", WORDS, "--base-url", server.base_url)
    assert (outcome.code, outcome.out) == (2, "")
    assert "The key holds characters that no key has" in outcome.err
    assert KEY not in outcome.err


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


@pytest.mark.parametrize(
    "text", ["modle = ", '[guard.no-pay]\nlevel = "off"', "tne = 'warm'"], ids=["no TOML", "table", "name"]
)
@pytest.mark.parametrize(
    "command",
    [("decline", WORDS), ("decline", WORDS, "--offline"), ("call", WORDS, "--offline"), ("decline", WORDS, "--dry-run"),
     ("check", "LETTER"), ("guards",), ("doctor",)],
    ids=" ".join,
)  # fmt: skip
def test_a_mistake_in_the_config_file_is_told_by_every_command(
    tactful: Run, config: Path, tmp_path: Path, text: str, command: tuple[str, ...]
) -> None:
    config.write_text(text)
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Ann,\n\nThank you for your offer. I am sorry, but I decline it.\n\nBest wishes,\nSam\n")
    outcome = tactful(*(str(letter) if word == "LETTER" else word for word in command))
    assert outcome.code == 2
    assert str(config) in (outcome.out if command == ("doctor",) else outcome.err)


def test_a_config_file_that_is_a_folder_is_told(tactful: Run, config: Path) -> None:
    config.mkdir()
    for command in (("decline", WORDS, "--offline"), ("config", "set", "tone", "warm"), ("doctor",)):
        outcome = tactful(*command)
        assert outcome.code == 2
        assert f"{config} is a folder" in " ".join((outcome.out + outcome.err).split())


def test_an_empty_config_file_is_none(tactful: Run, config: Path) -> None:
    config.write_text("\n")
    assert tactful("decline", WORDS, "--offline").code == 0


def test_the_names_that_are_looked_for_are_those_of_the_settings() -> None:
    assert set(Settings.model_fields) == KNOWN


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
            monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
            outcomes = list(runs_with_a_key(tactful, server.base_url))
        assert set(server.keys) == {KEY}
        assert not [outcome for outcome in outcomes if KEY in outcome.out + outcome.err]
    assert not [path for path in state.rglob("*.txt") if KEY in path.read_text("utf-8")]
