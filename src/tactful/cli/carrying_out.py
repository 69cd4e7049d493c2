"""Carry out what the options of a command say: write the letter, hand it over, and tell what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import typer
from msgspec.structs import replace

from tactful.cli.asking import can_converse
from tactful.cli.defaults import load_defaults
from tactful.cli.delivering import (
    exit_code_of,
    note,
    print_letter,
    suggest_model,
    tell_account,
    tell_changes,
    tell_of_fault,
    tell_of_no_model,
    tell_what_went,
)
from tactful.cli.handing_over import Destinations, HandedOver, fault_foreseen, hand_over
from tactful.cli.house_rules import load_house_rules
from tactful.cli.options import LetterFormat
from tactful.cli.progress import progress_shown
from tactful.cli.questions import completed
from tactful.cli.session import converse

if TYPE_CHECKING:
    from tactful.cli.letter_options import LetterOptions
    from tactful.delivery import Delivery
    from tactful.manuscript import Manuscript
    from tactful.model.endpoint import Endpoint
    from tactful.output.files import FileForm


def carry_out(manuscript: Manuscript, given: LetterOptions, wanted: Destinations, typed: str) -> None:
    """Do what the options say; `typed` is what to keep if the model fails."""
    manuscript = replace(manuscript, overrides=replace(manuscript.overrides, defaults=load_defaults()))
    if not given.dry_run:
        manuscript = completed(manuscript, given.format)
    explain_reading(manuscript, wanted=given.explain)
    if given.dry_run:
        show_requests(manuscript)
        return
    house = load_house_rules(with_validators=True)
    _write(replace(manuscript, endpoint=_endpoint(given, wanted), house=house), given, wanted, typed)


def _endpoint(given: LetterOptions, wanted: Destinations) -> Endpoint | None:
    """The model to ask, also where the letter cannot go where it should: in the menu it can be saved elsewhere."""
    return given.endpoint if can_converse(given.format) else unless_in_vain(given.endpoint, wanted)


def unless_in_vain(
    endpoint: Endpoint | None, wanted: Destinations, forms: Iterable[FileForm] | None = None
) -> Endpoint | None:
    """The endpoint, or none, which is told, where what is written could not go where it should in one of the forms."""
    if endpoint is None or not fault_foreseen(wanted, forms):
        return endpoint
    tell_of_no_model()
    return None


def explain_reading(manuscript: Manuscript, *, wanted: bool) -> None:
    """Show what was understood from which words, where that is wanted."""
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


def _write(manuscript: Manuscript, given: LetterOptions, wanted: Destinations, typed: str) -> None:
    with progress_shown(wanted=manuscript.endpoint is not None):
        delivery = manuscript.write()
    talks = can_converse(given.format)
    handed = HandedOver() if talks else hand_over(delivery, wanted)
    changes = manuscript.changes(delivery) if given.diff else None
    if handed.is_printed(given.format):
        print_letter(delivery, given.format, changes)
    if changes is not None and given.format is not LetterFormat.JSON:
        tell_changes(changes, delivery.text)
    if delivery.fault:
        tell_of_fault(delivery.fault, typed)
    tell_account(delivery, manuscript.house, in_menu=talks)
    _tell_more(manuscript, delivery, given)
    handed.complain()
    if talks:
        from tactful.session import Session

        code = converse(Session(manuscript, delivery), wanted, strict=given.strict)
    else:
        code = exit_code_of(delivery, strict=given.strict) or handed.exit_code
    if code:
        raise typer.Exit(code)


def _tell_more(manuscript: Manuscript, delivery: Delivery, given: LetterOptions) -> None:
    """Say what of a draft is gone, how to have a model write, and which kind of letter it may be instead."""
    from tactful.needs import kind_doubted, kind_taken_for

    if manuscript.is_draft and not given.diff:
        tell_what_went(manuscript.source, delivery.text)
    if given.endpoint is None and not given.offline:
        suggest_model()
    if manuscript.is_draft and manuscript.kind is None and (taken := kind_taken_for(delivery.kind)):
        note(taken)
    if not manuscript.is_draft and (doubted := kind_doubted(delivery.kind, manuscript.words)):
        note(f"- {doubted}")
