"""The generated parts of README.md: the sample letter, the help texts, the table of guards.

python tests/docs.py           say which parts have drifted
python tests/docs.py --write   write them anew
"""

from __future__ import annotations

import argparse
import re
import shlex
import sys
from collections.abc import Callable
from pathlib import Path

import click
import typer

from tactful.catalogue import all_guards
from tactful.cli import app
from tactful.decline import decline
from tactful.reading import Overrides
from tactful.report.guards_text import kinds_of, level_of
from tactful.report.letter_markdown import letter_markdown

README = Path(__file__).resolve().parents[1] / "README.md"
COMMANDS = ("decline", "rewrite", "check", "guards", "prompts")
_BLOCK = re.compile(r"(?P<head><!-- generated: (?P<name>[a-z-]+) -->\n)(?P<body>.*?)(?P<foot><!-- end -->)", re.DOTALL)
_COMMAND = r"<!-- {marker} -->\n```sh\n(?P<command>[^`]*?)\n```"


def marked_command(readme: str, marker: str) -> str:
    """The shell command in the code block below a marker of the README."""
    found = re.search(_COMMAND.format(marker=marker), readme)
    if found is None:
        raise ValueError(f"README.md has no command marked {marker!r}")
    return found["command"]


def letter(readme: str) -> str:
    """The letter that the README's first command ends in."""
    words = shlex.split(marked_command(readme, "first letter"))[-1]
    text = letter_markdown(decline(words, Overrides()).text)
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def guards(_: str) -> str:
    """The table of guards."""
    rows = [f"| `{guard.id}` | {level_of(guard)} | {kinds_of(guard)} | {guard.asks} |" for guard in all_guards()]
    return "\n".join(["| guard | level | letters | asks |", "|---|---|---|---|", *rows])


def command_help(_: str) -> str:
    """The help of each command, 80 columns wide."""
    group = typer.main.get_command(app)
    assert isinstance(group, click.Group)
    context = click.Context(group, info_name="tactful", terminal_width=80)
    return "\n\n".join(_help_block(group, context, name) for name in COMMANDS)


def _help_block(group: click.Group, context: click.Context, name: str) -> str:
    command = group.commands[name]
    text = command.get_help(click.Context(command, info_name=name, parent=context))
    return f"```text\n$ tactful {name} --help\n{text.rstrip()}\n```"


GENERATED: dict[str, Callable[[str], str]] = {"letter": letter, "guards": guards, "help": command_help}


def regenerated(readme: str) -> str:
    """The README with each generated part as it should be."""
    return _BLOCK.sub(lambda block: f"{block['head']}{GENERATED[block['name']](readme)}\n{block['foot']}", readme)


def drifted(readme: str) -> list[str]:
    """The names of the parts that differ from what they should be, in more than how the lines are broken."""
    return [block["name"] for block in _BLOCK.finditer(readme) if _differs(block, readme)]


def _differs(block: re.Match[str], readme: str) -> bool:
    return block["body"].split() != GENERATED[block["name"]](readme).split()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    readme = README.read_text("utf-8")
    if parser.parse_args().write:
        README.write_text(regenerated(readme), "utf-8")
    elif stale := drifted(readme):
        sys.exit(f"README.md has drifted: {', '.join(stale)}; run python tests/docs.py --write")


if __name__ == "__main__":
    main()
