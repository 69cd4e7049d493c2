"""Measure how long the command line takes: the best of some runs, in seconds of wall time.

python tests/measure/speed.py            exits with 1 where a bound is missed
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 7
CHECK_SECONDS, CHECK_TO_TYPER, HELP_SECONDS = 0.2, 3.0, 0.2
LETTER = """Dear Priya Raman,

Thank you very much for offering me the role of senior data engineer, and for the time that you and your team took.

I am sorry to say that I have decided to decline your offer, as I have accepted another opportunity.

I wish you and everybody at Northwind Labs every success, and I hope that our paths cross again.

Kind regards,
Sam Okafor
"""


def seconds(commands: dict[str, tuple[str, ...]]) -> dict[str, float]:
    """For each command, arguments of Python, the fastest of some runs; they take turns, for the machine is shared."""
    rounds = [{name: _once(arguments) for name, arguments in commands.items()} for _ in range(RUNS)]
    return {name: min(times[name] for times in rounds) for name in commands}


def _once(arguments: tuple[str, ...]) -> float:
    # An installed package has its bytecode; a checkout has it too, unless this forbids it.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True, env=environment)
    return time.perf_counter() - start


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        letter = Path(folder, "letter.txt")
        letter.write_text(LETTER, "utf-8")
        commands = {
            "typer": ("-c", "import typer"),
            "check": ("-m", "tactful", "check", str(letter)),
            "help": ("-m", "tactful", "--help"),
        }
        best = seconds(commands)
    typer, check, help_ = best["typer"], best["check"], best["help"]
    print(f"import typer   {typer:.3f} s")
    print(f"tactful check  {check:.3f} s, {check / typer:.1f} times as long (at most {CHECK_TO_TYPER})")
    print(f"tactful --help {help_:.3f} s")
    sys.exit(check > CHECK_SECONDS or check > CHECK_TO_TYPER * typer or help_ > HELP_SECONDS)


if __name__ == "__main__":
    main()
