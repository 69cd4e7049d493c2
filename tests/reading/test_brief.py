"""What is read from the sender's words: the facts, each standing in the words, and none that is wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tactful.contract import Brief, ReasonKind
from tactful.reading import read_brief

ROWS = [json.loads(line) for line in (Path(__file__).parent / "words.jsonl").read_text("utf-8").splitlines()]
FIRST = (
    "Priya Raman from Northwind Labs offered me the senior data engineer job after three interviews. I've decided to"
    " take another offer at Globex because they pay 25k more and my manager here is leaving too. My name is Sam Okafor."
)
# Stitched at random, these make words that nobody foresaw.
PIECES = [
    "Dear Ms. Park,", "I'm Sam Okafor.", "no thanks", "at Globex", "Priya Raman", "the data engineer job", "£25k more",
    "don't say", "(", "\n", "> Hi Hemi,", "from", "Łukasz Żak", "🎉", "my wife", "- Bree", "To:", "ﬁnance", "tell her",
]  # fmt: skip


def values(brief: Brief) -> dict[str, str | None]:
    facts = {"recipient": brief.recipient, "company": brief.company, "role": brief.role, "sender": brief.sender}
    return {field: fact.value if fact else None for field, fact in facts.items()}


def test_the_first_example_is_read_perfectly() -> None:
    brief = read_brief(FIRST)
    assert values(brief) == {
        "recipient": "Priya Raman",
        "company": "Northwind Labs",
        "role": "senior data engineer",
        "sender": "Sam Okafor",
    }
    assert brief.reason.kind is ReasonKind.ANOTHER_OPPORTUNITY
    withheld = " | ".join(passage.text for passage in brief.withheld)
    assert all(secret in withheld for secret in ("Globex", "25k more", "my manager"))


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_no_fact_is_wrong(row: dict[str, Any]) -> None:
    found = values(read_brief(row["source"], is_draft=row.get("draft", False)))
    for field, value in found.items():
        wanted = row["facts"][field]
        assert value is None or (wanted and _overlap(value.casefold(), wanted.casefold())), (field, value)


def _overlap(one: str, other: str) -> bool:
    return one in other or other in one


def test_few_facts_are_left_out() -> None:
    wanted = found = 0
    for row in ROWS:
        read = values(read_brief(row["source"], is_draft=row.get("draft", False)))
        wanted += sum(row["facts"][field] is not None for field in read)
        found += sum(value is not None for value in read.values())
    assert found >= 0.9 * wanted


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_secrets_are_withheld(row: dict[str, Any]) -> None:
    passages = [passage.text for passage in read_brief(row["source"], is_draft=row.get("draft", False)).withheld]
    assert all(any(secret in passage for passage in passages) for secret in row["secrets"])


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_every_fact_stands_in_the_words(row: dict[str, Any]) -> None:
    assert_stands_in(row["source"], read_brief(row["source"]))


@given(st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join))
def test_whatever_is_typed_is_read_without_an_error(words: str) -> None:
    assert_stands_in(words, read_brief(words))
    assert_stands_in(words, read_brief(words, is_draft=True))


def assert_stands_in(words: str, brief: Brief) -> None:
    for fact in brief.facts:
        assert fact.start is not None
        # A wish is told in plain words.
        told = " ".join(words[fact.start : fact.end].split()).casefold()
        assert fact in brief.wishes or told == fact.value.casefold()
        assert fact.rule
    for passage in brief.withheld:
        assert words[passage.start : passage.end] == passage.text != ""


@pytest.mark.parametrize(
    ("words", "field", "value"),
    [
        ("not taking the barista job at Slow Drip. thanks to Coach Dana. - Bree", "recipient", "Coach Dana"),
        ("Offer: nurse at St. Anne's. Chef's name is Anne-Gaëlle Le Floc'h.", "recipient", "Anne-Gaëlle Le Floc'h"),
        ("told priya on the phone about the clerk job. priya raghunathan.", "recipient", "Priya Raghunathan"),
        ("The cook job at Fjord Foods. cheers. Gaz (Gary Stubbs)", "sender", "Gary Stubbs"),
        ("Nurse post at St Columba's Hospital. Aoife Ní Bhriain RGN", "sender", "Aoife Ní Bhriain"),
        ("they want me as night baker at sixpence bread co. me: Ade Fashola-Pike", "sender", "Ade Fashola-Pike"),
        ("I work at Initech and Hooli Systems offered me the analyst role.", "company", "Hooli Systems"),
        ("Dana offered me the barista job.", "recipient", "Dana"),
        ("Jojo Castellano offered me the barista job.", "recipient", "Jojo Castellano"),
        ("Slow Drip offered me the barista job.", "company", "Slow Drip"),
        ("Accepted Halvorsen Mutual, so decline Wages & Co for me.", "company", "Wages & Co"),
        ("got an offer from northwind labs for the tester role. no. - sam", "company", "Northwind Labs"),
        ("Please say no to northwind labs. The tester job. Sam Okafor", "company", "Northwind Labs"),
        ("they want me at the globex warehouse as picker. no", "company", "Globex"),
        ("Globex offered me 25k more than Northwind Labs did. tester job. no", "company", "Northwind Labs"),
        ("i earn more than Acme offered, tell Dana from Acme no. I'm Lee", "company", "Acme"),
        ("no to the clerk job from ada bell. its sam okafor", "sender", "Sam Okafor"),
        ("- offer: nurse, Merrow Ltd\n- thank the medics for the day\nTomasz Nowak", "sender", "Tomasz Nowak"),
        ("turn down vet nurse job at paws & co. dr lindqvist offered.", "company", "Paws & Co"),
        ("van der Meer & Zonen want me as crane operator. no. Joost", "company", "van der Meer & Zonen"),
        ("company: nordlicht energie gmbh / role: fitter. no", "company", "Nordlicht Energie GmbH"),
        ("I met Dr. Weiss and Amira at Halcyon Bio. letter goes to Dr. Weiss. no", "recipient", "Dr. Weiss"),
        ("they offered me! designer @ Loomly. emailed by Tess. no. - Ravi", "recipient", "Tess"),
        ('"Hi Kwame, we offer you the job of Surveyor. Best, Efua Sarpong" no', "recipient", "Efua Sarpong"),
        ("cannot accept assistant curator at Oakmoor. Élodie Marchand", "role", "assistant curator"),
        ('They offered me "Lead, Learning Design" at EduSpark. no', "role", "Lead, Learning Design"),
        ('They offered me "Lead, Learning Design" at EduSpark. no', "company", "EduSpark"),
        ("the job is night auditor @ Hotel Aurora. no", "role", "night auditor"),
        ("write to graham re clerk post at oakmoor ltd. no", "role", "clerk"),
        ("no to st jude's hospice, the nurse job", "company", "St Jude's Hospice"),
        ("write to coach ramirez, no to the job at riverside high.", "recipient", "Coach Ramirez"),
        ("write to coach ramirez, no to the job at riverside high.", "company", "Riverside High"),
        ("Recruiter from Robert Hale (agency), Simone Duval, got me an offer at Triton. no", "company", "Triton"),
        ("no to the clerk job from Ada Bell. Margaret Thistlewood (Mrs)", "sender", "Margaret Thistlewood"),
        ("no to the clerk job from Ada Bell. Rhys ap Gwilym", "sender", "Rhys ap Gwilym"),
        ("Google offered me a clerk job. I decline. Kim Lee", "company", "Google"),
        ("My old friend Tom at Brightwater Housing offered me the clerk job. no", "recipient", "Tom"),
        ("I said no to Fiona McLeod at NHS Lothian for the clerk job.", "recipient", "Fiona McLeod"),
        ("I said no to Fiona McLeod at NHS Lothian for the clerk job.", "company", "NHS Lothian"),
        ("I decline the lecturer job at the University of Leeds. Sam", "company", "University of Leeds"),
        ("The Bank of England offered me a job as a clerk. no. Sam", "company", "The Bank of England"),
        ("University of Strathmuir offered me the clerk job. no. Sam", "company", "University of Strathmuir"),
        ("No to the clerk job at Halcyon Bio Leeds. Sam", "company", "Halcyon Bio"),
    ],
)  # fmt: skip
def test_a_fact_is_understood(words: str, field: str, value: str) -> None:
    assert values(read_brief(words))[field] == value


@pytest.mark.parametrize(
    "words",
    [
        "I've accepted an offer from Globex, so I have to say no to the other one.",
        "My manager Greg found out about the offer. What now?",
        "Skadden pays more. That is all there is to it.",
        "My old boss Mr. Brandt told me about the job.",
        "Zorblax offered me a job.",
        "I've decided against the florist job. I don't think I could work with Beth.",
        "No to the florist job, though I loved working so closely with Ruth.",
        "I've decided against the florist job. The Mother's Day week was the best I've had at work.",
    ],
)
def test_a_rival_or_a_colleague_is_never_the_recipient_or_the_company(words: str) -> None:
    found = values(read_brief(words))
    assert found["recipient"] is None
    assert found["company"] is None


def test_two_people_are_greeted_as_the_draft_greets_them() -> None:
    draft = "Dear Maya and Colin,\n\nno thank you to the cook job.\n\nlove, Bronagh"
    found = values(read_brief(draft, is_draft=True))
    assert (found["recipient"], found["sender"]) == ("Maya and Colin", "Bronagh")


def test_a_draft_that_greets_by_title_alone() -> None:
    assert values(read_brief("Your Excellency,\n\nI must decline.", is_draft=True))["recipient"] == "Your Excellency"
    assert values(read_brief("Dear Sir or Madam,\n\nI must decline.", is_draft=True))["recipient"] is None


def test_length_tone_and_call() -> None:
    brief = read_brief("told Ana on the phone I won't take the clerk job. 5 sentences max, formal.")
    assert (brief.called, brief.max_words, brief.tone) == (True, 100, "formal")
    assert not read_brief("Mark rang me to offer the clerk job.").called
    assert read_brief("I already told Mark no. Decline the clerk job.").called
    assert not read_brief("I already told Mark yes for the clerk job, but I have to take it back.").called


@pytest.mark.parametrize(
    "words",
    [
        "I decline the offer from Acme.",
        "I want to say no to the job that I was offered from Brightwater",
        "This is my answer to the mail from Halden Robotics",
    ],
)
def test_who_made_the_offer_does_not_sign(words: str) -> None:
    assert read_brief(words).sender is None


@pytest.mark.parametrize(
    "words", ["Say no to the cook job. From Neha Rao", "tell Ada Bell no to the job, thanks from Neha Rao"]
)
def test_the_words_may_end_in_who_they_are_from(words: str) -> None:
    sender = read_brief(words).sender
    assert sender is not None
    assert sender.value == "Neha Rao"
