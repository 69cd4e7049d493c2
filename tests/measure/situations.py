"""Write a letter for every situation and draft of ../shared/dev and say what is wrong with it.

python tests/measure/situations.py             counts, and a line for each letter that is not right
python tests/measure/situations.py --letters   the letters as well
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

from tactful.decline import decline
from tactful.delivery import Delivery
from tactful.errors import UnusableInputError
from tactful.judge import failed_errors
from tactful.reading import Overrides
from tactful.rewrite import rewrite

DATA = Path(__file__).resolve().parents[3] / "shared" / "dev"
FACTS = ("recipient", "company", "role", "sender", "referral")


def faults(row: dict[str, Any], delivery: Delivery) -> list[str]:
    """What is wrong with a letter: failed guards, secrets told, things lost that had to be kept."""
    text = delivery.text.lower()
    found = [f"fails {judgement.guard}" for judgement in failed_errors(delivery.judgements)]
    found += [f"tells {secret!r}" for secret in row["secrets"] if secret.lower() in text]
    return found + [f"loses {kept!r}" for kept in row.get("must_keep", ()) if kept.lower() not in text]


def missing_facts(row: dict[str, Any], delivery: Delivery) -> list[str]:
    """The wanted facts that the letter does not hold."""
    text = delivery.text.lower()
    return [key for key in FACTS if row["facts"].get(key) and row["facts"][key].lower() not in text]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--letters", action="store_true")
    parser.add_argument("--variant", type=int, default=0)
    parser.add_argument("files", nargs="*", type=Path, default=[DATA / "situations.jsonl", DATA / "drafts.jsonl"])
    arguments = parser.parse_args()
    for path in arguments.files:
        counts: Counter[str] = Counter()
        write = rewrite if path.name.startswith("drafts") else decline
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            try:
                delivery = write(row.get("text") or row["source"], Overrides(), arguments.variant)
            except UnusableInputError as error:
                counts["refused"] += 1
                print(f"{row['id']} ({row.get('kind', 'draft')}): refused: {error}")
                continue
            wrong, missing = faults(row, delivery), missing_facts(row, delivery)
            counts.update(["delivered", *(["with faults"] if wrong else [])])
            counts["facts wanted"] += sum(bool(row["facts"].get(key)) for key in FACTS)
            counts["facts missing"] += len(missing)
            if wrong or missing:
                print(f"{row['id']}: {'; '.join([*wrong, *(f'without {key}' for key in missing)])}")
            if arguments.letters:
                print(f"\n----- {row['id']}\n{delivery.text}\n")
        print(f"{path.name}: {dict(counts)}")


if __name__ == "__main__":
    main()
