"""What is to be evaluated: the situations of a file, for each model and in each way of asking it."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from tactful.checked import UnusableLetter
from tactful.errors import UnusableInputError
from tactful.evaluation.document import Evaluation
from tactful.evaluation.measuring import Way
from tactful.evaluation.run import Contender, Task, tasks_for
from tactful.evaluation.situations import Situation, read_situations
from tactful.input import STDIN, Warn, label


def prepare(
    file: str, contenders: Sequence[Contender], variant: int, warn: Warn, *, directly: bool
) -> tuple[Evaluation, list[Task]]:
    """Return the evaluation as it stands before anything is measured, and all that is to be done for it.

    `warn` hears of each line that is no situation. Raises `UnusableInputError` where there is nothing to evaluate.
    """
    if file == STDIN:
        raise UnusableInputError("Name the file of the situations: it is read again where an evaluation goes on.")
    rows = list(read_situations(file, warn))
    skipped = tuple(row for row in rows if isinstance(row, UnusableLetter))
    situations = [row for row in rows if isinstance(row, Situation)]
    if not situations:
        raise UnusableInputError(f'{label(file)} holds no situation: write one {{"text": ...}} a line.', "empty")
    for unusable in skipped:
        warn(unusable.message)
    ways = (Way.GUARDED, Way.DIRECT) if directly else (Way.GUARDED,)
    endpoint = contenders[0].endpoint
    settings = {
        "retries": endpoint.retries,
        "timeout": endpoint.timeout,
        "deadline": endpoint.letter_seconds,
        "variant": variant,
    }
    checksum = sha256(Path(file).read_bytes()).hexdigest()
    evaluation = Evaluation(Path(file).name, checksum, settings, ways, skipped=skipped)
    return evaluation, tasks_for(contenders, situations, ways)
