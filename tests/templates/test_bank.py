"""The bank is rich enough, and each wording passes every guard in the place it is written for."""

from collections.abc import Iterator
from itertools import count, product

import pytest
from msgspec.structs import replace

from tactful.contract import (
    Brief,
    Case,
    Fact,
    Letter,
    LetterKind,
    Origin,
    Part,
    PartText,
    Question,
    ReasonKind,
    Request,
    RequestKind,
)
from tactful.judge import judge
from tactful.supply import supply
from tactful.templates import compose
from tactful.templates.bank import Tone, Wording, sections, wordings
from tactful.templates.plans import plan_for
from tactful.templates.slots import slots_for

ENOUGH = 8
EVERYTHING = Brief(
    recipient=Fact("Priya Raman"),
    company=Fact("Northwind Labs"),
    role=Fact("night baker"),
    sender=Fact("Sam Okafor"),
    thanked=(Fact("Bronwyn"), Fact("Fitz")),
    referral=Fact("Ngozi Eze"),
    answer_by=Fact("3 December"),
    deadline=Fact("the 25th"),
    accepted_on=Fact("2 October"),
    questions=(Question.WHY, Question.WHERE, Question.MORE, Question.RECONSIDER),
)
SOURCE = (
    "Priya Raman, Northwind Labs, night baker. Thank Bronwyn and Fitz. Recommend Ngozi Eze. I am Sam Okafor. "
    "Ask for a start on 1 March and two days a week at home, and for another week. They want to know by the 25th, ask "
    "for time until 3 December. I accepted on 2 October."
)
ONE = Request(RequestKind.START_DATE, "a start on 1 March")
TWO = (ONE, Request(RequestKind.PLACE, "two days a week at home"))
LONGER = Request(RequestKind.OTHER, "another week")
# Each kind of letter, with whatever decides which sections of the bank its parts are taken from.
BRIEFS = {
    "decline": EVERYTHING,
    "decline after a call": replace(EVERYTHING, called=True),
    "negotiate": replace(EVERYTHING, kind=LetterKind.NEGOTIATE, requests=(ONE,)),
    "negotiate twice": replace(EVERYTHING, kind=LetterKind.NEGOTIATE, requests=TWO),
    "ask for time": replace(EVERYTHING, kind=LetterKind.ASK_TIME),
    "ask for longer": replace(EVERYTHING, kind=LetterKind.ASK_TIME, answer_by=None, requests=(LONGER,)),
    "withdraw": replace(EVERYTHING, kind=LetterKind.WITHDRAW),
    "reply": replace(EVERYTHING, kind=LetterKind.REPLY),
}


def places(brief: Brief) -> Iterator[tuple[Part, str]]:
    """Each section of a letter's plan, and the part in which it stands."""
    plan = plan_for(brief)
    for source in (plan.parts, plan.short):
        yield from ((part, section) for part, sections in source.items() for section in sections)
    yield from ((Part.REASON, section) for section in dict.fromkeys(plan.reasons.values()))
    others = (*plan.asks, *plan.answers.values(), *plan.aside, "personal.referral")
    yield from ((Part.PERSONAL, section) for section in others)
    yield Part.THANKS, "personal.thanked"


def wordings_of(brief: Brief) -> Iterator[tuple[Part, Wording]]:
    known = slots_for(brief).keys()
    for part, section in places(brief):
        yield from ((part, wording) for wording in wordings(section) if wording.slots <= known)


FILES = [*Part, LetterKind.NEGOTIATE, LetterKind.ASK_TIME, LetterKind.WITHDRAW, LetterKind.REPLY]
ALL_SECTIONS = [section for file in FILES for section in sections(file)]
# Each wording once for each kind of letter.
ALL = {
    (brief.kind, part, wording.text): (name, part, wording)
    for name, brief in reversed(BRIEFS.items())
    for part, wording in wordings_of(brief)
}.values()


