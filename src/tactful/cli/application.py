"""The commands and their options, and what comes of a command line. Every other import waits until one needs it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import click
import typer
import typer.core
from shellingham import ShellDetectionFailure

from tactful.cli import boundary, call, catalogue, check, config, doctor, evaluate, prompts, writing
from tactful.cli.boundary import complain
from tactful.cli.examples import examples_of
from tactful.contract import LetterKind
from tactful.errors import ExitCode

# With rich, typer's help would take another 60 ms and escape its own brackets.
typer.core.HAS_RICH = False

_COMMANDS: Mapping[str, Callable[..., None]] = {
    "rewrite": writing.rewrite,
    "call": call.call,
    "check": check.check,
    "guards": catalogue.guards,
    "prompts": prompts.prompts,
    "eval": evaluate.evaluate,
    "doctor": doctor.doctor,
}

app = typer.Typer(
    name="tactful",
    help="Write the letter that declines a job offer, and check that it closes no door.",
    epilog=examples_of(""),
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.callback(invoke_without_command=True)(writing.bare)
for kind in LetterKind:
    # By its value: click would show a member of an enumeration as such, where it guesses what was meant.
    app.command(kind.value, epilog=examples_of(kind))(writing.command_for(kind))
for name, command in _COMMANDS.items():
    app.command(name, epilog=examples_of(name))(command)
app.add_typer(config.app, name="config")


def answer(arguments: list[str]) -> int:
    """Answer a command line, say on standard error what is wrong, and return the exit code."""
    return boundary.answer(lambda: _carried_out(arguments))


def _carried_out(arguments: list[str]) -> object:
    try:
        return typer.main.get_command(app).main(arguments, prog_name="tactful", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return ExitCode.UNUSABLE_INPUT
    except ShellDetectionFailure:
        complain("It cannot be told which shell this is: run the command in the shell that is to complete.")
        return ExitCode.UNUSABLE_INPUT
    except click.Abort:
        raise KeyboardInterrupt from None
