"""Nothing typed is lost, whatever ends a command."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import tactful.manuscript
from tactful.errors import ExitCode
from tests.cli.test_writing_with_model import closed_port
from tests.conftest import Run

WORDS = "Ana Lopez from Initech offered me the analyst job but I am staying where I am. Sam Okafor"


def failing_with(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(tactful.manuscript, "write", fail)


def kept(message: str, what: str = "What you typed", then: str = "use it again with -f") -> str:
    named = re.search(rf"{what} is kept in (.+\.txt): {then}\.", message)
    assert named, message
    return Path(named.group(1)).read_text("utf-8")


@pytest.mark.parametrize(
    ("error", "code"),
    [(KeyboardInterrupt, ExitCode.INTERRUPTED), (ZeroDivisionError, ExitCode.INTERNAL)],
    ids=["interrupted", "broken"],
)
@pytest.mark.parametrize("terminal", [True, False], ids=["pasted", "piped"])
def test_what_was_typed_is_kept_when_a_command_breaks_off(
    tactful: Run,
    monkeypatch: pytest.MonkeyPatch,
    state: Path,
    error: type[BaseException],
    code: ExitCode,
    terminal: bool,
) -> None:
    failing_with(monkeypatch, error())
    outcome = tactful("decline", stdin=WORDS.encode(), terminal=terminal)
    assert outcome.code == code
    assert kept(outcome.err) == WORDS
    assert state.is_dir()


def test_what_cannot_be_used_is_kept_as_well(tactful: Run, state: Path) -> None:
    german = "Ich habe das Angebot bekommen und moechte es gerne ablehnen, weil mir der Weg zu weit ist."
    outcome = tactful("decline", stdin=german.encode())
    assert outcome.code == ExitCode.UNUSABLE_INPUT
    assert kept(outcome.err) == german
    assert state.is_dir()


def test_what_stands_in_a_file_is_not_kept_twice(
    tactful: Run, monkeypatch: pytest.MonkeyPatch, state: Path, tmp_path: Path
) -> None:
    failing_with(monkeypatch, KeyboardInterrupt())
    words = tmp_path / "words.txt"
    words.write_text(WORDS, "utf-8")
    assert tactful("decline", "-f", str(words)).code == ExitCode.INTERRUPTED
    assert not state.exists()


@pytest.mark.parametrize("command", ["decline", "call", "rewrite"])
def test_what_stands_in_a_file_is_not_kept_where_the_endpoint_fails(
    tactful: Run, state: Path, tmp_path: Path, command: str
) -> None:
    words = tmp_path / "words.txt"
    words.write_text(WORDS, "utf-8")
    outcome = tactful(command, "-f", str(words), "--base-url", f"http://127.0.0.1:{closed_port()}/v1")
    assert outcome.code == ExitCode.ENDPOINT_FAILED
    assert "This is the letter without the model." in outcome.err
    assert "kept" not in outcome.err
    assert not state.exists()


def test_nothing_is_kept_where_nothing_was_typed(tactful: Run, state: Path, tmp_path: Path) -> None:
    offer = tmp_path / "offer.txt"
    offer.write_text("Dear Sam,\n\nwe offer you the role of analyst at Initech.\n\nBest,\nAna Lopez\n", "utf-8")
    outcome = tactful("decline", "--offer", str(offer), "--base-url", f"http://127.0.0.1:{closed_port()}/v1", stdin=b"")
    assert outcome.code == ExitCode.ENDPOINT_FAILED
    assert "typed is kept" not in outcome.err
    assert not state.exists()


def test_what_stands_beside_a_line_that_the_terminal_cut_is_kept(tactful: Run, state: Path) -> None:
    outcome = tactful("decline", stdin=f"{WORDS}\n{'x' * 4095}\n".encode(), terminal=True)
    assert outcome.code == ExitCode.UNUSABLE_INPUT
    assert kept(outcome.err, "What came through", "the end of that line is missing").startswith(WORDS)
    assert state.is_dir()


@pytest.mark.parametrize(
    "arguments",
    [
        ("decline", "hello"),
        ("decline", WORDS, "--reason", "they pay too little"),
        ("decline", WORDS, "--base-url", "foo"),
        ("call", WORDS, "--base-url", "foo"),
        ("decline", WORDS, "--base-url", "http://127.0.0.1:9/v1"),
    ],
    ids=" ".join,
)
def test_what_stands_on_the_command_line_is_not_written_to_disk(
    tactful: Run, state: Path, arguments: tuple[str, ...]
) -> None:
    assert tactful(*arguments).code
    assert not state.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("ask-time", "--until", "yesterday"),
        ("decline", "-o", "a.txt", "-o", "b.txt"),
        ("call", "-o", "a.txt", "-o", "b.txt"),
        ("rewrite", "-", "-o", "a.txt", "-o", "b.txt"),
        ("decline", "-f", "-", "-o", "a.txt", "-o", "b.txt"),
        ("decline", "--offer", "no-such-file.eml"),
        ("decline", "--base-url", "foo"),
    ],
    ids=" ".join,
)
def test_what_is_piped_in_is_kept_where_an_option_will_not_do(
    tactful: Run, state: Path, arguments: tuple[str, ...]
) -> None:
    outcome = tactful(*arguments, stdin=WORDS.encode())
    assert (outcome.code, outcome.out) == (2, "")
    assert kept(outcome.err) == WORDS
    assert state.is_dir()


def test_on_a_terminal_options_are_looked_at_before_anything_is_pasted(tactful: Run, state: Path) -> None:
    outcome = tactful("ask-time", "--until", "yesterday", stdin=WORDS.encode(), terminal=True)
    assert outcome.code == 2
    assert "Paste" not in outcome.err
    assert not state.exists()
