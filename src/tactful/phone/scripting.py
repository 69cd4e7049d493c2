"""Write the script of a call from the facts of a brief and the phrase bank."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from tactful.contract import Brief, ReasonKind
from tactful.phone.addressing import person_of, spoken_name
from tactful.phone.phrases import wordings
from tactful.phone.script import Answer, Asked, Line, Moment, Script
from tactful.templates.bank import Tone, Wording
from tactful.templates.choice import best_beside, shuffle
from tactful.templates.form import closed
from tactful.templates.frame import known_value, tone_of
from tactful.templates.own_reason import own_reason
from tactful.templates.slots import slots_for
from tactful.text.naming import is_named

# What a reason comes down to, for the answer to "why?".
_MATTERS = {
    ReasonKind.ANOTHER_OPPORTUNITY: "what suits my plans best",
    ReasonKind.BETTER_FIT: "where I want to go next",
    ReasonKind.STAYING: "wanting to stay where I am",
    ReasonKind.DIFFERENT_FIELD: "the kind of work that I want to do next",
    ReasonKind.TIMING: "timing",
    ReasonKind.LOCATION: "the location",
    ReasonKind.PERSONAL: "my personal circumstances",
}


def script_for(brief: Brief, seed: str, variant: int = 0) -> Script:
    """Write a script. The same brief, seed and variant give the same one; the next variant gives another."""
    return _Scriptwriter(brief, seed, variant).write()


class _Scriptwriter:
    """Writes one script, each phrase beside those that are written already."""

    def __init__(self, brief: Brief, seed: str, variant: int) -> None:
        self._brief = brief
        self._seed = seed
        self._variant = variant
        self._tone = tone_of(brief)
        self._slots = known_slots(brief)
        self._beside: list[str] = []

    def write(self) -> Script:
        """Write the decision first, which turns over with the variant, then the rest of what is heard beside it."""
        decision = self._decision()
        spoken = {Moment.DECISION: decision} | {m: " ".join(self._say(m)) for m in Moment if m is not Moment.DECISION}
        lines = tuple(Line(moment, spoken[moment]) for moment in Moment if spoken[moment])
        answers = tuple(self._answers())
        self._beside.clear()
        return Script(lines, answers, self._voicemail())

    def _decision(self) -> str:
        ranked = self._ranked("decision", self._seed)
        chosen = ranked[self._variant % len(ranked)]
        return f"{self._take(chosen)} {self._choose('regret')}"

    def _say(self, moment: Moment) -> Iterator[str]:
        match moment:
            case Moment.ASK_FOR:
                yield self._choose("ask-for" if "person" in self._slots else "ask-for-anybody", fullest=True)
            case Moment.GREETING:
                yield self._choose("greeting" if "name" in self._slots else "greeting-of-anybody", fullest=True)
            case Moment.THANKS:
                yield self._choose("thanks")
                if "thanked" in self._slots and not self._is_mentioned("thanked"):
                    yield self._choose("thanked")
            case Moment.REASON:
                yield from self._reason()
            case Moment.PERSONAL:
                yield from self._news()
            case _:
                yield self._choose(moment)

    def _reason(self) -> Iterator[str]:
        if self._own_reason:
            yield self._own_reason
        elif self._brief.reason.kind is not ReasonKind.NONE:
            yield self._choose(self._brief.reason.kind)

    @cached_property
    def _own_reason(self) -> str | None:
        fact = self._brief.reason.fact
        return own_reason(fact.value, contract=self._tone is not Tone.FORMAL) if fact else None

    def _news(self) -> Iterator[str]:
        for mention in self._brief.mentions:
            yield closed(" ".join(mention.text.split()))
        if "referral" in self._slots and not self._is_mentioned("referral"):
            yield self._choose("referral")

    def _is_mentioned(self, slot: str) -> bool:
        return is_named(self._slots[slot], " ".join(mention.text for mention in self._brief.mentions))

    def _answers(self) -> Iterator[Answer]:
        self._beside.clear()
        why = "why-told" if self._own_reason else "why" if "matter" in self._slots else "why-untold"
        for asked in Asked:
            yield Answer(asked, self._choose(why if asked is Asked.WHY else asked))

    def _voicemail(self) -> str:
        sections = ("greeting", "thanks", "decision", "wishes", "close")
        return " ".join(self._choose(f"voicemail-{name}", fullest=name == "greeting") for name in sections)

    def _choose(self, section: str, *, fullest: bool = False) -> str:
        """Choose a wording among those that repeat least; `fullest` asks for one that names all that is known."""
        seed = f"{self._seed}\n{self._variant}"
        ranked = self._ranked(section, seed)
        most = max(len(wording.slots) for wording in ranked) if fullest else 0
        fitting = [wording for wording in ranked if len(wording.slots) >= most]
        return self._take(shuffle(fitting[: (len(fitting) + 1) // 2], seed)[0])

    def _ranked(self, section: str, seed: str) -> list[Wording]:
        usable = [w for w in wordings(section) if w.tone in {Tone.ANY, self._tone} and w.slots <= self._slots.keys()]
        return best_beside(shuffle(usable, seed), self._beside, self._tone)

    def _take(self, wording: Wording) -> str:
        self._beside.append(wording.unfilled)
        return wording.fill(self._slots)


def known_slots(brief: Brief) -> dict[str, str]:
    """The text of each slot that the brief can fill on the telephone."""
    person = person_of(brief)
    known = {
        "sender": known_value(brief.sender),
        "person": person,
        "name": spoken_name(person) if person else None,
        "matter": _MATTERS.get(brief.reason.kind),
    }
    return slots_for(brief) | {slot: text for slot, text in known.items() if text}
