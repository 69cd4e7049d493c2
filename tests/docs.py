"""What README and docs take from the program: the sample letter, help texts, tables, and what commands show.

python tests/docs.py           say which parts and pictures have drifted
python tests/docs.py --write   write and draw them anew
"""

from __future__ import annotations

import argparse
import re
import shlex
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import typer

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tactful.catalogue import all_guards
from tactful.cli.application import application
from tactful.reading import Overrides
from tactful.report.guards_text import kinds_of, level_of
from tactful.report.letter_markdown import letter_markdown
from tactful.write import write
from tests.documents import DOCUMENTS, README
from tests.pictures import drifted_pictures, write_pictures
from tests.shell import opened_shell

_PART = re.compile(
    r"(?P<head><!-- generated: (?P<name>[a-z-]+) -->\n)(?P<body>.*?)(?P<foot>^<!-- end -->)"
    r"|(?P<fence>^```console\n)(?P<session>.*?)(?P<end>^```$)",
    re.DOTALL | re.MULTILINE,
)
_COMMAND = r"<!-- {marker} -->\n```sh\n(?P<command>[^`]*?)\n```"
_PROMPT = "$ "


def marked_command(marker: str) -> str:
    """The shell command in the code block below a marker of the README."""
    found = re.search(_COMMAND.format(marker=marker), README.read_text("utf-8"))
    if found is None:
        raise ValueError(f"README.md has no command marked {marker!r}")
    return found["command"]


def letter() -> str:
    """The letter that the README's first command ends in."""
    words = shlex.split(marked_command("first letter"))[-1]
    text = letter_markdown(write(words, Overrides()).text)
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def guards() -> str:
    """The table of guards."""
    rows = [f"| `{guard.id}` | {level_of(guard)} | {kinds_of(guard)} | {guard.asks} |" for guard in all_guards()]
    return "\n".join(["| guard | level | letters | asks |", "|---|---|---|---|", *rows])


def command_help() -> str:
    """The help of each command as a terminal of 80 columns shows it, which leaves two of them free."""
    group = typer.main.get_command(application())
    assert isinstance(group, click.Group)
    context = click.Context(group, info_name="tactful", terminal_width=78, **group.context_settings)
    return "\n\n".join(_help_blocks(group, context))


def _help_blocks(group: click.Group, context: click.Context) -> Iterator[str]:
    for name, command in group.commands.items():
        inner = click.Context(command, info_name=name, parent=context)
        text = command.get_help(inner).rstrip()
        yield f"### {inner.command_path}\n\n```text\n{text}\n```"
        if isinstance(command, click.Group):
            yield from _help_blocks(command, inner)


GENERATED: dict[str, Callable[[], str]] = {"letter": letter, "guards": guards, "help": command_help}


def session(shown: str) -> str:
    """What a terminal shows when the commands in a block are run again, each of which begins with a prompt."""
    commands = [line.removeprefix(_PROMPT) for line in shown.splitlines() if line.startswith(_PROMPT)]
    with tempfile.TemporaryDirectory() as folder, opened_shell(Path(folder)) as shell:
        return "\n".join(f"{_PROMPT}{command}\n{shell.run(command).shown.rstrip()}\n" for command in commands)


def drifted(text: str) -> list[str]:
    """The parts of a document that differ from what they should be, in more than how the lines are broken."""
    return [_name(part) for part in _PART.finditer(text) if part[0].split() != _renewed(part).split()]


def renewed(text: str) -> str:
    """A document with each part as it should be."""
    return _PART.sub(_renewed, text)


def _renewed(part: re.Match[str]) -> str:
    if part["name"]:
        return f"{part['head']}{GENERATED[part['name']]()}\n{part['foot']}"
    return f"{part['fence']}{session(part['session'])}{part['end']}"


def _name(part: re.Match[str]) -> str:
    return part["name"] or part["session"].partition("\n")[0]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    if parser.parse_args().write:
        for document in DOCUMENTS:
            document.write_text(renewed(document.read_text("utf-8")), "utf-8")
        write_pictures()
        return
    stale = [f"{document.name}: {part}" for document in DOCUMENTS for part in drifted(document.read_text("utf-8"))]
    if stale := [*stale, *drifted_pictures()]:
        sys.exit("\n".join(["These have drifted; python tests/docs.py --write renews them:", *stale]))


if __name__ == "__main__":
    main()
