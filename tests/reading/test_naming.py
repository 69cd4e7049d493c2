"""What names are told apart by: their own words, labels, and what stands beside them; and how long that takes."""

from __future__ import annotations

import pytest

from tactful.reading import read_brief
from tactful.reading.evidence import MaskedWords
from tactful.reading.kinds import NameKind, kind_of
from tactful.reading.words import Words


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
