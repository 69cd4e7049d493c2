"""Carry out what the options of a command say: write the letter, hand it over, and tell what became of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import typer
from msgspec.structs import replace

from tactful.cli.asking import can_converse
from tactful.cli.defaults import load_defaults
from tactful.cli.delivering import deliver, exit_code_of, note
from tactful.cli.handing_over import Destinations, HandedOver, hand_over
from tactful.cli.house_rules import load_house_rules
from tactful.cli.options import LetterFormat
from tactful.cli.progress import progress_shown
from tactful.cli.questions import completed
from tactful.cli.session import converse

if TYPE_CHECKING:
    from tactful.manuscript import Manuscript
    from tactful.model.endpoint import Endpoint


def carry_out(
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
        draft=manuscript.source if manuscript.is_draft else "",
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
