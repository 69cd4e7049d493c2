"""What may leave the machine of the sender's words: facts, wishes, and the plain words of letters; nothing else."""

from __future__ import annotations

import pytest

from tactful.contract import LetterKind, WithheldKind
from tactful.reading import read_brief
from tactful.reading.withheld.withheld_words import withheld_words

OFFER = "Ada Bell of Oakmoor Ltd offered me the cook job. - Leon Achebe\n"


def left(words: str) -> str:
    return withheld_words(words, read_brief(words).withheld)


@pytest.mark.parametrize(
    ("words", "secret"),
    [
        ("My sugar is all over the place, no standing for eight hours.", "sugar"),
        ("There is history between the two kitchens over an organ.", "organ"),
        ("He wears a fedora indoors.", "fedora"),
        ("I only went for the snacks.", "snacks"),
        ("I'm signing with Pellworth tomorrow.", "Pellworth"),
        ("Aunt Folake says I must not disgrace her.", "disgrace"),
        ("I cannot because they want me there at four.", "at four"),
    ],
)
def test_what_nobody_needs_to_know_is_withheld_whatever_it_is_about(words: str, secret: str) -> None:
    assert secret not in left(OFFER + words)


def test_facts_and_wishes_stay() -> None:
    told = left(f"{OFFER}Tell her thanks for the tour of the smokehouse. I sleep badly there.")
    assert all(
        fact in told for fact in ("Ada Bell", "Oakmoor Ltd", "cook", "Leon Achebe", "the tour of the smokehouse")
    )
    assert "sleep" not in told


def test_a_name_that_may_be_the_recipients_stays_while_the_recipient_is_not_known() -> None:
    assert "Zyrna" in left("The cook job at Oakmoor Ltd came by way of, er, contact Zyrna. - Leon Achebe")


@pytest.mark.parametrize(
    "sentence",
    [
        "Thank you for showing me round the court, and for the courtesy of your clerks.",
        "It was a real pleasure to see the dialysis unit at work.",
        "The kids in the toddler room gave me a picture.",
        "Mr. Begay's fry bread was the best thing I ate all year.",
    ],
)
def test_a_draft_keeps_its_courtesies(sentence: str) -> None:
    draft = f"Dear Ada,\n\n{sentence} I must decline the cook job.\n\nLeon Achebe"
    assert read_brief(draft, is_draft=True).withheld == ()


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("I talked to everyone, Mum, the guy at the bike shop, and thought about it.", WithheldKind.INTIMATE),
        ("I am getting married, which I realise is funny.", WithheldKind.INTIMATE),
        ("The bread was dry.", WithheldKind.GRUDGE),
        ("The trial shift, hahaha.", WithheldKind.ASIDE),
        ("Please don't be angry with me.", WithheldKind.ASIDE),
    ],
)
def test_a_draft_tells_no_secrets(sentence: str, kind: WithheldKind) -> None:
    draft = f"Dear Ada,\n\n{sentence} I must decline the cook job.\n\nLeon Achebe"
    assert kind in {passage.kind for passage in read_brief(draft, is_draft=True).withheld}


def test_a_wish_is_told_but_for_what_is_forbidden() -> None:
    assert read_brief("mention that the smokehouse was a joy", is_wish=True).withheld == ()
    assert read_brief("mention that they pay £12 an hour", is_wish=True).withheld


@pytest.mark.parametrize(
    ("words", "withheld"),
    [
        ("My number is 505-555-0148, don't pass it on.", True),
        ("My new boss's number is 505-555-0148, add it.", True),
        ("If it goes part time please call me, 505-555-0148.", False),
        ("Mention that my number is 505-555-0148.", False),
        ("My number is 505-555-0148, please include it.", False),
    ],
)
def test_contact_data_is_withheld_unless_it_is_to_be_given(words: str, withheld: bool) -> None:
    kinds = {passage.kind for passage in read_brief(f"The clerk job. {words}").withheld}
    assert (WithheldKind.CONTACT in kinds) is withheld


@pytest.mark.parametrize(
    ("words", "is_rival"),
    [
        ("Ms Rao from Coastal Bird Trust offered me warden on Skomer island. I want a laptop. Del Harrow", False),
        (
            "Ms Rao from Coastal Bird Trust offered me warden, and Acme offered me more. I want a laptop. Del Harrow",
            True,
        ),
        ("Ms Rao from Coastal Bird Trust offered me warden, and I have a better offer from Acme. Del Harrow", True),
    ],
)
def test_the_offer_itself_is_no_other_employers(words: str, is_rival: bool) -> None:
    kinds = {item.kind for item in read_brief(words, kind=LetterKind.NEGOTIATE).withheld}
    assert (WithheldKind.RIVAL in kinds) is is_rival
