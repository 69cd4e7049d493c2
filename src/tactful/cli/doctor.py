"""`tactful doctor`: what is configured, whether the endpoint answers, what would leave the machine."""

from __future__ import annotations

import os
import sys

import typer

from tactful.cli import options
from tactful.cli.progress import progress_shown
from tactful.cli.terminal import style_of


def doctor(
    model: options.ModelName = None,
    base_url: options.BaseUrl = None,
    timeout: options.Timeout = None,
) -> None:
    """Check the set-up, the endpoint and what leaves the machine.

    Tells what is configured and by what, whether the endpoint answers and has the model, and what it would be sent.
    Exits with 0 where all is well, 3 where the endpoint does not answer or lacks the model, 2 where a setting cannot be
    used.
    """
    from tactful.doctor import examine
    from tactful.model.endpoint import ModelOptions
    from tactful.report.examination import examination_text

    with progress_shown():
        examination = examine(ModelOptions(base_url, model, timeout), os.environ)
    typer.echo(examination_text(examination.observations, style_of(sys.stdout)))
    if examination.exit_code:
        raise typer.Exit(examination.exit_code)
