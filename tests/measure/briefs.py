"""Measure what is read from the sender's words: facts right, left out, wrong; secrets inside what is withheld.

python tests/measure/briefs.py                  the labelled words of ../shared/dev and of tests/corpus
python tests/measure/briefs.py --show company   each case that is left out or wrong (or `secrets`), with its words
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tactful.contract import Brief, Fact
from tactful.reading import read_brief
from tactful.text import FoldedText
from tests.measure.data_of_others import DATA, those_here

REPOSITORY = Path(__file__).resolve().parents[2]
FILES = (DATA / "situations.jsonl", DATA / "drafts.jsonl", REPOSITORY / "tests" / "corpus" / "letters.jsonl")
FIELDS = ("recipient", "company", "role", "sender", "referral")
_TITLE = re.compile(
    r"^(?:(?:mr|mrs|ms|miss|dr|prof|professor|mme|capt|sir|sn|engr|dr\.-ing|\(mrs\.\)|col|\(retd\))\.? )+"
)


class Labelled(Struct, frozen=True):
    """The sender's words, the facts in them, and what may not be told."""

    id: str
    words: str
    is_draft: bool
    facts: dict[str, str | None]
    secrets: list[str]


def labelled(path: Path) -> Iterator[Labelled]:
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        yield Labelled(
            row["id"],
            row.get("source") or row["text"],
            "must_keep" in row or "draft" in row,
            row["facts"],
            row.get("secrets", []),
        )


def outcome(fact: Fact | None, wanted: str | None) -> str:
    """Compare without titles, and let a longer or shorter form pass where one is a piece of the other."""
    if fact is None:
        return "left out" if wanted else "right"
    if wanted is None:
        return "wrong"
    found, expected = _plain(fact.value), _plain(wanted)
    return "right" if found in expected or expected in found else "wrong"


def _plain(value: str) -> str:
    return _TITLE.sub("", FoldedText(value).text.lower().strip(" ."))


def secrets_outside(brief: Brief, row: Labelled) -> list[str]:
    """The secrets of the words that stand, somewhere, outside every withheld passage."""
    return [secret for secret in row.secrets if not _is_withheld(brief, row.words, secret)]


def _is_withheld(brief: Brief, words: str, secret: str) -> bool:
    places = [match.span() for match in re.finditer(re.escape(secret), words, re.IGNORECASE)]
    return all(any(w.start <= start and end <= w.end for w in brief.withheld) for start, end in places)


def measure(path: Path, show: str | None) -> None:
    counts: Counter[tuple[str, str]] = Counter()
    for row in labelled(path):
        brief = read_brief(row.words, is_draft=row.is_draft)
        for field in FIELDS:
            fact = getattr(brief, field)
            result = outcome(fact, row.facts.get(field))
            counts[field, result] += 1
            if show == field and result != "right":
                found = fact.value if fact else None
                print(f"{row.id} {result}: {found!r} for {row.facts.get(field)!r}\n    {row.words!r}")
        outside = secrets_outside(brief, row)
        counts["secrets", "outside"] += len(outside)
        counts["secrets", "all"] += len(row.secrets)
        if show == "secrets" and outside:
            print(f"{row.id} outside: {outside}\n    {row.words!r}")
    _print(path, counts)


def _print(path: Path, counts: Counter[tuple[str, str]]) -> None:
    for field in FIELDS:
        right, left, wrong = (counts[field, result] for result in ("right", "left out", "wrong"))
        print(f"{path.name:18} {field:10} right {right:3}   left out {left:3}   wrong {wrong:3}")
    inside = counts["secrets", "all"] - counts["secrets", "outside"]
    print(f"{path.name:18} secrets    withheld {inside} of {counts['secrets', 'all']}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--show", metavar="FIELD")
    arguments = parser.parse_args()
    for path in those_here(arguments.files or FILES):
        measure(path, arguments.show)


if __name__ == "__main__":
    main()
