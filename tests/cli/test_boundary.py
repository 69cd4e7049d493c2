"""Every error ends in an exit code and a sentence, none in a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import tactful.check
from tactful.errors import ExitCode, TactfulError
from tests.conftest import Run


def failing_with(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(tactful.check, "check_files", fail)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (KeyboardInterrupt(), ExitCode.INTERRUPTED),
        (BrokenPipeError(), ExitCode.BROKEN_PIPE),
        (TactfulError("It failed; try again."), ExitCode.FOUND_ERRORS),
        (ZeroDivisionError("secret words"), ExitCode.INTERNAL),
    ],
)
def test_an_error_has_its_exit_code(
    tactful: Run, monkeypatch: pytest.MonkeyPatch, error: BaseException, code: ExitCode
) -> None:
    failing_with(monkeypatch, error)
    outcome = tactful("check", "letter.txt")
    assert outcome.code == code
    assert "Traceback" not in outcome.err
    assert "secret words" not in outcome.err


def test_a_traceback_is_shown_on_request_alone(tactful: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TACTFUL_TRACEBACK", "1")
    failing_with(monkeypatch, ZeroDivisionError())
    assert "Traceback" in tactful("check", "letter.txt").err


def test_an_unknown_command_is_wrong_usage(tactful: Run) -> None:
    assert tactful("declien").code == ExitCode.UNUSABLE_INPUT


@pytest.mark.skipif(os.name == "nt", reason="pipes close otherwise on Windows")
def test_a_closed_pipe_is_quiet(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Thank you.")
    command = [sys.executable, "-m", "tactful", "check", *[str(letter)] * 400]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == ExitCode.BROKEN_PIPE


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device that is always full")
@pytest.mark.parametrize("arguments", ["check letter.txt", "guards", "decline 'Ada offered me a job. I decline.'"])
@pytest.mark.parametrize("output", [">&-", ">/dev/full"])
def test_output_that_cannot_be_written_is_told_once(tmp_path: Path, arguments: str, output: str) -> None:
    (tmp_path / "letter.txt").write_text("Thank you.")
    command = f"'{sys.executable}' -m tactful {arguments} {output}"
    done = subprocess.run(["/bin/sh", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == ExitCode.UNUSABLE_INPUT
    assert done.stderr.count("Standard output cannot be written") == 1
    assert not any(word in done.stderr for word in ("Traceback", "went wrong inside"))


@pytest.mark.skipif(os.name == "nt", reason="no shell that closes streams")
def test_closed_streams_that_are_not_needed_do_not_matter(tmp_path: Path) -> None:
    words = "'Ada offered me a job. I decline.' -o letter.txt"
    command = f"'{sys.executable}' -m tactful decline {words} <&- >&- 2>&-"
    done = subprocess.run(["/bin/sh", "-c", command], cwd=tmp_path, check=False)
    assert done.returncode == 0
    assert (tmp_path / "letter.txt").exists()


def test_output_is_utf8_whatever_the_locale(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Zoë,\n\nThey pay €95k, 多謝.\n", "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "tactful", "check", str(letter)],
        env={**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert "€95k" in done.stdout.decode("utf-8")
    assert done.stderr == b""
