"""A delivered letter as JSON ("tactful.letter/1")."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from tactful.contract import Brief, Composition
from tactful.delivery import Delivery
from tactful.report.judgements import guards_object, to_json

if TYPE_CHECKING:
    from tactful.report.changes import Change

SCHEMA = "tactful.letter/1"


def letter_document(delivery: Delivery, changes: Sequence[Change] | None = None) -> str:
    """The letter, its parts, how it was judged, what was withheld (by kind and count, never the words).

    The `changes` of a draft, where they are asked for, do quote it.
    """
    document = letter_object(delivery)
    if changes is not None:
        from tactful.report.changes_json import changes_object

        document["changes"] = changes_object(changes)
    return to_json(document, indent=2)


def letter_object(delivery: Delivery) -> dict[str, Any]:
    """The same as an object, for a document that holds more than the letter."""
    return {
        "schema": SCHEMA,
        "kind": delivery.kind,
        "letter": delivery.text,
        "subject": delivery.subject,
        "writer": delivery.writer,
        "parts": _parts(delivery.composition),
        "calls": delivery.calls,
        "tokens": {"prompt": delivery.prompt_tokens, "completion": delivery.completion_tokens},
        "passed": delivery.passed,
        "fault": delivery.fault,
        "unfollowed": list(delivery.unfollowed),
        "guards": guards_object(delivery.judgements),
        "advice": list(delivery.advice),
        "withheld": [{"kind": kind, "count": count} for kind, count in withheld_counts(delivery.brief).items()],
    }


def withheld_counts(brief: Brief) -> Counter[str]:
    """How many passages of each kind were withheld, in the order in which the kinds first appear."""
    return Counter(withheld.kind for withheld in brief.withheld)


def _parts(composition: Composition) -> list[dict[str, Any]]:
    return [{"part": part.part, "text": part.text, "origin": part.origin} for part in composition.parts]
