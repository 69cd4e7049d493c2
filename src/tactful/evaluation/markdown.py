"""The results of an evaluation as Markdown, for people: two tables, a column for each model and way of asking."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from msgspec import Struct

from tactful import __version__
from tactful.evaluation.document import Evaluation
from tactful.evaluation.journal import digest_of_prompts
from tactful.evaluation.measuring import Way
from tactful.evaluation.summary import Summary, summarise
from tactful.model.asking import INCOMPLETE
from tactful.text.wording import counted

_NAMES = {INCOMPLETE: "leaves out what the brief asks for"}


class _Column(Struct, frozen=True):
    heading: str
    way: Way
    counts: Summary


_Cell = Callable[[Summary], str]


def eval_markdown(evaluation: Evaluation, on: date) -> str:
    """The results as two tables, a column for each model and way, and what they were measured with."""
    columns = [
        _Column(f"{results.model}{', asked directly' if way is Way.DIRECT else ''}", way, summarise(of_way))
        for results in evaluation.results
        for way in evaluation.ways
        if (of_way := [measured for measured in results.measured if measured.way is way])
    ]
    blocks = [_provenance(evaluation, on)]
    if columns:
        blocks += [_table(_letter_rows(columns), columns), _guard_table(columns)]
    return "\n\n".join([*blocks, *_incomplete(evaluation)])


def _provenance(evaluation: Evaluation, on: date) -> str:
    settings = ", ".join(f"{name} {value:g}" for name, value in evaluation.settings.items())
    prompts = digest_of_prompts()[:12]
    return (
        f"{evaluation.file} (sha256 {evaluation.checksum[:12]}), {on.isoformat()}, tactful {__version__}, "
        f"prompts {prompts}; {settings}."
    )


def _incomplete(evaluation: Evaluation) -> list[str]:
    missing = [
        f"Not measured of {of_model.model}: {of_model.missing}." for of_model in evaluation.results if of_model.missing
    ]
    skipped = [f"Lines that could not be used: {len(evaluation.skipped)}."] if evaluation.skipped else []
    return missing + skipped


def _letter_rows(columns: Sequence[_Column]) -> dict[str, list[str]]:
    most = max(len(column.counts.passed_at) for column in columns)
    reasks = {f"as the model wrote it, after {counted(number, 're-ask')}": number for number in range(1, most)}
    rows: dict[str, tuple[_Cell, bool]] = {
        "letters": (lambda s: str(s.letters), True),
        "pass every guard": (lambda s: _part(s.passed, s.letters), True),
        "as the model wrote it, at the first answer": (lambda s: _part(_at(s, 0), s.letters), False),
        **{name: (lambda s, n=number: _part(_at(s, n), s.letters), False) for name, number in reasks.items()},  # type: ignore[misc]
        "with sentences taken out": (lambda s: _part(s.cut, s.letters), False),
        "with standard phrases": (_standard, False),
        "nothing to write for a model": (lambda s: str(s.unasked), False),
        "words by the model": (lambda s: _share(s.words_by_model, s.words), False),
        "facts by the model": (lambda s: _share(s.facts_by_model, s.facts), False),
        "tell a secret": (lambda s: str(s.told), True),
        "lose what had to stay": (lambda s: str(s.lost), True),
        "facts left out": (lambda s: str(s.missing_facts), True),
        "no letter: the words could not be used": (lambda s: str(s.refused), True),
        "calls a letter": (lambda s: _mean(s.calls, s), True),
        "completion tokens a letter": (lambda s: _mean(s.completion_tokens, s, 0), True),
        "seconds a letter": (lambda s: _mean(s.seconds, s), True),
    }
    return {
        name: [cell(c.counts) if for_both or c.way is Way.GUARDED else "" for c in columns]
        for name, (cell, for_both) in rows.items()
    }


def _guard_table(columns: Sequence[_Column]) -> str:
    """Letters by the guard that failed them: the model's first answer, its last one, and what it wrote by itself."""
    asked: dict[str, tuple[int, dict[str, int]]] = {}
    for column in columns:
        if column.way is Way.GUARDED:
            asked[f"{column.heading}, first answer"] = (column.counts.letters, column.counts.first_failures)
            asked[f"{column.heading}, last answer"] = (column.counts.letters, column.counts.last_failures)
        else:
            asked[column.heading] = (column.counts.letters, column.counts.failures)
    guards = sorted({guard for _, counts in asked.values() for guard in counts})
    head = ["failures by guard", *asked]
    rows = [
        [_NAMES.get(guard, f"`{guard}`"), *(str(counts.get(guard, 0)) for _, counts in asked.values())]
        for guard in guards
    ]
    return _markdown_table(head, rows)


def _table(rows: Mapping[str, Sequence[str]], columns: Sequence[_Column]) -> str:
    return _markdown_table(["", *(column.heading for column in columns)], [[name, *row] for name, row in rows.items()])


def _markdown_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines)


def _at(counts: Summary, number: int) -> int:
    return counts.passed_at[number] if number < len(counts.passed_at) else 0


def _standard(counts: Summary) -> str:
    parts = ", ".join(f"{part} {number}" for part, number in counts.standard_parts.items())
    return _part(counts.standard, counts.letters) + (f": {parts}" if parts else "")


def _part(number: int, whole: int) -> str:
    return f"{number} ({_share(number, whole)})" if whole else str(number)


def _share(number: int, whole: int) -> str:
    return f"{100 * number / whole:.0f} %" if whole else ""


def _mean(total: float, counts: Summary, digits: int = 1) -> str:
    asked = counts.letters - counts.unasked
    return f"{total / asked:.{digits}f}" if asked else ""
