"""What was left out of a letter, and why, without a word of it."""

from __future__ import annotations

from collections.abc import Iterator

from tactful.contract import Brief, LetterKind, WithheldKind
from tactful.templates.grammar import join_names
from tactful.templates.slots import MOST_REQUESTS

_WHY = {
    WithheldKind.PAY: "pay (that somebody pays more is never said)",
    WithheldKind.RIVAL: "the other employer (whose offer is your own matter)",
    WithheldKind.INTIMATE: "a private matter (a general reason is enough)",
    WithheldKind.GRUDGE: "a grievance (you may meet again)",
    WithheldKind.CONTACT: "contact data (you did not ask to pass it on)",
    WithheldKind.ASIDE: "what was not meant for the reader",
}
_PAY_TO_ASK_FOR = "pay (it is better talked about in person)"


def left_out(brief: Brief) -> Iterator[str]:
    """The kinds of passages that were left out, in a sentence; nothing where none were."""
    why = _WHY | ({WithheldKind.PAY: _PAY_TO_ASK_FOR} if brief.kind is LetterKind.NEGOTIATE else {})
    kinds = {withheld.kind for withheld in brief.withheld}
    if kinds:
        yield f"Left out on purpose: {join_names([why[kind] for kind in WithheldKind if kind in kinds])}."


def left_for_later(brief: Brief) -> Iterator[str]:
    """What the sender wants to ask for beyond what one letter asks, in a sentence; nothing where there is no more."""
    more = [request.text for request in brief.requests[MOST_REQUESTS:]]
    if brief.kind is LetterKind.NEGOTIATE and more:
        yield f"The letter asks for two things, which is as much as a letter can; raise later: {'; '.join(more)}."
