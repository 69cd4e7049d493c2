"""Rewrite every draft of a file and say what is wrong with the letters.

python tests/measure/drafts.py                    counts, and a line for each letter that is not right
python tests/measure/drafts.py --letters [FILE]   the letters as well; FILE as ../shared/dev/drafts.jsonl

"Kept" is the share of the draft's sound sentences, those that no guard objects to, that stand in the letter word for
word.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tactful.contract import Brief, Case, Letter
from tactful.delivery import Delivery
from tactful.drafts import dismantle
from tactful.errors import UnusableInputError
from tactful.judge import failed_errors, judge
from tactful.reading import Overrides
from tactful.removal import spanned_findings
from tactful.rewrite import rewrite
from tests.measure.data_of_others import DATA, those_here


def faults(row: dict[str, Any], delivery: Delivery) -> list[str]:
    """Failed guards, secrets told, and what was to be kept and is not."""
    text = delivery.text.casefold()
    found = [f"fails {j.guard}: {[f.text for f in j.findings]}" for j in failed_errors(delivery.judgements)]
    found += [f"tells {secret!r}" for secret in row.get("secrets", ()) if secret.casefold() in text]
    return found + [f"loses {kept!r}" for kept in row.get("must_keep", ()) if kept.casefold() not in text]


def sound_sentences(text: str, brief: Brief) -> list[str]:
    """The sentences of a draft that no guard objects to."""
    case = Case(source=text, brief=brief, writing=True, is_draft=True)
    sentences = [sentence.text for sentence in dismantle(text, brief).sentences]
    return [s for s in sentences if not spanned_findings(judge(Letter(s), case))]


def kept_word_for_word(sound: list[str], delivery: Delivery) -> int:
    letter = " ".join(delivery.text.casefold().split())
    return sum(" ".join(sentence.casefold().split()) in letter for sentence in sound)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--letters", action="store_true")
    parser.add_argument("--variant", type=int, default=0)
    parser.add_argument("file", nargs="?", type=Path, default=DATA / "drafts.jsonl")
    arguments = parser.parse_args()
    if not list(those_here([arguments.file])):
        return
    right = sound_count = kept_count = total = 0
    started = time.perf_counter()
    for line in arguments.file.read_text("utf-8").splitlines():
        row = json.loads(line)
        total += 1
        try:
            delivery = rewrite(row["text"], Overrides(), arguments.variant)
        except UnusableInputError as error:
            print(f"{row['id']}: refused: {error}")
            continue
        if arguments.letters:
            print(f"\n===== {row['id']}\n{row['text']}\n----- {delivery.writer}\n{delivery.text}\n")
        wrong = faults(row, delivery)
        right += not wrong
        if wrong:
            print(f"{row['id']}: {'; '.join(wrong)}")
        sound = sound_sentences(row["text"], delivery.brief)
        sound_count += len(sound)
        kept_count += kept_word_for_word(sound, delivery)
    seconds = time.perf_counter() - started
    kept = f"kept {kept_count} of {sound_count} sound sentences"
    print(f"right {right} of {total}; {kept}; {seconds / total:.2f} s a draft")


if __name__ == "__main__":
    main()
