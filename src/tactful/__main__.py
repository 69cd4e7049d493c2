"""Run the command line: `tactful`, or `python -m tactful`."""

from __future__ import annotations

import os
import sys

from tactful.model.configured import seems_configured

_WRITING = frozenset({"decline", "rewrite"})
_WITHOUT_A_MODEL = frozenset({"--offline", "--dry-run", "--help", "-h"})


def main() -> None:
    """Run the command that the arguments name, and exit with its code."""
    if _will_ask_a_model(sys.argv[1:]):
        # What judges a model's letter takes longer to be ready than the command line takes to be imported.
        from tactful.model.engine import start_engine

        start_engine()
    from tactful.cli import run

    run()


def _will_ask_a_model(arguments: list[str]) -> bool:
    if not _WRITING.intersection(arguments[:1]) or _WITHOUT_A_MODEL.intersection(arguments):
        return False
    named = any(argument.startswith(("--base-url", "--model")) for argument in arguments)
    return named or seems_configured(os.environ)


if __name__ == "__main__":
    main()
