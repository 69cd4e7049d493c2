"""The command line: it parses, calls, prints and exits."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from functools import partial

from tactful.cli import boundary
from tactful.lean_imports import blocked

_OBJECTS_BETWEEN_COLLECTIONS = 100_000


def run() -> None:
    """Run the command that the arguments name, and exit with its code."""
    # Nearly all that a command makes lasts to its end. To look for garbage in it, again and again and once more when
    # all is done, takes a sixth of the time.
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    atexit.register(gc.freeze)
    # Pydantic would read the metadata of every installed package to find plugins of its own.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    with blocked("typing_extensions"):
        # It is there for others' types alone, and brings along what reads Python: a tenth of the time of `check`.
        import msgspec  # noqa: F401
    boundary.run(partial(answer, sys.argv[1:]))


def answer(arguments: list[str]) -> int:
    """Answer a command line, say on standard error what is wrong, and return the exit code."""
    if arguments[:1] == ["check"]:
        from tactful.cli.plain_check import check_plainly, plain_request

        if request := plain_request(arguments[1:]):
            return boundary.answer(partial(check_plainly, request))
    from tactful.cli import application

    return application.answer(arguments)
