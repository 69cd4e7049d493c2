"""Narrow what is withheld round what the letter says after all.

Where a rule has understood what the sender wants told, and no guard minds the sentence that it makes, what was only
feared of the same words is no ground to keep it back. Pay, other employers and contact data stay withheld.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from tactful.contract import Withheld, WithheldKind
from tactful.reading.clauses.words import Words
from tactful.text.spans import Span, gaps_in, overlaps_any

_FEARED = frozenset({WithheldKind.GRUDGE, WithheldKind.INTIMATE, WithheldKind.ASIDE})


def released(
    words: Words, withheld: Iterable[Withheld], told: list[Span], kinds: frozenset[WithheldKind] = _FEARED
) -> tuple[Withheld, ...]:
    """What stays withheld where the spans `told` of the original are said, which frees passages of some `kinds`."""
    return tuple(rest for item in withheld for rest in _rest_of(words, item, told, kinds))


def _rest_of(words: Words, item: Withheld, told: list[Span], kinds: frozenset[WithheldKind]) -> Iterator[Withheld]:
    if item.kind not in kinds or not overlaps_any((item.start, item.end), told):
        yield item
        return
    inside = [
        (max(start, item.start), min(end, item.end)) for start, end in told if start < item.end and item.start < end
    ]
    for start, end in gaps_in((item.start, item.end), inside):
        if any(map(str.isalnum, words.original[start:end])):
            yield replace(item, start=start, end=end, text=words.original[start:end])
