"""Widen what was found in a sentence to the clauses it stands in, so that a finding covers all that gives it away."""

from __future__ import annotations

from collections.abc import Iterable

from tactful.text.clauses import clause_around
from tactful.text.spans import Span

# Two clauses this near, in characters, are one finding.
_NEAR = 2


def clause_spans(text: str, matches: Iterable[Span]) -> list[Span]:
    """Return the clauses of a sentence that hold the spans `matches`, in order, neighbours joined."""
    joined: list[Span] = []
    for match in sorted(matches):
        start, end = clause_around(text, *match)
        if joined and start <= joined[-1][1] + _NEAR:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
