"""Write a letter for every situation and draft of ../shared/dev and say what is wrong with it.

python tests/measure/situations.py [FILE...]   counts, and a line for each letter that is not right
                                   --letters   the letters as well

How well a model does is told by `tactful eval`.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import asdict

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tactful.checked import UnusableLetter
from tactful.errors import UnusableInputError
from tactful.evaluation.measuring import Measured, Way, measure_delivery
from tactful.evaluation.situations import Situation, read_situations
from tactful.evaluation.summary import summarise
from tests.measure.data_of_others import DATA, those_here

COUNTED = ("letters", "refused", "passed", "told", "lost", "missing_facts")


def measured(situation: Situation, variant: int) -> Measured:
    """Write and measure the letter for a situation."""
    start = time.monotonic()
    try:
        delivery = situation.manuscript(variant).write()
    except UnusableInputError as error:
        return Measured(situation.id, Way.GUARDED, refused=str(error))
    return measure_delivery(situation, delivery, time.monotonic() - start)


def complaints(letter: Measured) -> Iterator[str]:
    """What is wrong with a letter: failed guards, secrets told, things lost that had to be kept, facts left out."""
    if letter.refused is not None:
        yield f"refused: {letter.refused}"
    yield from (f"fails {guard}" for guard in letter.failed)
    yield from (f"tells {secret!r}" for secret in letter.told)
    yield from (f"loses {kept!r}" for kept in letter.lost)
    yield from (f"without {fact}" for fact in letter.missing)


def measure(path: Path, variant: int, *, shown: bool) -> list[Measured]:
    """Write every letter of a file, and complain of each that is not right."""
    letters = []
    for situation in read_situations(str(path), print):
        if isinstance(situation, UnusableLetter):
            print(situation.message)
            continue
        letter = measured(situation, variant)
        letters.append(letter)
        if wrong := "; ".join(complaints(letter)):
            print(f"{letter.id}: {wrong}", flush=True)
        if shown:
            print(f"\n----- {letter.id}\n{letter.letter}\n", flush=True)
    return letters


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--letters", action="store_true")
    parser.add_argument("--variant", type=int, default=0)
    parser.add_argument("files", nargs="*", type=Path, default=[DATA / "situations.jsonl", DATA / "drafts.jsonl"])
    arguments = parser.parse_args()
    for path in those_here(arguments.files):
        counts = asdict(summarise(measure(path, arguments.variant, shown=arguments.letters)))
        print(f"{path.name}: { ({name: counts[name] for name in COUNTED}) }")


if __name__ == "__main__":
    main()
