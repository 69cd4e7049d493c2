"""`tactful decline`, `tactful rewrite` and the bare command: write a letter."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from tactful.cli.boundary import complain
from tactful.errors import ExitCode

if TYPE_CHECKING:
    from tactful.delivery import Delivery


class LetterFormat(StrEnum):
    """How a letter is printed."""

    TEXT = "text"
    MARKDOWN = "md"
    JSON = "json"


def bare(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Show the version.")] = False,
) -> None:
    if version:
        from tactful import __version__

        typer.echo(f"tactful {__version__}")
        raise typer.Exit


def decline() -> None:
    """Write the letter that declines the offer."""


def rewrite() -> None:
    """Make a rough draft polite."""
