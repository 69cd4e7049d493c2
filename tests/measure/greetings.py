"""Measure whom the reading greets and who signs, on notes beside the letters that people wrote from them.

python tests/measure/greetings.py

Right is a name that shares a word with the letter's own; left out is one that the notes hold; wrong is another. Letters
greet a post or a team where notes name nobody, so much of what is left out could not have been read.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from tactful.contract import Fact
from tactful.reading import read_brief

TESTS = Path(__file__).resolve().parents[1]
FILES = (
    TESTS / "corpus" / "inventions.jsonl",
    TESTS / "corpus" / "good_letters.jsonl",
    *sorted((TESTS / "fresh").glob("*good.jsonl")),
    *sorted((TESTS / "fresh").glob("*invention.jsonl")),
)
_GREETING = re.compile(r"(?:Dear|Hi|Hello|Hey) ([^,:!]+)")
_TITLES = frozenset("mr mrs ms dr miss professor prof".split())
# How the ids of letters begin that the program wrote itself, from what it had read.
OF_THE_PROGRAM = "own"
# Words. A longer last line is no name.
_LONGEST = 4


class Pair(Struct, frozen=True):
    """What the sender typed, whom the letter greets and what stands in its last line."""

    notes: str
    greeted: str
    signed: str


def pairs() -> Iterator[Pair]:
    """The pairs of all files, of which each sender's words count once."""
    seen: set[str] = set()
    for line in (line for file in FILES for line in file.read_text("utf-8").splitlines()):
        row = json.loads(line)
        if row.get("source") and row["source"] not in seen and not row["id"].startswith(OF_THE_PROGRAM):
            seen.add(row["source"])
            lines = [text.strip() for text in row["letter"].splitlines() if text.strip()]
            greeting = _GREETING.match(lines[0])
            signed = lines[-1].strip(" .")
            yield Pair(row["source"], greeting[1] if greeting else "", signed if _is_short(signed) else "")


def _is_short(text: str) -> bool:
    return len(text.split()) <= _LONGEST


def outcome(fact: Fact | None, wanted: str, notes: str) -> str:
    """ "right", "left out" or "wrong"; nothing where there was nothing to read."""
    words = _words(wanted) - _TITLES
    if fact is None:
        return "left out" if words and words <= _words(notes) else ""
    return "right" if _words(fact.value) & words else "wrong"


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


def main() -> None:
    counts: Counter[tuple[str, str]] = Counter()
    for pair in pairs():
        brief = read_brief(pair.notes)
        for field, fact, wanted in (
            ("recipient", brief.recipient, pair.greeted),
            ("sender", brief.sender, pair.signed),
        ):
            if wanted:
                counts[field, outcome(fact, wanted, pair.notes)] += 1
    for field in ("recipient", "sender"):
        shown = "   ".join(f"{name} {counts[field, name]:5}" for name in ("right", "left out", "wrong"))
        print(f"{field:10} {shown}")


if __name__ == "__main__":
    main()
