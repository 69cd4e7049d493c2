"""Spans of a text."""

from __future__ import annotations

from collections.abc import Iterable

Span = tuple[int, int]


def blank_out(text: str, spans: Iterable[Span]) -> str:
    """Replace the spans [start, end) of a text by spaces; every other position stays what it was."""
    pieces, position = [], 0
    for start, end in sorted(spans):
        if end > position:
            start = max(start, position)
            pieces += [text[position:start], " " * (end - start)]
            position = end
    return "".join((*pieces, text[position:]))


def overlaps_any(span: Span, others: Iterable[Span]) -> bool:
    """Whether a span [start, end) has a place of the text in common with one of the others."""
    return any(start < span[1] and span[0] < end for start, end in others)


def gaps(length: int, spans: Iterable[Span]) -> list[Span]:
    """Return what the spans leave of a text of `length` characters."""
    found, position = [], 0
    for start, end in sorted(spans):
        if start > position:
            found.append((position, start))
        position = max(position, end)
    return [*found, (position, length)] if position < length else found


def gaps_in(span: Span, others: Iterable[Span]) -> list[Span]:
    """Return what the others leave of a span [start, end)."""
    start, end = span
    return [(start + a, start + b) for a, b in gaps(end - start, ((a - start, b - start) for a, b in others))]


def mask(length: int, spans: Iterable[Span]) -> bytearray:
    """Return for each position of a text of `length` characters 1 where a span covers it, else 0."""
    covered = bytearray(length)
    for start, end in spans:
        covered[start:end] = b"\x01" * (min(end, length) - start)
    return covered