def letter_with(brief: Brief, part: Part, wording: Wording) -> str:
    """A letter with one wording in its part, after what else the part cannot do without."""
    text = wording.fill(slots_for(brief))
    plain = replace(brief, thanked=(), referral=None)
    # A letter cannot say the same sentence twice.
    frames = (compose(plain, f"frame {number}") for number in count())
    letter = next(frame for frame in frames if text not in frame.text)
    added = ("personal.referral", "personal.thanked", *plan_for(brief).aside, *plan_for(brief).answers.values())
    alone = not any(wording in wordings(section) for section in added)
    own = [text if alone else f"{content.text} {text}" for content in letter.parts if content.part is part] or [text]
    new = PartText(part, own[0], Origin.STANDARD_PHRASE)
    return supply(letter, new).text


@pytest.mark.parametrize(("name", "part", "wording"), ALL, ids=lambda value: getattr(value, "text", value))
def test_each_wording_passes_every_guard_and_needs_no_advice(name: str, part: Part, wording: Wording) -> None:
    brief = BRIEFS[name]
    case = Case(brief.kind, source=SOURCE, brief=brief, writing=True)
    failed = [j for j in judge(Letter(letter_with(brief, part, wording)), case) if j.passed is False]
    assert not [(verdict.guard, [finding.text for finding in verdict.findings]) for verdict in failed]


@pytest.mark.parametrize(("name", "tone", "bound"), list(product(BRIEFS, Tone, (None, 90, 50))))
def test_no_letter_of_standard_phrases_needs_advice(name: str, tone: Tone, bound: int | None) -> None:
    brief = replace(BRIEFS[name], tone=tone, max_words=bound, thanked=(), referral=None)
    case = Case(brief.kind, source=SOURCE, brief=brief, writing=True)
    advised = {j.guard for n in range(6) for j in judge(Letter(compose(brief, f"words {n}").text), case) if j.findings}
    assert advised <= {"letter-shape"}


@pytest.mark.parametrize(
    ("name", "tone", "has_company", "has_role"), list(product(BRIEFS, Tone, (True, False), (True, False)))
)
def test_every_part_has_enough_wordings_whatever_is_known(
    name: str, tone: Tone, has_company: bool, has_role: bool
) -> None:
    brief = BRIEFS[name]
    known = slots_for(
        replace(
            brief,
            company=brief.company if has_company else None,
            role=brief.role if has_role else None,
            deadline=None,
            accepted_on=None,
        )
    )
    plan = plan_for(brief)
    groups = [
        *plan.parts.values(),
        plan.asks,
        plan.aside,
        *((s,) for s in (*plan.reasons.values(), *plan.answers.values())),
    ]
    for group in filter(None, groups):
        candidates = [wording for section in group for wording in wordings(section)]
        fitting = [w for w in candidates if w.tone in {Tone.ANY, tone} and w.slots <= known.keys()]
        assert len(fitting) >= ENOUGH, group


@pytest.mark.parametrize("kind", [LetterKind.DECLINE, LetterKind.WITHDRAW, LetterKind.REPLY])
def test_every_reason_that_may_be_told_has_a_section(kind: LetterKind) -> None:
    assert set(plan_for(Brief(kind=kind)).reasons) == set(ReasonKind) - {ReasonKind.NONE}


def test_no_wording_stands_twice() -> None:
    texts = [wording.text for section in ALL_SECTIONS for wording in wordings(section)]
    assert len(texts) == len(set(texts))


def test_contractions_are_for_warm_letters() -> None:
    every = [wording for section in ALL_SECTIONS for wording in wordings(section)]
    assert not [w.text for w in every if w.tone is not Tone.WARM and "'" in w.text]


def test_reasons_are_brief() -> None:
    assert all(len(w.text.split()) <= 25 for s in sections("reason") for w in wordings(s))


def test_a_name_with_its_own_full_stop_ends_a_sentence_with_one() -> None:
    assert Wording("I wish you luck at {company}.").fill({"company": "Acme Inc."}) == "I wish you luck at Acme Inc."
