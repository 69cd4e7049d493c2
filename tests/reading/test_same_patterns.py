"""Every run asks for the same patterns, or what was compiled once would be compiled, and kept, anew each time."""

from __future__ import annotations

import os
import subprocess
import sys

SCRIPT = """
from tactful.text.cache import RecordCache

asked, get = [], RecordCache.get
RecordCache.get = lambda self, text, number: (asked.append((text, number)), get(self, text, number))[1]

from tactful.contract import LetterKind
from tactful.reading import read_brief

WORDS = "My recruiter Priya Nair at Northwind offered me the nurse job. I want to start on Mon 3 Nov. I am Sam Okafor"
read_brief(WORDS)
read_brief(WORDS, kind=LetterKind.NEGOTIATE)
print(*sorted(map(ascii, asked)), sep="\\n")
"""


def asked_for(hash_seed: str) -> list[str]:
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
    command = [sys.executable, "-W", "ignore", "-c", SCRIPT]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_the_order_of_a_set_is_in_no_pattern() -> None:
    one, other = asked_for("1"), asked_for("2")
    assert one
    assert set(one) == set(other)
