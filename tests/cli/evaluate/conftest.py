"""A file of situations, and a server of the model that writes their letters."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.evaluate.situations import ROWS, capable, written
from tests.model.scripted_server import ScriptedServer, serve


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with serve(capable) as running:
        yield running


@pytest.fixture
def situations(tmp_path: Path) -> Path:
    return written(tmp_path / "situations.jsonl", *ROWS)
