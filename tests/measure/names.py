"""Measure the extraction of names on ../shared/dev/names.jsonl: found, missed, wrongly taken for a name.

python tests/measure/names.py
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tactful.contract import Letter
from tactful.text.names import find_names
from tests.measure.data_of_others import DATA, those_here

NAMES = DATA / "names.jsonl"


def names_of(text: str) -> list[str]:
    letter = Letter(text)
    signature = letter.anatomy.signature
    names = find_names(letter.folded.text, [signature] if signature else [])
    origins = [letter.folded.origin(name.start, name.end) for name in names]
    return [text[start:end] for start, end in origins]


def main() -> None:
    if not list(those_here([NAMES])):
        return
    hits = missed = wrong = 0
    for line in NAMES.read_text("utf-8").splitlines():
        row = json.loads(line)
        found, wanted = names_of(row["text"]), row["names"]
        hits += len(set(found) & set(wanted))
        missed += len(set(wanted) - set(found))
        wrong += len(set(found) - set(wanted))
        if set(found) != set(wanted):
            print(f"{row['text']!r}: found {found}, wanted {wanted}")
    print(f"found {hits}, missed {missed}, wrongly taken {wrong}")


if __name__ == "__main__":
    main()
