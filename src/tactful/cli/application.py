"""The commands and their options, and what comes of a command line. Every other import waits until one needs it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from importlib import import_module

import click
import typer
import typer.core
from shellingham import ShellDetectionFailure

from tactful.cli import boundary, writing
from tactful.cli.boundary import complain
from tactful.cli.examples import examples_of
from tactful.contract import LetterKind
from tactful.errors import ExitCode

# With rich, typer's help would take another 60 ms and escape its own brackets.
typer.core.HAS_RICH = False

# Each command beside those of the kinds of letter, and what carries it out in the module of `tactful.cli`.
_HOMES: Mapping[str, tuple[str, str]] = {
    "rewrite": ("writing", "rewrite"),
    "call": ("call", "call"),
    "check": ("check", "check"),
    "guards": ("catalogue", "guards"),
    "prompts": ("prompts", "prompts"),
    "eval": ("evaluate", "evaluate"),
    "doctor": ("doctor", "doctor"),
    "config": ("config", "app"),
}
COMMANDS = (*LetterKind, *_HOMES)


def application(commands: Collection[str] = COMMANDS) -> typer.Typer:
    """The command line with some of its commands: what the others need is not imported."""
    app = typer.Typer(
        name="tactful",
        help="Write the letter that declines a job offer, and check that it closes no door.",
        epilog=examples_of(""),
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(invoke_without_command=True)(writing.bare)
    for name in filter(commands.__contains__, COMMANDS):
        _add(app, name)
    return app


def _add(app: typer.Typer, name: str) -> None:
    if name not in _HOMES:
        # By its value: click would show a member of an enumeration as such, where it guesses what was meant.
        app.command(LetterKind(name).value, epilog=examples_of(name))(writing.command_for(LetterKind(name)))
        return
    module, command = _HOMES[name]
    carries_out = getattr(import_module(f"tactful.cli.{module}"), command)
    if isinstance(carries_out, typer.Typer):
        app.add_typer(carries_out, name=name)
    else:
        app.command(name, epilog=examples_of(name))(carries_out)


def answer(arguments: list[str]) -> int:
    """Answer a command line, say on standard error what is wrong, and return the exit code."""
    return boundary.answer(lambda: _carried_out(arguments))


def _carried_out(arguments: list[str]) -> object:
    try:
        app = application(_named(arguments))
        return typer.main.get_command(app).main(arguments, prog_name="tactful", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return ExitCode.UNUSABLE_INPUT
    except click.ClickException as error:
        complain(f"{error.format_message().rstrip()} {_way_on(error, arguments)}")
        return ExitCode.UNUSABLE_INPUT
    except ShellDetectionFailure:
        complain("It cannot be told which shell this is: run the command in the shell that is to complete.")
        return ExitCode.UNUSABLE_INPUT
    except click.Abort:
        raise KeyboardInterrupt from None


def _way_on(error: click.ClickException, arguments: list[str]) -> str:
    """What to type instead of a command line that is wrong."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is None:
        command = " ".join(["tactful", *filter(COMMANDS.__contains__, arguments[:1])])
        return f"'{command} --help' tells more."
    if context.parent is None and " " in arguments[0]:
        return 'Before words goes what to do with them: tactful decline "...".'
    return f"{context.get_usage()} ('{context.command_path} --help' tells more)."


def _named(arguments: list[str]) -> Collection[str]:
    """The command that comes first; all where none does, as where a shell asks what could."""
    return {*arguments[:1]}.intersection(COMMANDS) or COMMANDS
