"""Repair a letter that guards object to, with standard phrases, in steps that disturb as little as they can.

An offending sentence goes. If something is then missing, its part becomes a standard phrase, or gets one beside the
sound sentences of a draft. Last, the whole letter does. The guards judge again after each step.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from tactful.advice import advice_for
from tactful.advice.omissions import not_as_wished
from tactful.contract import Brief, Case, Composition, Letter, LetterKind, Origin, Part, ReasonKind
from tactful.delivery import Delivery, Writer
from tactful.judge import Judgement, failed_errors, is_clean, judge
from tactful.removal import spanned_findings, touches, without_sentences
from tactful.supply import supply
from tactful.templates import compose, order_of_parts, safest_letter, standard_part

_ROUNDS = 3


class Repaired(Struct, frozen=True):
    """A letter, how it is judged, and the parts that became standard phrases on the way."""

    composition: Composition
    judgements: tuple[Judgement, ...]
    replaced: tuple[Part, ...] = ()


def repair(composition: Composition, case: Case, seed: str, variant: int = 0) -> Repaired:
    """Return the first letter on the way that passes every guard, else the one that fails the fewest.

    The wordings are chosen by `seed` and `variant`. The same arguments give the same letter.
    """
    best: Repaired | None = None
    for candidate in _steps(composition, case, seed, variant):
        if is_clean(candidate.judgements) and not _lost_its_point(candidate.composition, case):
            return candidate
        if best is None or len(failed_errors(candidate.judgements)) < len(failed_errors(best.judgements)):
            best = candidate
    assert best is not None  # the first step is the letter as it came
    return best


def _steps(composition: Composition, case: Case, seed: str, variant: int) -> Iterator[Repaired]:
    step = _judged(composition, case)
    yield step
    for turn in range(_ROUNDS):
        step = _judged(_without_offences(step, case, seed, variant), case, step.replaced)
        yield step
        # Another wording in each round: the last one may be what offends.
        step = _supplied(step, case, seed, variant + turn)
        yield step
    for standard in (compose(case.brief, seed, variant), compose(_barest(case.brief), seed, variant)):
        yield _judged(standard, case, tuple(Part))
    yield _judged(safest_letter(case.brief, seed), case, tuple(Part))


def delivery_of(repaired: Repaired, case: Case, writer: Writer) -> Delivery:
    """The delivery of a letter that was repaired, with the advice that goes with its brief."""
    return Delivery(
        kind=case.kind,
        composition=repaired.composition,
        judgements=repaired.judgements,
        brief=case.brief,
        advice=(
            *advice_for(case.brief, case.source or "", letter=repaired.composition.text),
            *_wishes_lost(repaired.composition, case, writer),
        ),
        writer=writer,
    )


def _wishes_lost(composition: Composition, case: Case, writer: Writer) -> tuple[str, ...]:
    # Of a draft its own words stay, and what a model makes of a mention nobody can tell.
    if case.is_draft:
        return ()
    return tuple(not_as_wished(composition, case.brief, by_model=writer == "model"))


def _lost_its_point(composition: Composition, case: Case) -> bool:
    """Whether the reason went, or the answer to a question, which no guard misses but a reader does; a draft's may."""
    wanted = {Part.REASON} if case.brief.reason.kind is not ReasonKind.NONE else set()
    if case.kind is LetterKind.REPLY and case.brief.questions:
        wanted.add(Part.PERSONAL)
    contents = [content for paragraph in composition.paragraphs for content in paragraph]
    went = {content.part for content in contents if not content.text and content.origin is not Origin.DRAFT}
    return bool(wanted & went - {content.part for content in contents if content.text})


def _judged(composition: Composition, case: Case, replaced: tuple[Part, ...] = ()) -> Repaired:
    return Repaired(composition, judge(Letter(composition.text), case), replaced)


def _without_offences(step: Repaired, case: Case, seed: str, variant: int) -> Composition:
    findings = spanned_findings(step.judgements)
    placed = step.composition.placed_parts
    if any(not any(touches(finding, part.start, part.end) for part in placed) for finding in findings):
        paragraphs = without_sentences(step.composition, findings).paragraphs
        return replace(compose(case.brief, seed, variant), paragraphs=paragraphs)
    return without_sentences(step.composition, findings)


def _supplied(step: Repaired, case: Case, seed: str, variant: int) -> Repaired:
    """Supply each part that a guard misses something in, or that lost all its sentences."""
    missed = {f.part for j in failed_errors(step.judgements) for f in j.findings if f.part and f.start is None}
    emptied = {content.part for paragraph in step.composition.paragraphs for content in paragraph if not content.text}
    wanted = [part for part in Part if part in missed | emptied and (part is not Part.PERSONAL or case.brief.has_news)]
    composition = step.composition
    for part in wanted:
        beside = [content.text for content in composition.parts if content.part is not part]
        content = standard_part(part, case.brief, seed, variant, beside)
        composition = supply(composition, content, order_of_parts(case.brief))
    return _judged(composition, case, (*step.replaced, *(part for part in wanted if part not in step.replaced)))


def _barest(brief: Brief) -> Brief:
    """The brief without what the sender's own words could bring into a letter beyond names."""
    return replace(brief, mentions=(), referral=None, reason=replace(brief.reason, fact=None))
