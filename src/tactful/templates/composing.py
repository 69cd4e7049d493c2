"""Compose a whole letter, or one part of it, from the phrase bank and the facts of a brief."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from tactful.contract import Brief, Composition, Part, PartText
from tactful.templates.form import SENTENCE_END, arranged
from tactful.templates.frame import salutation_for, sign_off_for, signature_for
from tactful.templates.part_writing import Manner, PartWriter
from tactful.templates.plans import PARAGRAPHS, Layout, plan_for

# How many of the shortest wordings are considered, step by step, until a letter fits its bound in words.
_AMONG = (12, 6, 4, 2, 1)
_SHORT_NEWS = 16


def compose(brief: Brief, seed: str, variant: int = 0) -> Composition:
    """Compose a letter. The same brief, seed and variant give the same letter; the next variant gives another.

    A bound in words or sentences is kept as far as the shortest wordings allow. What the sender wants mentioned goes
    last, and only for a bound in words.
    """
    for bounded in (brief, replace(brief, form=replace(brief.form, sentences=None))):
        for manner in _manners(seed, variant):
            letter = _compose(brief, manner)
            if _is_short_enough(letter, bounded):
                return letter
    return _compose(brief, Manner(seed, variant, 1, personal=False, considerate=False))


def standard_part(
    part: Part, brief: Brief, seed: str, variant: int = 0, beside: Sequence[str] = (), *, own_words: bool = False
) -> PartText:
    """Write one part in standard phrases; its text is empty where the brief asks for none, as for no reason.

    `beside` are the texts of the other parts, which the new one should not repeat. With `own_words` the reason is in
    the sender's where they make a sentence; not where these may be what a guard objected to.
    """
    return PartWriter(brief, Manner(seed, variant, own_words=own_words, as_whole=False), beside).write(part)


def safest_letter(brief: Brief, seed: str) -> Composition:
    """Compose the letter that says least.

    It names the two people and what the letter is about, but no other fact, mentions nothing, and thanks or recommends
    nobody.
    """
    bare = Brief(
        kind=brief.kind,
        recipient=brief.recipient,
        sender=brief.sender,
        reason=brief.reason.bare,
        tone=brief.tone,
        max_words=brief.max_words,
        form=brief.form,
        requests=brief.requests,
        answer_by=brief.answer_by,
        questions=brief.questions,
    )
    return compose(bare, seed)


def _manners(seed: str, variant: int) -> Iterator[Manner]:
    manner = Manner(seed, variant)
    yield manner
    yield replace(manner, considerate=False)
    for among in _AMONG:
        yield replace(manner, among=among, considerate=False)


def _compose(brief: Brief, manner: Manner) -> Composition:
    writer, layout = PartWriter(brief, manner), plan_for(brief).layout
    written = {part for paragraph in layout for part in paragraph} if layout else set(Part)
    body = (Part.THANKS, Part.DECISION, Part.REASON, Part.GOODWILL)
    order = (Part.PERSONAL, *body) if writer.has_news else (*body, Part.PERSONAL)
    parts = {part: writer.write(part) for part in order if part in written}
    layout = layout or _layout(writer.has_news, len(parts[Part.PERSONAL].text.split()))
    paragraphs = (tuple(parts[part] for part in paragraph if parts[part].text) for paragraph in layout)
    placed = arranged(filter(None, paragraphs), brief.form.paragraphs)
    return Composition(salutation_for(brief), placed, sign_off_for(brief), signature_for(brief))


def _layout(has_news: bool, personal_words: int) -> Layout:
    """Place the parts of a refusal into paragraphs: an aside goes with the answer, short news with the good wishes."""
    if not has_news:
        return (Part.THANKS,), (Part.DECISION, Part.REASON, Part.PERSONAL), (Part.GOODWILL,)
    if personal_words <= _SHORT_NEWS:
        return (Part.THANKS,), (Part.DECISION, Part.REASON), (Part.PERSONAL, Part.GOODWILL)
    return PARAGRAPHS


def _is_short_enough(letter: Composition, brief: Brief) -> bool:
    texts = [part.text for part in letter.parts]
    words = sum(len(text.split()) for text in texts)
    sentences = sum(len(SENTENCE_END.findall(text)) for text in texts)
    return words <= (brief.max_words or words) and sentences <= (brief.form.sentences or sentences)
