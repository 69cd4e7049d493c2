"""`tactful guards`: the rules of a good refusal."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from tactful.cli.house_rules import load_house_rules
from tactful.cli.terminal import fitted
from tactful.contract import NO_RULES


def guards(
    guard_id: Annotated[str | None, typer.Argument(metavar="[ID]", autocompletion=lambda: _ids())] = None,
) -> None:
    """List the guards, or show one.

    With ID, the reasons for that guard and the examples it is held to are shown. Levels are those of the config file,
    where it has any.
    """
    from tactful.config import load_settings
    from tactful.report.guards_text import guard_page, guards_table

    # Without rules of one's own the settings need not be loaded, which takes pydantic.
    own = {} if load_house_rules(with_validators=False) is NO_RULES else load_settings().guards
    typer.echo(fitted(guards_table(own) if guard_id is None else guard_page(guard_id, own), sys.stdout))


def _ids() -> list[str]:
    from tactful.catalogue import all_guards

    return [guard.id for guard in all_guards()]
