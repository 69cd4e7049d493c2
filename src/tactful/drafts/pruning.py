"""Prune a draft: cut or drop the sentences that offend, and what hung on them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tactful.catalogue import guards_for
from tactful.contract import Case, Composition, Letter, Level, Origin, Part, PartText
from tactful.drafts.dependants import hangs_on, without_connective
from tactful.drafts.dismantling import DraftSentence
from tactful.drafts.purpose import gives_reason, part_of
from tactful.drafts.repeats import repeated
from tactful.drafts.trimming import Span, trim
from tactful.judge import judge
from tactful.removal import spanned_findings, touches

_ROUNDS = 4
_FIGURE = re.compile(r"\d")
# These look at a letter as a whole, so that they say nothing of a sentence by itself.
_OF_THE_WHOLE = frozenset({"letter-shape", "brief-reason", "kept-facts"})


@dataclass(frozen=True, slots=True)
class Pruned:
    """What stays of a draft, and whether a reason went with what does not."""

    sentences: tuple[DraftSentence, ...]
    lost_reason: bool


def prune(sentences: tuple[DraftSentence, ...], frame: Composition, case: Case) -> Pruned:
    """Return the sentences that may stay in the letter of `frame`; those that are sound stay word for word."""
    again = repeated([sentence.text for sentence in sentences])
    left: list[DraftSentence | None] = [None if i in again else s for i, s in enumerate(sentences)]
    for _ in range(_ROUNDS):
        offended = _offended(left, frame, case)
        for index in offended:
            left[index] = _mended(left[index], case)
        if not offended:
            break
    gone = [index for index, sentence in enumerate(left) if sentence is None and index not in again]
    kept = _independent(sentences, left, gone)
    lost_reason = any(gives_reason(sentences[index].text) for index in gone)
    return Pruned(kept, lost_reason and not any(gives_reason(sentence.text) for sentence in kept))


def assemble(sentences: tuple[DraftSentence, ...], frame: Composition) -> Composition:
    """Put sentences into a letter, each a part by itself, in the paragraphs of the draft."""
    numbers = sorted({sentence.paragraph for sentence in sentences})
    return replace(frame, paragraphs=tuple(tuple(_content(s) for s in sentences if s.paragraph == n) for n in numbers))


def _content(sentence: DraftSentence) -> PartText:
    text = sentence.text
    return PartText(part_of(text), text if sentence.whole else text[:1].upper() + text[1:], Origin.DRAFT)


def _offended(left: list[DraftSentence | None], frame: Composition, case: Case) -> list[int]:
    indices = [index for index, sentence in enumerate(left) if sentence is not None]
    composition = assemble(tuple(sentence for sentence in left if sentence is not None), frame)
    findings = spanned_findings(judge(Letter(composition.text), case))
    placed = zip(indices, composition.placed_parts, strict=True)
    return [index for index, part in placed if any(touches(finding, part.start, part.end) for finding in findings)]


def _mended(sentence: DraftSentence | None, case: Case) -> DraftSentence | None:
    if sentence is None:
        return None
    ours = tuple(fact.value for fact in case.brief.facts)
    trimmed = trim(sentence.text, lambda candidate: _offences(candidate, case), ours)
    if not trimmed or trimmed == sentence.text or not _says_something(trimmed, case):
        return None
    return replace(sentence, text=trimmed, whole=False)


def _says_something(text: str, case: Case) -> bool:
    """Whether what is left of a sentence does a part's work or tells a fact; else it is a mere torso."""
    facts = (fact.value.casefold() for fact in case.brief.facts)
    return part_of(text) is not Part.PERSONAL or bool(_FIGURE.search(text)) or any(f in text.casefold() for f in facts)


def _offences(text: str, case: Case) -> tuple[Span, ...]:
    """The spans of a sentence that a guard of level error objects to when the sentence stands alone."""
    letter = Letter(text)
    guards = [g for g in guards_for(case.kind) if g.level_for(case) is Level.ERROR and g.id not in _OF_THE_WHOLE]
    found = [finding for guard in guards if guard.can_run(case) for finding in guard.check(letter, case).findings]
    return tuple((f.start, f.end) for f in found if f.start is not None and f.end is not None)


def _independent(
    before: tuple[DraftSentence, ...], left: list[DraftSentence | None], gone: list[int]
) -> tuple[DraftSentence, ...]:
    """Drop what hung on the sentences that are gone, and the "so" of one that followed from them."""
    kept: list[DraftSentence] = []
    changed = {i for i, sentence in enumerate(left) if sentence != before[i]}
    dropped = set(gone)
    for index, sentence in enumerate(left):
        if sentence is None:
            continue
        follows = index - 1 in changed
        nearby = any(before[i].paragraph == sentence.paragraph for i in changed if i < index)
        if hangs_on(sentence.text, [before[i].text for i in sorted(dropped)], follows, nearby):
            dropped.add(index)
            changed.add(index)
        elif follows or (index and changed and before[index - 1].paragraph != sentence.paragraph):
            text = without_connective(sentence.text)
            kept.append(sentence if text == sentence.text else replace(sentence, text=text, whole=False))
        else:
            kept.append(sentence)
    return tuple(kept)
