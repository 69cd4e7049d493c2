"""A reason that the sender dictates, asks to have said or gives leave to tell is the letter's, where it may be told."""

from __future__ import annotations

import pytest

from tactful.contract import ReasonKind
from tactful.reading import read_brief

OFFER = "Ada Bell of Oakmoor Ltd offered me the cook job. - Leon Achebe. "


def test_the_words_for_a_stated_reason_are_kept() -> None:
    fact = read_brief("Clerk at Oakmoor Ltd. Reason to give: going back into practice. I'm Jo Hale").reason.fact
    assert fact is not None
    assert fact.value == "going back into practice"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("just say im staying down the coast in yamba", "im staying down the coast in yamba"),
        ("tell him im doing the boat-building course at Franklin, that starts feb, true",
         "im doing the boat-building course at Franklin"),
        ("Tell her I'm carrying on at the bookshop", "I'm carrying on at the bookshop"),
        ("Reason: my life is taking a different shape", "my life is taking a different shape"),
        ("Don't tell her I'm ill. Say I'm moving on to Berlin.", "I'm moving on to Berlin"),
        ("my back is bad but put that i've enough on with the allotment", "i've enough on with the allotment"),
        ("dont say why really. i'll say i have netball", "i have netball"),
        ("I'd sooner say we're keeping the summer free", "we're keeping the summer free"),
        ("I decline. official line: I need a lighter year", "I need a lighter year"),
        ("Tell Mr Bell my heart has settled on remaining home and thank him", "my heart has settled on remaining home"),
        ("say I'm taking over the family's poultry, which I am", "I'm taking over the family's poultry"),
        ("Say only that I want to sleep at home.", "I want to sleep at home"),
    ],
)  # fmt: skip
def test_a_dictated_reason_is_told_whatever_it_is_of(words: str, told: str) -> None:
    fact = read_brief(OFFER + words).reason.fact
    assert fact is not None
    assert fact.value == told


@pytest.mark.parametrize(
    "words",
    [
        "Tell him I'm sorry.",
        "tell them im not taking the cook job",
        "Tell him I'll still buy my worms there.",
        "Reason I keep for me.",
        "The real reason: my son is on remand.",
        "Not to say I'm going to Berlin with my lover.",
        "She put my palm on the wall.",
        "He says I have a nice set anyway.",
        "Tell her I loved the oysters.",
        "Don't say I'm moving on to Berlin.",
        "Say I want more money.",
        "She's the reason I applied.",
        "Tell him no to the early starts at three.",
        "Say we can keep in contact.",
    ],
)
def test_what_is_dictated_may_be_no_reason(words: str) -> None:
    assert read_brief(OFFER + words).reason.fact is None


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("say the conditions of the flat are not suitable.", "the conditions of the flat are not suitable"),
        ("Please say the terms of the contract don't suit.", "the terms of the contract don't suit"),
        ("Tell them the accommodation is not right for us.", "the accommodation is not right for us"),
        ("just say the commute is not workable.", "the commute is not workable"),
        ("Don't say the flat is not suitable.", None),
        ("Say the salary is not right for me.", None),
        ("Say the boss is not right for me.", None),
    ],
)
def test_what_does_not_suit_is_the_reason_where_it_is_to_be_said(words: str, said: str | None) -> None:
    brief = read_brief(f"Decline the warden job at Acme, Tom Hale. {words} Jo Bell")
    assert (brief.reason.fact and brief.reason.fact.value) == said
    assert said is None or not brief.mentions


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("my nan says concentrate. dont say its my nan say its my exams.", "my exams"),
        ("my mum hates it. dont say its mum just say its uni.", "uni"),
        ("You can say the shifts dont work for the family but leave the asthma out of it.",
         "the shifts dont work for the family"),
        ("my knee is no good, just tell Ana that I've decided to retire that's all she needs to know.",
         "I've decided to retire"),
        ("I was off with depression. Just say after careful thought I've decided to stay a nurse.",
         "I've decided to stay a nurse"),
        ("my in-laws object (don't write this). Write \"due to unavoidable domestic circumstances\".",
         "due to unavoidable domestic circumstances"),
        ("Say I've got a place at catering college, she'll be made up.", "I've got a place at catering college"),
        ("say the hours arent enough.", "the hours arent enough"),
        ("u can say the drive is too long but keep my back out of it.", "the drive is too long"),
    ],
)  # fmt: skip
def test_what_is_asked_to_be_said_is_the_reason_whatever_stands_beside_it(words: str, told: str) -> None:
    fact = read_brief(f"No to the welder job at Luna, Ana. {words} Kim Hale").reason.fact
    assert fact is not None
    assert fact.value == told


def test_leave_to_know_of_the_family_makes_it_a_private_matter() -> None:
    words = "No to the job at Luna, Ana. my dad has dementia. I'm happy for her to know it's family but not that. Kim"
    reason = read_brief(words).reason
    assert (reason.kind, reason.fact) == (ReasonKind.PERSONAL, None)


@pytest.mark.parametrize(
    "words",
    [
        "The reason is my daughter will study in Manila and we will move there.",
        "Reason: my husband has lost his job.",
        "My reason is my husband drinks.",
        "I don't want to tell him, he'd feel bad.",
        "Please also thank Rico for the training.",
    ],
)
def test_a_private_ground_that_is_only_told_is_not_given(words: str) -> None:
    reason = read_brief(f"No to the cook job at Luna, Ana. {words} Kim Hale").reason
    assert (reason.kind, reason.fact) == (ReasonKind.UNTOLD, None)
