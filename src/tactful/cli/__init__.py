"""The command line: it parses, calls, prints and exits. Every other import waits until a command needs it."""

from __future__ import annotations

import atexit
import gc
import os
from collections.abc import Callable, Mapping

import typer
import typer.core

from tactful.cli import boundary, call, catalogue, check, config, doctor, evaluate, prompts, writing
from tactful.cli.examples import examples_of
from tactful.contract import LetterKind

# With rich, typer's help would take another 60 ms and escape its own brackets.
typer.core.HAS_RICH = False

_OBJECTS_BETWEEN_COLLECTIONS = 100_000
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
    app.command(kind, epilog=examples_of(kind))(writing.command_for(kind))
for name, command in _COMMANDS.items():
    app.command(name, epilog=examples_of(name))(command)
app.add_typer(config.app, name="config")


def run() -> None:
    """Run the command that the arguments name, and exit with its code."""
    # Nearly all that a command makes lasts to its end. To look for garbage in it, again and again and once more when
    # all is done, takes a sixth of the time.
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    atexit.register(gc.freeze)
    # Pydantic would read the metadata of every installed package to find plugins of its own.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    boundary.run(app)
