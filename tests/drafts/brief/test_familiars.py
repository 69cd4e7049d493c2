"""To a relative, or to somebody whom the writer soon meets, nothing is said that only strangers say."""

from __future__ import annotations

import re

import pytest

from tactful.errors import UnusableInputError
from tactful.reading import Overrides
from tactful.rewrite import rewrite

_OF_STRANGERS = re.compile(
    r"\b(?:search|the role|stay in touch|keep in touch|paths|last time|work together|confidence|hear from you)\b"
)


def rewritten(draft: str) -> str:
    return rewrite(draft, Overrides()).text


@pytest.mark.parametrize(
    "draft",
    [
        "My dear Grandpa,\n\nI know how much you wanted me to take over the farm. I can't.\n\nYour Nell",
        "Hi Mum,\n\nI'm going to say no to the bookkeeping job at your shop.\n\nLove,\nBen",
        "Uncle Raj, no thanks for the shop job, I'm going to college. Dev",
        "Hey sis, can't be your nanny next year, sorry! Got the Erasmus place. Lou x",
        "Dear Mother-in-law,\n\nIt is kind of you to offer me the housekeeper position. I must decline.\n\nPriya",
    ],
)
def test_a_relative_reads_no_phrase_of_strangers(draft: str) -> None:
    assert _OF_STRANGERS.search(rewritten(draft)) is None


@pytest.mark.parametrize("arranged", ["Pint on Friday?", "See you at Christmas.", "I'll still come round on Sunday."])
def test_who_arranges_to_meet_hopes_for_no_meeting(arranged: str) -> None:
    letter = rewritten(f"Hi Dazza,\n\nI'm not going to take the van driver job. {arranged}\n\nStu")
    assert arranged in letter
    assert not re.search(r"\b(?:touch|paths|last time|hear from|talk again|work together)\b", letter)


def test_a_leave_of_their_own_stays() -> None:
    assert rewritten("Dear Auntie Bea,\n\nI can't do the tea room job, sorry.\n\nYours ever,\nMillie").endswith(
        "Yours ever,\nMillie"
    )


@pytest.mark.parametrize("greeting", ["Dear Father Dominic,", "Dear Sister Agnes,", "Dear Ms Son,", "Dear Mr Pope,"])
def test_clergy_and_names_are_no_relatives(greeting: str) -> None:
    letter = rewritten(f"{greeting}\n\nThank you for the sacristan job. I must decline, and I am sorry.\n\nMaureen")
    assert "With love" not in letter


def test_words_that_refuse_nothing_are_no_draft() -> None:
    with pytest.raises(UnusableInputError):
        rewritten("Dear Grandpa,\n\nI love your cat.\n\nNell")


def test_a_regret_does_not_refuse_in_the_words_of_the_refusal() -> None:
    draft = "Dear Father Dominic,\n\nThank you for the sacristan job. I must say no.\n\nGod bless,\nMaureen"
    assert all(rewrite(draft, Overrides(), variant).text.casefold().count("say no") == 1 for variant in range(8))


@pytest.mark.parametrize(
    ("said", "greeting", "kept"),
    [
        ("aunty jo i cant do the shop\nlove kez", "Aunty Jo,", "I can't do the shop."),
        ("uncle ray, i cant come on the vans this summer. tell nan i said hi", "Uncle Ray,", "Tell nan I said hi."),
        ("mum im not doing the salon saturdays anymore sorry. x Amy", "Mum,", "I'm not doing the salon Saturdays"),
        ("Nan\n\nI can't be your carer. I'll still do Tuesdays.\n\nKayleigh xx", "Nan,", "I'll still do Tuesdays."),
        ("Grandad, I've thought about the farm and I can't take it on. Love, Sian", "Grandad,", "I can't take it on."),
    ],
)
def test_a_relative_is_greeted_as_they_are_called(said: str, greeting: str, kept: str) -> None:
    letter = rewrite(said, Overrides()).text
    assert letter.startswith(f"{greeting}\n\n")
    assert kept in letter
    assert "role" not in letter
    assert "success" not in letter


def test_a_relative_who_is_only_told_of_is_not_greeted() -> None:
    letter = rewrite("Uncle Ray is a good man. I have to decline the van job, sorry.\n\nDave", Overrides()).text
    assert not letter.startswith("Uncle Ray,")
