"""Who of several persons in the words is greeted, and who signs."""

from __future__ import annotations

import pytest

from tactful.contract import Fact
from tactful.reading import read_brief


def value(fact: Fact | None) -> str | None:
    return fact.value if fact else None


@pytest.mark.parametrize(
    ("words", "greeted"),
    [
        ("I know they dump waste in the brook. Just send something civil to Neil Abbot. R. Whitlock", "Neil Abbot"),
        ("no to the salon job at Glow. it's too far, sorry Karen. Kim Hale", "Karen"),
        ("Decline. Ops manager, Wagtail Rescue; Sandra Nettles. I'm Gareth Pym. I can't.", "Sandra Nettles"),
        ("no to Wintergreen Ski School, head instructor Klaus. knee surgery. Amelie Roche", "Klaus"),
        ('"Dear Bernard, re Finance Officer, we\'d be so pleased. Warmly, Jean Cathcart"\n\nrefuse please. I can\'t.',
         "Jean Cathcart"),
        ('"Hello Marek, are you in? IT Helpdesk Manager, Ostrava. Jitka" \n\nWrite Jitka I am out. Have dog, garden.',
         "Jitka"),
    ],
)  # fmt: skip
def test_the_only_person_beside_the_sender_is_greeted(words: str, greeted: str) -> None:
    recipient = read_brief(words).recipient
    assert recipient is not None
    assert recipient.value == greeted


@pytest.mark.parametrize(
    "words",
    [
        "No to the driver job. A man called Clive rang my husband. Anne Mulligan",
        "No to the tree surgeon job. Chainsaws scare me after what happened to Andy. Regards Lee Hale",
        "No to the care job, convey regards to Vikram. Leela Rao",
    ],
)
def test_who_is_only_spoken_of_is_not_greeted(words: str) -> None:
    assert read_brief(words).recipient is None


def test_who_is_greeted_in_a_quoted_offer_signs() -> None:
    sender = read_brief(
        '"Dear Nils. IT project lead. Aarhus. Mvh Birgitte"\n\nto Birgitte: No. I want 30 hours.'
    ).sender
    assert sender is not None
    assert sender.value == "Nils"


@pytest.mark.parametrize(
    ("words", "field", "expected"),
    [
        ("No to the sweep job. write nice to Alf Crabtree from Kieran", "recipient", "Alf Crabtree"),
        ("No to the sweep job. write nice to Alf Crabtree from Kieran", "sender", "Kieran"),
        ("Kindly note I, Kwabena Osei, security officer, will not resume with your company.", "sender", "Kwabena Osei"),
        ("Can you write Denise at Tiny Teeth. I was offered driver. I say no.", "recipient", "Denise"),
        ("no to the clerk job at Acme Ltd. kindly pass my thanks to Dr. Kamau. Sam Obi", "recipient", None),
        ("I was offered caretaker at St Anne's primary. No. Sign it Ron", "company", "St Anne's"),
        ("Decline Tidewater Ship Repair, Norfolk VA: safety coordinator. Reggie Banks", "recipient", None),
    ],
)
def test_who_stands_where(words: str, field: str, expected: str | None) -> None:
    fact = getattr(read_brief(words), field)
    assert (fact.value if fact else None) == expected


@pytest.mark.parametrize(
    ("words", "recipient"),
    [
        ("Will Grant offered me the analyst role at Acme.", "Will Grant"),
        ("Decline the offer from Will Grant at Acme.", "Will Grant"),
        ("Mark offered me the analyst job at Acme. No.", "Mark"),
        ("May Hill of Acme offered me the analyst role.", "May Hill"),
        ("May from Acme offered me the analyst role.", "May"),
        ("Art Hill offered me the analyst role at Acme.", "Art Hill"),
        ("Grace from Acme offered me the analyst role.", "Grace"),
        ("Rose at Acme offered me the analyst role.", "Rose"),
        ("Dawn offered me the cleaner role at Acme.", "Dawn"),
        ("Bill phoned with the offer of the cleaner role at Acme.", "Bill"),
        ("Hope Dean of Acme offered me the cleaner role.", "Hope Dean"),
        ("Tommo offered me the barman job. I won't.", "Tommo"),
        ("Tommo offered. I don't want it, barman job at the Swan.", "Tommo"),
        ("Will do. Acme offered me the cleaner role.", None),
        ("Mark my words, Acme offered me the cleaner role and it is no.", None),
        ("Hope House offered me the cleaner role.", None),
        ("Grace Hospital offered me the cleaner role.", None),
        ("In May Acme offered me the cleaner role.", None),
        ("Everybody rang about the job. No.", None),
    ],
)
def test_who_offers_by_a_name_that_is_a_word_is_greeted(words: str, recipient: str | None) -> None:
    found = read_brief(f"{words} Jo Bell").recipient
    assert (found and found.value) == recipient


@pytest.mark.parametrize("name", ["Sam van't Hoff", "Sam al-Rashid", "Sam el-Amin", "Sam Po", "Kim So", "Sam Do"])
def test_who_signs_does_so_as_written(name: str) -> None:
    found = read_brief(f"Tell Ana Bell at Acme no to the analyst role. {name}").sender
    assert found is not None
    assert found.value == name


@pytest.mark.parametrize(
    ("words", "greeted"),
    [
        ("no to the cook job at Sagar Foods, sorry Rakesh. too far. Kim Hale", "Rakesh"),
        ("no to the carer job at Larch House, sorry Funke. too far. Kim Hale", "Funke"),
        ("no to the barista job at Kawa, sorry Kasia. too far. Kim Hale", "Kasia"),
        ("no to the deckhand job at Llanw Boats, sorry Gwilym. too far. Kim Hale", "Gwilym"),
        ("no to the driver job at Baobab Tours, sorry Sipho. too far. Kim Hale", "Sipho"),
    ],
)
def test_given_names_of_many_countries_are_known(words: str, greeted: str) -> None:
    assert value(read_brief(words).recipient) == greeted
