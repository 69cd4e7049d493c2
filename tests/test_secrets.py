"""A planted key and planted secrets are searched for in everything that the program leaves behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr
from vcr import VCR

from tactful.model.endpoint import Endpoint
from tactful.reading import Overrides
from tactful.write import write
from tests.cli.test_writing_with_model import closed_port
from tests.model.cassette_format import WITHOUT_SECRETS, ReadableYaml
from tests.model.scripted_server import Answer, Request, ScriptedServer, serve
from tests.model.test_writing import SOUND

KEY = "sk-planted-0f1e2d3c4b"
# Pay, the other employer, a private matter: as they are typed, and as they might be told.
SECRETS = ("137,450", "137450", "137.45", "137k", "Umbrella Dynamics", "Umbrella", "sciatica")
WORDS = (
    "Priya Raman from Northwind Labs offered me the senior data engineer job. I am going to Umbrella Dynamics, they "
    "pay $137,450 and Northwind only 120k, and my sciatica does not stand the commute. My name is Sam Okafor."
)
DRAFT = (
    "Dear Priya Raman,\n\nThank you for offering me the senior data engineer role at Northwind Labs.\n\nUmbrella "
    "Dynamics pays $137,450, and my sciatica is bad, so no.\n\nKind regards,\nSam Okafor\n"
)
TALKATIVE = {"OPENAI_LOG": "debug", "HTTPX_LOG_LEVEL": "trace", "PYTHONWARNINGS": "default", "PYTHONDEVMODE": "1"}


class Observer:
    """A script that notes the arguments of every process of the machine while a model is asked.

    It gives a letter that tells the secrets first, and a sound one then, so that it is asked again.
    """

    def __init__(self) -> None:
        self.processes: set[str] = set()

    def __call__(self, request: Request) -> Answer:
        for path in Path("/proc").glob("[0-9]*/cmdline"):
            try:
                self.processes.add(path.read_text("utf-8", "replace").replace("\0", " "))
            except OSError:
                continue  # It has ended meanwhile.
        is_reask = "What to do this time" in json.dumps(request["messages"])
        told = SOUND if is_reask else {**SOUND, "reason": "Umbrella Dynamics pays $137,450 and spares my sciatica."}
        return Answer(json.dumps(told))


def run(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command line as its own process, whose whole world is a folder, and whose libraries talk."""
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "SYSTEMROOT", "LANG"}}
    places = {"HOME": str(home), "USERPROFILE": str(home), "TMPDIR": str(home / "tmp"), "TEMP": str(home / "tmp")}
    (home / "tmp").mkdir(exist_ok=True)
    return subprocess.run(
        [sys.executable, "-m", "tactful", *arguments],
        cwd=home, env={**kept, **places, **TALKATIVE, "TACTFUL_API_KEY": KEY},
        input=WORDS, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip


def runs(home: Path, base_url: str) -> Iterator[subprocess.CompletedProcess[str]]:
    """Letters that succeed, and some that do not."""
    nowhere = f"http://127.0.0.1:{closed_port()}/v1"
    yield run(home, "decline", "-f", "words.txt", "--base-url", base_url)
    yield run(home, "decline", "--base-url", base_url, "--format", "json", "--change", "warmer")
    yield run(home, "decline", "--base-url", base_url, "--dry-run")
    yield run(home, "decline", "--base-url", nowhere)
    yield run(home, "rewrite", "draft.txt", "--base-url", base_url)
    yield run(home, "rewrite", "draft.txt", "--base-url", nowhere)
    yield run(home, "check", "letter.txt", "--source", "words.txt", "--format", "json")


@pytest.fixture(scope="module")
def observer() -> Observer:
    return Observer()


@pytest.fixture(scope="module")
def server(observer: Observer) -> Iterator[ScriptedServer]:
    with serve(observer) as running:
        yield running


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("home")
    (folder / "words.txt").write_text(WORDS, "utf-8")
    (folder / "draft.txt").write_text(DRAFT, "utf-8")
    (folder / "letter.txt").write_text("Dear Priya,\n\n" + "\n\n".join(SOUND.values()) + "\n\nBest,\nSam\n", "utf-8")
    return folder


@pytest.fixture(scope="module")
def done(home: Path, server: ScriptedServer) -> list[subprocess.CompletedProcess[str]]:
    return list(runs(home, server.base_url))


def found(text: str, *secrets: str) -> list[str]:
    return [secret for secret in secrets if secret in text]


def test_the_runs_end_as_they_should(done: list[subprocess.CompletedProcess[str]]) -> None:
    assert [run.returncode for run in done] == [0, 0, 0, 3, 0, 3, 0], [run.stderr for run in done]


def test_neither_output_nor_errors_tell_a_secret(done: list[subprocess.CompletedProcess[str]]) -> None:
    for run in done:
        assert not found(run.stdout + run.stderr, KEY, *SECRETS)


def test_what_is_sent_holds_the_key_in_its_header_alone_and_no_secret(
    done: list[subprocess.CompletedProcess[str]], server: ScriptedServer
) -> None:
    assert done
    assert set(server.keys) == {KEY}
    assert len(server.requests) > 4
    assert not found(server.sent_text, KEY, *SECRETS)


def test_files_hold_no_key_and_secrets_only_where_the_words_are_kept(
    done: list[subprocess.CompletedProcess[str]], home: Path
) -> None:
    assert done
    given = {home / name for name in ("words.txt", "draft.txt", "letter.txt")}
    left = {path for path in home.rglob("*") if path.is_file()} - given
    kept = {path for path in left if path.parent.name == "kept"}
    assert {path.read_text("utf-8") for path in kept} == {WORDS.rstrip()}  # The draft is in its file.
    for path in left:
        text = path.read_bytes().decode("utf-8", "replace")
        assert not found(text, KEY, *(() if path in kept else SECRETS)), path


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="arguments of processes are shown elsewhere here")
def test_no_process_shows_a_secret_in_its_arguments(
    done: list[subprocess.CompletedProcess[str]], observer: Observer
) -> None:
    assert done
    assert any("tactful.model.engine_process" in process for process in observer.processes)
    for process in observer.processes:
        assert not found(process, KEY, *SECRETS, SOUND["goodwill"])


def test_a_recorded_conversation_holds_no_key_and_no_secret(tmp_path: Path, server: ScriptedServer) -> None:
    recorder = VCR(record_mode="all", serializer="yaml", **WITHOUT_SECRETS)
    recorder.register_serializer("yaml", ReadableYaml)
    with recorder.use_cassette(str(tmp_path / "recorded.yaml")):
        endpoint = Endpoint(server.base_url, "scripted", SecretStr(KEY), timeout=10, retries=2)
        assert write(WORDS, Overrides(), endpoint=endpoint).passed
    recorded = (tmp_path / "recorded.yaml").read_text("utf-8")
    # What the scripted model tells is its own.
    requests = "".join(interaction.partition("response:")[0] for interaction in recorded.split("request:"))
    assert "Northwind Labs" in requests
    assert not found(requests, *SECRETS)
    assert KEY not in recorded
