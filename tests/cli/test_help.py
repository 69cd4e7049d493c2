"""Help that teaches by example, and completion: both are quick, and both do what they say."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest
import typer

from tactful.cli.application import application
from tactful.cli.examples import EXAMPLES, examples_of
from tests.cli.test_writing import DRAFT, WORDS
from tests.conftest import Run
from tests.model.scripted_server import in_turn, serve
from tests.model.test_writing import answer
from tests.model.unruly_server import misbehave, response

FILES = {
    "words.txt": WORDS,
    "draft.txt": DRAFT,
    "letter.txt": DRAFT.replace(" The salary was a joke.", ""),
    "letters.jsonl": json.dumps({"id": 1, "letter": DRAFT.replace(" The salary was a joke.", "")}),
    "accepted.txt": "I accepted the analyst job at Initech from Ana Lopez, but I will stay where I am now. Sam Okafor",
    "question.txt": "I declined the analyst job at Initech. Now Ana Lopez asks me why. I stay where I am. Sam Okafor",
    "situations.jsonl": json.dumps({"id": "s1", "kind": "decline", "text": WORDS, "secrets": [], "facts": {}}),
}
COMMANDS = [typed for examples in EXAMPLES.values() for typed, _ in examples]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("folder", "config", "state")
@pytest.mark.parametrize("typed", [typed for typed in COMMANDS if "--base-url" not in typed and " eval " not in typed])
def test_an_example_does_what_it_says(tactful: Run, typed: str) -> None:
    outcome = tactful(*shlex.split(typed)[1:], stdin=WORDS.encode())
    assert outcome.code == 0, outcome.err


@pytest.mark.usefixtures("folder", "state")
@pytest.mark.parametrize("typed", [typed for typed in COMMANDS if " eval " in typed])
def test_an_example_of_measuring_does_what_it_says(tactful: Run, monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    with serve(in_turn(answer())) as server:
        monkeypatch.setenv("TACTFUL_BASE_URL", server.base_url)
        assert tactful(*shlex.split(typed)[1:]).code == 0


@pytest.mark.usefixtures("config")
@pytest.mark.parametrize("typed", [typed for typed in COMMANDS if "--base-url" in typed])
def test_an_example_with_a_server_does_what_it_says(tactful: Run, typed: str) -> None:
    with misbehave([response(body='{"data": [{"id": "gpt-4.1-mini"}]}')]) as server:
        arguments = [server.base_url if part.startswith("http") else part for part in shlex.split(typed)]
        assert tactful(*arguments[1:]).code == 0


def test_each_command_has_an_example_in_its_help(tactful: Run) -> None:
    group = typer.main.get_command(application())
    assert isinstance(group, click.Group)
    for name in group.commands:
        assert EXAMPLES[name][0][0] in tactful(name, "--help").out
    assert EXAMPLES[""][0][0] in tactful("--help").out


@pytest.mark.parametrize("command", EXAMPLES)
def test_an_example_is_of_its_command_and_fits_the_screen(command: str) -> None:
    assert all(typed.startswith("tactful") and command in typed for typed, _ in EXAMPLES[command])
    assert max(map(len, examples_of(command).splitlines())) <= 78


def completed(tmp_path: Path, line: str, shell: str = "bash") -> list[str]:
    words = line.split(" ")
    environment = {"_TACTFUL_COMPLETE": f"complete_{shell}", "COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)}
    done = subprocess.run(
        [sys.executable, "-m", "tactful"], env={**os.environ, **environment, "HOME": str(tmp_path)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.split()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("tactful rew", "rewrite"),
        ("tactful rewrite --di", "--diff"),
        ("tactful check --kind neg", "negotiate"),
        ("tactful config set to", "tone"),
        ("tactful guards no-p", "no-pay"),
        ("tactful prompts writer_t", "writer_task"),
    ],
)
def test_a_shell_completes(tmp_path: Path, line: str, expected: str) -> None:
    assert expected in completed(tmp_path, line)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_shown_for_a_shell(tactful: Run, monkeypatch: pytest.MonkeyPatch, shell: str) -> None:
    monkeypatch.setattr("shellingham.detect_shell", lambda: (shell, f"/bin/{shell}"))
    outcome = tactful("--show-completion")
    assert (outcome.code, outcome.err) == (0, "")
    assert "_TACTFUL_COMPLETE" in outcome.out


def test_completion_is_installed(tactful: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("shellingham.detect_shell", lambda: ("bash", "/bin/bash"))
    assert tactful("--install-completion").code == 0
    assert "tactful" in (tmp_path / ".bashrc").read_text()


def test_a_shell_that_cannot_be_told_is_one_sentence(tactful: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from shellingham import ShellDetectionFailure

    def fail() -> None:
        raise ShellDetectionFailure

    monkeypatch.setattr("shellingham.detect_shell", fail)
    outcome = tactful("--install-completion")
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)


@pytest.mark.parametrize(
    ("typed", "meant"), [("declin", "decline"), ("withdrawn", "withdraw"), ("ask-tim", "ask-time")]
)
def test_a_slip_in_the_name_of_a_command_is_told_by_its_name(tactful: Run, typed: str, meant: str) -> None:
    outcome = tactful(typed)
    assert outcome.code == 2
    assert f"Did you mean '{meant}'?" in outcome.err
    assert "LetterKind" not in outcome.err


@pytest.mark.parametrize(
    ("typed", "way_on"),
    [
        (("no thanks to the job at Bosch",), 'tactful decline "..."'),
        (("decline", "--nope"), "'tactful decline --help'"),
        (("decline", "--tone"), "'tactful decline --help'"),
        (("chekc",), "'tactful --help'"),
        (("config", "set"), "'tactful config set --help'"),
    ],
)
def test_a_wrong_command_line_is_told_in_one_line_with_the_way_on(
    tactful: Run, typed: tuple[str, ...], way_on: str
) -> None:
    outcome = tactful(*typed)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    assert outcome.err.startswith("tactful: ")
    assert way_on in outcome.err
