"""Spare what an order asks for beside a complaint: "mention I loved the office dog and that Gary was a creep"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tactful.contract import WithheldKind
from tactful.reading.clauses.passages import Passages
from tactful.reading.clauses.permission import breaks_a_rule
from tactful.reading.clauses.words import Words
from tactful.reading.said.directives import speaks_kindly
from tactful.reading.withheld.taboo import Passage, taboo_passages
from tactful.text.spans import Span, gaps_in, overlaps_any


def without_kind_words(words: Words, passages: Passages, found: Iterable[Passage]) -> Iterator[Passage]:
    """The passages, of which a complaint leaves out the clauses of an order that speak kindly and complain of nothing.

    Where no clause of the order complains by itself, they do so only together, and all are withheld.
    """
    for kind, span in found:
        spared = list(_spared(words, passages, span)) if _is_grudge(kind) else []
        for left in gaps_in(span, spared):
            if words.text[slice(*left)].strip(" ,.;"):
                yield kind, left


def _spared(words: Words, passages: Passages, span: Span) -> Iterator[Span]:
    orders = [(order.begins, order.end) for order in words.orders if not order.forbidden]
    inside = [clause for clause in passages.clauses if overlaps_any(clause, [span]) and overlaps_any(clause, orders)]
    if len(inside) > 1 and any(_complains(words, clause) for clause in inside):
        for clause in inside:
            if not _complains(words, clause) and speaks_kindly(words.lower[slice(*clause)]):
                yield max(clause[0], span[0]), min(clause[1], span[1])


def _complains(words: Words, clause: Span) -> bool:
    text = words.text[slice(*clause)]
    alone = Words(text)
    taboo = taboo_passages(alone.lower, Passages(alone), is_draft=False)
    return breaks_a_rule(text) or any(_is_grudge(kind) for kind, _ in taboo)


def _is_grudge(kind: WithheldKind) -> bool:
    return kind is WithheldKind.GRUDGE
