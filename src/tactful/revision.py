"""Revise a draft in place: sound sentences stay, offending ones go, what is missing comes from the phrase bank."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby

from msgspec.structs import replace

from tactful.contract import REFUSALS, Brief, Case, Composition, Letter, LetterKind, Part, PartText
from tactful.contract.composition import words_in
from tactful.drafts import (
    bridging_sentence,
    dismantle,
    framed,
    is_curt,
    lost_names,
    lost_people,
    lost_personal,
    points_back,
    prune,
    with_stops,
    without_tenderness,
)
from tactful.guards.letter_shape import SHORTEST
from tactful.judge import Judgement, failed_errors, judge
from tactful.purpose import gives_reason, leaves_open
from tactful.supply import supply, supply_after, supply_first
from tactful.templates import compose, order_of_parts, standard_part
from tactful.templates.form import looks_ahead
from tactful.text.patterns import compiled

_FEWEST_WORDS = 4
_TO_OTHERS = compiled(
    r"\b(?i:(?:thank you|thanks) to (?:(?:your|the) )?"
    r"|(?:please|do|could you|can you|would you) thank (?:(?:your|the) )?"
    r"|my thanks (?:on )?to (?:(?:your|the) )?)(?!(?i:you|all|everyone|everybody|your|the)\b)\w"
)
_COURTESIES = {"gratitude": Part.THANKS, "good-wishes": Part.GOODWILL}
# What a standard part supplies where the guard misses it, beside regret and refusal.
_SUPPLIED = dict.fromkeys(REFUSALS, _COURTESIES) | {
    LetterKind.NEGOTIATE: {
        "gratitude": Part.THANKS, "stated-interest": Part.DECISION, "clear-request": Part.PERSONAL,
    },
    LetterKind.ASK_TIME: {"gratitude": Part.THANKS, "clear-request": Part.DECISION},
}  # fmt: skip


def revise(draft: str, case: Case, variant: int, *, new_reason: bool = False) -> Composition:
    """Return the letter that a draft becomes; the guards have yet to judge it.

    `new_reason` says that the reason of the brief takes the place of the draft's. The same arguments give the same
    letter.
    """
    parts = dismantle(draft, case.brief)
    frame = framed(parts, case.brief)
    pruned = prune(parts.sentences, frame, case)
    if pruned.is_angry:
        case = replace(case, brief=without_tenderness(case.brief))
    if pruned.is_empty:
        return replace(frame, paragraphs=compose(case.brief, draft, variant).paragraphs)
    composition = _emptied(replace(frame, paragraphs=pruned.paragraphs), lambda c: is_curt(c.text, case.kind))
    if new_reason:
        composition = _emptied(composition, _gives_reason)
    composition = _completed(composition, case, draft, variant)
    if new_reason or (pruned.lost_reason and not any(content.part is Part.REASON for content in composition.parts)):
        composition = _supplied(composition, Part.REASON, case.brief, draft, variant)
    composition = _with_lost_facts(composition, case.brief, draft, variant)
    return _joined(_long_enough(composition, case, draft, variant))


def _completed(composition: Composition, case: Case, seed: str, variant: int) -> Composition:
    judgements = judge(Letter(composition.text), case)
    failed = {judgement.guard for judgement in failed_errors(judgements)}
    if case.kind in REFUSALS and _thanks_others_alone(composition.text, judgements):
        failed.add("gratitude")
    # The standard words that take an acceptance back apologise for it.
    taken_back = case.kind is LetterKind.WITHDRAW and "clear-decline" in failed
    if "regret" in failed and case.kind is LetterKind.WITHDRAW and not taken_back:
        apology = bridging_sentence("apology", composition.text, case.brief, seed, variant)
        composition = supply_first(composition, apology)
    elif "regret" in failed and "clear-decline" not in failed:
        offset = _refusal(judgements)
        regret = bridging_sentence("regret", composition.text, case.brief, seed, variant)
        composition = supply_after(composition, offset, regret, points_back)
    if "clear-decline" in failed:
        composition = _emptied(composition, _wavers)
        composition = _supplied(composition, Part.DECISION, case.brief, seed, variant)
    for guard, part in _SUPPLIED[case.kind].items():
        if guard in failed:
            composition = _supplied(composition, part, case.brief, seed, variant)
    return composition


def _long_enough(composition: Composition, case: Case, seed: str, variant: int) -> Composition:
    """Add to a draft that says all in too few words what no reader would miss: that one may meet again, or thanks."""
    for purpose in ("door", "asked"):
        if case.kind not in REFUSALS or words_in(composition.parts) >= SHORTEST:
            break
        if purpose == "door" and (case.brief.form.open_door is False or looks_ahead(composition.text.lower())):
            continue
        sentence = bridging_sentence(purpose, composition.text, case.brief, seed, variant)
        composition = supply(composition, sentence, order_of_parts(case.brief))
    return composition


def _thanks_others_alone(text: str, judgements: tuple[Judgement, ...]) -> bool:
    """Whether all thanks of a letter go by way of the reader to somebody else: "Thank you to Camille"."""
    thanks = [text[e.start : e.end] for j in judgements if j.guard == "gratitude" for e in j.evidence]
    return bool(thanks) and all(map(_TO_OTHERS.search, thanks))


def _refusal(judgements: tuple[Judgement, ...]) -> int:
    """Where the letter first says no."""
    return min((e.start for j in judgements if j.guard == "clear-decline" for e in j.evidence), default=0)


def _supplied(composition: Composition, part: Part, brief: Brief, seed: str, variant: int) -> Composition:
    """Add a standard part beside the others; what they name it does not name again."""
    order = order_of_parts(brief)
    if part is Part.GOODWILL and brief.form.open_door is None and looks_ahead(composition.text.lower()):
        # "See you at Christmas": who says so need not hope to meet again.
        brief = replace(brief, form=replace(brief.form, open_door=False))
    if part is Part.THANKS and brief.to_kin:
        return supply(composition, bridging_sentence("asked", composition.text, brief, seed, variant), order)
    if part is Part.THANKS:
        named = not lost_names(composition.text, brief)
        brief = replace(brief, role=None, company=None) if named else brief
        brief = replace(brief, thanked=lost_people(composition.text, brief))
    beside = [*(content.text for content in composition.parts), composition.sign_off]
    return supply(composition, standard_part(part, brief, seed, variant, beside), order)


def _emptied(composition: Composition, goes: Callable[[PartText], bool]) -> Composition:
    """Empty the sentences that go, keeping their places for what replaces them."""
    paragraphs = (tuple(replace(c, text="") if goes(c) else c for c in p) for p in composition.paragraphs)
    return replace(composition, paragraphs=tuple(paragraphs))


def _gives_reason(content: PartText) -> bool:
    return content.part in (Part.DECISION, Part.REASON) and gives_reason(content.text)


def _wavers(content: PartText) -> bool:
    """Whether a clear decision takes a sentence's place: one that leaves it open, or a bare "I'm sorry"."""
    bare = len(content.text.split()) < _FEWEST_WORDS
    return content.part is Part.DECISION and (bare or leaves_open(content.text))


def _with_lost_facts(composition: Composition, brief: Brief, seed: str, variant: int) -> Composition:
    order = order_of_parts(brief)
    composition = supply(composition, lost_personal(composition.text, brief), order)
    if lost_names(composition.text, brief):
        thanks = bridging_sentence("thanks", composition.text, brief, seed, variant)
        composition = supply(composition, thanks, order)
    return composition


def _joined(composition: Composition) -> Composition:
    """Join the neighbouring sentences of a paragraph that serve the same part and are by the same hand."""
    return replace(composition, paragraphs=tuple(tuple(_runs(paragraph)) for paragraph in composition.paragraphs))


def _runs(paragraph: tuple[PartText, ...]) -> list[PartText]:
    filled = tuple(content for content in paragraph if content.text)
    if not filled:
        return []
    runs = groupby(with_stops(filled), key=lambda content: (content.part, content.origin))
    return [PartText(part, " ".join(content.text for content in run), origin) for (part, origin), run in runs]
