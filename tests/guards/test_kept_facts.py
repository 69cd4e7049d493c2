"""The guard for the facts of a draft: what may stay is still there, what must go is not asked for."""

from __future__ import annotations

import pytest
from tactful.guards.kept_facts import GUARD

from tactful.contract import Brief, Case, Fact, Letter, Part, Withheld, WithheldKind

DRAFT = (
    "Dear Ms. Villaseñor,\n\nThank you for the Office Manager job. I loved Mr. Begay's fry bread on 12 November."
    " Globex pays me 25k more. If it ever goes part time, call me: 505-555-0148.\n\nBest,\nLupe Baca"
)
PAY = "Globex pays me 25k more"


def lost(text: str, *, draft: str = DRAFT) -> list[str]:
    withheld: tuple[Withheld, ...] = ()
    if PAY in draft:
        start = draft.index(PAY)
        withheld = (Withheld(WithheldKind.PAY, start, start + len(PAY), PAY),)
    brief = Brief(role=Fact("Office Manager"), sender=Fact("Lupe Baca"), withheld=withheld)
    findings = GUARD.check(Letter(text), Case(source=draft, brief=brief, is_draft=True, writing=True)).findings
    assert all(f.start is None and f.text == "" and f.part is Part.PERSONAL for f in findings)
    return [finding.remedy.partition(": ")[2].rstrip(".") for finding in findings]


def test_nothing_is_lost_of_a_draft_kept_as_it_is() -> None:
    assert lost(DRAFT) == []


def test_what_is_withheld_may_go() -> None:
    assert lost(DRAFT.replace(f"{PAY}. ", "")) == []


@pytest.mark.parametrize(
    ("old", "new", "facts"),
    [
        ("Mr. Begay's", "your", ["Begay"]),
        ("Villaseñor", "Park", ["Villaseñor"]),
        ("on 12 November", "", ["12 November"]),
        ("12 November", "12 December", ["12 November"]),
        ("505-555-0148", "as before", ["505-555-0148"]),
        ("Office Manager", "wonderful", ["Office Manager"]),
        ("\nLupe Baca", "", ["Lupe Baca"]),
    ],
)
def test_lost(old: str, new: str, facts: list[str]) -> None:
    assert lost(DRAFT.replace(old, new)) == facts


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("12 November", "November 12th"),
        ("505-555-0148", "(505) 555 0148"),
        ("Lupe Baca", "Lupe"),
        ("Ms. Villaseñor", "Ms Villasenor"),
        ("the Office Manager job", "the post of office manager"),
    ],
)
def test_kept_in_another_form(old: str, new: str) -> None:
    assert lost(DRAFT.replace(old, new)) == []


def test_names_in_offending_sentences_may_go() -> None:
    draft = "Hi Bronwyn,\n\nYour boss Trevor is an idiot and a liar. I decline.\n\nLupe Baca"
    assert "Trevor" not in lost("Hi Bronwyn,\n\nI decline the Office Manager job.\n\nLupe Baca", draft=draft)


def test_a_rivals_name_that_was_read_as_the_employers_may_go() -> None:
    draft = "Dear Ms. Park,\n\nI have accepted a position with Ryanair.\n\nThank you.\n\nLupe Baca"
    start = draft.index("Ryanair")
    brief = Brief(company=Fact("Ryanair", start, start + len("Ryanair")))
    letter = Letter("Dear Ms. Park,\n\nThank you. I must decline.\n\nLupe Baca")
    assert GUARD.check(letter, Case(source=draft, brief=brief, is_draft=True, writing=True)).findings == ()


@pytest.mark.parametrize(
    "sentence",
    ["I ran the Lagos 10k the day after our interview.", "Your assistant, Wei, was charming on the phone."],
)
def test_names_in_sound_sentences_must_stay(sentence: str) -> None:
    assert lost(DRAFT, draft=DRAFT.replace("I loved", f"{sentence} I loved"))
