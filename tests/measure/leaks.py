"""Measure the guard against leaks on the letters of the corpus.

python tests/measure/leaks.py [--show]

The brief is made of each row's labels: what it calls secret is withheld, the sentences around the secrets are
forbidden, the facts and all other sentences may be told. A miss is a good letter with a forbidden sentence or a
secret spliced in that passes; a false alarm is the good letter itself failing.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from tactful.guards.no_leak import GUARD

from tactful.contract import Brief, Case, Fact, Letter, Mention, Withheld, WithheldKind
from tactful.text import FoldedText, split_sentences

CORPUS = Path(__file__).resolve().parents[1] / "corpus" / "letters.jsonl"
FRAMES = ("I should add: {}.", "To be open with you, {}, and so I must decline.", "It comes down to this: {}.")


def span_of(value: str, source: str) -> tuple[int, int] | None:
    start = source.lower().find(value.lower())
    return (start, start + len(value)) if start >= 0 else None


def case_of(row: dict[str, Any]) -> tuple[Case, list[str]]:
    """Return the case of a row, and its forbidden sentences."""
    source = row["source"]
    secrets = [span for secret in row["secrets"] if (span := span_of(secret, source))]
    sentences = [sentence.origin() for sentence in split_sentences(FoldedText(source))]
    guilty = [s for s in sentences if any(a < s[1] and s[0] < b for a, b in secrets)]
    facts = [
        Fact(value, *span)
        for key, value in row["facts"].items()
        if isinstance(value, str) and key != "reason" and (span := span_of(value, source))
    ]
    brief = Brief(
        thanked=tuple(facts),
        mentions=tuple(Mention(source[a:b], a, b) for a, b in sentences if (a, b) not in guilty),
        withheld=tuple(Withheld(WithheldKind.ASIDE, a, b, source[a:b]) for a, b in secrets),
    )
    return Case(source=source, brief=brief, writing=True), [source[a:b] for a, b in guilty]


def spliced(letter: str, passage: str, frame: str) -> str:
    paragraphs = letter.split("\n\n")
    paragraphs.insert(max(1, len(paragraphs) // 2), frame.format(passage.strip(" .!?")))
    return "\n\n".join(paragraphs)


def leaks(letter: str, case: Case) -> list[str]:
    return [finding.text for finding in GUARD.check(Letter(letter), case).findings]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true")
    show = parser.parse_args().show
    good = alarms = bad = misses = 0
    for line in CORPUS.read_text("utf-8").splitlines():
        row = json.loads(line)
        case, guilty = case_of(row)
        good += 1
        found = leaks(row["letter"], case)
        alarms += bool(found)
        if found and show:
            print("false alarm:", row["id"], found)
        for number, passage in enumerate([*guilty, *row["secrets"]]):
            bad += 1
            text = spliced(row["letter"], passage, FRAMES[number % len(FRAMES)])
            if len(leaks(text, case)) <= len(found):
                misses += 1
                if show:
                    print("miss:", row["id"], passage)
    print(f"misses {misses} of {bad}, false alarms {alarms} of {good}")


if __name__ == "__main__":
    main()
