"""What is going on while a model works: shown on a terminal, taken away again, and nowhere else."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from types import SimpleNamespace

import pytest

from tactful.announcing import announce, heard_by
from tactful.cli import progress
from tests.cli.test_writing_with_model import closed_port
from tests.model.scripted_server import Answer, Request, ScriptedServer, serve
from tests.model.test_writing import LEAKING, SOUND, WORDS, answer, only
from tests.terminals import heard_on

CLEARED = "\r\033[K"


@pytest.fixture
def slow() -> Iterator[ScriptedServer]:
    answers = [answer(reason=LEAKING), only(reason=SOUND["reason"])]

    def think(_: Request) -> Answer:
        time.sleep(0.8)
        return answers.pop(0)

    with serve(think) as server:
        yield server


def on_a_terminal(*arguments: str, term: str = "xterm") -> tuple[str, str]:
    """Run the program with standard error on a terminal; return what it said on either stream."""
    pty = pytest.importorskip("pty", reason="there are no pseudo-terminals here")
    controller, end = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "tactful", *arguments], env={**os.environ, "TERM": term},
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=end,
    )  # fmt: skip
    os.close(end)
    out, _ = process.communicate(timeout=30)
    said = b"".join(iter(lambda: heard_on(controller), b""))
    os.close(controller)
    return out.decode(), said.decode()


def test_each_step_is_told_with_the_seconds_and_then_taken_away(slow: ScriptedServer) -> None:
    out, err = on_a_terminal("decline", WORDS, "--base-url", slow.base_url)
    assert out.startswith("Dear Priya Raman,")
    assert "\033" not in out
    shown, _, account = err.rpartition(CLEARED)
    assert account.startswith("- ")
    steps = [re.sub(r"\d+ s$", "N s", step) for step in shown.split(CLEARED) if step]
    told = list(dict.fromkeys(steps))
    assert told[-2:] == ["The model writes ... N s", "The model writes reason again ... N s"]


@pytest.mark.parametrize("term", ["xterm", "dumb"])
def test_what_is_soon_over_is_not_told(term: str) -> None:
    _, err = on_a_terminal("decline", WORDS, "--offline", term=term)
    assert "\033[K" not in err


def test_a_terminal_that_cannot_overwrite_shows_nothing(slow: ScriptedServer) -> None:
    _, err = on_a_terminal("decline", WORDS, "--base-url", slow.base_url, term="dumb")
    assert err.startswith("- Passed ")


def test_a_pipe_gets_nothing(slow: ScriptedServer) -> None:
    command = [sys.executable, "-m", "tactful", "decline", WORDS, "--base-url", slow.base_url]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stderr.startswith("- Passed ")
    assert "\r" not in done.stderr


class Terminal:
    """A terminal that keeps what is written to it."""

    def __init__(self) -> None:
        self.said = ""

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        self.said += text
        return len(text)

    def flush(self) -> None:
        pass


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    terminal = Terminal()
    monkeypatch.setattr(progress, "sys", SimpleNamespace(stderr=terminal))
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(progress, "_SOON", 0.0)
    monkeypatch.setattr(progress, "_TICK", 0.01)
    return terminal


def test_the_line_is_gone_whatever_ends_the_work(terminal: Terminal) -> None:
    @progress.progress_shown()
    def work() -> None:
        announce("Something long")
        time.sleep(0.1)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        work()
    assert "Something long ... 0 s" in terminal.said
    assert terminal.said.endswith(CLEARED)


def test_a_line_is_never_wider_than_the_terminal(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    with progress.progress_shown():
        announce("x" * 100)
        time.sleep(0.1)
    assert max(map(len, terminal.said.split(CLEARED))) == 19


def test_nothing_is_shown_where_it_is_not_wanted(terminal: Terminal) -> None:
    with progress.progress_shown(wanted=False):
        announce("Something")
        time.sleep(0.05)
    assert terminal.said == ""


def test_steps_are_heard_inside_the_block_alone() -> None:
    heard: list[str] = []
    announce("before")
    with heard_by(heard.append):
        announce("inside")
    announce("after")
    assert heard == ["inside"]


def test_an_endpoint_that_is_asked_after_is_named() -> None:
    port = closed_port()
    _, err = on_a_terminal("doctor", "--base-url", f"http://127.0.0.1:{port}/v1")
    assert err.endswith(CLEARED) or not err
