"""What names are told apart by: their own words, labels, and what stands beside them; and how long that takes."""

from __future__ import annotations

import pytest

from tactful.reading import read_brief
from tactful.reading.clauses.words import Words
from tactful.reading.names.evidence import MaskedWords
from tactful.reading.names.kinds import NameKind, kind_of


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Matron Ida Kern", NameKind.PERSON),
        ("Rev. Dr. Ida Kern-Hale", NameKind.PERSON),
        ("Ms. Park", NameKind.PERSON),
        ("Sir Monty Academy Trust", NameKind.ORGANISATION),
        ("Justice & Daughters", NameKind.ORGANISATION),
        ("Salem AME", NameKind.ORGANISATION),
        ("PixelHive", NameKind.ORGANISATION),
        ("Department of Works", NameKind.ORGANISATION),
        ("W. Gillies", NameKind.UNKNOWN),
        ("Ida McLeish", NameKind.UNKNOWN),
        ("Executive Assistant III", NameKind.ROLE),
        ("Research Intern 2026", NameKind.ROLE),
        ("Research Intern 2031", NameKind.ROLE),
        ("Friday", NameKind.OTHER),
    ],
)
def test_a_name_tells_its_kind(text: str, kind: NameKind) -> None:
    assert kind_of(text) is kind


def names(words: str) -> list[str]:
    return [name.text for name in MaskedWords(Words(words)).names]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("I met Ida Kern's dog.", ["Ida Kern"]),
        ("Their owner (Ida Kern) rang.", ["Ida Kern"]),
        ('Offer from Residence "Les Ormes".', ["Les Ormes"]),
        ("I work for Kern, Hale & Partners.", ["Kern, Hale & Partners"]),
        ("Bye now\n-Ida", ["Ida"]),
        ("no to ida kern, sorry", ["Ida Kern"]),
        ("The job at a Globex-like place", []),
    ],
)
def test_names_are_found_whole(words: str, found: list[str]) -> None:
    assert names(words) == found


LABELLED = [
    "• who: Ida Kern, gen. manager\n• place: Wag & Bone\n• name: Rich Penny",
    "Company = Wag & Bone. Contact = Ida Kern. I'm Rich Penny.",
    "Offer: groomer, Wag & Bone, Ennis\nFrom: Ida Kern, owner\nName: Rich Penny",
    "company - Wag & Bone\ncontact - Ida Kern\nme - Rich Penny",
    "Company: Petco? no, Wag & Bone. Person: Ida Kern (the owner). Sign: Rich Penny",
]


@pytest.mark.parametrize("words", LABELLED)
def test_labels_say_who_is_who(words: str) -> None:
    brief = read_brief(words)
    found = [fact and fact.value for fact in (brief.recipient, brief.company, brief.sender)]
    assert found == ["Ida Kern", "Wag & Bone", "Rich Penny"]


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ("I got the job at the Imperial.", "recipient"),
        ("Thanks to Tom for the tour. No to the clerk job.", "recipient"),
        ("No to the clerk job. However, the Imperial Hotel offered me more hours.", "company"),
        ("No to the clerk job. My boss at Imperial gave me a raise.", "company"),
        ("I'm joining Globex, so no to the clerk job.", "company"),
        ("No to the clerk job, please sign nothing.", "sender"),
    ],
)
def test_what_is_uncertain_is_left_out(words: str, field: str) -> None:
    assert getattr(read_brief(words), field) is None


@pytest.mark.parametrize(
    ("words", "field", "value"),
    [
        ("Orbit offered me the nurse job. I don't want it. Lou Park", "sender", "Lou Park"),
        ("I keep my present position. I thank for the confidence. K. Brandt", "sender", "K. Brandt"),
        ("no to the PT job. Interview was weds 11 feb. Callum Reid", "sender", "Callum Reid"),
        ("no to the welding job. regards to the whole crew. Milan", "sender", "Milan"),
        ("decline nail tech job. going back 2 college in sept. Tx Jade", "sender", "Jade"),
        ("can't do the clerk job. I have exams. Mia (16)", "sender", "Mia"),
        ("no to machinist job at Pratt Tooling. To Bill Pratt from Gene Kowalski", "sender", "Gene Kowalski"),
        ("turn down barista at Grounded. the manager's name is Mel. mine's Jess", "sender", "Jess"),
        ('"Dear Ms Kowalczyk, pleased to confirm your contract. HR"\n\nnot taking it', "sender", None),
        ("I had hoped for the seamstress job but must say no. Mme Roussel", "recipient", "Mme Roussel"),
        ("They want me as swim coach. I can't. Coach Ramirez", "recipient", None),
        ("yoga hotel in Byron offered me a teaching job, no", "recipient", None),
        ("Legal secretary Halifax, Mr. MacIsaac. no", "recipient", "Mr. MacIsaac"),
        ("Nia from HR at Orbit sent me the contract for the nurse job. no", "recipient", "Nia"),
        ("no to tour guide, not enough hours. Reluctant no. Thank Toni.", "recipient", "Toni"),
        ("dog groomer at Pawfection, Swindon, run by Chantelle. no ta", "company", "Pawfection"),
        ("network engineer at the airport, Jeddah. no", "company", None),
    ],
)
def test_people_houses_and_towns_are_told_apart(words: str, field: str, value: str | None) -> None:
    fact = getattr(read_brief(words), field)
    assert (fact and fact.value) == value
