"""`tactful call`: what to say on the telephone, and the letter that follows."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec.structs import replace

from tactful.cli import options
from tactful.cli.carrying_out import explain_reading, show_requests, unless_in_vain
from tactful.cli.defaults import load_defaults
from tactful.cli.delivering import exit_code_of, note, print_apart, tell_of_fault
from tactful.cli.endpoint import find_endpoint, prepare_for_model
from tactful.cli.handing_over import Destinations, HandedOver, carried_out, destinations
from tactful.cli.house_rules import load_house_rules
from tactful.cli.keeping import kept_on_failure, only_copy, unread_kept
from tactful.cli.offer import load_offer, read_words_beside
from tactful.cli.options import LetterFormat
from tactful.cli.progress import progress_shown
from tactful.cli.questions import completed
from tactful.cli.terminal import fitted, style_of
from tactful.contract import HouseRules
from tactful.errors import ExitCode

if TYPE_CHECKING:
    from tactful.output.files import FileForm
    from tactful.phone import Call

_WHAT_HAPPENED = (
    "Paste or type what happened: who offered you which job, and why you decline. Your name, as you say it.\n"
    "Pay, the other employer and private matters stay out of the call. End with Enter and Ctrl-D."
)


def call(
    words: Annotated[list[str] | None, typer.Argument(metavar="[WORDS]")] = None,
    file: options.File = None,
    offer: options.Offer = None,
    to: options.To = None,
    company: options.Company = None,
    role: options.Role = None,
    sender: options.Sender = None,
    reason: options.Reason = None,
    refer: options.Refer = None,
    tone: options.Tone = None,
    variant: options.Variant = 0,
    explain: options.Explain = False,
    format_: options.Format = LetterFormat.TEXT,
    output: options.CallOutput = None,
    force: options.Force = False,
    model: options.ModelName = None,
    base_url: options.BaseUrl = None,
    timeout: options.Timeout = None,
    deadline: options.Deadline = None,
    retries: options.Retries = None,
    offline: options.Offline = False,
    dry_run: options.DryRun = False,
) -> None:
    """Write what to say on the telephone, and the letter after it.

    To decline an offer: whom to ask for, the call from greeting to goodbye, what to answer if you are asked, a message
    for the voicemail. What is said is judged like a letter, and needs no model; where one is configured, it writes the
    letter.
    """
    argument = " ".join(words) if words else None
    with unread_kept(argument, file):
        wanted = destinations(output, force=force)
        if not offline and not dry_run:
            prepare_for_model(base_url, model)
        mail = load_offer(offer, argument, file)
    from tactful.call import letter_after, prepare_call
    from tactful.manuscript import Manuscript
    from tactful.reading import Overrides

    overrides = Overrides(to, company, role, sender, reason, refer, tone=tone, defaults=load_defaults(), offer=mail)
    given = read_words_beside(offer, argument, file, _WHAT_HAPPENED, needs_words=False)
    typed = only_copy(given, argument, file)
    with kept_on_failure(typed):
        manuscript = Manuscript(given, overrides, variant)
        if not dry_run:
            manuscript = completed(manuscript, format_)
        explain_reading(manuscript, wanted=explain)
        if dry_run:
            show_requests(letter_after(manuscript))
            return
        manuscript = replace(manuscript, house=load_house_rules(with_validators=True))
        endpoint = None if offline else find_endpoint(base_url, model, timeout, retries, deadline)
        endpoint = unless_in_vain(endpoint, wanted, _forms())
        with progress_shown(wanted=endpoint is not None):
            prepared = prepare_call(replace(manuscript, endpoint=endpoint))
        code = _deliver(prepared, typed, format_, wanted, manuscript.house)
    if code:
        raise typer.Exit(code)


def _deliver(call: Call, typed: str, format_: LetterFormat, to: Destinations, house: HouseRules) -> ExitCode:
    from tactful.report.call_account import call_account

    handed = _hand_over(call, to)
    if handed.is_printed(format_):
        text = _formatted(call, format_)
        print_apart(fitted(text, sys.stdout) if format_ is LetterFormat.TEXT else text)
    if call.letter.fault:
        tell_of_fault(call.letter.fault, typed)
    note(call_account(call, style_of(sys.stderr), house))
    handed.complain()
    code = exit_code_of(call.letter, strict=False) if call.passed else ExitCode.FOUND_ERRORS
    return code or handed.exit_code


def _forms() -> dict[FileForm, LetterFormat]:
    from tactful.output.files import FileForm

    return {
        FileForm.TEXT: LetterFormat.TEXT,
        FileForm.MARKDOWN: LetterFormat.MARKDOWN,
        FileForm.JSON: LetterFormat.JSON,
    }


def _hand_over(call: Call, to: Destinations) -> HandedOver:
    return carried_out([partial(_save, call, str(to.file), force=to.force)] if to.in_a_file else [], to)


def _save(call: Call, name: str, *, force: bool) -> None:
    from tactful.output.files import form_of, save

    forms = _forms()
    text = f"{_formatted(call, forms[form_of(name, forms)])}\n"
    note(f"Saved to {save(name, text, force=force)}.")


def _formatted(call: Call, format_: LetterFormat) -> str:
    from tactful.report.call_json import call_document
    from tactful.report.call_text import call_markdown, call_text

    formats = {LetterFormat.JSON: call_document, LetterFormat.MARKDOWN: call_markdown, LetterFormat.TEXT: call_text}
    return formats[format_](call)
