"""Judging takes linear time, whatever is handed in."""

from __future__ import annotations

from time import process_time

import pytest

from tactful.catalogue import all_guards
from tactful.contract import Case, Guard, Letter

LENGTH = 12_000
SECONDS = 1.0
PIECES = (
    "(", "[", "{", "*", "-", "1", "1,", "$", "£9", "a", "A", "é", "'", '"', ".", ". ", "\n", "\r\n", " ", "x\n",
    "\t", "<", "/", "\u200b", "@", "a@", "a.", "http://", "Dear ", "Dear Ana,\n", "Best,\n", "Kind regards,\nSam\n",
    "Mr. ", "Ana Lee ", "I ", "not ", "no, ", "and ", "thank you ", "I decline. ", "I wish you ", "sorry ",
    "they pay more and ", "my mother is ill ", "another offer from ", "I hope that ", "would have ", "if ", "the the ",
    "100 ", "one hundred ", "k", "per ", "12 May ", "and I must decline, because I cannot, ", " a Smith & Co, ",
)  # fmt: skip


@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_every_guard_is_quick_with_a_hostile_text(piece: str) -> None:
    text = (piece * LENGTH)[:LENGTH]
    letter = Letter(text)
    case = Case(source=text, is_draft=True)
    slow = {guard.id: spent for guard in all_guards() if (spent := _seconds(guard, letter, case)) > SECONDS}
    assert not slow


def _seconds(guard: Guard, letter: Letter, case: Case) -> float:
    start = process_time()
    guard.check(letter, case)
    return process_time() - start
