"""Hand a letter over: itself to standard output, the account of it to standard error, its worth as exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from tactful.cli.keeping import where_kept
from tactful.cli.options import LetterFormat
from tactful.cli.terminal import fitted, style_of
from tactful.contract import NO_RULES, HouseRules
from tactful.errors import ExitCode

if TYPE_CHECKING:
    from tactful.delivery import Delivery
    from tactful.report.changes import Change

_DROPPED = "- {number} of your draft {are} not in the letter; --diff shows what, and why."
_NO_MODEL = "Written without a model. To have one write: --base-url http://127.0.0.1:PORT/v1, or set OPENAI_API_KEY."


def deliver(
    delivery: Delivery,
    output: LetterFormat,
    *,
    typed: str = "",
    draft: str = "",
    suggest_model: bool = False,
    changes: Sequence[Change] | None = None,
    printed: bool = True,
    house: HouseRules = NO_RULES,
    in_menu: bool = False,
) -> None:
    """Print a letter and the account of it.

    `typed` is what was typed and is in no file: it is kept where the endpoint failed. Of a `draft` it is told
    how much its letter does not have, unless the changes are shown. `suggest_model` says to tell how
    to have a model write. `changes` are those of the draft, where they are to be shown. `printed` is False where the
    letter itself is elsewhere. `house` are the rules it was judged by, and `in_menu` says that the menu stands below.
    """
    from tactful.report.account import account

    if printed:
        text = formatted(delivery, output, changes)
        print_apart(fitted(text, sys.stdout) if output is LetterFormat.TEXT else text)
    if changes is not None and output is not LetterFormat.JSON:
        from tactful.report.changes_text import changes_text

        note(f"{changes_text(changes, delivery.text, style_of(sys.stderr))}\n")
    if delivery.fault:
        tell_of_fault(delivery.fault, typed)
    note(account(delivery, style_of(sys.stderr), house, in_menu=in_menu))
    if draft and changes is None:
        _tell_what_went(draft, delivery.text)
    if suggest_model:
        note(_NO_MODEL)


def _tell_what_went(draft: str, letter: str) -> None:
    """Tell that something went: what it was may be a secret, and is shown only where --diff asks for it."""
    from tactful.report.changes_text import dropped_passages
    from tactful.text.wording import counted

    if gone := dropped_passages(draft, letter):
        note(_DROPPED.format(number=counted(gone, "passage"), are="is" if gone == 1 else "are"))


def exit_code_of(delivery: Delivery, *, strict: bool) -> ExitCode:
    """The exit code of a delivery: a letter that fails a guard is worse than an endpoint that does not answer.

    `strict` says that a standard phrase is a failure.
    """
    if not delivery.passed:
        return ExitCode.FOUND_ERRORS
    if delivery.fault:
        return ExitCode.ENDPOINT_FAILED
    if strict and delivery.has_standard_phrases:
        return ExitCode.STANDARD_PHRASES
    return ExitCode.DELIVERED


def formatted(delivery: Delivery, output: LetterFormat, changes: Sequence[Change] | None = None) -> str:
    """The letter as text, Markdown or JSON, the last with the `changes` of the draft if there are any."""
    if output is LetterFormat.JSON:
        from tactful.report.letter_json import letter_document

        return letter_document(delivery, changes)
    if output is LetterFormat.MARKDOWN:
        from tactful.report.letter_markdown import letter_markdown

        return letter_markdown(delivery.text)
    return delivery.text


def print_apart(text: str) -> None:
    """Print a text on standard output; where the account of it follows on the same screen, they stay apart."""
    typer.echo(text)
    if sys.stdout.isatty():
        note("")


def note(message: str) -> None:
    """Say something on standard error."""
    typer.echo(fitted(message, sys.stderr), err=True)


def tell_of_fault(fault: str, typed: str) -> None:
    """Say that the endpoint failed, and where what was typed is kept, if anything was."""
    note(f"tactful: {fault} This is the letter without the model.")
    if typed:
        note(where_kept(typed))
