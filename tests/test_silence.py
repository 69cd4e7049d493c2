"""The program opens connections to the configured endpoint and to nothing else."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.model.scripted_server import in_turn, serve
from tests.model.test_rewriting import DRAFT
from tests.model.test_rewriting import answer as replacement
from tests.model.test_writing import LEAKING, SOUND, WORDS, answer, only

ROOT = Path(__file__).resolve().parents[1]
METRICS_ON = "enable_metrics=true\nid=5e0f2a6c-0000-4000-8000-000000000000\ntoken=\nuse_remote_inferencing=true\n"
# Python's own `platform`, on behalf of the client, which tells a server what it runs on.
ASKS_FOR_THE_PROCESSOR = "subprocess.Popen uname"
STARTS_THE_ENGINE = "subprocess.Popen tactful.model.engine_process"
_PROXY_VARIABLES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy")
PROXY = dict.fromkeys(_PROXY_VARIABLES, "http://proxy.example:3128")


def tried(folder: Path, *arguments: str, **environment: str) -> list[tuple[str, str]]:
    """What a process with an empty home, or what the test has put there, tried to reach, and what its engine tried."""
    report = folder / "report"
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "SYSTEMROOT", "LANG"}}
    watch = {"PYTHONPATH": str(ROOT / "tests" / "watching"), "WATCH_REPORT": str(report)}
    script = str(ROOT / "tests" / "watched.py")
    done = subprocess.run(
        [sys.executable, "-W", "ignore", script, *arguments],
        cwd=folder, env={**kept, **watch, "HOME": str(folder), "USERPROFILE": str(folder), **environment},
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return [(by, attempt) for by, attempt in map(json.loads, report.read_text("utf-8").splitlines())]


@pytest.mark.parametrize("rc", [None, METRICS_ON], ids=["no settings of Guardrails", "metrics switched on"])
def test_the_whole_road_connects_to_the_endpoint_and_to_nothing_else(tmp_path: Path, rc: str | None) -> None:
    (tmp_path / "words.txt").write_text(WORDS, "utf-8")
    (tmp_path / "draft.txt").write_text(DRAFT, "utf-8")
    if rc:
        (tmp_path / ".guardrailsrc").write_text(rc, "utf-8")
    letter = [answer(reason=LEAKING), only(reason=SOUND["reason"])]
    draft = [replacement(reason=LEAKING), only(reason=SOUND["reason"])]
    with serve(in_turn(*letter, *draft, answer(goodwill="I wish you all every success."))) as server:
        attempts = tried(tmp_path, server.base_url, **PROXY)
    port = server.base_url.rpartition(":")[2].partition("/")[0]
    assert len(server.requests) == 5
    connects = f"socket.connect ('127.0.0.1', {port})"
    allowed = {connects, "socket.getaddrinfo 127.0.0.1", STARTS_THE_ENGINE, ASKS_FOR_THE_PROCESSOR}
    assert {by for by, _ in attempts} == {"the program"}, "the engine tries nothing"
    assert {connects, STARTS_THE_ENGINE} <= {attempt for _, attempt in attempts} <= allowed


def test_the_watch_sees_what_guardrails_would_send(tmp_path: Path) -> None:
    (tmp_path / ".guardrailsrc").write_text(METRICS_ON, "utf-8")
    assert any("amazonaws.com" in attempt for _, attempt in tried(tmp_path))


def test_the_watch_sees_what_the_engine_would_try(tmp_path: Path) -> None:
    watch = {"PYTHONPATH": str(ROOT / "tests" / "watching"), "WATCH_REPORT": str(tmp_path / "report")}
    engine = ("-c", "import socket; socket.create_connection(('example.org', 80))", "tactful.model.engine_process")
    subprocess.run([sys.executable, *engine], env={**os.environ, **watch}, capture_output=True, check=False)
    assert (tmp_path / "report").read_text("utf-8") == '["the engine", "socket.getaddrinfo example.org"]\n'


@pytest.mark.parametrize("setting", [None, "false", "true"])
def test_the_telemetry_of_a_host_program_is_its_own_affair(setting: str | None) -> None:
    asks = (
        "import os, tactful.guardrails; from opentelemetry.sdk.trace import TracerProvider; "
        "records = TracerProvider().get_tracer('host').start_span('its own').is_recording(); "
        "print(os.environ.get('OTEL_SDK_DISABLED'), records)"
    )
    environment = {name: value for name, value in os.environ.items() if name != "OTEL_SDK_DISABLED"}
    environment |= {"OTEL_SDK_DISABLED": setting} if setting else {}
    done = subprocess.run([sys.executable, "-c", asks], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.split() == [str(setting), str(setting != "true")]
