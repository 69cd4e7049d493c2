"""Write the parts of a letter in standard phrases, each beside those that are written already."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from tactful.contract import Brief, Origin, Part, PartText, Question
from tactful.templates.bank import Tone, Wording, wordings
from tactful.templates.choice import best_beside, shuffle, speaks_of_meeting_again
from tactful.templates.form import fits, formed, looks_ahead, mentioned
from tactful.templates.frame import tone_of
from tactful.templates.own_reason import own_reason
from tactful.templates.plans import plan_for
from tactful.templates.slots import slots_for
from tactful.templates.suiting import suits
from tactful.text.naming import is_named
from tactful.text.patterns import compiled

_ASKED_AGAIN = frozenset({Question.MORE, Question.RECONSIDER})
_OFFERS = compiled(r"(?:I (?:can|could|will|would)|if)\b", re.IGNORECASE)
# How a sentence begins that belongs with the thanks for the offer.
_THANKS = compiled(
    r"(?:Thank you\b|I am also grateful\b|My thanks\b|Please also thank|I am grateful to"
    r"|You (?:have |all )*(?:been|made)\b"
    r"|I (?:really )?(?:enjoyed|liked|loved|learned|appreciated) )"
)


class Manner(Struct, frozen=True):
    """How a letter is written.

    `among` says how many of the shortest wordings are considered, None all of the usual ones; `personal` whether the
    sender's wishes for the letter are in, `considerate` whether a standard phrase stands in their place where there
    are none, `own_words` whether the reason may be given in the sender's, and `as_whole` whether all parts are written
    together: what the sender gives thanks for then stands with the thanks for the offer.
    """

    seed: str
    variant: int
    among: int | None = None
    personal: bool = True
    considerate: bool = True
    own_words: bool = True
    as_whole: bool = True


class PartWriter:
    """Writes the parts of one letter; `beside` are texts that they should not repeat."""

    def __init__(self, brief: Brief, manner: Manner, beside: Sequence[str] = ()) -> None:
        self._brief = brief
        self._manner = manner
        self._plan = plan_for(brief)
        self._tone = tone_of(brief)
        self._slots = slots_for(brief)
        mentions = [mentioned(mention, brief) for mention in brief.mentions if mention.text.strip()]
        self._mentions = mentions
        self._thanks = [m for m in mentions if manner.as_whole and manner.personal and _THANKS.match(m)]
        # What the sender wants mentioned is fixed, so the standard phrases must not repeat it.
        self._beside = [*beside, *(self._mentions if manner.personal else ())]
        self._turned_over = False

    @property
    def has_news(self) -> bool:
        """Whether the sender wants something mentioned beside thanks, or somebody recommended."""
        return self._manner.personal and bool(self._mentions != self._thanks or "referral" in self._slots)

    def write(self, part: Part) -> PartText:
        """Write one part; its text is empty where there is nothing to say."""
        return PartText(part, " ".join(self._sentences(part)), Origin.STANDARD_PHRASE)

    def _sentences(self, part: Part) -> Iterator[str]:
        match part:
            case Part.REASON:
                yield from self._reason()
            case Part.PERSONAL:
                yield from self._personal()
            case _:
                yield self._choose(*self._sections(part), ahead=part is Part.GOODWILL and self._opens_the_door)
        if part is Part.THANKS:
            yield from self._further_thanks()

    def _personal(self) -> Iterator[str]:
        """A kind word leads up to what is asked for; what the sender offers in return follows it."""
        news = list(self._news() if self.has_news else self._aside())
        behind = [sentence for sentence in news if not self._plan.asks or _OFFERS.match(sentence)]
        yield from (sentence for sentence in news if sentence not in behind)
        yield from self._requests()
        yield from self._answers()
        yield from behind

    def _sections(self, part: Part) -> tuple[str, ...]:
        # Where the sender has opened the door in words of their own, or wants it shut, a wish alone will do.
        is_open = self._manner.personal and any(map(speaks_of_meeting_again, self._mentions))
        is_shut = self._brief.form.open_door is False
        if part is Part.GOODWILL and self._plan.wish_alone and (is_open or is_shut):
            return self._plan.wish_alone
        if part is Part.DECISION and self._plan.unasked and _ASKED_AGAIN.isdisjoint(self._brief.questions):
            return self._plan.unasked
        short = () if self._manner.among is None else self._plan.short.get(part, ())
        return (*self._plan.parts[part], *short)

    def _further_thanks(self) -> Iterator[str]:
        yield from self._thanks
        names = [fact.value for fact in self._brief.thanked]
        if self._manner.personal and "thanked" in self._slots and not self._is_mentioned(*names):
            yield self._choose("personal.thanked")

    def _reason(self) -> Iterator[str]:
        fact = self._brief.reason.fact
        contract = self._tone is Tone.WARM and not self._brief.form.uncontracted
        own = own_reason(fact.value, contract) if fact and self._manner.own_words else None
        if own is not None:
            self._beside.append(own)
            yield formed(own, self._brief)
        elif section := self._plan.reasons.get(self._brief.reason.kind):
            yield self._choose(section)

    def _requests(self) -> Iterator[str]:
        if self._plan.asks and self._brief.requests:
            yield self._choose(*self._plan.asks)

    def _answers(self) -> Iterator[str]:
        # Where words are few, one question is answered.
        for question in self._brief.questions[: None if self._manner.personal else 1]:
            if section := self._plan.answers.get(question):
                yield self._choose(section)
            if section and question is Question.WHY:
                yield from self._reason()

    def _news(self) -> Iterator[str]:
        yield from (mention for mention in self._mentions if mention not in self._thanks)
        if "referral" in self._slots and not self._is_mentioned(self._slots["referral"]):
            yield self._choose("personal.referral")

    def _aside(self) -> Iterator[str]:
        if self._manner.considerate and self._plan.aside:
            yield self._choose(*self._plan.aside)

    def _is_mentioned(self, *names: str) -> bool:
        mentions = " ".join(self._mentions)
        return self._manner.personal and all(is_named(name, mentions) for name in names)

    @property
    def _opens_the_door(self) -> bool:
        """Whether a standard phrase is to speak of meeting again: the sender wants it, and has no words for it."""
        said = self._manner.personal and any(looks_ahead(mention.lower()) for mention in self._mentions)
        return self._brief.form.open_door is True and not said

    def _choose(self, *sections: str, ahead: bool = False) -> str:
        """Choose a wording from some sections, with `ahead` one that speaks of meeting again.

        The first one turns over with the variant, so that the next variant is another letter; the others follow
        from seed and variant, and from what stands beside them.
        """
        candidates = self._eligible((wording for section in sections for wording in wordings(section)), ahead=ahead)
        seed = f"{self._manner.seed}\n{self._manner.variant}" if self._turned_over else self._manner.seed
        ranked = best_beside(shuffle(candidates, seed), self._beside, self._tone)
        chosen = ranked[0] if self._turned_over else ranked[self._manner.variant % len(ranked)]
        self._turned_over = True
        self._beside.append(chosen.unfilled)
        return replace(chosen, text=formed(chosen.text, self._brief)).fill(self._slots)

    def _eligible(self, candidates: Iterator[Wording], *, ahead: bool) -> list[Wording]:
        tones = {Tone.ANY, self._tone}
        usable = [w for w in candidates if w.tone in tones and w.slots <= self._slots.keys()]
        usable = [w for w in usable if fits(w.unfilled, self._brief.form)] or usable
        usable = [w for w in usable if suits(w.unfilled, self._brief)] or usable
        if ahead:
            usable = [w for w in usable if looks_ahead(w.unfilled.lower())] or usable
        if self._manner.among is None:
            return usable
        return sorted(usable, key=lambda wording: len(wording.fill(self._slots).split()))[: self._manner.among]
