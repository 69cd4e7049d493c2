"""Take offending sentences out of a letter in the making, and see what of it they leave."""

from __future__ import annotations

from msgspec.structs import replace

from tactful.contract import Composition, Finding, Letter, PartText, PlacedPart
from tactful.judge import Judgement, failed_errors
from tactful.text.patterns import compiled
from tactful.text.spans import overlaps_any

_SPACES = compiled(r"[ \t]{2,}")
_SPACE_AT_BREAK = compiled(r"[ \t]*\n[ \t]*")


def spanned_findings(judgements: tuple[Judgement, ...]) -> tuple[Finding, ...]:
    """The findings of failed guards of level error that show words, as against those that miss something."""
    return tuple(f for j in failed_errors(judgements) for f in j.findings if f.span)


def touches(finding: Finding, start: int, end: int) -> bool:
    """Whether a finding shows words inside the span [start, end) of the letter."""
    return finding.span is not None and overlaps_any((start, end), [finding.span])


def without_sentences(composition: Composition, findings: tuple[Finding, ...]) -> Composition:
    """Take out each sentence of a part that a finding touches.

    A part that loses all its sentences keeps its place with an empty text.
    """
    letter = Letter(composition.text)
    placed = iter(composition.placed_parts)

    def without(content: PartText) -> PartText:
        return _without(letter, next(placed), findings) if content.text else content

    return replace(composition, paragraphs=tuple(tuple(map(without, p)) for p in composition.paragraphs))


def _without(letter: Letter, placed: PlacedPart, findings: tuple[Finding, ...]) -> PartText:
    text = letter.text[placed.start : placed.end]
    for sentence in reversed(letter.all_sentences):
        start, end = (offset - placed.start for offset in sentence.origin())
        if end <= 0 or start >= len(text) or not any(touches(finding, *sentence.origin()) for finding in findings):
            continue
        text = text[: max(start, 0)] + text[end:]
    return replace(placed.content, text=_tidied(text))


def _tidied(text: str) -> str:
    return _SPACE_AT_BREAK.sub("\n", _SPACES.sub(" ", text)).strip()
