"""The engine in a process of its own: the verdicts of Guardrails, whatever becomes of the process."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from tactful.contract import Finding, Part
from tactful.guardrails import parts_guard
from tactful.model.answers import json_of_parts
from tactful.model.engine import Engine

PROCESS = [sys.executable, "-m", "tactful.model.engine_process"]
ANSWER = json_of_parts(dict.fromkeys(Part, "Zoë \ud800 \n said “x”."))
FINDINGS = {Part.REASON: [Finding("Wrong – “x”.", "Better.", 0, 1, "x")], Part.THANKS: [Finding("No.", "Yes.")]}
HANGS = "import sys, time\nfor line in sys.stdin: time.sleep(60)"
NEVER_READS = "import time\ntime.sleep(60)"
SAYS_NONSENSE = "import sys\nfor line in sys.stdin: print('nonsense', flush=True)"

WITHOUT_GUARDRAILS = """
import sys
from tactful.contract import Finding, Part
from tactful.model.answers import json_of_parts
from tactful.model.engine import engine
failed = engine().failing_parts(json_of_parts({}), {Part.REASON: [Finding("Wrong.", "Better.", 0, 1, "x")]})
assert failed == {Part.REASON}, failed
assert not {"guardrails", "pydantic"} & set(sys.modules)
"""
LEAVES_OUT = """
import sys
from tactful.model.engine_process import _ready_guard
_ready_guard()
left_out = {"langchain_core", "faker", "opentelemetry.sdk", "requests", "tactful.guards.no_pay", "tactful.reading"}
assert not left_out & set(sys.modules), left_out & set(sys.modules)
"""


@pytest.fixture
def engine() -> Iterator[Engine]:
    engine = Engine()
    yield engine
    engine.end()


def process_of(engine: Engine) -> subprocess.Popen[str]:
    assert engine._process is not None
    return engine._process


@pytest.mark.parametrize("script", [WITHOUT_GUARDRAILS, LEAVES_OUT], ids=["here", "in its process"])
def test_guardrails_is_imported_there_alone_and_as_far_as_it_is_used(script: str) -> None:
    done = subprocess.run([sys.executable, "-W", "ignore", "-c", script], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("findings", [{}, FINDINGS, {Part.GOODWILL: [], **FINDINGS}], ids=["none", "two", "empty"])
def test_it_judges_as_guardrails_does_here(engine: Engine, findings: dict[Part, list[Finding]]) -> None:
    for _ in range(2):
        assert engine.failing_parts(ANSWER, findings) == parts_guard().failing_parts(ANSWER, findings)
    assert process_of(engine).poll() is None, "the verdicts came from there"


def test_it_judges_here_where_its_process_died(engine: Engine) -> None:
    process_of(engine).kill()
    for _ in range(2):
        assert engine.failing_parts(ANSWER, FINDINGS) == {Part.REASON, Part.THANKS}


@pytest.mark.parametrize("executable", ["", "/no/such/python", os.devnull])
def test_it_judges_here_where_no_process_can_be_started(monkeypatch: pytest.MonkeyPatch, executable: str) -> None:
    monkeypatch.setattr(sys, "executable", executable)
    assert Engine().failing_parts(ANSWER, FINDINGS) == {Part.REASON, Part.THANKS}


@pytest.mark.parametrize("script", [SAYS_NONSENSE, "raise SystemExit(1)"], ids=["nonsense", "nothing"])
def test_it_judges_here_where_its_process_answers_with(monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    monkeypatch.setattr("tactful.model.engine._COMMAND", ("-c", script))
    engine = Engine()
    assert engine.failing_parts(ANSWER, FINDINGS) == {Part.REASON, Part.THANKS}
    assert engine._process is None


@pytest.mark.parametrize("script", [HANGS, NEVER_READS], ids=["does not answer", "does not read"])
def test_it_judges_here_where_its_process_hangs(monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    monkeypatch.setattr("tactful.model.engine._COMMAND", ("-c", script))
    monkeypatch.setattr("tactful.model.engine._SECONDS", 0.2)
    engine, start = Engine(), time.monotonic()
    long = json_of_parts(dict.fromkeys(Part, "x" * 100_000))
    assert engine.failing_parts(long, FINDINGS) == {Part.REASON, Part.THANKS}
    assert engine._process is None
    assert time.monotonic() - start < 20


def test_the_answer_to_a_question_that_was_broken_off_is_not_taken_for_another(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_off(question: str) -> str:
        stdin = process_of(engine).stdin
        assert stdin is not None
        stdin.write(f"{question}\n")
        stdin.flush()
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(engine, "_answer_to", break_off)
        with pytest.raises(KeyboardInterrupt):
            engine.failing_parts(ANSWER, {})
    assert engine.failing_parts(ANSWER, FINDINGS) == {Part.REASON, Part.THANKS}


def test_its_process_leaves_ctrl_c_to_the_program_and_ends_with_its_input() -> None:
    with subprocess.Popen(PROCESS, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for _ in range(2):
            process.stdin.write(json.dumps([ANSWER, {"reason": [["Wrong.", "Better.", None, None, None]]}]).encode())
            process.stdin.write(b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline()) == ["reason"]
            if os.name == "posix":
                process.send_signal(signal.SIGINT)
        assert process.communicate(timeout=20) == (b"", b"")
    assert process.returncode == 0
