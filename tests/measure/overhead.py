"""Measure the time that the program adds to the model's own: from its start to its end, without the server's share.

python tests/measure/overhead.py            medians in seconds; exits with 1 where the bound is missed

The server is on loopback and gives a sound letter: at once, so that nothing can be done while the model thinks, and
after a second. Guardrails is imported in a process of its own meanwhile: measure on a machine with two idle cores.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.model.scripted_server import Answer, Request, serve
from tests.model.test_writing import WORDS, answer

RUNS = 9
BOUND_SECONDS = 0.35
ANSWERS_AT_ONCE = "with a model that answers at once"


class Model:
    """A script that gives a sound letter for ever after thinking for a while, and counts its own seconds."""

    def __init__(self, thinks: float) -> None:
        self.thinks, self.seconds = thinks, 0.0

    def __call__(self, _: Request) -> Answer:
        start = time.perf_counter()
        time.sleep(self.thinks)
        given = answer()
        self.seconds += time.perf_counter() - start
        return given


def seconds(arguments: list[str], model: Model | None = None) -> list[float]:
    """How long each run of Python with these arguments took, the model's seconds taken off."""
    model = model or Model(0.0)
    # An installed package has its bytecode; a checkout has it too, unless this forbids it.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    times = []
    for _ in range(RUNS + 1):
        before, start = model.seconds, time.perf_counter()
        subprocess.run([sys.executable, *arguments], check=True, capture_output=True, env=environment)
        times.append(time.perf_counter() - start - (model.seconds - before))
    return times[1:]  # The first run finds nothing in the caches.


def main() -> None:
    rows = {
        "python": seconds(["-c", "pass"]),
        "import typer": seconds(["-c", "import typer"]),
        "import openai": seconds(["-c", "import openai"]),
    }
    with tempfile.TemporaryDirectory() as folder:
        words = Path(folder, "words.txt")
        words.write_text(WORDS, "utf-8")
        write = ["-m", "tactful", "decline", "-f", str(words)]
        rows["without a model"] = seconds([*write, "--offline"])
        for name, model in {ANSWERS_AT_ONCE: Model(0.0), "with a model that thinks for a second": Model(1.0)}.items():
            with serve(model) as server:
                rows[name] = seconds([*write, "--base-url", server.base_url], model)
    for name, times in rows.items():
        print(f"{name:38} {median(times):.3f} s (best {min(times):.3f})")
    sys.exit(median(rows[ANSWERS_AT_ONCE]) > BOUND_SECONDS)


if __name__ == "__main__":
    main()
