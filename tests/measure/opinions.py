"""Compare rules alone, the classifier alone, and both together, which is what each guard does.

python tests/measure/opinions.py                five-fold cross-validation over tests/corpus/sentences.jsonl
python tests/measure/opinions.py FILE...        labelled sentences that the classifier was not trained on

Each cell holds misses and false alarms. In the cross-validation a sentence is scored by a classifier that has not seen
it, though whoever wrote the rules may have. "Rules" is the guard with a classifier that is in doubt about everything,
"classifier" its opinion alone.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from unittest.mock import patch

from scipy.sparse import vstack
from sklearn.model_selection import KFold

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tactful.catalogue import all_guards
from tactful.contract import Case, Letter
from tactful.text import functions
from tests.corpus.train import (
    feature_matrix,
    fit,
    known_features,
    lessons,
    pack,
    read_corpus,
    read_letters,
    sentences_of,
)
from tests.measure.guards import SENTENCE_LABELS

Row = dict[str, Any]
GUARDS = {guard.id: guard for guard in all_guards()}
OPINIONS = ("rules", "classifier", "both")


# Scores in doubt: too low to hear something where no rule does, too high to overrule most rules.
NO_OPINION = dict.fromkeys(functions.FUNCTIONS, -1.2)


def folds(rows: Sequence[Row]) -> Iterator[tuple[functions.Weights, list[Row]]]:
    """Weights trained on four fifths of the rows, and the fifth that they have not seen."""
    features, of_letters = feature_matrix([row["text"] for row in rows]), sentences_of(read_letters())
    known_of_letters = known_features(feature_matrix([row["text"] for row in of_letters]))
    for train, test in KFold(5, shuffle=True, random_state=0).split(features):
        taught = [*(rows[index] for index in train), *of_letters]
        known = vstack([known_features(features[train]), known_of_letters]).tocsr()
        fitted = [fit(*lessons(taught, known, function)) for function in functions.FUNCTIONS]
        yield functions.Weights(pack(fitted)), [rows[index] for index in test]


def verdicts(row: Row) -> Iterator[tuple[str, str, bool]]:
    """Each guard, each opinion, and whether it takes the sentence to carry the label."""
    for label, (guard, wanted) in SENTENCE_LABELS.items():
        yield guard, "both", _passes(guard, row["text"]) == wanted
        yield guard, "classifier", max(s.scores[label] for s in Letter(row["text"]).all_sentences) > 0


def count(rows: Sequence[Row], counts: Counter[tuple[str, str, str]]) -> None:
    """Count the misses and false alarms of each guard and opinion."""
    for row in rows:
        functions.sentence_function_scores.cache_clear()
        told = list(verdicts(row))
        with patch.object(functions, "scored", lambda _: NO_OPINION):
            functions.sentence_function_scores.cache_clear()
            told += [(guard, "rules", said) for guard, opinion, said in verdicts(row) if opinion == "both"]
        for label, (guard, wanted) in SENTENCE_LABELS.items():
            carries = label in row["labels"]
            counts[guard, "sentences", "with"] += carries
            counts[guard, "sentences", "without"] += not carries
            for opinion in [o for g, o, said in told if g == guard and said != carries]:
                # What a guard asks for is missed where it is absent and said to be there.
                counts[guard, opinion, "miss" if carries != wanted else "false alarm"] += 1


def _passes(guard: str, text: str) -> bool:
    return not GUARDS[guard].check(Letter(text), Case()).findings


def main() -> None:
    counts: Counter[tuple[str, str, str]] = Counter()
    if len(sys.argv) > 1:
        for name in sys.argv[1:]:
            count([json.loads(line) for line in Path(name).read_text("utf-8").splitlines()], counts)
    else:
        for weights, unseen in folds(read_corpus()):
            with patch.object(functions, "_weights", lambda weights=weights: weights):
                count(unseen, counts)
    print(f"{'':16}{'with':>6}{'without':>9}" + "".join(f"{opinion:>18}" for opinion in OPINIONS))
    for guard in sorted({guard for guard, _ in SENTENCE_LABELS.values()}):
        cells = (f"{counts[guard, o, 'miss']} / {counts[guard, o, 'false alarm']}" for o in OPINIONS)
        totals = f"{counts[guard, 'sentences', 'with']:6}{counts[guard, 'sentences', 'without']:9}"
        print(f"{guard:16}{totals}" + "".join(f"{cell:>18}" for cell in cells))


if __name__ == "__main__":
    main()
