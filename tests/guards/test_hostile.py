"""Every guard answers whatever is handed in; how long it takes, `tests/measure/guard_speed.py` measures."""

from __future__ import annotations

import pytest

from tactful.catalogue import all_guards
from tactful.contract import Case, Letter, Verdict
from tests.hostile import PIECES

LENGTH = 6_000


@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_every_guard_answers_to_a_hostile_text(piece: str) -> None:
    text = (piece * LENGTH)[:LENGTH]
    letter = Letter(text)
    case = Case(source=text, is_draft=True)
    assert all(isinstance(guard.check(letter, case), Verdict) for guard in all_guards())
