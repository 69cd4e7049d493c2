"""A server that follows a script, and the place of configuration, for the tests of the commands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.talking import MENU, Start, Talk, start_talk
from tests.model.scripted_server import ScriptedServer, in_turn, serve
from tests.model.test_writing import answer


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with serve(in_turn(answer())) as running:
        yield running


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    path = tmp_path / "config" / "tactful" / "config.toml"
    path.parent.mkdir(parents=True)
    return path


@pytest.fixture
def talk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Start the program on a terminal with arguments; what still runs at the end of the test is ended."""
    monkeypatch.setenv("TERM", "dumb")
    # So that no line is broken where a test does not ask for it.
    monkeypatch.setenv("COLUMNS", "10000")
    started: list[Talk] = []

    def start(*arguments: str, until: str = MENU) -> Talk:
        started.append(start_talk(*arguments))
        started[-1].waits_for(until)
        return started[-1]

    yield start
    for conversation in started:
        conversation.process.kill()
