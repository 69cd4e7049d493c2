"""Measure for how many notes `tactful decline` writes no letter, of those from which people wrote a refusal.

python tests/measure/turned_away.py           counts them by what it says instead
python tests/measure/turned_away.py --show    with the notes

Some are turned away rightly: who takes back a yes, or answers a question, needs another kind of letter, and English is
the only language.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tactful.catalogue import guards_for
from tactful.contract import Case, Letter, LetterKind
from tactful.errors import UnusableInputError
from tactful.reading import Overrides
from tactful.write import prepare_words
from tests.measure.greetings import FILES, OF_THE_PROGRAM


def notes() -> Iterator[str]:
    """What senders typed, once each, where the letter that somebody wrote from it refuses the offer."""
    refuses = next(guard for guard in guards_for(LetterKind.DECLINE) if guard.id == "clear-decline")
    seen: set[str] = set()
    for row in (json.loads(line) for file in FILES for line in file.read_text("utf-8").splitlines()):
        words = row.get("source", "")
        if words and words not in seen and not row["id"].startswith(OF_THE_PROGRAM):
            seen.add(words)
            if not refuses.judge(Letter(row["letter"]), Case()).findings:
                yield words


def main() -> None:
    turned_away: dict[str, list[str]] = defaultdict(list)
    count = 0
    for words in notes():
        count += 1
        try:
            prepare_words(words, Overrides(), (), LetterKind.DECLINE)
        except UnusableInputError as error:
            turned_away[error.code].append(words)
    print(f"{sum(map(len, turned_away.values()))} of {count} turned away")
    for code, all_words in sorted(turned_away.items()):
        print(f"{len(all_words):4} {code}")
        if "--show" in sys.argv:
            print(*(f"     {' / '.join(words.splitlines())}" for words in all_words), sep="\n")


if __name__ == "__main__":
    main()
