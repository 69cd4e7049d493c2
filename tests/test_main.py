"""What judges a model's letter is begun before the command line is imported, where a model is going to be asked."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import click
import pytest
import typer

from tactful import __main__ as main
from tactful.cli.application import application

GROUP = typer.main.get_command(application())
assert isinstance(GROUP, click.Group)
# A command that writes letters with a model can do without; to one that examines or measures it, it is the matter.
WRITING = {name: "--offline" in {o for p in command.params for o in p.opts} for name, command in GROUP.commands.items()}


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What was begun, in its order."""
    on_interrupt = signal.getsignal(signal.SIGINT)
    steps: list[str] = []
    monkeypatch.setattr("tactful.model.engine.start_engine", lambda: steps.append("engine"))
    monkeypatch.setattr("tactful.cli.run", lambda: steps.append("command"))
    yield steps
    signal.signal(signal.SIGINT, on_interrupt)


@pytest.mark.parametrize("name", WRITING)
def test_a_command_that_writes_begins_it_first(begun: list[str], monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr("sys.argv", ["tactful", name, "--base-url", "http://127.0.0.1:9/v1"])
    main.main()
    assert begun == (["engine", "command"] if WRITING[name] else ["command"])


@pytest.mark.parametrize("option", ["--offline", "--dry-run", "--help"])
def test_where_no_model_is_asked_it_is_left(begun: list[str], monkeypatch: pytest.MonkeyPatch, option: str) -> None:
    monkeypatch.setattr("sys.argv", ["tactful", "negotiate", "--base-url", "http://127.0.0.1:9/v1", option])
    main.main()
    assert begun == ["command"]
