"""Train the classifier of sentence functions; the same corpus always gives the same weights.

python tests/corpus/train.py            writes functions.bin and common_words.bin in src/tactful/text
python tests/corpus/train.py --validate prints five-fold cross-validated recall and precision instead
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, diags, vstack
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold
from threadpoolctl import threadpool_limits

from tactful.text.folding import FoldedText
from tactful.text.functions import BUCKETS, FUNCTIONS, SCALE, ZERO, Weights, hashed_features, tokens_of

Row = dict[str, Any]
HERE = Path(__file__).parent
DATA = HERE.parents[1] / "src" / "tactful" / "text"
# Of the words of an unseen letter nineteen in twenty are among so many.
COMMON_WORDS = 4000
# What is said in the other kinds of letter. Only the sentences written for them carry these labels, so only those
# teach what is none of it.
OF_OTHER_KINDS = frozenset({"answer-date", "apology", "interest", "ultimatum", "vague-request", "withdrawal"})
OTHER_KINDS = "other kinds of letter"
# What says why a letter refuses is labelled in whole letters, and there nothing else is.
OF_LETTERS = frozenset({"justification"})
IN_LETTERS = "letters whose reasons are marked"
# The sentences of other_kinds.jsonl are labelled for these functions and for no others.
ALONE = "other kinds of letter alone"


def read_corpus() -> list[Row]:
    return rows_of("sentences.jsonl")


def read_other_kinds() -> list[Row]:
    return [{**row, "focus": ALONE} for row in rows_of("other_kinds.jsonl")]


def read_letters() -> list[Row]:
    """Letters, each with its "sentences", of which each has the number of the reason that it gives as "matter"."""
    return rows_of("reasons.jsonl")


def sentences_of(letters: list[Row]) -> list[Row]:
    return [
        {
            "text": sentence["text"].strip(),
            "labels": ["justification"] if sentence["matter"] else [],
            "focus": IN_LETTERS,
        }
        for letter in letters
        for sentence in letter["sentences"]
    ]


def rows_of(name: str) -> list[Row]:
    return [json.loads(line) for line in (HERE / name).read_text("utf-8").splitlines()]


def feature_matrix(texts: list[str]) -> csr_matrix:
    return matrix_of([hashed_features(FoldedText(text).lower) for text in texts], BUCKETS)


def matrix_of(rows: Sequence[Sequence[int]], buckets: int) -> csr_matrix:
    """The rows as a matrix: each names its buckets in order, and weighs as much as any other."""
    values = [1 / len(row) ** 0.5 for row in rows for _ in row]
    pointers = np.cumsum([0, *map(len, rows)])
    matrix = csr_matrix((values, list(chain.from_iterable(rows)), pointers), shape=(len(rows), buckets))
    matrix.sum_duplicates()
    return matrix


def teaching(rows: list[Row], function: str) -> np.ndarray:
    """The numbers of the rows that are labelled for a function."""
    if function in OF_LETTERS:
        return np.array([n for n, row in enumerate(rows) if row["focus"] == IN_LETTERS])
    if function in OF_OTHER_KINDS:
        return np.array([n for n, row in enumerate(rows) if row["focus"] in {OTHER_KINDS, ALONE}])
    return np.array([n for n, row in enumerate(rows) if row["focus"] not in {ALONE, IN_LETTERS}])


def fit(features: csr_matrix, truth: np.ndarray) -> tuple[np.ndarray, float]:
    """Weights and intercept for one function.

    Each feature counts by how much more often it stands where the function is than where it is not (Wang and Manning,
    "Baselines and Bigrams", 2012). What that measures is folded into the weights, so that scoring stays a plain sum.
    """
    telling = _log_count_ratio(features, truth)
    model = LogisticRegression(C=100, solver="liblinear", class_weight="balanced", random_state=0)
    # Several threads would add up in another order, and other weights be the end of it.
    with threadpool_limits(1):
        model.fit(features @ diags(telling), truth)
    return model.coef_[0] * telling, float(model.intercept_[0])


def lessons(rows: list[Row], features: csr_matrix, function: str) -> tuple[csr_matrix, np.ndarray]:
    """The features of the rows that are labelled for a function, and which of these have it; `features` are of all."""
    labelled = teaching(rows, function)
    return features[labelled], np.array([function in rows[number]["labels"] for number in labelled])


def _fit_function(rows: list[Row], features: csr_matrix, function: str) -> tuple[np.ndarray, float]:
    return fit(*lessons(rows, features, function))


def _log_count_ratio(features: csr_matrix, truth: np.ndarray) -> np.ndarray:
    present = (features > 0).astype(float)
    with_function, without = (1 + np.asarray(present[rows].sum(axis=0)).ravel() for rows in (truth, ~truth))
    ratio: np.ndarray = np.log((with_function / with_function.sum()) / (without / without.sum()))
    return ratio


def known_features(features: csr_matrix) -> csr_matrix:
    """The features without those that one sentence alone has: they teach that sentence by heart and nothing else."""
    is_known = np.bincount(features.indices, minlength=BUCKETS) > 1
    return (features @ diags(is_known.astype(float))).tocsr()


def pack(fitted: list[tuple[np.ndarray, float]]) -> bytes:
    """The weights and intercepts of all functions as `Weights` reads them."""
    intercepts = rounded(np.array([intercept for _, intercept in fitted]))
    weights = rounded(np.array([weights for weights, _ in fitted]).T)
    return b"".join(numbers.tobytes() for numbers in (intercepts, weights))


def rounded(numbers: np.ndarray) -> np.ndarray:
    """Weights as bytes hold them."""
    in_bytes: np.ndarray = (np.clip(np.rint(numbers * SCALE), -127, 127) + ZERO).astype(np.uint8)
    return in_bytes


def validate(rows: list[Row], features: csr_matrix) -> None:
    for function in FUNCTIONS:
        own, truth = lessons(rows, features, function)
        said = np.zeros(len(truth), bool)
        for train, test in KFold(5, shuffle=True, random_state=0).split(own):
            weights, intercept = fit(known_features(own[train]), truth[train])
            said[test] = own[test] @ weights + intercept > 0
        hits = (said & truth).sum()
        print(f"{function:14} recall {hits / truth.sum():.2f}  precision {hits / said.sum():.2f}")


def main() -> None:
    sentences, of_letters = [*read_corpus(), *read_other_kinds()], sentences_of(read_letters())
    features = [feature_matrix([row["text"] for row in rows]) for rows in (sentences, of_letters)]
    rows = [*sentences, *of_letters]
    if "--validate" in sys.argv:
        validate(rows, vstack(features).tocsr())
        return
    known = vstack(list(map(known_features, features))).tocsr()
    with ProcessPoolExecutor() as processes:
        packed = pack(list(processes.map(partial(_fit_function, rows, known), FUNCTIONS)))
    (DATA / "functions.bin").write_bytes(packed)
    (DATA / "common_words.bin").write_bytes(Weights(packed).pack_common_words(common_words(sentences)))


def common_words(rows: list[Row]) -> list[str]:
    """The words of the most sentences, the commonest first; of as common ones the first in the alphabet."""
    counts = Counter(chain.from_iterable(set(tokens_of(FoldedText(row["text"]).lower)) for row in rows))
    return sorted(counts, key=lambda word: (-counts[word], word))[:COMMON_WORDS]


if __name__ == "__main__":
    main()
