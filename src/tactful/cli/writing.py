"""The commands that write a letter: `tactful decline` and its kin, `tactful rewrite`, and the bare command."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import partial
from typing import Annotated, Any

import typer
from msgspec.structs import replace

from tactful.cli import options
from tactful.cli.carrying_out import carry_out
from tactful.cli.delivering import note
from tactful.cli.endpoint import find_endpoint, prepare_for_model
from tactful.cli.handing_over import destinations
from tactful.cli.keeping import kept_on_failure, only_copy
from tactful.cli.offer import load_offer, read_words_beside
from tactful.cli.options import LetterFormat
from tactful.cli.promised_day import require_day_to_come
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
# Options of `write_letter` that say nothing in a letter of the kind.
_UNFIT = {
    LetterKind.DECLINE: {"ask", "until"},
    LetterKind.NEGOTIATE: {"refer", "called", "until"},
    LetterKind.ASK_TIME: {"refer", "called", "ask"},
    LetterKind.WITHDRAW: {"called", "ask", "until"},
    LetterKind.REPLY: {"called", "ask", "until"},
}
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
        write_letter(LetterKind.DECLINE)


def command_for(kind: LetterKind) -> Callable[..., None]:
    """The command that writes letters of a kind, with the options that fit it."""
    signature = inspect.signature(write_letter, eval_str=True)
    fitting = [p for name, p in signature.parameters.items() if name not in {"kind", *_UNFIT[kind]}]

    def command(**given: Any) -> None:
        write_letter(kind, **given)

    command.__doc__ = _PURPOSES[kind] + _WORDS
    command.__signature__ = signature.replace(parameters=fitting)  # type: ignore[attr-defined]
    return command


def write_letter(
    kind: LetterKind,
    words: Annotated[list[str] | None, typer.Argument(metavar="[WORDS]")] = None,
    file: options.File = None,
    offer: options.Offer = None,
    to: options.To = None,
    company: options.Company = None,
    role: options.Role = None,
    sender: options.Sender = None,
    reason: options.Reason = None,
    ask: options.Ask = None,
    until: options.Until = None,
    refer: options.Refer = None,
    called: options.Called = False,
    tone: options.Tone = None,
    max_words: options.MaxWords = None,
    variant: options.Variant = 0,
    explain: options.Explain = False,
    output: options.Output = LetterFormat.TEXT,
    to_file: options.OutputFile = None,
    force: options.Force = False,
    copy: options.Copy = False,
    mailto: options.Mailto = False,
    model: options.ModelName = None,
    base_url: options.BaseUrl = None,
    timeout: options.Timeout = None,
    deadline: options.Deadline = None,
    retries: options.Retries = None,
    change: options.Change = None,
    offline: options.Offline = False,
    strict: options.Strict = False,
    dry_run: options.DryRun = False,
) -> None:
    """Write a letter of a kind, as the options say."""
    require_day_to_come(until)
    wanted = destinations(to_file, force=force, copy=copy, mailto=mailto)
    if not offline and not dry_run:
        prepare_for_model(base_url, model)
    from tactful.manuscript import Manuscript
    from tactful.reading import Overrides

    argument = " ".join(words) if words else None
    mail = load_offer(offer, argument, file)
    overrides = Overrides(
        to, company, role, sender, reason, refer, called, tone, max_words, tuple(ask or ()), until, offer=mail
    )  # fmt: skip
    needs_words = kind is LetterKind.REPLY or (kind is LetterKind.NEGOTIATE and not ask)
    invitation = _WHAT_HAPPENED.format(_TO_TELL[kind])
    given = read_words_beside(offer, argument, file, invitation, needs_words=needs_words)
    manuscript = Manuscript(given, overrides, variant, tuple(change or ()), kind=kind)
    find = None if offline else partial(find_endpoint, base_url, model, timeout, retries, deadline)
    typed = only_copy(given, file)
    with kept_on_failure(typed):
        carry_out(manuscript, find, output, wanted, typed, explain=explain, dry_run=dry_run, strict=strict)


def rewrite(
    draft: Annotated[str | None, typer.Argument(metavar="[DRAFT]")] = None,
    file: options.File = None,
    offer: options.Offer = None,
    kind: options.Kind = None,
    to: options.To = None,
    company: options.Company = None,
    role: options.Role = None,
    sender: options.Sender = None,
    reason: options.Reason = None,
    ask: options.Ask = None,
    until: options.Until = None,
    refer: options.Refer = None,
    called: options.Called = False,
    tone: options.Tone = None,
    max_words: options.MaxWords = None,
    variant: options.Variant = 0,
    diff: options.Diff = False,
    explain: options.Explain = False,
    output: options.Output = LetterFormat.TEXT,
    to_file: options.OutputFile = None,
    force: options.Force = False,
    copy: options.Copy = False,
    mailto: options.Mailto = False,
    model: options.ModelName = None,
    base_url: options.BaseUrl = None,
    timeout: options.Timeout = None,
    deadline: options.Deadline = None,
    retries: options.Retries = None,
    change: options.Change = None,
    offline: options.Offline = False,
    strict: options.Strict = False,
    dry_run: options.DryRun = False,
) -> None:
    """Make the rough draft of a letter polite. DRAFT is a file, or - for standard input.

    Sound sentences stay word for word; offending ones go or are replaced, and what is missing is added.
    """
    require_day_to_come(until)
    wanted = destinations(to_file, force=force, copy=copy, mailto=mailto)
    if not offline and not dry_run:
        prepare_for_model(base_url, model)
    from tactful.input import read_words, require_draft
    from tactful.letter_file import read_draft_file
    from tactful.manuscript import Manuscript
    from tactful.reading import Overrides
    from tactful.reading.offer_mail import without_quoted_mail

    if draft is not None and file is not None:
        raise UnusableInputError("Give one draft: DRAFT and -f both name a file.", "words-and-file")
    source = file if draft is None else draft
    mail = load_offer(offer, draft, file)
    overrides = Overrides(
        to, company, role, sender, reason, refer, called, tone, max_words, tuple(ask or ()), until, offer=mail
    )  # fmt: skip
    given = read_draft_file(source or "", note)
    if given is None:
        given = read_words(None, source, _THE_DRAFT, note)
    require_draft(given, source)
    own, quoted = without_quoted_mail(given)
    if own != given:
        note(_QUOTED_OFFER if quoted and mail is None else _QUOTED)
    overrides = replace(overrides, offer=mail or quoted)
    manuscript = Manuscript(own, overrides, variant, tuple(change or ()), is_draft=True, kind=kind)
    find = None if offline else partial(find_endpoint, base_url, model, timeout, retries, deadline)
    typed = only_copy(given, source)
    with kept_on_failure(typed):
        carry_out(manuscript, find, output, wanted, typed, explain=explain, dry_run=dry_run, strict=strict, diff=diff)
