"""Grow the sums of decision trees that `tactful.guards._trees` reads; the same rows always give the same trees."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import lightgbm
import numpy as np

# So many trees, and so small, that to ask them costs no more than to score a clause.
TREES = 50
GROWING = {
    "objective": "binary", "num_leaves": 8, "learning_rate": 0.15, "feature_fraction": 0.5, "lambda_l2": 5.0,
    "min_data_in_leaf": 20, "seed": 0, "deterministic": True, "force_row_wise": True, "num_threads": 1, "verbose": -1,
}  # fmt: skip
Rows = list[list[float]]


def grow(matrix: np.ndarray, truth: np.ndarray) -> lightgbm.Booster:
    return lightgbm.train(GROWING, lightgbm.Dataset(matrix, truth, params=GROWING), TREES)


def unknown(rows: Rows, truth: Sequence[bool], of: np.ndarray) -> np.ndarray:
    """The scores of rows by trees grown from other writers' rows; `of` says whose each is."""
    matrix, truths, scores = np.array(rows), np.array(truth), np.zeros(len(rows))
    for one in sorted(set(of)):
        grown = grow(matrix[of != one], truths[of != one])
        scores[of == one] = grown.predict(matrix[of == one], raw_score=True)
    return scores


def forest(name: str, weighed: Sequence[str], rows: Rows, truth: Sequence[bool]) -> str:
    """The trees grown from all rows, as a table in which a file has them."""
    grown = grow(np.array(rows), np.array(truth)).dump_model()["tree_info"]
    trees = "".join(f"  {_tree(tree['tree_structure'], weighed)},\n" for tree in grown)
    return f"\n[{name}]\ntrees = [\n{trees}]\n"


def _tree(node: dict[str, Any], weighed: Sequence[str]) -> str:
    if "leaf_value" in node:
        return f"{node['leaf_value']:.4f}"
    within, beyond = (_tree(node[side], weighed) for side in ("left_child", "right_child"))
    return f'["{weighed[node["split_feature"]]}", {node["threshold"]:.4f}, {within}, {beyond}]'
