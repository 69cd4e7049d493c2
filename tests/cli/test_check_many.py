"""`tactful check` of many letters, which are judged on all processors: nobody can tell but by the clock."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from tactful.errors import ExitCode
from tests.cli.test_check import BAD, GOOD
from tests.conftest import Outcome, Run

# Seconds in which a process ends that ends at once, on a busy machine.
AT_ONCE = 5.0
# The program with workers, on however few processors the tests run.
PROGRAM = """
import tactful.processors
tactful.processors._usable_processors = lambda: 2
from tactful.__main__ import main
if __name__ == "__main__":
    main()
"""
FORMATS = ("text", "json", "jsonl")
FILES: tuple[bytes | None, ...] = (
    GOOD.encode(),
    BAD.encode(),
    None,
    b"Dear Zo\xeb,\n\nThey pay \xa390k.\n",
    b"\0\1\2",
    b" \n",
    BAD.replace("Ana", "Zoë 🙂").replace("\n", "\r\n").encode(),
    b"x" * 60_000,
)
ROWS = (
    {"id": "good", "letter": GOOD},
    {"id": 2, "letter": BAD, "kind": "withdraw", "source": "Ana offered me the archivist job. Sam Okafor"},
    ["a list"],
    {"id": 4},
    {"id": 5, "letter": GOOD, "kind": "love"},
    {"id": 6, "letter": "Thank you \ud800 for it"},
)


@pytest.fixture
def inputs(tmp_path: Path) -> list[str]:
    """A hundred letters and what is none: files of every sort, and two files of lines between them."""
    paths = [tmp_path / f"{number}.txt" for number in range(64)]
    for number, path in enumerate(paths):
        data = FILES[number % len(FILES)]
        if data is not None:
            path.write_bytes(data)
    lines = [json.dumps(ROWS[number % len(ROWS)]).encode() for number in range(34)]
    lines[10], lines[20], lines[30] = b"no json", b"", b'{"id": 1, "letter": "Dear Zo\xeb, they pay 9k."}'
    for name in ("first.jsonl", "last.jsonl"):
        (tmp_path / name).write_bytes(b"\n".join(lines))
    between = [tmp_path / "first.jsonl", tmp_path, tmp_path / "missing.jsonl", tmp_path / "last.jsonl"]
    return list(map(str, [*paths[:30], *between, *paths[30:]]))


@pytest.fixture
def many_lines(tmp_path: Path) -> Path:
    path = tmp_path / "letters.jsonl"
    path.write_text("\n".join(json.dumps({"id": number, "letter": BAD}) for number in range(3_000)))
    return path


Judge = Callable[..., Outcome]


@pytest.fixture
def judge(tactful: Run, monkeypatch: pytest.MonkeyPatch) -> Judge:
    """Check letters where there are as many processors."""

    def run(processors: int, *arguments: str) -> Outcome:
        monkeypatch.setattr("tactful.processors._usable_processors", lambda: processors)
        return tactful("check", *arguments)

    return run


def sent_to_workers(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of inputs that workers are sent from now on."""
    from tactful.processors import _Workers

    begin, sent = _Workers.begin, []

    def counted(workers: _Workers[object, object], share: list[object]) -> object:
        begun = begin(workers, share)
        sent.append(len(share) if begun else 0)
        return begun

    monkeypatch.setattr(_Workers, "begin", counted)
    return sent


@pytest.mark.parametrize("output", FORMATS)
def test_many_inputs_of_every_sort_are_answered_as_by_one_process(
    judge: Judge, monkeypatch: pytest.MonkeyPatch, inputs: list[str], output: str
) -> None:
    alone = judge(1, *inputs, "--format", output)
    sent = sent_to_workers(monkeypatch)
    assert judge(3, *inputs, "--format", output) == alone
    assert sum(sent) > 20
    assert alone.code == ExitCode.UNUSABLE_INPUT
    assert alone.err.count("is not valid UTF-8") > 8


