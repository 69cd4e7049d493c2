"""`tactful prompts`: what is sent to a model."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from tactful.cli.terminal import fitted


def prompts(
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", autocompletion=lambda: _names())] = None,
) -> None:
    """List the prompts, or show the one called NAME.

    What is put in the place of {{a variable}} is shown by --dry-run on the writing commands.
    """
    from tactful.report.prompts_text import prompt_page, prompts_table

    typer.echo(fitted(prompts_table() if name is None else prompt_page(name), sys.stdout))


def _names() -> list[str]:
    from tactful.prompting import prompt_names

    return list(prompt_names())
