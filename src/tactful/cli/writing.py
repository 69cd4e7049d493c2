"""`tactful decline`, `tactful rewrite` and the bare command: write a letter."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from tactful.cli import options
from tactful.cli.options import LetterFormat
from tactful.cli.terminal import style_of
from tactful.errors import ExitCode

if TYPE_CHECKING:
    from tactful.delivery import Delivery
    from tactful.reading import Overrides

_WHAT_HAPPENED = (
    "Paste or type what happened: who offered you which job, and why you decline. Your name, if you want to sign.\n"
    "Pay, the other employer and private matters stay out of the letter. End with Enter and Ctrl-D."
)
_THE_DRAFT = "Paste your draft, as rough as it is. End with Enter and Ctrl-D."


def bare(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Show the version.")] = False,
) -> None:
    if version:
        from tactful import __version__

        typer.echo(f"tactful {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        decline()


def decline(
    words: Annotated[list[str] | None, typer.Argument(metavar="[WORDS]")] = None,
    file: options.File = None,
    to: options.To = None,
    company: options.Company = None,
    role: options.Role = None,
    sender: options.Sender = None,
    reason: options.Reason = None,
    refer: options.Refer = None,
    called: options.Called = False,
    tone: options.Tone = None,
    max_words: options.MaxWords = None,
    variant: options.Variant = 0,
    explain: options.Explain = False,
    output: options.Output = LetterFormat.TEXT,
    offline: options.Offline = False,  # noqa: ARG001 (the only way of writing, and accepted for scripts that insist)
) -> None:
    """Write the letter that declines an offer.

    WORDS say what happened. Without them, they are read from a file, from standard input or, on a terminal, from
    what you paste. The letter goes to standard output, the account of it to standard error.
    """
    from tactful.decline import decline as write
    from tactful.input import read_words
    from tactful.reading import Overrides

    overrides = Overrides(to, company, role, sender, reason, refer, called, tone, max_words)
    given = read_words(" ".join(words) if words else None, file, _WHAT_HAPPENED, _note)
    _explain(given, overrides, wanted=explain)
    _deliver(write(given, overrides, variant), output)


def rewrite(
    draft: Annotated[str | None, typer.Argument(metavar="[DRAFT]")] = None,
    file: options.File = None,
    to: options.To = None,
    company: options.Company = None,
    role: options.Role = None,
    sender: options.Sender = None,
    reason: options.Reason = None,
    refer: options.Refer = None,
    called: options.Called = False,
    tone: options.Tone = None,
    max_words: options.MaxWords = None,
    variant: options.Variant = 0,
    explain: options.Explain = False,
    output: options.Output = LetterFormat.TEXT,
    offline: options.Offline = False,  # noqa: ARG001 (the only way of writing, and accepted for scripts that insist)
) -> None:
    """Make the rough draft of a letter polite. DRAFT is a file, or - for standard input.

    Sound sentences stay word for word; offending ones go or are replaced, and what is missing is added.
    """
    from tactful.input import read_words
    from tactful.reading import Overrides
    from tactful.rewrite import rewrite as write

    overrides = Overrides(to, company, role, sender, reason, refer, called, tone, max_words)
    given = read_words(None, draft or file, _THE_DRAFT, _note)
    _explain(given, overrides, wanted=explain, is_draft=True)
    _deliver(write(given, overrides, variant), output)


def _explain(words: str, overrides: Overrides, *, wanted: bool, is_draft: bool = False) -> None:
    if wanted:
        from tactful.reading import explain, read_brief, with_overrides

        _note(explain(words, with_overrides(read_brief(words, is_draft=is_draft), overrides)))


def _deliver(delivery: Delivery, output: LetterFormat) -> None:
    from tactful.report.account import account

    typer.echo(_formatted(delivery, output))
    _note(account(delivery, style_of(sys.stderr)))
    if not delivery.clean:
        raise typer.Exit(ExitCode.FOUND_ERRORS)


def _formatted(delivery: Delivery, output: LetterFormat) -> str:
    if output is LetterFormat.JSON:
        from tactful.report.letter_json import letter_document

        return letter_document(delivery)
    if output is LetterFormat.MARKDOWN:
        from tactful.report.letter_markdown import letter_markdown

        return letter_markdown(delivery.text)
    return delivery.text


def _note(message: str) -> None:
    typer.echo(message, err=True)
