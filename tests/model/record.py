"""Record the conversations of `test_cassettes.py` anew, from a server that runs somewhere.

python tests/model/record.py --capable URL NAME --weak URL NAME      records all; URL ends in /v1, NAME is a model's
                             --only TEST                             records one
                             --into FOLDER                           for your own: RECORD_FOLDER=FOLDER replays them

A conversation is held again, with another variant of the letter each time, until it shows what its test is about:
the fault of the model, or its absence. Which variant that was is noted beside the recordings.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.model.conftest import OWN_CASSETTES, VARIANTS  # noqa: E402
from tests.model.test_cassettes import RECORDED  # noqa: E402


def record(test: str, environment: dict[str, str], tries: int) -> int | None:
    """Hold one conversation until it shows its point; returns the variant that did, None where none did."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--record-mode=rewrite"]
    for variant in range(tries):
        done = subprocess.run(
            [*command, f"tests/model/test_cassettes.py::{test}"],
            cwd=ROOT,
            env={**environment, "RECORD_VARIANT": str(variant)},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode == 0:
            return variant
        print(f"  variant {variant}: {_complaint(done.stdout)}", flush=True)
    return None


def _complaint(output: str) -> str:
    return next((line[1:].strip() for line in output.splitlines() if line.startswith("E ")), output[-200:].strip())


def note(folder: Path, variants: dict[str, int]) -> None:
    """Write down which variant each recording shows, and drop the recordings of tests that are no more."""
    lines = [f"{test} = {variant}\n" for test, variant in sorted(variants.items())]
    (folder / VARIANTS).write_text("".join(["# Written by tests/model/record.py.\n", *lines]), "utf-8")
    for path in folder.glob("*.yaml"):
        if path.stem not in variants:
            path.unlink()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--capable", nargs=2, metavar=("URL", "NAME"), required=True)
    parser.add_argument("--weak", nargs=2, metavar=("URL", "NAME"), help="as --capable where there is none")
    parser.add_argument("--into", type=Path, default=OWN_CASSETTES, metavar="FOLDER")
    parser.add_argument("--only", choices=RECORDED, metavar="TEST")
    parser.add_argument("--tries", type=int, default=12)
    given = parser.parse_args()
    environment = os.environ | {"RECORD_FOLDER": str(given.into.resolve()), "RECORD_KEY": _key()}
    for name, (url, model) in {"CAPABLE": given.capable, "WEAK": given.weak or given.capable}.items():
        environment |= {f"RECORD_{name}_URL": url, f"RECORD_{name}_MODEL": model}
    sys.exit(_record_all(given.into, [given.only] if given.only else list(RECORDED), environment, given.tries))


def _key() -> str:
    return os.environ.get("TACTFUL_API_KEY") or os.environ.get("OPENAI_API_KEY") or "none"


def _record_all(folder: Path, tests: list[str], environment: dict[str, str], tries: int) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    variants = _noted(folder)
    missed = 0
    for test in tests:
        print(test, flush=True)
        variant = record(test, environment, tries)
        variants[test] = tries - 1 if variant is None else variant
        missed += variant is None
        note(folder, variants)
    print(f"{len(tests) - missed} of {len(tests)} conversations show what they are recorded for.")
    return missed


def _noted(folder: Path) -> dict[str, int]:
    path = folder / VARIANTS
    noted = tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}
    return {test: variant for test, variant in noted.items() if test in RECORDED}


if __name__ == "__main__":
    main()
