"""Ctrl-C at any moment ends the program at once: exit code 130, nothing half written, what was typed kept."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from array import array
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from threading import Event
from typing import IO

import pytest

from tactful.errors import ExitCode
from tests.cli.test_keeping import kept
from tests.cli.test_writing import DRAFT, WORDS
from tests.model.scripted_server import Request, ScriptedServer, serve
from tests.model.test_writing import answer
from tests.model.unruly_server import misbehave

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows sends no such signal to another process")

# Seconds in which a process ends that ends at once, on a busy machine.
AT_ONCE = 5.0
# Sends Ctrl-C to the process itself as it imports a module, so that the moment is always the same.
AT_IMPORT = """
import os, signal, sys

class Finder:
    def find_spec(self, name, *_):
        if name == os.environ["INTERRUPT_AT"]:
            for _ in range(int(os.environ.get("HOW_OFTEN", "1"))):
                os.kill(os.getpid(), signal.SIGINT)

if os.environ["INTERRUPT_AT"] and "engine_process" not in " ".join(sys.orig_argv):
    sys.meta_path.insert(0, Finder())
"""


@pytest.fixture
def environment(tmp_path: Path) -> Mapping[str, str]:
    (tmp_path / "sitecustomize.py").write_text(AT_IMPORT)
    return {
        **os.environ,
        "XDG_STATE_HOME": str(tmp_path / "state"),
        "PYTHONPATH": str(tmp_path),
        "INTERRUPT_AT": "",
    }


Start = Callable[..., subprocess.Popen[bytes]]


@pytest.fixture
def start(environment: Mapping[str, str], request: pytest.FixtureRequest) -> Start:
    def run(*arguments: str, **more: str) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            [sys.executable, "-m", "tactful", *arguments],
            env={**environment, **more},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        request.addfinalizer(process.kill)
        return process

    return run


@pytest.fixture
def stalling() -> Iterator[tuple[ScriptedServer, Event]]:
    """A server that never answers, and what is set as soon as it is asked."""
    asked, over = Event(), Event()

    def stall(_: Request) -> object:
        asked.set()
        over.wait(30)
        return answer()

    with serve(stall) as server:  # type: ignore[arg-type]
        yield server, asked
        over.set()


def ended(process: subprocess.Popen[bytes]) -> tuple[bytes, str]:
    """What a process that was interrupted has said on either stream; nothing of a traceback is in it."""
    begun = time.monotonic()
    out, err = process.communicate(timeout=30)
    assert process.returncode == ExitCode.INTERRUPTED, err
    assert time.monotonic() - begun < AT_ONCE
    assert b"Traceback" not in err
    assert b"Exception" not in err
    return out, err.decode()


@pytest.mark.parametrize(
    ("command", "typed"), [("decline", WORDS), ("rewrite", DRAFT.replace("I wish you all the best.", ""))]
)
def test_while_a_model_thinks(start: Start, stalling: tuple[ScriptedServer, Event], command: str, typed: str) -> None:
    server, asked = stalling
    process = start(command, "-", "--base-url", server.base_url)
    assert process.stdin
    process.stdin.write(typed.encode())
    process.stdin.close()
    process.stdin = None
    assert asked.wait(30)
    process.send_signal(signal.SIGINT)
    out, err = ended(process)
    assert out == b""
    assert kept(err) == typed.rstrip("\n")
    assert err.count("\n") == 1


def test_while_the_doctor_waits(start: Start) -> None:
    with misbehave([20.0]) as server:
        process = start("doctor", "--base-url", server.base_url)
        while not server.requests:
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        assert ended(process)[0] == b""


def test_while_words_are_typed(start: Start, tmp_path: Path) -> None:
    process = start("decline", "-f", "-", "--offline")
    assert process.stdin
    process.stdin.write(b"Ana offered me the job.\nBut I ")
    process.stdin.flush()
    while unread(process.stdin):
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    out, err = ended(process)
    assert out == b""
    assert kept(err) == "Ana offered me the job.\n"
    assert len([path for path in (tmp_path / "state").rglob("*") if path.is_file()]) == 1


def unread(pipe: IO[bytes]) -> int:
    """How many bytes in a pipe nobody has read yet."""
    fcntl, termios = pytest.importorskip("fcntl"), pytest.importorskip("termios")
    count = array("i", [0])
    fcntl.ioctl(pipe, termios.FIONREAD, count)
    return count[0]


@pytest.mark.parametrize(
    ("module", "how_often"),
    [("typer", 1), ("typer", 2), ("tactful.cli.boundary", 1), ("tactful.judge", 2), ("httpx", 1)],
)
def test_while_the_program_is_still_being_imported(
    start: Start, stalling: tuple[ScriptedServer, Event], module: str, how_often: int
) -> None:
    process = start("decline", WORDS, "--base-url", stalling[0].base_url, INTERRUPT_AT=module, HOW_OFTEN=str(how_often))
    out, err = ended(process)
    assert out == b""
    assert err.startswith("tactful: Interrupted.") or not err


@pytest.mark.parametrize("module", ["tactful.kept_words", "tactful.whole_files"])
def test_again_while_the_words_are_being_kept(
    start: Start, stalling: tuple[ScriptedServer, Event], module: str
) -> None:
    server, asked = stalling
    process = start("decline", "--base-url", server.base_url, INTERRUPT_AT=module)
    assert process.stdin
    process.stdin.write(WORDS.encode())
    process.stdin.close()
    process.stdin = None
    assert asked.wait(30) or process.poll() is not None
    process.send_signal(signal.SIGINT)
    assert kept(ended(process)[1]) == WORDS


def test_on_a_terminal_while_words_are_pasted(environment: Mapping[str, str]) -> None:
    pty, fcntl, termios = (pytest.importorskip(name) for name in ("pty", "fcntl", "termios"))
    controller, end = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "tactful"],
        env=environment, stdin=end, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
    )  # fmt: skip
    assert process.stderr
    assert process.stderr.readline().startswith(b"Paste or type")
    assert process.stderr.readline().endswith(b"Ctrl-D.\n")
    for line in ("Ana offered me the job.", "But I am staying."):
        os.write(controller, f"{line}\n".encode())
    time.sleep(0.3)
    os.write(controller, b"and\x03")
    assert kept(ended(process)[1]) == "Ana offered me the job.\nBut I am staying.\n"
    os.close(controller)
    os.close(end)


def test_of_a_process_that_is_told_to_ignore_it_nothing_comes(environment: Mapping[str, str]) -> None:
    command = f"trap '' INT; exec {sys.executable} -m tactful guards"
    done = subprocess.run(
        ["sh", "-c", command],
        env={**environment, "INTERRUPT_AT": "tactful.catalogue"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0
    assert b"no-pay" in done.stdout
