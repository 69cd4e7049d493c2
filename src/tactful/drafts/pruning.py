"""Prune a draft: cut or drop the sentences that offend, and what hung on them."""

from __future__ import annotations

from itertools import groupby, islice

from msgspec import Struct
from msgspec.structs import replace

from tactful.catalogue import guards_for
from tactful.contract import Case, Composition, Letter, LetterKind, Level, Origin, Part, PartText
from tactful.contract.composition import Paragraphs
from tactful.drafts.cutting.pretexts import without_pretext
from tactful.drafts.cutting.trimming import shorter, trim
from tactful.drafts.dependants import announces, hangs_on, without_also, without_connective
from tactful.drafts.kept.kind_words import praises
from tactful.drafts.kept.practical import settles_something
from tactful.drafts.parts.dismantling import DraftSentence
from tactful.drafts.repeats import said_again
from tactful.drafts.shortening import shortened
from tactful.drafts.tone.temper import is_angry, is_safe_in_anger, is_sharp
from tactful.drafts.typed.slots import without_slots_in
from tactful.drafts.typed.texting import is_texted
from tactful.drafts.typed.tidying import tidied
from tactful.drafts.unfit.colleagues import unwelcome
from tactful.drafts.unfit.faults import finds_fault
from tactful.drafts.unfit.hearsay import hearsay
from tactful.drafts.unfit.reproaches import reproaches
from tactful.drafts.unfit.unflattering import unflattering
from tactful.judge import judge
from tactful.purpose import gives_reason, names_or_counts, part_of, parts_served
from tactful.removal import spanned_findings, touches
from tactful.text.spans import Span
from tactful.text.wording import capitalised

_ROUNDS = 4
_SPOILING = 2
_MOST_TRIED = 4
# "Yours as ever" and a kiss below a letter need no stop.
_LONGEST_LEAVE = 3
_CLOSERS = ")]\"'”’"
# These look at a letter as a whole, so that they say nothing of a sentence by itself.
OF_THE_WHOLE = frozenset({"letter-shape", "brief-reason", "kept-facts"})


class Pruned(Struct, frozen=True):
    """What stays of a draft, each sentence a part by itself, whether a reason went with what does not, and its temper.

    Where a sentence that served a part is gone, an empty text keeps its place.
    """

    paragraphs: Paragraphs
    lost_reason: bool
    is_angry: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing stays."""
        return not any(content.text for paragraph in self.paragraphs for content in paragraph)


def prune(sentences: tuple[DraftSentence, ...], frame: Composition, case: Case) -> Pruned:
    """Return what may stay of a draft in the letter of `frame`; sentences that are sound stay word for word."""
    texts = [sentence.text for sentence in sentences]
    again = said_again(texts, case.kind)
    before = [_plainly_told(sentence) for index, sentence in enumerate(sentences) if index not in again]
    left = _without_offences([_sound(sentence, case) for sentence in shortened(before, case)], frame, case)
    angry = is_angry(texts, case)
    if angry:
        left = [sentence if is_safe_in_anger(sentence.text, case.kind) else _gone(sentence) for sentence in left]
    left = _independent(before, _unspoiled(before, left, case), case.kind)
    reasons = [gives_reason(old.text) for old, new in zip(before, left, strict=True) if not new.text]
    return Pruned(
        _paragraphs(before, left, case.kind),
        any(reasons) and not any(gives_reason(new.text) for new in left),
        angry or is_sharp(texts, case),
    )


def _sound(sentence: DraftSentence, case: Case) -> DraftSentence:
    """What may stay of a sentence, whatever stands around it."""
    if is_texted(sentence.text) or finds_fault(sentence.text, case):
        return _gone(sentence)
    return (_mended(sentence, case) or _gone(sentence)) if _helps_nobody(sentence.text) else sentence


def _without_offences(sentences: list[DraftSentence], frame: Composition, case: Case) -> list[DraftSentence]:
    """What stays of the sentences in the letter, where a guard may object to what is left after another objected."""
    left = sentences
    for _ in range(_ROUNDS):
        offended = _offended(left, frame, case)
        if not offended:
            break
        left = [
            _mended(sentence, case) or _briefer(index, left, frame, case) if index in offended else sentence
            for index, sentence in enumerate(left)
        ]
    return left


def _briefer(index: int, left: list[DraftSentence], frame: Composition, case: Case) -> DraftSentence:
    """What may stay of a sentence that is too much for the letter and sound by itself, where it holds the refusal.

    "I decline: the shifts clash with my course, which ends in May, and with my choir" ends earlier.
    """
    sentence = left[index]
    if Part.DECISION not in parts_served(sentence.text, case.kind):
        return _gone(sentence)
    refusing = (text for text in shorter(sentence.text) if Part.DECISION in parts_served(text, case.kind))
    for text in islice(refusing, _MOST_TRIED):
        tried = replace(sentence, text=text, whole=False)
        if index not in _offended([*left[:index], tried, *left[index + 1 :]], frame, case):
            return tried
    return _gone(sentence)


def with_stops(paragraph: tuple[PartText, ...]) -> tuple[PartText, ...]:
    """End each sentence that has no stop and is the last, or is followed by one that begins with a capital."""
    ended: list[PartText] = []
    after = ""
    for content in reversed(paragraph):
        ended.append(replace(content, text=f"{content.text}.") if _runs_into(content.text, after) else content)
        after = content.text or after
    return tuple(reversed(ended))


def _runs_into(text: str, after: str) -> bool:
    is_open = text.rstrip(_CLOSERS)[-1:].isalnum()
    return is_open and (after[:1].isupper() if after else len(text.split()) > _LONGEST_LEAVE)


def _paragraphs(before: list[DraftSentence], left: list[DraftSentence], kind: LetterKind) -> Paragraphs:
    """Put what is left into the paragraphs of the draft."""
    pairs = groupby(zip(before, left, strict=True), key=lambda pair: pair[0].paragraph)
    return tuple(with_stops(tuple(_content(old, new, kind) for old, new in group)) for _, group in pairs)


def _content(old: DraftSentence, new: DraftSentence, kind: LetterKind) -> PartText:
    text = tidied(new.text if new.whole else capitalised(new.text))
    return PartText(part_of(text or old.text, kind), text, Origin.DRAFT)


def _plainly_told(sentence: DraftSentence) -> DraftSentence:
    return replace(sentence, text=without_pretext(without_slots_in(tidied(sentence.text))))


def _gone(sentence: DraftSentence) -> DraftSentence:
    return replace(sentence, text="")


def _offended(left: list[DraftSentence], frame: Composition, case: Case) -> frozenset[int]:
    composition = replace(frame, paragraphs=_paragraphs(left, left, case.kind))
    # An acceptance that is taken back before there is an apology stays: the apology comes before it.
    judgements = tuple(j for j in judge(Letter(composition.text), case) if j.guard != "regret")
    # What is too much of the whole is asked only of what nothing else objects to.
    findings = spanned_findings(tuple(j for j in judgements if j.guard not in OF_THE_WHOLE)) or spanned_findings(
        judgements
    )
    filled = [index for index, sentence in enumerate(left) if sentence.text]
    placed = zip(filled, composition.placed_parts, strict=True)
    return frozenset(i for i, part in placed if any(touches(finding, part.start, part.end) for finding in findings))


def _mended(sentence: DraftSentence, case: Case) -> DraftSentence | None:
    """What may stay of an offending sentence; None where nothing in it offends by itself."""
    loose = without_connective(sentence.text)
    if loose != sentence.text and not _offences(loose, case):
        return replace(sentence, text=loose, whole=False)
    ours = tuple(fact.value for fact in case.brief.facts)
    trimmed = trim(sentence.text, lambda candidate: _offences(candidate, case), ours)
    if trimmed == sentence.text:
        return None
    if not trimmed or not _says_something(trimmed, case):
        return _gone(sentence)
    return replace(sentence, text=trimmed, whole=False)


def _says_something(text: str, case: Case) -> bool:
    """Whether what is left of a sentence does a part's work or tells a fact; else it is a mere torso."""
    return _tells(text, case) or bool(parts_served(text, case.kind)) or settles_something(text) or praises(text)


