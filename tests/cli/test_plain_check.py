"""`check` reads a plain command line as the library of the other commands reads it, without importing that library."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tactful.cli import application, check
from tactful.cli.checking import CheckRequest, Echo
from tactful.cli.plain_check import plain_request
from tactful.errors import ExitCode

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there the library reads every line, and sees to the colours")

WORDS = (
    "letter.txt", "-", "ünï.txt", "a b", "", "--kind", "--source", "--format", "--format=json", "decline", "negotiate",
    "json", "jsonl", "text", "xml", "--help", "-h", "--", "-x", "check", "--install-completion",
)  # fmt: skip


def read_by_the_library(arguments: list[str]) -> CheckRequest | None:
    """What the library makes of the arguments, None where it does not come to the judging of letters."""
    requests: list[CheckRequest] = []

    def take(request: CheckRequest, _: Echo) -> ExitCode:
        requests.append(request)
        return ExitCode.DELIVERED

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(check, "check_letters", take)
        application.answer(["check", *arguments])
    return requests[0] if requests else None


@given(st.lists(st.sampled_from(WORDS), max_size=6))
def test_what_is_read_plainly_is_what_the_library_reads(arguments: list[str]) -> None:
    if request := plain_request(arguments):
        assert request == read_by_the_library(arguments)


@pytest.mark.parametrize(
    "arguments",
    [
        ["letter.txt"],
        ["-", "b.txt", "--format", "json"],
        ["--kind", "withdraw", "a.jsonl"],
        ["a.txt", "--source", "-", "--kind", "reply", "--format", "jsonl"],
    ],
)
def test_files_and_options_are_read_plainly(arguments: list[str]) -> None:
    assert plain_request(arguments) is not None


@pytest.mark.parametrize("arguments", [[], ["--help"], ["a", "--format", "xml"], ["a", "--kind"], ["--", "-a"], ["-a"]])
def test_all_else_is_left_to_the_library(arguments: list[str]) -> None:
    assert plain_request(arguments) is None


def test_a_shell_that_completes_is_left_to_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_TACTFUL_COMPLETE", "complete_bash")
    assert plain_request(["letter.txt"]) is None


def test_a_plain_check_does_not_import_the_library(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Thank you.")
    script = (
        "import atexit, sys; atexit.register(lambda: print(*sys.modules)); from tactful.__main__ import main; main()"
    )
    command = [sys.executable, "-c", script, "check", str(letter)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == ExitCode.FOUND_ERRORS
    assert {"tactful.check", "re"} <= set(done.stdout.split())
    assert not {"typer", "click"} & set(done.stdout.split())
