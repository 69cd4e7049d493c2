"""The commands that write a letter: `tactful decline` and its kin, `tactful rewrite`, and the bare command."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any

import typer
from msgspec.structs import replace

from tactful.cli import options
from tactful.cli.asking import can_converse
from tactful.cli.defaults import load_defaults
from tactful.cli.delivering import deliver, exit_code_of, note
from tactful.cli.endpoint import find_endpoint, prepare_for_model
from tactful.cli.handing_over import Destinations, HandedOver, destinations, hand_over
from tactful.cli.house_rules import load_house_rules
from tactful.cli.keeping import kept_on_failure, only_copy
from tactful.cli.offer import load_offer, read_words_beside
from tactful.cli.options import LetterFormat
from tactful.cli.progress import progress_shown
from tactful.cli.promised_day import require_day_to_come
from tactful.cli.questions import completed
from tactful.cli.session import converse
from tactful.contract import LetterKind
from tactful.errors import UnusableInputError

if TYPE_CHECKING:
    from tactful.manuscript import Manuscript
    from tactful.model.endpoint import Endpoint

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
        _carry_out(manuscript, find, output, wanted, typed, explain=explain, dry_run=dry_run, strict=strict)


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

    if draft is not None and file is not None:
        raise UnusableInputError("Give one draft: DRAFT and -f both name a file.", "words-and-file")
    source = file if draft is None else draft
    mail = load_offer(offer, draft, file)
    overrides = Overrides(
        to, company, role, sender, reason, refer, called, tone, max_words, tuple(ask or ()), until, offer=mail
    )  # fmt: skip
    given = read_draft_file(source or "", note) or read_words(None, source, _THE_DRAFT, note)
    require_draft(given, source)
    manuscript = Manuscript(given, overrides, variant, tuple(change or ()), is_draft=True, kind=kind)
    find = None if offline else partial(find_endpoint, base_url, model, timeout, retries, deadline)
    typed = only_copy(given, source)
    with kept_on_failure(typed):
        _carry_out(manuscript, find, output, wanted, typed, explain=explain, dry_run=dry_run, strict=strict, diff=diff)


def _carry_out(
    manuscript: Manuscript,
    find: Callable[[], Endpoint | None] | None,
    output: LetterFormat,
    wanted: Destinations,
    typed: str,
    *,
    explain: bool,
    dry_run: bool,
    strict: bool,
    diff: bool = False,
) -> None:
    """Do what the options say.

    `find` looks for the model, None where none is wanted; `typed` is what to keep if it fails.
    """
    manuscript = replace(manuscript, overrides=replace(manuscript.overrides, defaults=load_defaults()))
    if not dry_run:
        manuscript = completed(manuscript, output)
    _explain(manuscript, wanted=explain)
    if dry_run:
        show_requests(manuscript)
        return
    house = load_house_rules(with_validators=True)
    manuscript = replace(manuscript, endpoint=find() if find else None, house=house)
    _write(manuscript, output, wanted, typed, offline=find is None, strict=strict, diff=diff)


def _explain(manuscript: Manuscript, *, wanted: bool) -> None:
    if wanted:
        from tactful.reading import explain

        note(explain(manuscript.words, manuscript.understood()))


def show_requests(manuscript: Manuscript) -> None:
    """Show what would be sent to a model."""
    from tactful.report.prompts_text import requests_text

    requests = manuscript.messages()
    if requests:
        typer.echo(requests_text(requests))
    else:
        note("Nothing would be sent: the draft lacks nothing that a model would have to write.")


def _write(
    manuscript: Manuscript,
    output: LetterFormat,
    wanted: Destinations,
    typed: str,
    *,
    offline: bool,
    strict: bool,
    diff: bool,
) -> None:
    from tactful.needs import kind_doubted, kind_taken_for

    with progress_shown(wanted=manuscript.endpoint is not None):
        delivery = manuscript.write()
    talks = can_converse(output)
    handed = HandedOver() if talks else hand_over(delivery, wanted)
    suggest_model = manuscript.endpoint is None and not offline
    changes = manuscript.changes(delivery) if diff else None
    printed = handed.is_printed(output)
    deliver(
        delivery,
        output,
        typed=typed,
        draft=manuscript.words if manuscript.is_draft else "",
        suggest_model=suggest_model,
        changes=changes,
        printed=printed,
        house=manuscript.house,
        in_menu=talks,
    )
    if manuscript.is_draft and manuscript.kind is None and (taken := kind_taken_for(delivery.kind)):
        note(taken)
    if not manuscript.is_draft and (doubted := kind_doubted(delivery.kind, manuscript.words)):
        note(f"- {doubted}")
    handed.complain()
    if talks:
        from tactful.session import Session

        code = converse(Session(manuscript, delivery), wanted, strict=strict)
    else:
        code = exit_code_of(delivery, strict=strict) or handed.exit_code
    if code:
        raise typer.Exit(code)
