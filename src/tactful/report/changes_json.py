"""The changes of a draft as JSON: one object for each passage that did not stay as it was."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tactful.report.changes import Change
from tactful.report.comparing import Place
from tactful.report.word_runs import ChangeKind


def changes_object(changes: Sequence[Change]) -> list[dict[str, Any]]:
    """What was reworded, dropped or added, where it stands in draft and letter, and which guards asked for it.

    Offsets are code points of the draft, its line ends as \\n, and of the letter. The draft's words are quoted,
    whatever they tell.
    """
    return [_object(change) for change in changes if change.passage.kind is not ChangeKind.KEPT]


def _object(change: Change) -> dict[str, Any]:
    passage = change.passage
    return {
        "change": passage.kind,
        "draft": _place(passage.before),
        "letter": _place(passage.after),
        "words": [{"change": run.kind, "text": run.text} for run in passage.runs],
        "guards": list(change.asked_by),
        "why": change.why or " ".join(change.asked_by.values()),
    }


def _place(place: Place | None) -> dict[str, Any] | None:
    return {"start": place.start, "end": place.end, "text": place.text} if place else None
