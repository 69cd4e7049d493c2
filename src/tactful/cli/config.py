"""`tactful config`: what holds for every letter."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from tactful.cli.delivering import note
from tactful.cli.examples import examples_of
from tactful.cli.terminal import fitted
from tactful.errors import UnusableInputError

_KEY = "api_key"
_TONE = "tone"
_VALIDATORS = "validators"
_FOR_A_MODEL = "Only a model can follow that tone: without one a letter is warm, formal or plain."
_IN_HISTORY = "Your shell may keep the key in its history: TACTFUL_API_KEY in the environment is a better place for it."


def path() -> None:
    """Print the path of the config file, whether it exists or not."""
    from tactful.config import config_path

    typer.echo(config_path())


def show() -> None:
    """Show what is set in the config file, and what could be.

    A key is never shown.
    """
    from tactful.config import config_path, load_settings
    from tactful.report.config_text import config_page

    typer.echo(fitted(config_page(config_path(), load_settings()), sys.stdout))


def set_(
    name: Annotated[str, typer.Argument(metavar="NAME", autocompletion=lambda: list(_names()))],
    values: Annotated[list[str], typer.Argument(metavar="VALUE...")],
) -> None:
    """Set NAME to VALUE in the config file.

    Everything else in the file stays as it is. `tactful config show` tells the names. An empty VALUE takes the setting
    out. A key is better kept in the environment, as TACTFUL_API_KEY; with - as VALUE it is asked for, or read from
    standard input.
    """
    from tactful.config_editing import set_setting
    from tactful.setting_faults import plain_name

    setting = plain_name(name)
    is_key = setting == _KEY
    if is_key and values == ["-"]:
        values = [_hidden_line("The key, which is not shown: ")]
    elif is_key and any(values):
        note(_IN_HISTORY)
    if setting == _VALIDATORS and any(values):
        _require_loadable(values)
    note(f"Written to {set_setting(name, values)}.")
    if setting == _TONE:
        _explain_tone(" ".join(values))


def _require_loadable(validators: Sequence[str]) -> None:
    """Raise `UnusableInputError` where a validator cannot be used: else it would be told by every letter."""
    from tactful.model.own_validators import require_loadable

    try:
        require_loadable(filter(None, map(str.strip, validators)))
    except UnusableInputError as error:
        raise UnusableInputError(f"{error} Nothing was changed.", error.code) from error


def _explain_tone(tone: str) -> None:
    from tactful.report.account import tone_meant
    from tactful.templates.frame import is_known_tone

    if not is_known_tone(tone):
        meant = tone_meant(tone)
        note(f"{_FOR_A_MODEL} Did you mean {meant}?" if meant else _FOR_A_MODEL)


def _hidden_line(question: str) -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline()
    from getpass import getpass

    return getpass(question)


def _names() -> tuple[str, ...]:
    from tactful.setting_faults import known_settings

    return known_settings()


app = typer.Typer(
    help="Show or change what holds for every letter.\n\nYour name, a sign-off, the tone, the model, your own rules.",
    epilog=examples_of("config"),
    no_args_is_help=True,
)
app.command("path")(path)
app.command("show")(show)
# A value may begin with a dash: a number, or what stands above a name.
app.command("set", epilog=examples_of("set"), context_settings={"ignore_unknown_options": True})(set_)
