"""Revise a draft in place: sound sentences stay, offending ones go, what is missing comes from the phrase bank."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from tactful.contract import Brief, Case, Composition, Letter, Part, PartText
from tactful.drafts import assemble, bridging_sentence, dismantle, framed, lost_names, lost_personal, prune
from tactful.judge import Judgement, judge
from tactful.supply import supply, supply_after
from tactful.templates import compose, standard_part


def revise(draft: str, case: Case, variant: int = 0) -> Composition:
    """Return the letter that a draft becomes; the guards have yet to judge it.

    The same draft, case and variant give the same letter.
    """
    parts = dismantle(draft, case.brief)
    frame = framed(parts, case.brief)
    pruned = prune(parts.sentences, frame, case)
    if not pruned.sentences:
        return replace(frame, paragraphs=compose(case.brief, draft, variant).paragraphs)
    composition = _completed(assemble(pruned.sentences, frame), case, draft, variant)
    if pruned.lost_reason and not any(content.part is Part.REASON for content in composition.parts):
        composition = supply(composition, _beside(composition, Part.REASON, case.brief, draft, variant))
    return _joined(_with_lost_facts(composition, case.brief, draft, variant))


def _completed(composition: Composition, case: Case, seed: str, variant: int) -> Composition:
    judgements = {judgement.guard: judgement for judgement in judge(Letter(composition.text), case)}
    if judgements["regret"].passed is False and judgements["clear-decline"].passed:
        offset = _last_evidence(judgements["clear-decline"])
        composition = supply_after(composition, offset, bridging_sentence("regret", case.brief, seed, variant))
    if not judgements["clear-decline"].passed:
        composition = _without(composition, Part.DECISION)
        composition = supply(composition, _beside(composition, Part.DECISION, case.brief, seed, variant))
    for guard, part in (("gratitude", Part.THANKS), ("good-wishes", Part.GOODWILL)):
        if judgements[guard].passed is False:
            composition = supply(composition, _beside(composition, part, case.brief, seed, variant))
    return composition


def _last_evidence(judgement: Judgement) -> int:
    return max(evidence.start for evidence in judgement.evidence)


def _beside(composition: Composition, part: Part, brief: Brief, seed: str, variant: int) -> PartText:
    return standard_part(part, brief, seed, variant, [content.text for content in composition.parts])


def _without(composition: Composition, part: Part) -> Composition:
    """Empty a part, keeping its place for what replaces it."""
    paragraphs = ((replace(c, text="") if c.part is part else c for c in p) for p in composition.paragraphs)
    return replace(composition, paragraphs=tuple(map(tuple, paragraphs)))


def _with_lost_facts(composition: Composition, brief: Brief, seed: str, variant: int) -> Composition:
    composition = supply(composition, lost_personal(composition.text, brief))
    if lost_names(composition.text, brief):
        composition = supply(composition, bridging_sentence("thanks", brief, seed, variant))
    return composition


def _joined(composition: Composition) -> Composition:
    """Join the neighbouring sentences of a paragraph that serve the same part and are by the same hand."""
    return replace(composition, paragraphs=tuple(tuple(_runs(paragraph)) for paragraph in composition.paragraphs))


def _runs(paragraph: tuple[PartText, ...]) -> list[PartText]:
    runs = groupby((content for content in paragraph if content.text), key=lambda c: (c.part, c.origin))
    return [PartText(part, " ".join(content.text for content in run), origin) for (part, origin), run in runs]
