"""Name the reason of a draft by its kind, where it is a private matter that a letter does not tell."""

from __future__ import annotations

from msgspec.structs import replace

from tactful.contract import REFUSALS, Brief, Letter, Reason, ReasonKind, WithheldKind
from tactful.contract.brief import spans_of
from tactful.purpose import gives_reason
from tactful.text.spans import overlaps_any

_OTHERWISE = frozenset({WithheldKind.PAY, WithheldKind.RIVAL, WithheldKind.GRUDGE})


def with_private_reason(brief: Brief, draft: str) -> Brief:
    """The brief with "personal circumstances" as its reason, where private matters are all that the draft gives.

    A letter that says instead "it is not the right fit" says what nobody told.
    """
    if brief.kind not in REFUSALS or brief.reason != Reason(ReasonKind.UNTOLD):
        return brief
    private = spans_of(w for w in brief.withheld if w.kind is WithheldKind.INTIMATE)
    otherwise = spans_of(w for w in brief.withheld if w.kind in _OTHERWISE)
    reasons = [s.origin() for s in Letter(draft).all_sentences if gives_reason(s.text)]
    is_private = bool(reasons) and all(overlaps_any(r, private) and not overlaps_any(r, otherwise) for r in reasons)
    return replace(brief, reason=Reason(ReasonKind.PERSONAL)) if is_private else brief
