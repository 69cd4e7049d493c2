"""Train the second opinion on inventions; the same letters always give the same weights.

python tests/corpus/train_inventions.py            writes _related_words.toml, _inventions.bin and .toml in guards
python tests/corpus/train_inventions.py --validate prints how many inventions are missed at so many false alarms

To be run after train.py. Each step learns of the letters of a few writers what it learned from the others', as the last
must not be learned from what those before it know by heart. What the rules find is asked of the guard as it is.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from tactful.guards import _inventions as opinion
from tactful.guards._invented_facts import invented_facts
from tactful.guards._overlaps import spans_of
from tactful.guards._retelling import Related, new_words
from tactful.guards.no_invention import things_by_rule
from threadpoolctl import threadpool_limits

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tactful.contract import Letter
from tactful.text.sources import Source
from tactful.text.spans import overlaps_any
from tactful.text.stems import stem
from tests.corpus.errors import report
from tests.corpus.train import matrix_of, rounded
from tests.corpus.trees import Rows, forest, unknown

GUARDS = Path(__file__).resolve().parents[2] / "guards"
CORPUS = Path(__file__).with_name("inventions.jsonl")
GROUPS = 12
# Two words are related that stand in so many pairs, so many times as often as by chance, and so surely (in standard
# deviations of chance).
PAIRS, TIMES, SURELY = 2, 3.0, 3.0
# How much the weights of the words may grow.
WORDS = 10.0


class Pair:
    """A letter and its source, with what is marked and what the rules find."""

    def __init__(self, row: dict[str, Any], group: int) -> None:
        self.group = group
        self.letter, self.source = Letter(row["letter"]), Source(row["source"])
        starts = ((row["letter"].find(words), len(words)) for words in row["invented"])
        self.invented = [(start, start + length) for start, length in starts]
        self.facts = spans_of(invented_facts(self.letter, self.source))
        self.things = spans_of(things_by_rule(self.letter, self.source))
        self.told: list[opinion.Retold] = []

    @cached_property
    def honest_stems(self) -> frozenset[str]:
        """The stems that the letter has and the source has not, without what is invented."""
        told = opinion.compared(self.letter, self.source, {})
        honest = (of_one for of_one in told if not self.is_invented(of_one))
        return frozenset(map(stem, chain.from_iterable(new_words(of_one.words) for of_one in honest)))

    def compare(self, related: Related) -> None:
        self.told = list(opinion.compared(self.letter, self.source, related))

    def is_invented(self, retold: opinion.Retold, *span: int) -> bool:
        return overlaps_any(retold.sentence.origin(*span), self.invented)


def read_pairs() -> list[Pair]:
    rows = [json.loads(line) for line in CORPUS.read_text("utf-8").splitlines()]
    writers = sorted({_writer(row) for row in rows})
    return [Pair(row, writers.index(_writer(row)) % GROUPS) for row in rows]


def _writer(row: dict[str, Any]) -> str:
    return str(row["id"].partition("-")[0])


class Relations:
    """In how many pairs two stems stand beside each other, the one in the source, the other only in the letter."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self._pairs = Counter[tuple[str, str]]()
        self._sources, self._letters = Counter[str](), Counter[str]()
        self._count = len(pairs)
        for pair in pairs:
            sources, letters = pair.source.stems, pair.honest_stems
            self._sources.update(sources)
            self._letters.update(letters)
            self._pairs.update((letter, source) for letter in letters for source in sources)

    def table(self) -> dict[str, list[str]]:
        related: dict[str, list[str]] = {}
        for (letter, source), count in sorted(self._pairs.items()):
            chance = self._letters[letter] * self._sources[source] / self._count
            if count >= max(PAIRS, TIMES * chance) and count - chance > SURELY * (chance + 0.5) ** 0.5:
                related.setdefault(letter, []).append(source)
        return related


def relate(pairs: Sequence[Pair]) -> dict[str, list[str]]:
    """Compare each letter with its source by what other writers' letters relate, and return what all of them do."""
    for group in range(GROUPS):
        related = Relations([pair for pair in pairs if pair.group != group]).table()
        for pair in pairs:
            if pair.group == group:
                pair.compare(related)
    return Relations(pairs).table()


