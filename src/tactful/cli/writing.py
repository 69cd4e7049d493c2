"""The commands that write a letter: `tactful decline` and its kin, `tactful rewrite`, and the bare command."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from inspect import Parameter
from typing import Annotated

import typer
from msgspec.structs import replace

from tactful.cli.carrying_out import carry_out
from tactful.cli.delivering import note
from tactful.cli.keeping import kept_on_failure, only_copy, unread_kept
from tactful.cli.letter_options import LetterOptions, taking_options
from tactful.cli.offer import read_words_beside
from tactful.contract import LetterKind
from tactful.errors import UnusableInputError

_PURPOSES = {
    LetterKind.DECLINE: "Write the letter that declines an offer.",
    LetterKind.NEGOTIATE: "Write the letter that asks for other terms, but never for pay.",
    LetterKind.ASK_TIME: "Write the letter that asks for more time to decide.",
    LetterKind.WITHDRAW: "Write the letter that takes back an acceptance.",
    LetterKind.REPLY: "Write the answer to a question that follows a refusal.",
}
_WORDS = """

    WORDS say what happened. Without them, they are read from a file, from standard input or, on a terminal, from
    what you paste. The letter goes to standard output, the account of it to standard error.
    """
_OF_A_DRAFT = {"kind", "diff"}
# What says nothing in a letter of the kind.
_UNFIT = {
    LetterKind.DECLINE: {"ask", "until"},
    LetterKind.NEGOTIATE: {"refer", "called", "until"},
    LetterKind.ASK_TIME: {"refer", "called", "ask"},
    LetterKind.WITHDRAW: {"called", "ask", "until"},
    LetterKind.REPLY: {"called", "ask", "until"},
}
_WORDS_GIVEN = Parameter(
    "words",
    Parameter.POSITIONAL_OR_KEYWORD,
    default=None,
    annotation=Annotated[list[str] | None, typer.Argument(metavar="[WORDS]")],
)
_DRAFT_GIVEN = Parameter(
    "draft",
    Parameter.POSITIONAL_OR_KEYWORD,
    default=None,
    annotation=Annotated[str | None, typer.Argument(metavar="[DRAFT]")],
)
_TO_TELL = {
    LetterKind.DECLINE: "who offered you which job, and why you decline",
    LetterKind.NEGOTIATE: "who offered you which job, and what you would like to ask for",
    LetterKind.ASK_TIME: "who offered you which job, and by when you will answer",
    LetterKind.WITHDRAW: "whose offer of which job you accepted, and why you take that back",
    LetterKind.REPLY: "which job you declined, what they ask now, and what you answer",
}
_WHAT_HAPPENED = (
    "Paste or type what happened: {}, and your name, with which you sign.\n"
    "Pay, the other employer and private matters stay out of the letter. End with Enter and Ctrl-D."
)
_THE_DRAFT = "Paste your draft, as rough as it is. End with Enter and Ctrl-D."
_QUOTED = "The mail that is quoted in the draft is no part of it, and was left out."
_QUOTED_OFFER = "The mail that is quoted in the draft is no part of it; it was read as the offer, as with --offer."


def bare(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Show the version.")] = False,
) -> None:
    """Show the version, or write the letter that declines an offer where no command is named."""
    if version:
        from tactful import __version__

        typer.echo(f"tactful {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        write_letter(LetterKind.DECLINE, None, LetterOptions())


def command_for(kind: LetterKind) -> Callable[..., None]:
    """The command that writes letters of a kind, with the options that fit it."""
    command = taking_options(partial(write_letter, kind), _WORDS_GIVEN, without=_OF_A_DRAFT | _UNFIT[kind])
    command.__doc__ = _PURPOSES[kind] + _WORDS
    return command


def write_letter(kind: LetterKind, words: list[str] | None, given: LetterOptions) -> None:
    """Write a letter of a kind, as the options say."""
    argument = " ".join(words) if words else None
    with unread_kept(argument, given.file):
        wanted = given.prepared()
        overrides = given.overrides(argument)
    from tactful.manuscript import Manuscript

    needs_words = kind is LetterKind.REPLY or (kind is LetterKind.NEGOTIATE and not given.ask)
    invitation = _WHAT_HAPPENED.format(_TO_TELL[kind])
    told = read_words_beside(given.offer, argument, given.file, invitation, needs_words=needs_words)
    manuscript = Manuscript(told, overrides, given.variant, tuple(given.change or ()), kind=kind)
    typed = only_copy(told, argument, given.file)
    with kept_on_failure(typed):
        carry_out(manuscript, given, wanted, typed)


def rewrite_draft(draft: str | None, given: LetterOptions) -> None:
    """Make the rough draft of a letter polite. DRAFT is a file, or - for standard input.

    Sound sentences stay word for word; offending ones go or are replaced, and what is missing is added.
    """
    with unread_kept(draft, given.file):
        wanted = given.prepared()
        overrides = given.overrides(draft)
    from tactful.input import read_words, require_draft
    from tactful.letter_file import read_draft_file
    from tactful.manuscript import Manuscript
    from tactful.reading.offer_mail import without_quoted_mail

    if draft is not None and given.file is not None:
        raise UnusableInputError("Give one draft: DRAFT and -f both name a file.", "words-and-file")
    source = given.file if draft is None else draft
    text = read_draft_file(source or "", note)
    if text is None:
        text = read_words(None, source, _THE_DRAFT, note)
    require_draft(text, source)
    own, quoted = without_quoted_mail(text)
    if own != text:
        note(_QUOTED_OFFER if quoted and overrides.offer is None else _QUOTED)
    overrides = replace(overrides, offer=overrides.offer or quoted)
    changes = tuple(given.change or ())
    manuscript = Manuscript(own, overrides, given.variant, changes, is_draft=True, kind=given.kind)
    typed = only_copy(text, source)
    with kept_on_failure(typed):
        carry_out(manuscript, given, wanted, typed)


rewrite = taking_options(rewrite_draft, _DRAFT_GIVEN, without=())
