"""Find what is wrong with a passage once, where several rules hear it."""

from __future__ import annotations

from collections.abc import Iterable

from tactful.contract import Finding
from tactful.text.spans import Span, overlaps_any


def spans_of(findings: Iterable[Finding]) -> list[Span]:
    """The spans of the findings that have one, in offsets of the letter."""
    return [finding.span for finding in findings if finding.span]


def without_overlaps(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that have a span, in the order of the letter, without those that overlap an earlier given one."""
    kept: dict[Span, Finding] = {}
    for finding in findings:
        if finding.span and not overlaps_any(finding.span, kept):
            kept[finding.span] = finding
    return tuple(kept[span] for span in sorted(kept))
