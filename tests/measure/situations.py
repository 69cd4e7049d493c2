"""Write a letter for every situation and draft of ../shared/dev and say what is wrong with it.

python tests/measure/situations.py             counts, and a line for each letter that is not right
python tests/measure/situations.py --letters   the letters as well
python tests/measure/situations.py --base-url URL --model NAME
                                               by a model: calls, tokens, passes at the first answer, words of its own
"""

from __future__ import annotations

import argparse
import json
import os
from collections import Counter
from pathlib import Path
from typing import Any

from tactful.cli.endpoint import find_endpoint
from tactful.contract import Origin
from tactful.decline import decline
from tactful.delivery import Delivery
from tactful.errors import UnusableInputError
from tactful.judge import failed_errors
from tactful.model.endpoint import Endpoint
from tactful.model.reader import needs_reader
from tactful.reading import Overrides, read_brief
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


def cost(words: str, delivery: Delivery, *, is_draft: bool) -> Counter[str]:
    """What a model's letter cost, and how much of it is the model's."""
    parts = delivery.composition.parts
    reader_calls = 0 if is_draft else int(needs_reader(read_brief(words)))
    at_once = delivery.calls - reader_calls <= 1 and not delivery.has_standard_phrases
    return Counter(
        {
            "right at the first answer": int(at_once),
            "reader's calls": reader_calls,
            "calls": delivery.calls,
            "completion tokens": delivery.completion_tokens,
            "words": sum(len(part.text.split()) for part in parts),
            "words by the model": sum(len(part.text.split()) for part in parts if part.origin is Origin.MODEL),
            "standard phrases": sum(part.origin is Origin.STANDARD_PHRASE for part in parts),
            "fallen back": int(delivery.fault is not None),
        }
    )


def measure(path: Path, endpoint: Endpoint | None, variant: int, *, shown: bool) -> Counter[str]:
    """Write every letter of a file, complain of each that is not right, and count."""
    counts: Counter[str] = Counter()
    is_draft = path.name.startswith("drafts")
    write = rewrite if is_draft else decline
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        words = row.get("text") or row["source"]
        try:
            delivery = write(words, Overrides(), variant, endpoint)
        except UnusableInputError as error:
            counts["refused"] += 1
            print(f"{row['id']} ({row.get('kind', 'draft')}): refused: {error}")
            continue
        wrong, missing = faults(row, delivery), missing_facts(row, delivery)
        counts.update(["delivered", *(["with faults"] if wrong else [])])
        counts["facts wanted"] += sum(bool(row["facts"].get(key)) for key in FACTS)
        counts["facts missing"] += len(missing)
        if endpoint:
            counts += cost(words, delivery, is_draft=is_draft)
        if wrong or missing:
            print(f"{row['id']}: {'; '.join([*wrong, *(f'without {key}' for key in missing)])}", flush=True)
        if shown:
            print(f"\n----- {row['id']}\n{delivery.text}\n", flush=True)
    return counts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--letters", action="store_true")
    parser.add_argument("--variant", type=int, default=0)
    parser.add_argument("--base-url")
    parser.add_argument("--model")
    parser.add_argument("files", nargs="*", type=Path, default=[DATA / "situations.jsonl", DATA / "drafts.jsonl"])
    arguments = parser.parse_args()
    os.environ.pop("OPENAI_API_KEY", None)
    endpoint = find_endpoint(arguments.base_url, arguments.model, 600, None)
    for path in arguments.files:
        counts = measure(path, endpoint, arguments.variant, shown=arguments.letters)
        print(f"{path.name}: {dict(counts)}")


if __name__ == "__main__":
    main()
