"""Run the command line: `tactful`, or `python -m tactful`."""

from __future__ import annotations

import os
import signal
import sys

from tactful.model.configured import seems_configured

_INTERRUPTED = 130
# Named here, as to import the list of commands would take the time that is to be won.
_WRITING = frozenset({"decline", "withdraw", "negotiate", "ask-time", "reply", "rewrite", "call"})
_WITHOUT_A_MODEL = frozenset({"--offline", "--dry-run", "--help", "-h"})


def main() -> None:
    """Run the command that the arguments name, and exit with its code."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        # Until the command line is there to catch it, Ctrl-C would end in a traceback.
        signal.signal(signal.SIGINT, _end_at_once)
    if _will_ask_a_model(sys.argv[1:]):
        # What judges a model's letter takes longer to be ready than the command line takes to be imported.
        from tactful.model.engine import start_engine

        start_engine()
    from tactful.cli import run

    run()


def _end_at_once(*_: object) -> None:
    os.write(2, b"tactful: Interrupted.\n")
    os._exit(_INTERRUPTED)


def _will_ask_a_model(arguments: list[str]) -> bool:
    if not _WRITING.intersection(arguments[:1]) or _WITHOUT_A_MODEL.intersection(arguments):
        return False
    named = any(argument.startswith(("--base-url", "--model")) for argument in arguments)
    return named or seems_configured(os.environ)


if __name__ == "__main__":
    main()
