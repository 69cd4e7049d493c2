"""The guard against rivals: the other employer is told from the offering one, with a brief and without."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tactful.guards.no_rival import GUARD

from tactful.contract import Brief, Case, Fact, Letter

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
RIVALS = (
    "I gave my word to Ida at Brunswick Mill.",
    "I told Shopee yes on Sunday.",
    "Since Friday I am signed on with Cunard.",
    "Fugro keeps me.",
    "My uncle's boatyard would like me back.",
    "The bus company pays a third more, and that played a part.",
    "I laid two contracts side by side, yours and that of a mill in Tampere.",
    "I have accepted a position with Oracle.",
    "I am going to Derrimoor General instead.",
    "Globex came back with an offer I could not refuse.",
    "i took the job at stripe",
    "I got an offer from google",
    "I will be joining Accenture in March.",
    "I chose Airbus over you.",
    "My other offer is from the University of Leeds.",
    "I have signed with a competitor of yours.",
    "I am staying at Hexham Steel for now.",
    "The other offer is fully remote with a four-day week.",
    "I have chosen [Other Company] over yours.",
    "My choice has fallen on Nestlé.",
    "my boss at tesco matched it so im not leaving",
    "In the end the brewery in Burton gave me the head brewer's job.",
    "A second offer, from a law centre in Derry, is on my desk.",
    "It was Doctors of the World that I could not say no to.",
    "I am going to Barnados Shipping.",
)
NO_RIVALS = (
    "A cousin of mine has just joined Lufthansa.",
    "Your Volvo and I are friends by now.",
    "You outbid Strabag for the tunnel, I read.",
    "KPMG audits the choir.",
    "My uncle's boatyard built the ferry you run.",
    "I have friends at the bus company who speak well of you.",
    "Mrs Adeyemi from the corner pharmacy told me about you.",
    "I have accepted another offer.",
    "i have accepted an offer from another company",
    "i'm staying at my current job",
    "I have decided to stay with my current employer.",
    "Thank you for the offer to join Oracle as a data engineer.",
    "I have decided not to join Northwind Labs.",
    "I must decline the position of Senior Engineer at Globex.",
    "I hope to work with Northwind some day.",
    "Priya gave me a tour of the office and made me feel welcome.",
    "Please pass my thanks to the HR team and to Marcus, who called me last week.",
    "I used Excel and Python in my work at the University of Leeds.",
    "I have decided to pursue my Master's degree.",
    "My brother has just joined Lufthansa as a purser.",
    "We may run into each other at the Siemens user group.",
    "Another firm has approached me, and I have chosen to go with them.",
    "The Lufthansa case study you set me was the best part of the day.",
    "It was a great compliment to be offered the post of editor at Blauwe Tram Media.",
    "I am going to Barbados.",
    "You drove me around the neighborhoods of Des Moines.",
)


def found(text: str, brief: Brief | None = None) -> list[str]:
    return [finding.text for finding in GUARD.check(Letter(text), Case(brief=brief or Brief())).findings]


@pytest.mark.parametrize("text", RIVALS)
def test_hears_a_rival(text: str) -> None:
    assert found(text)


@pytest.mark.parametrize("text", NO_RIVALS)
def test_hears_none_where_there_is_none(text: str) -> None:
    assert not found(text)


def test_the_company_of_the_brief_is_no_rival() -> None:
    brief = Brief(company=Fact("Northwind Labs"))

    assert found("I have decided to join Northwind Labs.")
    assert not found("I have decided to join Northwind Labs.", brief)
    assert not found("I will be joining Northwind in May.", brief)


def test_without_a_brief_the_thanked_company_is_no_rival() -> None:
    text = "Thank you for the offer from Acme. I chose Acme at first, but I have decided to join Globex."

    assert found(text) == ["but I have decided to join Globex."]


def test_the_reader_s_offer_names_the_reader_whatever_the_brief_says() -> None:
    text = "Thank you for offering me the post of organist at Ripon."

    assert not found(text, Brief(company=Fact("Dean and Chapter")))


def test_the_company_is_known_with_other_letters() -> None:
    assert not found("I shall join Muller & Sohne in May.", Brief(company=Fact("Müller & Söhne")))


def test_points_at_the_clause() -> None:
    text = "Thank you for your time; I have accepted a position with Oracle, and I wish you well."

    assert found(text) == ["I have accepted a position with Oracle"]


def test_good_letters_name_no_rival() -> None:
    letters = [json.loads(line) for line in (CORPUS / "letters.jsonl").read_text("utf-8").splitlines()]

    assert sum(bool(found(row["letter"])) for row in letters) <= 1


def test_a_day_at_the_end_is_no_part_of_a_name() -> None:
    text = "I cannot keep the promise that I gave you when I accepted the role at St Columba's on Tuesday."
    assert not found(text, Brief(company=Fact("St Columba's")))
