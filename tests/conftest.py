"""No test reaches further than this machine; and a way to run the command line inside a test."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from msgspec import Struct

# A suite that fails today must fail tomorrow: its examples are always the same. New ones are drawn, many more of them,
# with `--hypothesis-profile=fuzz`.
settings.register_profile("suite", max_examples=60, deadline=None, derandomize=True)
settings.register_profile("fuzz", max_examples=5000, deadline=None)
settings.load_profile("suite")

LOOPBACK = {"127.0.0.1", "::1", "localhost", "0.0.0.0", "", None}
_attempts: list[str] = []


class ReachedOutError(RuntimeError):
    """A test tried to reach another machine."""


def _stay_on_this_machine(event: str, arguments: tuple[Any, ...]) -> None:
    """Audit hook: deny every connection, look-up and packet that is not for this machine."""
    if event in {"socket.connect", "socket.sendto", "socket.sendmsg"}:
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else None
    elif event == "socket.getaddrinfo":
        host = arguments[0]
    else:
        return
    host = host.decode() if isinstance(host, bytes) else host
    if host not in LOOPBACK:
        _attempts.append(f"{event} {host}")
        raise ReachedOutError(f"{event} {host}")


# Only where conversations are recorded may a model's server be elsewhere.
if "RECORD_VARIANT" not in os.environ:
    sys.addaudithook(_stay_on_this_machine)


@pytest.fixture(autouse=True)
def _offline() -> Iterator[None]:
    """Fail a test that tried to reach out, even where the code under test has swallowed the error."""
    _attempts.clear()
    yield
    assert not _attempts, f"reached out: {_attempts}"


# What a developer's own machine may have set, and what would then steer the program under test.
_STEERING = (
    "TACTFUL_BASE_URL", "TACTFUL_MODEL", "TACTFUL_API_KEY", "TACTFUL_TRACEBACK", "OPENAI_BASE_URL", "OPENAI_API_KEY",
    "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy", "VISUAL", "EDITOR", "NO_COLOR",
)  # fmt: skip


@pytest.fixture(autouse=True, scope="session")
def _nobodys_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the developer's environment, config file and kept words out of all tests."""
    home = tmp_path_factory.mktemp("nobody")
    with pytest.MonkeyPatch.context() as patch:
        for variable in _STEERING:
            patch.delenv(variable, raising=False)
        patch.setenv("XDG_CONFIG_HOME", str(home / "config"))
        patch.setenv("XDG_STATE_HOME", str(home / "state"))
        # A server that is busy in a test is not so for long.
        patch.setattr("tactful.model.waiting.PAUSES", (0.01, 0.02))
        yield


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The place of what the program keeps in this test."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state"


class Outcome(Struct, frozen=True):
    """What a run of the command line left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


class _Input(TextIOWrapper):
    def __init__(self, data: bytes, terminal: bool) -> None:
        super().__init__(BytesIO(data), "utf-8")
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


@pytest.fixture
def tactful(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run `tactful` with arguments; `stdin` is what standard input holds, `terminal` whether it is one."""
    from tactful.cli import answer

    def run(*arguments: str, stdin: bytes = b"", terminal: bool = False) -> Outcome:
        monkeypatch.setattr(sys, "stdin", _Input(stdin, terminal))
        capsys.readouterr()
        code = answer(list(arguments))
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return run
