"""`tactful eval`: how well models do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec.structs import replace

from tactful import clock
from tactful.cli import options
from tactful.cli.boundary import complain
from tactful.cli.delivering import note
from tactful.cli.endpoint import find_endpoint
from tactful.errors import ExitCode, InterruptionError, UnusableInputError
from tactful.text.patterns import compiled

if TYPE_CHECKING:
    from tactful.evaluation.document import Evaluation
    from tactful.evaluation.journal import Journal
    from tactful.evaluation.run import Step, Task
    from tactful.model.endpoint import Endpoint

_PLACED = compiled(r"(?P<name>.+)@(?P<url>https?://.+)")
_GO_ON = "run the same command again to go on"


class EvalFormat(StrEnum):
    """How results are printed or written; a file's ending says it."""

    MARKDOWN = "md"
    JSON = "json"


Models = Annotated[
    list[str] | None,
    typer.Option("--model", help="A model to measure, as NAME or as NAME@BASE_URL; again for each further one."),
]
Outputs = Annotated[
    list[Path] | None,
    typer.Option("-o", "--output", help="Write the results to a .json or .md file too; again for the other."),
]
Direct = Annotated[
    bool,
    typer.Option(
        "--direct/--no-direct",
        help="Also ask the model directly: it then reads the words as they are, secrets and all.",
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Overwrite the files of -o if they exist.")]
Format = Annotated[EvalFormat, typer.Option("--format", help="How to print the results.")]


def evaluate(
    file: Annotated[str, typer.Argument(metavar="SITUATIONS.jsonl")],
    model: Models = None,
    base_url: options.BaseUrl = None,
    timeout: options.Timeout = None,
    deadline: options.Deadline = None,
    retries: options.Retries = None,
    variant: options.Variant = 0,
    direct: Direct = True,
    output: Outputs = None,
    force: Force = False,
    format_: Format = EvalFormat.MARKDOWN,
) -> None:
    """Measure how well models write: letter by letter, guard by guard.

    SITUATIONS.jsonl holds one {"text": ..., "secrets": [...], "facts": {...}} a line: what senders would type, what
    their letters must not tell, and what they should name. What is measured is kept in a file beside the output, or
    beside SITUATIONS.jsonl, until all is: the same command goes on from there.
    """
    formats = {path: _format_of(path) for path in output or ()}
    _require_readable(file)
    endpoints = [_endpoint(name, base_url, timeout, retries, deadline) for name in dict.fromkeys(model or [""])]
    from tactful.evaluation.journal import Journal
    from tactful.evaluation.preparing import prepare
    from tactful.evaluation.run import contenders_for

    evaluation, tasks = prepare(file, contenders_for(endpoints), variant, complain, directly=direct)
    beside = next(iter(formats), Path(file))
    journal = Journal(beside.with_suffix(".progress.jsonl"), evaluation.settings, complain)
    if not (force or journal.path.exists()):
        _require_absent(formats)
    evaluation = _carried_out(evaluation, tasks, journal)
    written = formats if any(results.measured for results in evaluation.results) else {}
    failed = [path for path, format_ in written.items() if not _is_written(path, _formatted(evaluation, format_))]
    if evaluation.is_complete and not failed:
        journal.end()
    typer.echo(_formatted(evaluation, format_))
    raise typer.Exit(_told_exit_code(evaluation, are_written=not failed))


def _endpoint(
    given: str, base_url: str | None, timeout: float | None, retries: int | None, deadline: float | None
) -> Endpoint:
    """The endpoint of the model that an option names, the configured one where none does."""
    placed = _PLACED.fullmatch(given)
    name, url = (placed["name"], placed["url"]) if placed else (given or None, base_url)
    endpoint = find_endpoint(url, name, timeout, retries, deadline)
    if endpoint is None:
        raise UnusableInputError("No model is configured that could be measured: give --model and --base-url.")
    return endpoint


def _format_of(path: Path) -> EvalFormat:
    try:
        format_ = EvalFormat(path.suffix.removeprefix(".").lower())
    except ValueError:
        raise UnusableInputError(f"{path} is neither a .json nor a .md file: name one of these.") from None
    if not path.absolute().parent.is_dir():
        raise UnusableInputError(f"{path} cannot be written, as its folder does not exist: make it first.")
    return format_


def _require_readable(file: str) -> None:
    """Raise `UnusableInputError` where there is no such file: of that one hears before one is asked for a model."""
    from tactful.input import STDIN, read_lines

    if file != STDIN:
        next(read_lines(file), None)


def _require_absent(paths: Iterable[Path]) -> None:
    """Raise `UnusableInputError` where results exist that no interrupted evaluation left to be gone on from."""
    for path in paths:
        if path.is_file():
            raise UnusableInputError(f"{path} exists: overwrite it with --force, or name another file.", "exists")


def _carried_out(evaluation: Evaluation, tasks: Sequence[Task], journal: Journal) -> Evaluation:
    """Do what is to be done, and tell of it on the way; what is measured is kept in the journal."""
    from tactful.evaluation.run import carry_out, collected

    try:
        steps = carry_out(tasks, journal, int(evaluation.settings["variant"]))
        return replace(evaluation, results=tuple(collected(tasks, _told(steps, len(tasks)))))
    except KeyboardInterrupt:
        raise InterruptionError(f"Interrupted. What is measured is kept in {journal.path}: {_GO_ON}.") from None


def _told(steps: Iterable[Step], total: int) -> Iterator[Step]:
    from tactful.evaluation.progress import Progress

    progress = Progress(total)
    for step in steps:
        if line := progress.told(step):
            note(line)
        yield step


def _formatted(evaluation: Evaluation, format_: EvalFormat) -> str:
    from tactful.evaluation.document import eval_document
    from tactful.evaluation.markdown import eval_markdown

    return (eval_document if format_ is EvalFormat.JSON else eval_markdown)(evaluation, clock.today())


def _is_written(path: Path, text: str) -> bool:
    """Write the results to a file; where that cannot be, say so."""
    from tactful.whole_files import write_whole

    try:
        write_whole(path, f"{text}\n")
    except OSError as error:
        complain(f"{path} cannot be written ({error.strerror}): the results are printed here.")
        return False
    return True


def _told_exit_code(evaluation: Evaluation, *, are_written: bool) -> ExitCode:
    for results in evaluation.results:
        if results.missing:
            complain(f"{results.model}: {results.fault} Letters not measured: {results.missing}; {_GO_ON}.")
    if not evaluation.is_complete:
        return ExitCode.ENDPOINT_FAILED
    return ExitCode.UNUSABLE_INPUT if evaluation.skipped or not are_written else ExitCode.DELIVERED
