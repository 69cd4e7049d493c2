"""Measure how long judging takes, and whether twice the text takes no more than twice the time, or a little.

python tests/measure/guard_speed.py            exits with 1 where a bound is missed

Processor time, the best of some runs. Every bound is a ratio to something in the same run, except the milliseconds
for a letter and the seconds for a guard, which are promised as such.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from functools import partial
from math import inf
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tactful.catalogue import all_guards
from tactful.contract import Case, Letter
from tactful.input import MAX_CHARACTERS
from tactful.judge import judge
from tactful.reading.clauses.words import Words
from tactful.reading.names.evidence import MaskedWords
from tests.hostile import PIECES

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
LETTER_MILLISECONDS, GUARD_SECONDS, GROWTH = 5.0, 1.0, 3.0
LETTER_WORDS = 150
RUNS, ATTEMPTS = 5, 3
# Below this, what is measured is the clock.
_MEASURABLE = 0.05


def seconds(work: Callable[[], object], runs: int = RUNS) -> float:
    """The least processor time that some work took."""
    times = []
    for _ in range(runs):
        start = process_time()
        work()
        times.append(process_time() - start)
    return min(times)


def letters() -> list[str]:
    """Letters that are all different, of about the length that people write."""
    rows = [json.loads(line) for line in (CORPUS / "letters.jsonl").read_text("utf-8").splitlines()]
    return sorted((row["letter"] for row in rows), key=lambda letter: abs(len(letter.split()) - LETTER_WORDS))[:20]


def warm_milliseconds() -> float:
    """For one letter of about 150 words by all guards, the first judging not counted."""
    texts = letters()

    def judge_all() -> None:
        for text in texts:
            judge(Letter(text), Case())

    judge_all()
    return 1000 * seconds(judge_all) / len(texts)


def growth_with_letters() -> float:
    """How much longer four hundred letters take than two hundred."""
    texts = [f"{text}\nNo. {number}" for number in range(20) for text in letters()]
    few = seconds(lambda: [judge(Letter(text), Case()) for text in texts[:200]], 2)
    return seconds(lambda: [judge(Letter(text), Case()) for text in texts], 2) / few


def hostile() -> list[str]:
    """Each guard that is too slow with the longest text that is let in, or that grows faster than the text."""
    slow = []
    for piece in PIECES:
        for guard in all_guards():
            slow += _found_slow(f"{guard.id} {piece!r}", partial(_seconds_of, guard.check), piece, GUARD_SECONDS)
        slow += _found_slow(f"reading {piece!r}", _seconds_to_read, piece, inf)
    return slow


def _found_slow(name: str, seconds_of: Callable[[str], float], piece: str, most: float) -> list[str]:
    # On a busy machine a run may be slow by accident. Another text each time, for guards keep what they found in one.
    for shorter in range(ATTEMPTS):
        long, short = (seconds_of((piece * size)[: size - shorter]) for size in (MAX_CHARACTERS, MAX_CHARACTERS // 2))
        if long <= most and (short <= _MEASURABLE or long <= GROWTH * short):
            return []
    return [f"{name}: {short:.2f} s, twice as long: {long:.2f} s"]


def _seconds_of(check: Callable[[Letter, Case], object], text: str) -> float:
    letter, case = Letter(text), Case(source=text, is_draft=True)
    # What the letter works out once for all guards is nobody's time in particular.
    _ = [sentence.lower for sentence in (*letter.all_sentences, *letter.sentences)], letter.anatomy
    return seconds(lambda: check(letter, case), 1)


def _seconds_to_read(text: str) -> float:
    return seconds(lambda: MaskedWords(Words(text)), 1)


def main() -> None:
    milliseconds, growth = warm_milliseconds(), growth_with_letters()
    print(f"a letter of about {LETTER_WORDS} words, warm   {milliseconds:.1f} ms (at most {LETTER_MILLISECONDS})")
    print(f"twice as many letters              {growth:.2f} times as long (at most {GROWTH})")
    slow = hostile()
    print(f"hostile texts of {MAX_CHARACTERS:,} characters  {len(slow)} of {len(PIECES) * len(all_guards())} too slow")
    print("\n".join(slow))
    sys.exit(milliseconds > LETTER_MILLISECONDS or growth > GROWTH or bool(slow))


if __name__ == "__main__":
    main()
