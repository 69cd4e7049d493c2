"""Train the second opinion on leaks; the same letters always give the same trees.

python tests/corpus/train_leaks.py            writes _leaks.toml in guards
python tests/corpus/train_leaks.py --validate prints how many leaks are missed at so many false alarms

To be run after train.py, and after the rules that read the sender's words were changed. It learns from what these
withhold and a letter repeats: whether that is marked as a leak.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from tactful.guards import _leaks as opinion

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tactful.contract import Case, Letter, LetterKind
from tactful.reading import read_brief
from tactful.text.spans import overlaps_any
from tests.corpus.errors import report
from tests.corpus.train import rows_of
from tests.corpus.trees import Rows, forest, unknown
from tests.measure.leaks import FRAMES, case_of, spliced

HERE = Path(__file__).parent
TARGET = HERE.parents[1] / "guards" / "_leaks.toml"
# Letters with their sources, in which each leak is marked, and good ones, which leak nothing.
MARKED = ("leaks.jsonl", "good_letters.jsonl")
GROUPS = 12


class Leaky:
    """A letter, whether it leaks, and of the sentences that repeat the source what is weighed and which leak."""

    def __init__(self, row: dict[str, Any]) -> None:
        leaks = row.get("leaks", [])
        letter, source = Letter(row["letter"]), row["source"]
        case = Case(source=source, brief=read_brief(source, kind=LetterKind.DECLINE))
        starts = [(row["letter"].index(words), len(words)) for words in leaks]
        marked = [(start, start + length) for start, length in starts]
        self.is_faulty = bool(leaks)
        self.rows: Rows = []
        self.truth: list[bool] = []
        for repeated in opinion.repeated_sentences(letter, case):
            self.rows.append(opinion.row(repeated))
            self.truth.append(overlaps_any(repeated.sentence.origin(), marked))


def read_letters() -> tuple[list[Leaky], list[int]]:
    """The letters, and for each the number of the few writers to whom its own belongs."""
    rows = [*(row for name in MARKED for row in rows_of(name)), *_spliced()]
    names = [row["id"].partition("-")[0] for row in rows]
    numbers = {name: number % GROUPS for number, name in enumerate(sorted(set(names)))}
    return [Leaky(row) for row in rows], [numbers[name] for name in names]


def _spliced() -> Iterator[dict[str, Any]]:
    """The good letters whose secrets are known, and the same with each secret and its sentence put in as they stand."""
    for row in rows_of("letters.jsonl"):
        yield {**row, "leaks": []}
        _, guilty = case_of(row)
        for number, passage in enumerate([*guilty, *row["secrets"]]):
            letter = spliced(row["letter"], passage, FRAMES[number % len(FRAMES)])
            yield {**row, "letter": letter, "leaks": [passage.strip(" .!?")]}


def validate(letters: Sequence[Leaky], lesson: tuple[Rows, list[bool]], whose: np.ndarray) -> None:
    scores = iter(unknown(*lesson, whose).tolist())
    most = np.array([max((next(scores) for _ in letter.rows), default=-np.inf) for letter in letters])
    faulty = np.array([letter.is_faulty for letter in letters])
    for likely in np.arange(-3, 0.1, 0.25):
        report(f"above {likely:5.2f}", faulty, most > likely)


def main() -> None:
    letters, writers = read_letters()
    lesson = [row for letter in letters for row in letter.rows], [leaks for letter in letters for leaks in letter.truth]
    whose = np.repeat(writers, [len(letter.rows) for letter in letters])
    if "--validate" in sys.argv:
        validate(letters, lesson, whose)
    else:
        head = "# Written by tests/corpus/train_leaks.py.\n"
        TARGET.write_text(head + forest("leak", opinion.OF_SENTENCES, *lesson), "utf-8")


if __name__ == "__main__":
    main()
