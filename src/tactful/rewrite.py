"""Rewrite a rough draft: draft, brief, revision in place, judgement, repair, delivery."""

from __future__ import annotations

from dataclasses import replace

from tactful.advice import advice_for
from tactful.contract import Case, LetterKind, Origin
from tactful.delivery import Delivery
from tactful.drafts import declines, tone_heard_in, with_courtesies, without_slots
from tactful.later import require_decline
from tactful.reading import Overrides, check_usable, read_brief, with_overrides
from tactful.repair import repair
from tactful.revision import revise


def rewrite(draft: str, overrides: Overrides, variant: int = 0) -> Delivery:
    """Make a letter of a draft, without a model; its sound sentences stay word for word.

    The same draft, overrides and variant give the same letter. Raises `UnusableInputError` where the draft cannot be
    used.
    """
    check_usable(draft)
    brief = with_overrides(without_slots(read_brief(draft, is_draft=True)), overrides)
    brief = with_courtesies(brief, draft)
    kind = LetterKind.DECLINE if declines(draft) else brief.kind
    require_decline(kind)
    # A bound on the words stands in an option: what looks like one in a draft is said to the recipient.
    tone = brief.tone or tone_heard_in(draft)
    brief = replace(brief, kind=kind, tone=tone, max_words=overrides.max_words)
    case = Case(brief.kind, source=draft, brief=brief, writing=True, is_draft=True)
    revised = revise(draft, case, variant, new_reason=overrides.reason is not None)
    repaired = repair(revised, case, draft, variant)
    kept = any(content.origin is Origin.DRAFT for content in repaired.composition.parts)
    return Delivery(
        kind=brief.kind,
        composition=repaired.composition,
        judgements=repaired.judgements,
        brief=brief,
        advice=advice_for(brief),
        writer="draft" if kept else "phrases",
    )
