"""`tactful decline`, `tactful rewrite` and the bare command: write a letter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from tactful.cli import options
from tactful.cli.delivering import deliver, exit_code_of, note
from tactful.cli.endpoint import find_endpoint, prepare_for_model
from tactful.cli.house_rules import load_house_rules
from tactful.cli.keeping import kept_on_failure
from tactful.cli.options import LetterFormat
from tactful.cli.session import can_converse, converse

if TYPE_CHECKING:
    from tactful.manuscript import Manuscript
    from tactful.model.endpoint import Endpoint

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
    model: options.ModelName = None,
    base_url: options.BaseUrl = None,
    timeout: options.Timeout = None,
    retries: options.Retries = None,
    change: options.Change = None,
    offline: options.Offline = False,
    strict: options.Strict = False,
    dry_run: options.DryRun = False,
) -> None:
    """Write the letter that declines an offer.

    WORDS say what happened. Without them, they are read from a file, from standard input or, on a terminal, from
    what you paste. The letter goes to standard output, the account of it to standard error.
    """
    if not offline and not dry_run:
        prepare_for_model(base_url, model)
    from tactful.input import read_words
    from tactful.manuscript import Manuscript
    from tactful.reading import Overrides

    overrides = Overrides(to, company, role, sender, reason, refer, called, tone, max_words)
    given = read_words(" ".join(words) if words else None, file, _WHAT_HAPPENED, note)
    manuscript = Manuscript(given, overrides, variant, tuple(change or ()))
    find = None if offline else partial(find_endpoint, base_url, model, timeout, retries)
    with kept_on_failure(given, file):
        _carry_out(manuscript, find, output, explain=explain, dry_run=dry_run, strict=strict)


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
    model: options.ModelName = None,
    base_url: options.BaseUrl = None,
    timeout: options.Timeout = None,
    retries: options.Retries = None,
    change: options.Change = None,
    offline: options.Offline = False,
    strict: options.Strict = False,
    dry_run: options.DryRun = False,
) -> None:
    """Make the rough draft of a letter polite. DRAFT is a file, or - for standard input.

    Sound sentences stay word for word; offending ones go or are replaced, and what is missing is added.
    """
    if not offline and not dry_run:
        prepare_for_model(base_url, model)
    from tactful.input import read_words
    from tactful.manuscript import Manuscript
    from tactful.reading import Overrides

    overrides = Overrides(to, company, role, sender, reason, refer, called, tone, max_words)
    given = read_words(None, draft or file, _THE_DRAFT, note)
    manuscript = Manuscript(given, overrides, variant, tuple(change or ()), is_draft=True)
    find = None if offline else partial(find_endpoint, base_url, model, timeout, retries)
    with kept_on_failure(given, draft or file):
        _carry_out(manuscript, find, output, explain=explain, dry_run=dry_run, strict=strict)


def _carry_out(
    manuscript: Manuscript,
    find: Callable[[], Endpoint | None] | None,
    output: LetterFormat,
    *,
    explain: bool,
    dry_run: bool,
    strict: bool,
) -> None:
    """Do what the options say; `find` looks for the model, None where none is wanted."""
    _explain(manuscript, wanted=explain)
    if dry_run:
        _show_requests(manuscript)
        return
    house = load_house_rules(with_validators=True)
    manuscript = replace(manuscript, endpoint=find() if find else None, house=house)
    _write(manuscript, output, offline=find is None, strict=strict)


def _explain(manuscript: Manuscript, *, wanted: bool) -> None:
    if wanted:
        from tactful.reading import explain, read_brief, with_overrides

        brief = read_brief(manuscript.words, is_draft=manuscript.is_draft)
        note(explain(manuscript.words, with_overrides(brief, manuscript.overrides)))


def _show_requests(manuscript: Manuscript) -> None:
    from tactful.report.prompts_text import requests_text

    requests = manuscript.messages()
    if requests:
        typer.echo(requests_text(requests))
    else:
        note("Nothing would be sent: the draft lacks nothing that a model would have to write.")


def _write(manuscript: Manuscript, output: LetterFormat, *, offline: bool, strict: bool) -> None:
    delivery = manuscript.write()
    deliver(delivery, manuscript.words, output, suggest_model=manuscript.endpoint is None and not offline)
    if can_converse(output):
        from tactful.session import Session

        code = converse(Session(manuscript, delivery), strict=strict)
    else:
        code = exit_code_of(delivery, strict=strict)
    if code:
        raise typer.Exit(code)
