"""Hand a letter over: itself to standard output, the account of it to standard error, its worth as exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from tactful.cli.keeping import where_kept
from tactful.cli.options import LetterFormat
from tactful.cli.terminal import fitted, style_of
from tactful.contract import HouseRules
from tactful.errors import ExitCode

if TYPE_CHECKING:
    from tactful.delivery import Delivery
    from tactful.report.changes import Change

_DROPPED = "- {number} of your draft {are} not in the letter; --diff shows what, and why."
_NOT_ASKED = "Written without a model: none was asked, as the letter cannot go where -o says."
_NO_MODEL = "Written without a model. To have one write: --base-url http://127.0.0.1:PORT/v1, or set OPENAI_API_KEY."


def print_letter(delivery: Delivery, format_: LetterFormat, changes: Sequence[Change] | None = None) -> None:
    """Print a letter; as JSON with the `changes` of its draft, if they are to be shown."""
    text = formatted(delivery, format_, changes)
    print_apart(fitted(text, sys.stdout) if format_ is LetterFormat.TEXT else text)


def tell_changes(changes: Sequence[Change], letter: str) -> None:
    """Say what of a draft is otherwise in its letter."""
    from tactful.report.changes_text import changes_text

    note(f"{changes_text(changes, letter, style_of(sys.stderr))}\n")


def tell_account(delivery: Delivery, house: HouseRules, *, in_menu: bool) -> None:
    """Say what is in a letter and what is not, by the rules it was judged by; `in_menu` where the menu stands below."""
    from tactful.report.account import account

    note(account(delivery, style_of(sys.stderr), house, in_menu=in_menu))


def tell_what_went(draft: str, letter: str) -> None:
    """Tell that something went: what it was may be a secret, and is shown only where --diff asks for it."""
    from tactful.report.changes_text import dropped_passages
    from tactful.text.wording import counted

    if gone := dropped_passages(draft, letter):
        note(_DROPPED.format(number=counted(gone, "passage"), are="is" if gone == 1 else "are"))


def tell_of_no_model() -> None:
    """Say why no model was asked, although one is configured."""
    note(_NOT_ASKED)


def suggest_model() -> None:
    """Say how to have a model write."""
    note(_NO_MODEL)


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


def formatted(delivery: Delivery, format_: LetterFormat, changes: Sequence[Change] | None = None) -> str:
    """The letter as text, Markdown or JSON, the last with the `changes` of the draft if there are any."""
    if format_ is LetterFormat.JSON:
        from tactful.report.letter_json import letter_document

        return letter_document(delivery, changes)
    if format_ is LetterFormat.MARKDOWN:
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
