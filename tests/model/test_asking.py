"""A model is given up on where it goes on failing, and not for one bad answer."""

from __future__ import annotations

import pytest

from tactful.contract import Part
from tactful.model.asking import Tally

PARTS = tuple(Part)


@pytest.mark.parametrize(
    ("asked", "failing", "hopeless"),
    [
        (5, [], False),
        (5, [5], False),
        (5, [5, 0], False),
        (5, [2, 2], False),
        (5, [3, 2], True),
        (2, [1], False),
        (2, [1, 1], True),
        (1, [0, 1], False),
        (1, [1, 1], True),
    ],
)
def test_a_model_is_beyond_hope(asked: int, failing: list[int], hopeless: bool) -> None:
    tally = Tally(asked_parts=asked, failing=failing)
    assert tally.is_beyond_hope is hopeless
    assert tally.is_up_to_it(()) is not hopeless


def test_one_part_may_fail_to_the_end() -> None:
    assert Tally(asked_parts=5, failing=[2, 1]).is_up_to_it(PARTS[:1])
    assert not Tally(asked_parts=5, failing=[2, 2]).is_up_to_it(PARTS[:2])
