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
from tactful.cli.delivering import exit_code_of, note, print_letter, tell_account, tell_of_fault
from tactful.cli.handing_over import Destinations, fault_foreseen, hand_over
from tactful.cli.keeping import where_kept
from tactful.cli.options import LetterFormat
from tactful.cli.progress import progress_shown
from tactful.cli.terminal import fitted, style_of
from tactful.errors import ExitCode, InterruptionError, UnusableInputError
from tactful.judge import failed_errors
from tactful.text.wording import listed

if TYPE_CHECKING:
    from tactful.delivery import Delivery
    from tactful.session import Session

# Each choice, and what may be typed for it.
_CHOICES = {
    "take": "t", "change": "c", "another": "a", "edit": "e", "save": "s", "copy": "p", "mail": "m", "quit": "q",
}  # fmt: skip
_MENU = "\n[t]ake it, [c]hange it in words, [a]nother variant, [e]dit, [s]ave, co[p]y, [m]ail, [q]uit: "
_AS_IT_WAS = "The letter is as it was."
_NO_CHOICE = f"That is none of the choices: type {', '.join(list(_CHOICES.values())[:-1])} or q."
_SAVED_FROM_MENU = "[s]ave asks where the letter shall go."
_TAKEN = "Taken. It was sent nowhere: it is the letter above."


def converse(session: Session, destinations: Destinations, *, strict: bool) -> ExitCode:
    """Offer the menu until the letter is taken, and then goes where it should, or left.

    A file that cannot be written is told of first. Returns the exit code of the letter as it then stands; that of an
    interruption where it was neither taken nor saved.
    """
    if fault := fault_foreseen(destinations):
        complain(f"{fault} {_SAVED_FROM_MENU}")
    try:
        while (choice := _chosen()) != "quit" and not (choice == "take" and _is_taken(session, destinations)):
            if choice in _STEPS:
                session = _next(session, _STEPS[choice])
    except KeyboardInterrupt:
        raise _interrupted(session) from None
    if choice == "quit" and not session.is_saved:
        return ExitCode.INTERRUPTED
    return exit_code_of(session.delivery, strict=strict)


def _is_taken(session: Session, destinations: Destinations) -> bool:
    """Hand the letter on as the options say; where that cannot be done, say why, and the menu stands there again."""
    handed = hand_over(session.delivery, destinations, is_taken=True)
    handed.complain()
    if not handed.faults and destinations.nowhere and not session.is_saved:
        note(_TAKEN)
    return not handed.faults


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
    chosen = next((choice for choice, key in _CHOICES.items() if answer.lower() in {choice, key}), "")
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
        print_letter(session.delivery, LetterFormat.TEXT)
        if session.delivery.fault:
            # The first letter had it, and what was typed is kept since then.
            tell_of_fault(session.delivery.fault, typed="")
        tell_account(session.delivery, session.manuscript.house, in_menu=True)
    else:
        note(_AS_IT_WAS)
        tell_account(session.delivery, session.manuscript.house, in_menu=True)


def _show_edited(session: Session) -> None:
    from tactful.checked import CheckedLetter
    from tactful.contract import Letter
    from tactful.report.check_text import letter_report, summary

    style, delivery = style_of(sys.stderr), session.delivery
    letter = CheckedLetter.of("letter", delivery.kind, Letter(delivery.text), delivery.judgements)
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
        raise UnusableInputError(f"The editor could not be used ({_why(error)}): set EDITOR to another one.") from error
    text = (typed or "").strip("\n")
    if not text.strip() or text == session.delivery.text:
        note(_AS_IT_WAS)
        return session
    return _taken_from_editor(session, text)


def _why(error: Exception) -> str:
    """What is wrong with an editor, in plain words where it is simply not there."""
    return "it is not installed" if "[Errno 2]" in str(error) else str(error)


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
    return _handed_on(session)


def _copied(session: Session) -> Session:
    return _handed_over(session, Destinations(copy=True))


def _mailed(session: Session) -> Session:
    return _handed_over(session, Destinations(mailto=True))


def _handed_over(session: Session, to: Destinations) -> Session:
    handed = hand_over(session.delivery, to, is_taken=True)
    handed.complain()
    return session if handed.faults else _handed_on(session)


def _handed_on(session: Session) -> Session:
    """The session whose letter is somewhere now; one that fails a guard is so because its sender wanted it."""
    if failed := failed_errors(session.delivery.judgements):
        note(f"Do not send it as it is: it fails {listed([judgement.guard for judgement in failed])}.")
    return replace(session, is_saved=True)


_STEPS = {
    "change": _changed, "another": _another, "edit": _edited, "save": _saved, "copy": _copied, "mail": _mailed,
}  # fmt: skip
