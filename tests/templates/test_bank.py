"""The bank is rich enough, and each wording passes every guard in the place it is written for."""

from itertools import product

import pytest

from tactful.contract import Brief, Case, Composition, Fact, Letter, Origin, Part, PartText, Reason, ReasonKind
from tactful.judge import failed_errors, judge
from tactful.templates.bank import Tone, Wording, sections, wordings
from tactful.templates.slots import slots_for

ENOUGH = 8
EVERYTHING = Brief(
    recipient=Fact("Priya Raman"),
    company=Fact("Northwind Labs"),
    role=Fact("night baker"),
    sender=Fact("Sam Okafor"),
    thanked=(Fact("Bronwyn"), Fact("Fitz")),
    referral=Fact("Ngozi Eze"),
)
SOURCE = "Priya Raman, Northwind Labs, night baker. Thank Bronwyn and Fitz. Recommend Ngozi Eze. I am Sam Okafor."
FRAME = {
    Part.THANKS: "Thank you for offering me the night baker role at Northwind Labs.",
    Part.DECISION: "Unfortunately, I must decline the offer.",
    Part.REASON: "The timing is not right for me at the moment.",
    Part.PERSONAL: "",
    Part.GOODWILL: "I wish you every success, and I hope that we can stay in touch.",
}
ALL_WORDINGS = [(part, name, w) for part in Part for name in sections(part) for w in wordings(part, name)]


def letter_around(part: Part, name: str, wording: Wording) -> Composition:
    text = wording.fill(slots_for(EVERYTHING))
    own = f"{FRAME[Part.THANKS]} {text}" if name == "thanked" else text
    texts = FRAME | {Part.THANKS if name == "thanked" else part: own}
    paragraphs = tuple((PartText(each, texts[each], Origin.STANDARD_PHRASE),) for each in Part if texts[each])
    return Composition("Dear Priya Raman,", paragraphs, "Kind regards,", "Sam Okafor")


@pytest.mark.parametrize(("part", "name", "wording"), ALL_WORDINGS, ids=lambda value: getattr(value, "text", value))
def test_each_wording_passes_every_guard(part: Part, name: str, wording: Wording) -> None:
    letter = letter_around(part, name, wording).text
    failed = failed_errors(judge(Letter(letter), Case(source=SOURCE, brief=EVERYTHING, writing=True)))
    assert not [(verdict.guard, [finding.text for finding in verdict.findings]) for verdict in failed]


@pytest.mark.parametrize(("has_company", "has_role", "tone"), product((True, False), (True, False), Tone))
def test_every_part_has_enough_wordings_whatever_is_known(has_company: bool, has_role: bool, tone: Tone) -> None:
    known = slots_for(
        Brief(
            company=Fact("Globex") if has_company else None,
            role=Fact("night baker") if has_role else None,
            thanked=EVERYTHING.thanked,
            referral=EVERYTHING.referral,
        )
    )
    for part in Part:
        for name in sections(part):
            if name in {"joining", "company"} or (name == "brief" and part is not Part.GOODWILL):
                continue
            fitting = [w for w in wordings(part, name) if w.tone in {Tone.ANY, tone} and w.slots <= known.keys()]
            assert len(fitting) >= ENOUGH, (part, name)


def test_every_reason_that_may_be_told_has_a_section() -> None:
    assert set(sections(Part.REASON)) == set(ReasonKind) - {ReasonKind.NONE}


def test_no_wording_stands_twice() -> None:
    texts = [wording.text for _, _, wording in ALL_WORDINGS]
    assert len(texts) == len(set(texts))


def test_contractions_are_for_warm_letters() -> None:
    contracted = [w.text for _, _, w in ALL_WORDINGS if w.tone is not Tone.WARM and "'" in w.text]
    assert not contracted


def test_reasons_are_brief() -> None:
    assert all(len(w.text.split()) <= 25 for part, _, w in ALL_WORDINGS if part is Part.REASON)


def test_a_reason_is_never_written_where_none_is_wanted() -> None:
    assert Reason(ReasonKind.NONE).kind not in sections(Part.REASON)


def test_a_name_with_its_own_full_stop_ends_a_sentence_with_one() -> None:
    assert Wording("I wish you luck at {company}.").fill({"company": "Acme Inc."}) == "I wish you luck at Acme Inc."
