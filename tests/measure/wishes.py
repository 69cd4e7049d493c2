"""Write a letter without a model for every situation of tests/wishes.jsonl, and say which wishes are not followed.

python tests/measure/wishes.py [FILE...]   counts, and a line for each letter that is not as it was asked for
                               --letters   the letters as well

`says` are patterns that a letter must hold, `never` those that it must not; `paragraphs` bounds their number, and
`signer` is who must sign.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct

from tactful.contract.composition import PARAGRAPH_BREAK
from tactful.errors import UnusableInputError
from tactful.manuscript import Manuscript
from tactful.reading import Overrides

DATA = Path(__file__).resolve().parents[1] / "wishes.jsonl"


class Followed(Struct, frozen=True):
    """A letter, how many things were asked of it, and which it lacks or does against the wish."""

    id: str
    letter: str
    asked: int
    lost: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()


def rows(path: Path = DATA) -> list[dict[str, Any]]:
    """The situations of a file, in their order."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def followed(row: dict[str, Any]) -> Followed:
    """Write the letter for a situation and look what it follows."""
    asked = len(row["says"]) + len(row["never"]) + sum(name in row for name in ("paragraphs", "max_words", "signer"))
    try:
        letter = Manuscript(row["text"], Overrides()).write().text
    except UnusableInputError as error:
        return Followed(row["id"], str(error), asked, ("the letter",))
    return Followed(row["id"], letter, asked, tuple(_lost(row, letter)), tuple(_wrong(row, letter)))


def _lost(row: dict[str, Any], letter: str) -> Iterator[str]:
    yield from (f"lacks {pattern}" for pattern in row["says"] if not re.search(pattern, letter, re.IGNORECASE))
    bodies = letter.split(PARAGRAPH_BREAK)[1:-1]
    first, last = row.get("paragraphs", (0, len(bodies)))
    if not first <= len(bodies) <= last:
        yield f"has {len(bodies)} paragraphs"
    if (words := sum(len(body.split()) for body in bodies)) > row.get("max_words", words):
        yield f"has {words} words"


def _wrong(row: dict[str, Any], letter: str) -> Iterator[str]:
    yield from (f"says {pattern}" for pattern in row["never"] if re.search(pattern, letter, re.IGNORECASE))
    if not letter.endswith(row.get("signer", "")):
        yield f"is signed {letter.splitlines()[-1]!r}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--letters", action="store_true")
    parser.add_argument("files", nargs="*", type=Path, default=[DATA])
    arguments = parser.parse_args()
    for path in arguments.files:
        letters = [followed(row) for row in rows(path)]
        for letter in letters:
            if complaints := (*letter.lost, *letter.wrong):
                print(f"{letter.id}: {'; '.join(complaints)}", flush=True)
            if arguments.letters:
                print(f"\n----- {letter.id}\n{letter.letter}\n", flush=True)
        asked, lost, wrong = (sum(counts) for counts in zip(*map(_counts, letters), strict=True))
        print(f"{path.name}: {len(letters)} letters, {asked} asked, {lost} lost, {wrong} done wrong")


def _counts(letter: Followed) -> tuple[int, int, int]:
    return letter.asked, len(letter.lost), len(letter.wrong)


if __name__ == "__main__":
    main()
