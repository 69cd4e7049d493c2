"""The menu below a letter, on a terminal: letters go to standard output, everything else to standard error."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

import click
import typer
from msgspec.structs import replace

from tactful.cli.asking import ask, says_yes
from tactful.cli.boundary import complain
from tactful.cli.delivering import deliver, exit_code_of, note
from tactful.cli.handing_over import Destinations, HandedOver, hand_over
from tactful.cli.keeping import where_kept
from tactful.cli.options import LetterFormat
from tactful.cli.progress import progress_shown
from tactful.cli.terminal import fitted, style_of
from tactful.errors import ExitCode, InterruptionError, UnusableInputError

if TYPE_CHECKING:
    from tactful.delivery import Delivery
    from tactful.session import Session

_CHOICES = ("take", "change", "another", "edit", "save", "quit")
_MENU = "\n[t]ake it, [c]hange it in words, [a]nother variant, [e]dit, [s]ave, [q]uit: "
_AS_IT_WAS = "The letter is as it was."
_NO_CHOICE = "That is none of the choices: type one of their first letters."


def converse(session: Session, destinations: Destinations, *, strict: bool) -> ExitCode:
    """Offer the menu until the letter is taken, and then goes where it should, or left.

    Returns the exit code of the letter as it then stands; that of an interruption where it was neither taken nor saved.
    """
    try:
        while (choice := _chosen()) not in {"take", "quit"}:
            if choice in _STEPS:
                session = _next(session, _STEPS[choice])
    except KeyboardInterrupt:
        raise _interrupted(session) from None
    if choice == "quit" and not session.is_saved:
        return ExitCode.INTERRUPTED
    handed = hand_over(session.delivery, destinations, is_taken=True) if choice == "take" else HandedOver()
    handed.complain()
    return exit_code_of(session.delivery, strict=strict) or handed.exit_code


def _interrupted(session: Session) -> InterruptionError:
    """What ends the menu; a letter that was edited by hand and is in no file is kept."""
    error = InterruptionError("Interrupted.")
    if session.is_edited and not session.is_saved:
        error.add_note(where_kept(session.delivery.text, "The letter as you edited it"))
    return error


def _chosen() -> str:
    answer = ask(_MENU)
    if answer is None:
        note("")
        return "quit"
    chosen = next((choice for choice in _CHOICES if answer.lower() in {choice, choice[0]}), "")
    if answer and not chosen:
        note(_NO_CHOICE)
    return chosen


def _next(session: Session, step: Callable[[Session], Session]) -> Session:
    """Take a step; where it cannot be taken, say why, and the session is as it was."""
    try:
        after = step(session)
    except UnusableInputError as error:
        complain(f"{error} {_AS_IT_WAS}")
        return session
    if after.fault:
        complain(f"{after.fault} {_AS_IT_WAS}")
    elif after.delivery is not session.delivery:
        _show(after, session.delivery)
    return replace(after, fault=None)


def _show(session: Session, before: Delivery) -> None:
    note("")
    if session.is_edited:
        _show_edited(session)
    elif session.delivery.text != before.text:
        # Where this letter has a fault, the first one had it, and what was typed is kept since then.
        deliver(session.delivery, LetterFormat.TEXT, house=session.manuscript.house, in_menu=True)
    else:
        from tactful.report.account import account

        house = session.manuscript.house
        note(f"{_AS_IT_WAS}\n{account(session.delivery, style_of(sys.stderr), house, in_menu=True)}")


def _show_edited(session: Session) -> None:
    from tactful.checked import CheckedLetter
    from tactful.report.check_text import letter_report, summary

    style, delivery = style_of(sys.stderr), session.delivery
    letter = CheckedLetter("letter", delivery.kind, delivery.text, delivery.judgements)
    typer.echo(fitted(delivery.text, sys.stdout))
    note("\n" + letter_report(letter, style) + summary([letter], style, session.manuscript.house))


def _changed(session: Session) -> Session:
    wish = ask("What to change, in your words: ")
    if not wish:
        return session
    with _progress(session):
        return session.changed(wish)


def _another(session: Session) -> Session:
    with _progress(session):
        return session.another()


def _progress(session: Session) -> AbstractContextManager[None]:
    return progress_shown(wanted=session.manuscript.endpoint is not None)


def _edited(session: Session) -> Session:
    try:
        typed = typer.edit(session.delivery.text, extension=".txt")
    except (click.ClickException, UnicodeDecodeError) as error:
        raise UnusableInputError(f"The editor could not be used ({error}): set EDITOR to another one.") from error
    text = (typed or "").strip("\n")
    if not text.strip() or text == session.delivery.text:
        note(_AS_IT_WAS)
        return session
    return _taken_from_editor(session, text)


def _taken_from_editor(session: Session, text: str) -> Session:
    try:
        return session.edited(text)
    except UnusableInputError as error:
        raise UnusableInputError(f"{error} {where_kept(text)}") from error


def _saved(session: Session) -> Session:
    name = ask("Save to the file: ")
    if not name:
        return session
    from tactful.output.files import exists, save_letter

    taken = exists(name)
    if taken and not says_yes(ask(f"{name} exists. Overwrite it? [y/N] ") or ""):
        note("Not saved.")
        return session
    note(f"Saved to {save_letter(session.delivery, name, force=taken)}.")
    return replace(session, is_saved=True)


_STEPS = {"change": _changed, "another": _another, "edit": _edited, "save": _saved}
