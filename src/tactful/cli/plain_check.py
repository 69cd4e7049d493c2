"""`tactful check` without the library that reads command lines: its import takes as long as judging ten letters.

Nearly every such line holds nothing but files and well-formed options. Any other is left to that library, which knows
what to say of it.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

from tactful.cli.checking import CheckFormat, CheckRequest, check_letters
from tactful.contract import LetterKind
from tactful.errors import ExitCode
from tactful.input import STDIN

_COMPLETION = "_TACTFUL_COMPLETE"
_OPTIONS = frozenset({"--kind", "--source", "--format"})


def plain_request(arguments: Sequence[str]) -> CheckRequest | None:
    """What the arguments of `check` ask for; None where they are anything but files and well-formed options."""
    # On Windows the library also sees to the colours.
    if os.name == "nt" or _COMPLETION in os.environ:
        return None
    files: list[str] = []
    options: dict[str, str] = {}
    remaining = iter(arguments)
    for argument in remaining:
        if argument in _OPTIONS:
            options[argument] = next(remaining, "")
        else:
            files.append(argument)
    if not files or "" in options.values() or any(map(_is_option, (*files, *options.values()))):
        return None
    return _well_formed(files, options)


def check_plainly(request: CheckRequest) -> ExitCode:
    """Judge the letters and print the answer; returns the exit code."""
    return check_letters(request, _say)


def _well_formed(files: Sequence[str], options: Mapping[str, str]) -> CheckRequest | None:
    try:
        kind = LetterKind(options.get("--kind", LetterKind.DECLINE))
        format_ = CheckFormat(options.get("--format", CheckFormat.TEXT))
    except ValueError:
        return None
    return CheckRequest(files, kind, options.get("--source"), format_)


def _is_option(word: str) -> bool:
    return word.startswith("-") and word != STDIN


def _say(text: str) -> None:
    print(text, flush=True)  # noqa: T201
