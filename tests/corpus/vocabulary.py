"""Rebuild `src/tactful/text/vocabulary.toml`, the words of the corpus, from `sentences.jsonl`.

python tests/corpus/vocabulary.py

`everyday` are the words that several sentences of good letters share, `known` all others that the corpus writes in
lower case more often than as a name.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
TARGET = HERE.parents[1] / "src" / "tactful" / "text" / "vocabulary.toml"
UNTOLD = {"pay", "rival", "oversharing", "insult", "chatter", "placeholder", "reversed-role"}
EVERYDAY_SENTENCES = 3
LOWER = re.compile(r"(?<![A-Za-z'’-])[a-z]+(?=[^A-Za-z'’-]|$)")
CAPITALISED = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+(?=[^A-Za-z'’-]|$)")


def main() -> None:
    good: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    names: Counter[str] = Counter()
    for line in (HERE / "sentences.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        words = set(LOWER.findall(row["text"]))
        lower.update(words)
        names.update({word.lower() for word in CAPITALISED.findall(row["text"])})
        if row["labels"] and not UNTOLD & set(row["labels"]):
            good.update(words)
    everyday = {word for word, count in good.items() if count >= EVERYDAY_SENTENCES}
    known = {word for word, count in lower.items() if count > names[word] and len(word) > 1} - everyday
    TARGET.write_text(_toml("everyday", everyday) + _toml("known", known), "utf-8")


def _toml(key: str, words: set[str]) -> str:
    return f'{key} = """\n{textwrap.fill(" ".join(sorted(words)), 116)}\n"""\n'


if __name__ == "__main__":
    main()
