"""What the brief asks for is missed where no part says it, and not where it is only spelled otherwise."""

from __future__ import annotations

import pytest

from tactful.contract import Brief, Fact, Part
from tactful.model.part_findings import left_out

PARTS = {
    Part.THANKS: "Thank you for offering me the cook role at the Bell Inn.",
    Part.DECISION: "I must decline.",
    Part.REASON: "My plans have changed.",
    Part.PERSONAL: "",
    Part.GOODWILL: "I wish you well.",
}


def missed(brief: Brief, part: Part, text: str) -> bool:
    return part in left_out({**PARTS, part: text}, brief)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Łukasz Żak", "I can warmly recommend Łukasz Żak for the role."),
        ("Łukasz Żak", "I can warmly recommend Lukasz Zak for the role."),
        ("Ed Li", "I can warmly recommend Ed Li for the role."),
        ("Mia O’Brien", "I would suggest Mia O'Brien."),
    ],
)
def test_a_referral_is_recommended_however_spelled(name: str, text: str) -> None:
    assert not missed(Brief(referral=Fact(name)), Part.PERSONAL, text)


@pytest.mark.parametrize("text", ["", "I recommend what I believe in.", "Ed Li sends regards."])
def test_a_referral_is_missed(text: str) -> None:
    assert missed(Brief(referral=Fact("Ed Li")), Part.PERSONAL, text)


@pytest.mark.parametrize(
    ("company", "text"),
    [
        ("St John's", "Thank you for the offer from St John’s."),
        ("St John’s", "Thank you for the offer from St John's."),
        ("Crédit Agricole", "Thank you for the offer from Credit Agricole."),
        ("Ada", "Thank you for the offer from Ada."),
    ],
)
def test_a_company_is_named_however_spelled(company: str, text: str) -> None:
    assert not missed(Brief(company=Fact(company)), Part.THANKS, text)


@pytest.mark.parametrize(
    ("company", "text"),
    [
        ("Ada", "Thank you for the offer, to which I would have to adapt."),
        ("University of York", "Thank you for the offer from the University of Leeds."),
    ],
)
def test_a_company_is_not_named_by_another_word(company: str, text: str) -> None:
    assert missed(Brief(company=Fact(company)), Part.THANKS, text)


def test_people_to_thank_are_named_however_spelled() -> None:
    brief = Brief(thanked=(Fact("Zoë Łukić"),))

    assert not missed(brief, Part.PERSONAL, "Please thank Zoe Lukic.")
    assert missed(brief, Part.PERSONAL, "Please thank everyone.")
