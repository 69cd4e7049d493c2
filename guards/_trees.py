"""Models that add up decision trees (Friedman, "Greedy function approximation: a gradient boosting machine", 2001).

Written as text: a tree is either what it says, in log-odds, or what it weighs, the most that leads to the third item,
and two trees. `tests/corpus/trees.py` grows and writes them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tactful.contract import Letter

# What is weighed, by its place in the row; up to which value the third holds, and beyond which the fourth.
Tree = tuple[int, float, "Tree", "Tree"] | float


# Models were formed on whole letters, and know nothing of what has fewer or far more sentences.
_OF_A_LETTER = range(4, 101)


def is_whole_letter(letter: Letter) -> bool:
    """Whether a text has as many sentences as the letters that models learned from."""
    return len(letter.sentences) in _OF_A_LETTER


def read_trees(written: Sequence[Any], weighed: Sequence[str]) -> list[Tree]:
    """The trees of a model, for rows that hold what `weighed` names, in that order."""
    places = {name: place for place, name in enumerate(weighed)}
    return [_read(tree, places) for tree in written]


def _read(tree: Any, places: dict[str, int]) -> Tree:
    if isinstance(tree, float):
        return tree
    weighed, most, within, beyond = tree
    return places[weighed], most, _read(within, places), _read(beyond, places)


def said_by(trees: Sequence[Tree], row: Sequence[float]) -> float:
    """The sum of what each tree says of a row, in log-odds."""
    said = 0.0
    # In one function, for a call would cost as much as a tree.
    for tree in trees:
        while isinstance(tree, tuple):
            place, most, within, beyond = tree
            tree = within if row[place] <= most else beyond
        said += tree
    return said
