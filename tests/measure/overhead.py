"""Measure the time that the program adds to the model's own: from its start to its end, without the server's share.

python tests/measure/overhead.py            medians in seconds; exits with 1 where the bound is missed

The server is on loopback and answers at once with a sound letter, so that nothing can be done while a model thinks.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.model.scripted_server import Answer, Request, serve
from tests.model.test_writing import WORDS, answer

RUNS = 9
BOUND_SECONDS = 0.5


class AtOnce:
    """A script that gives one sound letter for ever, and counts the seconds that it takes for it."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self, _: Request) -> Answer:
        start = time.perf_counter()
        given = answer()
        self.seconds += time.perf_counter() - start
        return given


def seconds(arguments: list[str], of_server: Callable[[], float] = lambda: 0.0) -> list[float]:
    """How long each run of Python with these arguments took, the server's seconds taken off."""
    # An installed package has its bytecode; a checkout has it too, unless this forbids it.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    times = []
    for _ in range(RUNS + 1):
        before, start = of_server(), time.perf_counter()
        subprocess.run([sys.executable, *arguments], check=True, capture_output=True, env=environment)
        times.append(time.perf_counter() - start - (of_server() - before))
    return times[1:]  # The first run finds nothing in the caches.


def main() -> None:
    script = AtOnce()
    with tempfile.TemporaryDirectory() as folder, serve(script) as server:
        words = Path(folder, "words.txt")
        words.write_text(WORDS, "utf-8")
        write = ["-m", "tactful", "decline", "-f", str(words)]
        rows = {
            "python": seconds(["-c", "pass"]),
            "import typer": seconds(["-c", "import typer"]),
            "import openai": seconds(["-c", "import openai"]),
            "without a model": seconds([*write, "--offline"]),
            "with a model": seconds([*write, "--base-url", server.base_url], lambda: script.seconds),
        }
    for name, times in rows.items():
        print(f"{name:16} {median(times):.3f} s (best {min(times):.3f})")
    sys.exit(median(rows["with a model"]) > BOUND_SECONDS)


if __name__ == "__main__":
    main()
