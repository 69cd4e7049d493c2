"""What is measured so far, in a file that an interrupted evaluation goes on from: a line of JSON for each letter."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

from msgspec.structs import asdict

from tactful import __version__
from tactful.evaluation.measuring import Measured, Way, measured_from
from tactful.evaluation.situations import Situation
from tactful.input import Warn


def digest_of_prompts() -> str:
    """The SHA-256 of all that models are told, in the order of the files' names."""
    entries = sorted(files("tactful.prompts").iterdir(), key=lambda entry: entry.name)
    told = [entry.read_bytes() for entry in entries if entry.is_file() and not entry.name.endswith((".py", ".pyc"))]
    return sha256(b"\0".join(told)).hexdigest()


class Journal:
    """The measurements of this evaluation and of any before it that asked the same of the same models.

    A measurement is known again by the model's name, the situation, how the letter was asked for and what models are
    told; so a file may be added to, or other models named, between two runs.
    """

    def __init__(self, path: Path, settings: Mapping[str, float], warn: Warn) -> None:
        """Read what `path` holds; `warn` hears of a file that cannot be used."""
        self.path = path
        # To wait longer makes no other letter.
        self._common = f"{__version__} {digest_of_prompts()} {settings['retries']} {settings['variant']}"
        self._warn: Warn | None = warn
        self._known: dict[str, Measured] = {}
        self._read()

    def find(self, model: str, situation: Situation, way: Way) -> Measured | None:
        """What was measured before, if it was."""
        return self._known.get(self._key(model, situation, way))

    def add(self, model: str, situation: Situation, measured: Measured) -> None:
        """Keep a measurement, on disk at once."""
        key = self._key(model, situation, measured.way)
        self._known[key] = measured
        line = json.dumps({"key": key, "model": model, **asdict(measured)}, ensure_ascii=False)
        # A line that an interruption cut short is ended first.
        self._on_disk(lambda: _append(self.path, f"{line}\n"))

    def end(self) -> None:
        """Take the file away: all is measured, and the results hold it."""
        self._on_disk(lambda: self.path.unlink(missing_ok=True))

    def _key(self, model: str, situation: Situation, way: Way) -> str:
        asked = json.dumps([model, way, asdict(situation)], ensure_ascii=False, sort_keys=True)
        return sha256(f"{self._common}\n{asked}".encode("utf-8", "surrogatepass")).hexdigest()[:24]

    def _read(self) -> None:
        if not self.path.exists():
            return
        text = self._on_disk(lambda: self.path.read_text("utf-8", "replace")) or ""
        for line in text.split("\n"):
            try:
                record: dict[str, Any] = json.loads(line)
                self._known[record["key"]] = measured_from(record)
            except (ValueError, KeyError, TypeError, AttributeError):
                continue  # It was cut short, or is another program's.

    def _on_disk(self, act: Callable[[], Any]) -> Any:
        try:
            return act()
        except OSError as error:
            if self._warn:
                self._warn(f"{self.path} cannot be used ({error.strerror}): what is measured is not kept.")
            self._warn = None
            return None


def _append(path: Path, line: str) -> None:
    with path.open("a+b") as file:
        if file.tell():
            file.seek(-1, 2)
            line = line if file.read(1) == b"\n" else f"\n{line}"
        file.write(line.encode("utf-8", "replace"))