@pytest.mark.parametrize("start", ["fork", "spawn"])
def test_the_users_own_rules_and_words_hold_in_every_process(
    judge: Judge, monkeypatch: pytest.MonkeyPatch, config: Path, tmp_path: Path, start: str
) -> None:
    if start == "fork" and not hasattr(os, "fork"):
        pytest.skip("this system forks no processes")
    monkeypatch.setattr("tactful.processors._START", start)
    config.write_text('[guards.no-rival]\nwords = ["Project Heron"]\n[guards.no-pay]\nlevel = "off"\n')
    words, lines = tmp_path / "words.txt", tmp_path / "letters.jsonl"
    words.write_text("Ana offered me the archivist job. I took another one. Sam Okafor")
    letter = BAD.replace("I wish", "Project Heron is yours. I wish")
    lines.write_text("\n".join(json.dumps({"id": number, "letter": letter}) for number in range(80)))
    arguments = (str(lines), "--source", str(words), "--format", "jsonl")
    alone = judge(1, *arguments)
    sent = sent_to_workers(monkeypatch)
    assert judge(2, *arguments) == alone
    assert sum(sent) >= 24
    assert all('"Project Heron"' in line and "no-pay" not in line for line in alone.out.splitlines())


def test_one_letter_or_a_few_stay_in_the_process(
    judge: Judge, monkeypatch: pytest.MonkeyPatch, inputs: list[str]
) -> None:
    sent = sent_to_workers(monkeypatch)
    judge(2, *inputs[:12])
    assert not sent


def test_one_letter_does_not_pay_for_the_workers(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text(GOOD)
    script = f"import atexit, sys; atexit.register(lambda: print(*sys.modules)); {PROGRAM}"
    done = subprocess.run([sys.executable, "-c", script, "check", str(letter)], capture_output=True, text=True)
    assert done.returncode == ExitCode.DELIVERED
    assert "tactful.processors" in done.stdout
    assert not {"concurrent.futures", "multiprocessing", "socket"} & set(done.stdout.split())


Start = Callable[..., subprocess.Popen[bytes]]


@pytest.fixture
def start(request: pytest.FixtureRequest) -> Start:
    def run(*arguments: str) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, "check", *arguments],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
        )  # fmt: skip
        request.addfinalizer(process.kill)
        return process

    return run


def wait_for_the_end_of_all(process: subprocess.Popen[bytes]) -> None:
    """Wait until none of the processes that one had started is left."""
    until = time.monotonic() + AT_ONCE
    with suppress(ProcessLookupError):
        while time.monotonic() < until:
            os.killpg(process.pid, 0)
            time.sleep(0.02)
        pytest.fail("a process was left behind")


only_unix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals and pipes")


@only_unix
@pytest.mark.parametrize("lines", [1, 200])
@pytest.mark.parametrize("to_all", [True, False], ids=["from a terminal", "to the process alone"])
def test_an_interruption_ends_all_processes_at_once(start: Start, many_lines: Path, to_all: bool, lines: int) -> None:
    process = start(str(many_lines), "--format", "jsonl")
    assert process.stdout
    for _ in range(lines):
        process.stdout.readline()
    begun = time.monotonic()
    (os.killpg if to_all else os.kill)(process.pid, signal.SIGINT)
    err = process.communicate(timeout=30)[1]
    assert time.monotonic() - begun < AT_ONCE
    assert (process.returncode, err) == (ExitCode.INTERRUPTED, b"tactful: Interrupted.\n")
    wait_for_the_end_of_all(process)


@only_unix
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_no_process_outlives_one_that_was_killed(start: Start, many_lines: Path, number: int) -> None:
    process = start(str(many_lines), "--format", "jsonl")
    assert process.stdout
    for _ in range(100):
        process.stdout.readline()
    process.send_signal(number)
    # Each of them holds its standard output open.
    process.communicate(timeout=AT_ONCE)


@only_unix
def test_a_closed_pipe_ends_all_processes_quietly(start: Start, many_lines: Path) -> None:
    process = start(str(many_lines), "--format", "jsonl")
    assert process.stdout
    assert process.stderr
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == ExitCode.BROKEN_PIPE
    wait_for_the_end_of_all(process)


@only_unix
def test_lines_from_a_pipe_are_answered_as_they_come(start: Start, tmp_path: Path) -> None:
    pipe = tmp_path / "letters.jsonl"
    os.mkfifo(pipe)
    process = start(str(pipe), "--format", "jsonl")
    assert process.stdout
    with pipe.open("w") as lines:
        for number in range(60):
            print(json.dumps({"id": number, "letter": GOOD}), file=lines, flush=True)
            assert json.loads(process.stdout.readline())["id"] == number
    assert process.wait(10) == ExitCode.DELIVERED