def fit(features: csr_matrix, truth: np.ndarray) -> tuple[np.ndarray, float]:
    model = LogisticRegression(C=WORDS, solver="liblinear", random_state=0, max_iter=300)
    # Several threads would add up in another order, and other weights be the end of it.
    with threadpool_limits(1):
        model.fit(features, truth)
    return model.coef_[0], float(model.intercept_[0])


class Clauses:
    """All clauses of all letters: their words, whether they hold an invention, and to which writers they belong."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        all_told = [(pair, of_one) for pair in pairs for of_one in pair.told]
        rows = [sorted(opinion.features(words)) for _, of_one in all_told for words in of_one.words_of_clauses]
        self.features = matrix_of(rows, opinion.BUCKETS)
        invented = [pair.is_invented(of_one, *span) for pair, of_one in all_told for span in of_one.clauses]
        self.invented = np.array(invented)
        self.group = np.array([pair.group for pair, of_one in all_told for _ in of_one.clauses])

    def unknown_scores(self) -> np.ndarray:
        scores = np.zeros(len(self.invented))
        for group in range(GROUPS):
            own = self.group == group
            weights, intercept = fit(self.features[~own], self.invented[~own])
            scores[own] = self.features[own] @ weights + intercept
        return scores


def sentence_lesson(pairs: Sequence[Pair], of_clauses: np.ndarray) -> tuple[Rows, list[bool], np.ndarray]:
    """The rows of all sentences, whether they hold an invention, and to which writers they belong."""
    scores = iter(of_clauses.tolist())
    rows: Rows = []
    for pair in pairs:
        strange = [[next(scores) for _ in of_one.clauses] for of_one in pair.told]
        rows += opinion.sentence_rows(pair.told, strange, pair.source, pair.things, pair.facts)
    truth = [pair.is_invented(of_one) for pair in pairs for of_one in pair.told]
    return rows, truth, np.array([pair.group for pair in pairs for _ in pair.told])


def pack(weights: np.ndarray, intercept: float) -> bytes:
    return bytes(rounded(np.array([intercept, *weights])))


def write(related: dict[str, list[str]], clauses: Clauses, lesson: tuple[Rows, list[bool], np.ndarray]) -> None:
    lines = "".join(f"{word}: {' '.join(told)}\n" for word, told in sorted(related.items()))
    head = "# Written by tests/corpus/train_inventions.py.\n"
    what = "# The stem of a word of a letter, and those of the words by which a source may mean it.\n"
    (GUARDS / "_related_words.toml").write_text(f'{head}{what}related = """\n{lines}"""\n', "utf-8")
    (GUARDS / "_inventions.bin").write_bytes(pack(*fit(clauses.features, clauses.invented)))
    rows, truth, _ = lesson
    (GUARDS / "_inventions.toml").write_text(head + forest("sentence", opinion.OF_SENTENCES, rows, truth), "utf-8")


def validate(pairs: Sequence[Pair], lesson: tuple[Rows, list[bool], np.ndarray]) -> None:
    scores, has_thing = iter(unknown(*lesson).tolist()), opinion.OF_SENTENCES.index("thing by rule")
    rows = iter(lesson[0])
    heard = [[(next(scores), bool(next(rows)[has_thing])) for _ in pair.told] for pair in pairs]
    faulty, facts, things = (
        np.array([bool(spans) for spans in of_all])
        for of_all in zip(*((pair.invented, pair.facts, pair.things) for pair in pairs), strict=True)
    )
    report("rules alone", faulty, facts | things)
    for likely in np.arange(0, 2.6, 0.25):
        believed = [
            any(opinion.is_believed(score, has_thing=thing, likely=likely) for score, thing in of_one)
            for of_one in heard
        ]
        report(f"above {likely:5.2f}", faulty, facts | np.array(believed))


def main() -> None:
    pairs = read_pairs()
    related = relate(pairs)
    clauses = Clauses(pairs)
    lesson = sentence_lesson(pairs, clauses.unknown_scores())
    if "--validate" in sys.argv:
        validate(pairs, lesson)
    else:
        write(related, clauses, lesson)


if __name__ == "__main__":
    main()
