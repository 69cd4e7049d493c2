"""Write the parts of a letter in standard phrases, each beside those that are written already."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tactful.contract import Brief, Origin, Part, PartText, ReasonKind
from tactful.templates.bank import Tone, Wording, wordings
from tactful.templates.choice import best_beside, shuffle, speaks_of_meeting_again
from tactful.templates.frame import tone_of
from tactful.templates.own_reason import own_reason
from tactful.templates.slots import slots_for


@dataclass(frozen=True, slots=True)
class Manner:
    """How a letter is written.

    `among` says how many of the shortest wordings are considered, None all of the usual ones; `personal` whether the
    sender's wishes for the letter are in, `considerate` whether a standard phrase stands in their place where there
    are none, and `own_words` whether the reason may be given in the sender's.
    """

    seed: str
    variant: int
    among: int | None = None
    personal: bool = True
    considerate: bool = True
    own_words: bool = True


class PartWriter:
    """Writes the parts of one letter; `beside` are texts that they should not repeat."""

    def __init__(self, brief: Brief, manner: Manner, beside: Sequence[str] = ()) -> None:
        self._brief = brief
        self._manner = manner
        self._tone = tone_of(brief)
        self._slots = slots_for(brief)
        self._mentions = [_as_sentence(mention.text) for mention in brief.mentions if mention.text.strip()]
        self._beside = list(beside)
        self._turned_over = False

    @property
    def has_news(self) -> bool:
        """Whether the sender wants something mentioned or somebody recommended."""
        return self._manner.personal and bool(self._mentions or "referral" in self._slots)

    def write(self, part: Part) -> PartText:
        """Write one part; its text is empty where there is nothing to say."""
        return PartText(part, " ".join(self._sentences(part)), Origin.STANDARD_PHRASE)

    def _sentences(self, part: Part) -> Iterator[str]:
        match part:
            case Part.THANKS:
                yield self._choose(part, *self._thanks_sections)
                yield from self._further_thanks()
            case Part.DECISION:
                yield self._choose(part, *(("called",) if self._brief.called else ("plain", *self._terse)))
            case Part.REASON:
                yield from self._reason()
            case Part.PERSONAL:
                yield from self._news() if self.has_news else self._consideration()
            case Part.GOODWILL:
                yield self._choose(part, *self._goodwill_sections)

    @property
    def _thanks_sections(self) -> tuple[str, ...]:
        return ("called",) if self._brief.called else ("plain", "joining", *self._terse)

    @property
    def _goodwill_sections(self) -> tuple[str, ...]:
        # Where the sender has opened the door in words of their own, a wish alone will do.
        is_open = any(map(speaks_of_meeting_again, self._mentions))
        return ("brief",) if is_open and self._manner.personal else ("plain", "company", *self._terse)

    @property
    def _terse(self) -> tuple[str, ...]:
        return () if self._manner.among is None else ("brief",)

    def _further_thanks(self) -> Iterator[str]:
        names = [fact.value for fact in self._brief.thanked]
        if self._manner.personal and "thanked" in self._slots and not self._is_mentioned(*names):
            yield self._choose(Part.PERSONAL, "thanked")

    def _reason(self) -> Iterator[str]:
        fact = self._brief.reason.fact
        contract = self._tone is Tone.WARM
        own = own_reason(fact.value, contract) if fact and self._manner.own_words else None
        if own is not None:
            self._beside.append(own)
            yield own
        elif self._brief.reason.kind is not ReasonKind.NONE:
            yield self._choose(Part.REASON, self._brief.reason.kind)

    def _news(self) -> Iterator[str]:
        self._beside.extend(self._mentions)
        yield from self._mentions
        if "referral" in self._slots and not self._is_mentioned(self._slots["referral"]):
            yield self._choose(Part.PERSONAL, "referral")

    def _consideration(self) -> Iterator[str]:
        if self._manner.considerate:
            # After a call the letter brings no news, so nothing is said about the news.
            names = ("available",) if self._brief.called else ("available", "considerate")
            yield self._choose(Part.PERSONAL, *names)

    def _is_mentioned(self, *names: str) -> bool:
        mentions = " ".join(self._mentions).casefold()
        return self._manner.personal and all(name.casefold() in mentions for name in names)

    def _choose(self, part: Part, *names: str) -> str:
        """Choose a wording from the sections `names`.

        The first one turns over with the variant, so that the next variant is another letter; the others follow
        from seed and variant, and from what stands beside them.
        """
        candidates = self._eligible(wording for name in names for wording in wordings(part, name))
        seed = f"{self._manner.seed}\n{self._manner.variant}" if self._turned_over else self._manner.seed
        ranked = best_beside(shuffle(candidates, seed), self._beside, self._tone)
        chosen = ranked[0] if self._turned_over else ranked[self._manner.variant % len(ranked)]
        self._turned_over = True
        self._beside.append(chosen.unfilled)
        return chosen.fill(self._slots)

    def _eligible(self, candidates: Iterator[Wording]) -> list[Wording]:
        tones = {Tone.ANY, self._tone}
        usable = [w for w in candidates if w.tone in tones and w.slots <= self._slots.keys()]
        if self._manner.among is None:
            return usable
        return sorted(usable, key=lambda wording: len(wording.fill(self._slots).split()))[: self._manner.among]


def _as_sentence(text: str) -> str:
    stripped = " ".join(text.split())
    return stripped if stripped.endswith((".", "!", "?", "…")) else f"{stripped}."
