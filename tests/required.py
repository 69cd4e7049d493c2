"""Work out what each cue requires of a text, and write it beside the cues, so that no run of the program has to.

python tests/required.py
"""

from __future__ import annotations

import json
import tomllib
from itertools import chain
from pathlib import Path
from zlib import crc32

from tactful.text.cues import Cues

ROOT = Path(__file__).resolve().parents[1]


def files_of_cues() -> list[Path]:
    """Every .toml file of the package that holds lists of cues."""
    found = [*(ROOT / "guards").glob("*.toml"), *(ROOT / "src").rglob("*.toml")]
    return sorted(path for path in found if _lists(path))


def beside(path: Path) -> Path:
    """Where what the cues of a file require is kept."""
    return path.with_name(f"{path.stem}.required.json")


def document(path: Path) -> str:
    """What is kept there: a checksum of the file, sets of literals, and for each cue the numbers of its sets."""
    required = Cues(_lists(path), tomllib.loads(path.read_text("utf-8")).get("words", {})).required
    unique = dict.fromkeys(chain.from_iterable(required))
    sets = {literals: number for number, literals in enumerate(unique)}
    kept = {
        "checksum": crc32(path.read_bytes()),
        "sets": [sorted(literals) for literals in sets],
        "cues": [[sets[literals] for literals in of_cue] for of_cue in required],
    }
    return json.dumps(kept, ensure_ascii=False) + "\n"


def _lists(path: Path) -> dict[str, list[str]]:
    cues = tomllib.loads(path.read_text("utf-8")).get("cues", {})
    return {name: text.splitlines() for name, text in cues.items()} if isinstance(cues, dict) else {}


def main() -> None:
    for path in files_of_cues():
        beside(path).write_text(document(path), "utf-8")


if __name__ == "__main__":
    main()
