"""The bank for the telephone is rich enough, and each wording passes every guard in the place it is written for."""

from __future__ import annotations

from itertools import product

import pytest

from tactful.contract import Brief, Case, Fact, Reason, ReasonKind
from tactful.phone import Piece, script_for
from tactful.phone.phrases import sections, wordings
from tactful.phone.rehearsal import judge_piece
from tactful.phone.scripting import known_slots
from tactful.templates.bank import Tone, Wording

ENOUGH = 3
EVERYTHING = Brief(
    recipient=Fact("Priya Raman"),
    company=Fact("Northwind Labs"),
    role=Fact("night baker"),
    sender=Fact("Sam Okafor"),
    thanked=(Fact("Bronwyn"), Fact("Fitz")),
    referral=Fact("Ngozi Eze"),
    reason=Reason(ReasonKind.TIMING),
)
SOURCE = "Priya Raman, Northwind Labs, night baker. Thank Bronwyn and Fitz. Recommend Ngozi Eze. I am Sam Okafor."
CASE = Case(source=SOURCE, brief=EVERYTHING, writing=True)
SLOTS = known_slots(EVERYTHING) | {"name": "Ms. Raman"}
WHOLE = {
    "greeting": "Hello Ms. Raman, this is Sam Okafor. Do you have a minute?",
    "thanks": "Thank you very much for offering me the night baker role at Northwind Labs.",
    "decision": "I've made up my mind, and I won't be accepting the offer.",
    "regret": "I'm sorry to disappoint you.",
    "reason": "The timing just doesn't work for me at the moment.",
    "wishes": "I wish you and everyone at Northwind Labs all the best, and I hope that our paths cross again.",
    "close": "I'll put it in writing for you today. Thank you again, and goodbye.",
}
ANSWERS = {"why", "why-told", "why-untold", "how-much", "more", "who"}
ALL_WORDINGS = [(name, wording) for name in sections() for wording in wordings(name)]


def piece_around(name: str, text: str) -> Piece:
    """What is heard together with a wording."""
    if name in ANSWERS:
        return Piece(name, text)
    if name.startswith("ask-for"):
        return Piece(name, text, is_aside=True)
    place, _, short = name.partition("-")
    if place == "voicemail":
        return Piece(name, " ".join((WHOLE | {short: text})[p] for p in WHOLE if p != "reason"), is_whole=True)
    said = dict(WHOLE)
    if name == "thanked":
        said["thanks"] += f" {text}"
    elif name == "referral":
        said["reason"] += f"\n\n{text}"
    else:
        said[next((p for p in WHOLE if name.startswith(p)), "reason")] = text
    return Piece(name, "\n\n".join(said.values()), is_whole=True)


@pytest.mark.parametrize(("name", "wording"), ALL_WORDINGS, ids=lambda value: getattr(value, "text", value))
def test_each_wording_passes_every_guard_and_needs_no_advice(name: str, wording: Wording) -> None:
    judgements = judge_piece(piece_around(name, wording.fill(SLOTS)), CASE)
    failed = [judgement for judgement in judgements if judgement.passed is False]
    assert not [(verdict.guard, [finding.text for finding in verdict.findings]) for verdict in failed]


@pytest.mark.parametrize(("name", "tone"), list(product(sections(), Tone)))
def test_every_section_has_enough_wordings_in_every_tone(name: str, tone: Tone) -> None:
    assert len([w for w in wordings(name) if w.tone in {Tone.ANY, tone}]) >= ENOUGH


@pytest.mark.parametrize("name", sections())
def test_something_can_be_said_whatever_is_not_known(name: str) -> None:
    needed = {
        "ask-for": {"person"}, "greeting": {"name"}, "why": {"matter"},
        "thanked": {"thanked"}, "referral": {"referral"},
    }  # fmt: skip
    known = known_slots(Brief()).keys() | needed.get(name, set())
    assert [wording for wording in wordings(name) if wording.slots <= known]


def test_every_reason_that_may_be_told_has_a_section() -> None:
    assert set(ReasonKind) - {ReasonKind.NONE} <= set(sections())


def test_no_wording_stands_twice_in_a_section() -> None:
    for name in sections():
        texts = [wording.text for wording in wordings(name)]
        assert len(texts) == len(set(texts))


def test_formal_wordings_are_spoken_without_contractions() -> None:
    assert not [w.text for _, w in ALL_WORDINGS if w.tone is Tone.FORMAL and "'" in w.text]


def test_a_voicemail_is_over_in_half_a_minute() -> None:
    for variant in range(20):
        assert len(script_for(EVERYTHING, "words", variant).voicemail.split()) <= 65
