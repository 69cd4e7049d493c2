"""Measure the guards on labelled data: misses and false alarms for each guard and file.

python tests/measure/guards.py                    the files of ../shared/dev and tests/fresh, and good letters
python tests/measure/guards.py --show no-pay      each miss and false alarm of one guard, with its text

A miss is a bad text that the guard passes; a false alarm is a good text that it fails. A guard that asks for something
(thanks, a clear refusal) misses where that is absent and it passes all the same.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from math import sqrt
from pathlib import Path
from typing import Any

from msgspec import Struct

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tactful.catalogue import all_guards, guards_for
from tactful.contract import Case, Letter, LetterKind, Level
from tactful.judge import judge
from tactful.text.language import foreign_language
from tests.measure.data_of_others import DATA, those_here

_Z = 1.96
FRESH = Path(__file__).resolve().parents[1] / "fresh"
# Good letters with their notes, once fresh themselves.
GOOD = Path(__file__).resolve().parents[1] / "corpus" / "good_letters.jsonl"
# The property that a letter is labelled with, the guard that asks for it or forbids it, and which value is good.
LETTER_LABELS = {
    "gratitude": ("gratitude", True),
    "clear_decline": ("clear-decline", True),
    "regret": ("regret", True),
    "well_wishing": ("good-wishes", True),
    "keep_in_touch": ("open-door", True),
    "brief_reason": ("brief-reason", True),
    "mentions_money": ("no-pay", False),
    "names_competing_employer": ("no-rival", False),
    "negative_or_insulting": ("no-insult", False),
    "oversharing": ("no-oversharing", False),
    "placeholders": ("no-placeholder", False),
    "candidate_voice": ("own-voice", True),
    "invention": ("no-invention", False),
    "chatter": ("no-chatter", False),
    "shape_ok": ("letter-shape", True),
}
# What is marked in letters that have their source beside them.
MARKED = {"invented": "no-invention", "leaks": "no-leak"}
# What the letters of tests/fresh/shape.jsonl are labelled for.
FORM_AND_VOICE = ("brief-reason", "clear-decline", "letter-shape", "no-chatter", "own-voice")
SENTENCE_FUNCTIONS = {
    "gratitude": True, "clear-decline": True, "regret": True, "good-wishes": True, "no-insult": False,
}  # fmt: skip
# The same for the functions that a single sentence is labelled with.
SENTENCE_LABELS = {
    "gratitude": ("gratitude", True),
    "decline": ("clear-decline", True),
    "regret": ("regret", True),
    "good-wishes": ("good-wishes", True),
    "open-door": ("open-door", True),
    "pay": ("no-pay", False),
    "rival": ("no-rival", False),
    "oversharing": ("no-oversharing", False),
    "insult": ("no-insult", False),
    "reversed-role": ("own-voice", False),
    "chatter": ("no-chatter", False),
    "placeholder": ("no-placeholder", False),
}
OTHER_KINDS = "other kinds of letter"
# What a sentence written for the other kinds of letter is labelled with: the kind in which a guard asks for it or
# forbids it, the guard, and which value is good. To ask for something else than terms is no "request" there.
KIND_LABELS = {
    "ultimatum": (LetterKind.NEGOTIATE, "no-ultimatum", False),
    "interest": (LetterKind.NEGOTIATE, "stated-interest", True),
    "request": (LetterKind.NEGOTIATE, "clear-request", True),
    "answer-date": (LetterKind.ASK_TIME, "clear-request", True),
    "apology": (LetterKind.WITHDRAW, "regret", True),
    "decline": (LetterKind.WITHDRAW, "clear-decline", True),
}


class Labelled(Struct, frozen=True):
    """A text, its source, its kind, and for each guard that a label speaks of whether the text is good."""

    id: str
    text: str
    source: str | None
    kind: LetterKind
    good: dict[str, bool]


def labelled(path: Path) -> Iterator[Labelled]:
    """The rows of a file that are in English: `tactful check` refuses the others before any guard."""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        row = json.loads(line)
        if foreign_language(row.get("letter") or row["text"]):
            continue
        source = row.get("source_text") or (row.get("source") if "labels" not in row or "secrets" in row else None)
        for kind, good in _good_by_kind(row).items():
            yield Labelled(row.get("id", str(number)), row.get("letter") or row["text"], source, kind, good)


def _good_by_kind(row: dict[str, Any]) -> dict[LetterKind, dict[str, bool]]:
    if "failing" in row:
        kind = LetterKind(row["kind"])
        judged = (guard.id for guard in guards_for(kind) if guard.level is Level.ERROR)
        return {kind: {guard: guard not in row["failing"] for guard in judged}}
    if row.get("focus") != OTHER_KINDS:
        return {LetterKind.DECLINE: _good(row)}
    good: dict[LetterKind, dict[str, bool]] = {}
    for label, (kind, guard, wanted) in KIND_LABELS.items():
        good.setdefault(kind, {})[guard] = (label in row["labels"]) == wanted
    return good


def _good(row: dict[str, Any]) -> dict[str, bool]:
    if "pay" in row:
        return {"no-pay": not row["pay"]}
    if isinstance(row.get("oversharing"), bool):
        return {"no-oversharing": not row["oversharing"]}
    if "functions" in row:
        return {g: (g in row["functions"]) == wanted for g, wanted in SENTENCE_FUNCTIONS.items()}
    if "guards" in row:
        return {guard: guard not in row["guards"] for guard in FORM_AND_VOICE}
    if marked := next((label for label in MARKED if label in row), None):
        return {MARKED[marked]: not row[marked]}
    if "labels" not in row:
        return {guard.id: True for guard in all_guards() if guard.level is Level.ERROR}
    labels = row["labels"]
    if isinstance(labels, list):
        return {guard: (label in labels) == wanted for label, (guard, wanted) in SENTENCE_LABELS.items()}
    return {g: labels[key] == wanted for key, (g, wanted) in LETTER_LABELS.items() if labels.get(key) is not None}


def verdicts(row: Labelled, wanted: str | None) -> dict[str, bool | None]:
    case = Case(row.kind, source=row.source)
    if row.source is not None:
        from tactful.reading import read_brief

        case = Case(row.kind, source=row.source, brief=read_brief(row.source, kind=row.kind))
    letter = Letter(row.text)
    if wanted:
        guard = next(guard for guard in all_guards() if guard.id == wanted)
        return {wanted: not guard.check(letter, case).findings if guard.can_run(case) else None}
    return {judgement.guard: judgement.passed for judgement in judge(letter, case)}


def measure(path: Path, show: str | None) -> None:
    counts: Counter[tuple[str, str]] = Counter()
    for row in labelled(path):
        passed = verdicts(row, show)
        for guard, good in row.good.items():
            if passed.get(guard) is None:
                continue
            name = guard if row.kind is LetterKind.DECLINE else f"{guard} {row.kind}"
            counts[name, "good" if good else "bad"] += 1
            if passed[guard] != good:
                outcome = "false alarm" if good else "miss"
                counts[name, outcome] += 1
                if guard == show:
                    print(f"{outcome}: {path.name} {row.id}: {row.text!r}")
    for guard in sorted({guard for guard, _ in counts}):
        bad, fine = counts[guard, "bad"], counts[guard, "good"]
        misses, alarms = counts[guard, "miss"], counts[guard, "false alarm"]
        print(
            f"{path.name:26} {guard:24} misses {misses:3} of {bad:3} {_share(misses, bad):20}"
            f" false alarms {alarms:3} of {fine:3} {_share(alarms, fine)}"
        )


def _share(part: int, whole: int) -> str:
    """A share with its 95 % confidence interval (Wilson's score interval)."""
    if not whole:
        return ""
    share, spread = part / whole, _Z**2 / whole
    centre = (share + spread / 2) / (1 + spread)
    reach = _Z * sqrt(share * (1 - share) / whole + spread / (4 * whole)) / (1 + spread)
    return f"{100 * share:4.1f} % [{100 * max(0, centre - reach):.0f}-{100 * (centre + reach):.0f}]"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--show", metavar="GUARD")
    arguments = parser.parse_args()
    names = ("letters", "model_letters", "pay", "sentence_functions", "oversharing", "corpus/letters")
    known = [*(DATA / f"{name}.jsonl" for name in names), GOOD, *sorted(FRESH.glob("*.jsonl"))]
    for path in those_here(arguments.files or known):
        measure(path, arguments.show)


if __name__ == "__main__":
    main()
