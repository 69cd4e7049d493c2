"""However many blank lines stand between the words, they are read in time that grows no faster than they do."""

from __future__ import annotations

import time

from tactful.contract import LetterKind
from tactful.reading import read_brief


def _seconds(lines: int) -> float:
    words = f"I declined the analyst job at Globex.{chr(10) * lines}Ana asks for the key, say no. Sam Okafor"
    before = time.process_time()
    brief = read_brief(words, kind=LetterKind.REPLY)
    assert brief.recipient is not None
    return time.process_time() - before


def test_blank_lines_cost_no_more_than_their_number() -> None:
    _seconds(1)
    assert _seconds(5000) < 2