def _tells(text: str, case: Case) -> bool:
    facts = (fact.value.casefold() for fact in case.brief.facts)
    return names_or_counts(text) or any(fact in text.casefold() for fact in facts)


def _offences(text: str, case: Case) -> tuple[Span, ...]:
    """The spans of a sentence that it can do without: guards of level error object to them, or they help nobody."""
    letter = Letter(text)
    judging = case.house.adjusting(guards_for(case.kind))
    guards = [g for g in judging if g.level_for(case) is Level.ERROR and g.id not in OF_THE_WHOLE]
    found = [finding for guard in guards if guard.can_run(case) for finding in guard.check(letter, case).findings]
    return (*(f.span for f in found if f.span), *_helps_nobody(text))


def _helps_nobody(text: str) -> tuple[Span, ...]:
    """The spans of a sentence that no guard objects to, and that do no good."""
    return (*unflattering(text), *unwelcome(text), *hearsay(text), *reproaches(text))


def _unspoiled(before: list[DraftSentence], left: list[DraftSentence], case: Case) -> list[DraftSentence]:
    """Drop what leads up to a sentence that is gone, and the small talk of a paragraph of which half is gone."""
    gone = [not new.text for new in left]
    spoiled: set[int] = set()
    for number in {sentence.paragraph for sentence in before}:
        indices = [index for index, sentence in enumerate(before) if sentence.paragraph == number]
        lost = sum(gone[index] for index in indices)
        if lost >= _SPOILING and lost * 2 >= len(indices):
            spoiled.update(i for i in indices if not _says_something(left[i].text, case))
    leads = {i for i in range(len(left) - 1) if gone[i + 1] and announces(left[i].text, case.kind)}
    return [_gone(sentence) if index in spoiled | leads else sentence for index, sentence in enumerate(left)]


def _independent(before: list[DraftSentence], left: list[DraftSentence], kind: LetterKind) -> list[DraftSentence]:
    """Drop what hung on sentences that are gone or cut, and the "so" of one that followed from them."""
    kept: list[DraftSentence] = []
    for index, sentence in enumerate(left):
        changed = [old for old, new in zip(before, kept, strict=False) if old.text != new.text]
        dropped = [old.text for old, new in zip(before, kept, strict=False) if not new.text]
        follows = bool(kept) and kept[-1].text != before[index - 1].text
        nearby = any(old.paragraph == sentence.paragraph for old in changed)
        if sentence.text and hangs_on(sentence.text, kind, dropped, follows, nearby):
            kept.append(_gone(sentence))
        elif follows or (changed and _begins_paragraph(before, index)):
            kept.append(_loosened(sentence))
        else:
            kept.append(sentence)
    return kept


def _begins_paragraph(before: list[DraftSentence], index: int) -> bool:
    return index > 0 and before[index].paragraph != before[index - 1].paragraph


def _loosened(sentence: DraftSentence) -> DraftSentence:
    text = without_also(without_connective(sentence.text))
    return sentence if text == sentence.text else replace(sentence, text=text, whole=False)
