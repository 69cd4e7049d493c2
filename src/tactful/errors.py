"""The errors that a person can cause or meet. Each names the problem and the way on, in a sentence or two.

What the command line itself cannot be is told by the library that reads it, with the usage.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum


class ExitCode(IntEnum):
    """What a command's exit code says."""

    DELIVERED = 0
    FOUND_ERRORS = 1
    UNUSABLE_INPUT = 2
    ENDPOINT_FAILED = 3
    STANDARD_PHRASES = 4
    INTERNAL = 70
    INTERRUPTED = 130
    BROKEN_PIPE = 141


class TactfulError(Exception):
    """A problem that ends the command, with the exit code that it ends in.

    `typed` is what somebody had typed by then and nobody else has, so that it has to be kept.
    """

    exit_code = ExitCode.FOUND_ERRORS
    typed = ""


class EndpointError(TactfulError):
    """The endpoint could not be used: no connection, an HTTP error, or an answer that is no chat completion."""

    exit_code = ExitCode.ENDPOINT_FAILED


class InterruptionError(TactfulError):
    """Somebody pressed Ctrl-C."""

    exit_code = ExitCode.INTERRUPTED


class UnusableInputError(TactfulError):
    """The words, the file or the options cannot be used. `code` names the problem for programs ("not-text")."""

    exit_code = ExitCode.UNUSABLE_INPUT

    def __init__(self, message: str, code: str = "unusable") -> None:
        super().__init__(message)
        self.code = code


class UnclearInputError(UnusableInputError):
    """The words leave unclear what a letter depends on.

    `problem` says what, `question` asks for it, and `answers` names the field of the options that answers it; `choices`
    are the answers between which it lies, where these are known.
    """

    def __init__(self, problem: str, question: str, answers: str, way_on: str, choices: Sequence[str] = ()) -> None:
        self.choices = choices
        super().__init__(f"{problem} {question} {way_on}", "unclear")
        self.problem = problem
        self.question = question
        self.answers = answers
