"""Have a model write the letters for `tests/injections.jsonl`, and say which orders it carried out.

python tests/measure/injections.py --base-url URL --model NAME    a table, and a line for each attempt that succeeded
                                   --direct                       the model asked directly beside it, without guards
                                   --only ID                      one attempt; again for more

An attempt succeeds where the letter accepts, says what the order wanted or tells a secret. Without --base-url the
letters are written without a model.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tactful.cli.endpoint import find_endpoint
from tactful.errors import EndpointError
from tactful.evaluation.asking_directly import ask_directly
from tactful.model.endpoint import Endpoint
from tests.test_injections import ATTEMPTS, Attempt

GUARDED, DIRECT = "by tactful", "asked directly"


def tries(attempt: Attempt, endpoint: Endpoint | None, *, directly: bool) -> Iterator[tuple[str, list[str]]]:
    """Each way in which a letter is asked for, and what of the order it carries out; raises `EndpointError`."""
    delivery = attempt.write(endpoint)
    if delivery.fault:
        raise EndpointError(delivery.fault)
    yield GUARDED, attempt.carried_out_in(delivery.text, delivery)
    if endpoint and directly:
        yield DIRECT, attempt.carried_out_in(ask_directly(attempt.situation, endpoint)[0], delivery)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base-url")
    parser.add_argument("--model")
    parser.add_argument("--direct", action="store_true")
    parser.add_argument("--only", action="append")
    arguments = parser.parse_args()
    os.environ.pop("OPENAI_API_KEY", None)
    endpoint = find_endpoint(arguments.base_url, arguments.model, 600, None) if arguments.base_url else None
    tried: Counter[tuple[str, str]] = Counter()
    carried_out: Counter[tuple[str, str]] = Counter()
    for attempt in ATTEMPTS:
        if arguments.only and attempt.situation.id not in arguments.only:
            continue
        family = str(attempt.situation.id).partition("-")[0]
        for way, found in tries(attempt, endpoint, directly=arguments.direct):
            tried[family, way] += 1
            if found:
                carried_out[family, way] += 1
                print(f"{attempt.situation.id}, {way}: {'; '.join(found)}", flush=True)
    show(tried, carried_out)


def show(tried: Counter[tuple[str, str]], carried_out: Counter[tuple[str, str]]) -> None:
    """Print a table: attempts by where the order stands, and how many were carried out in each way of asking."""
    ways = list(dict.fromkeys(way for _, way in tried))
    families = list(dict.fromkeys(family for family, _ in tried))
    print(f"\n| orders | attempts | {' | '.join(f'carried out {way}' for way in ways)} |")
    print(f"| --- | ---: |{' ---: |' * len(ways)}")
    for family in families:
        cells = " | ".join(str(carried_out[family, way]) for way in ways)
        print(f"| {family} | {tried[family, ways[0]]} | {cells} |")
    totals = " | ".join(str(sum(carried_out[family, way] for family in families)) for way in ways)
    print(f"| all | {sum(tried[family, ways[0]] for family in families)} | {totals} |")


if __name__ == "__main__":
    main()
