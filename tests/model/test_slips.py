"""Slips of small models are found, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from tactful.contract import Brief, Fact
from tactful.model.slips import has_slip, mended

BRIEF = Brief(
    recipient=Fact("Ms. Ada Bell"),
    company=Fact("the Bell Inn"),
    role=Fact("cook"),
    sender=Fact("Sam Okafor"),
    referral=Fact("Noor Haddad"),
)


@pytest.mark.parametrize(
    "sentence",
    [
        "I look forward to working with you soon.",
        "I hope that we can discuss this further at a later date.",
        "I will take it into consideration.",
        "I am excited about the chance to contribute to your kitchen.",
        "I hope that you have a great time at the Bell Inn.",
        "I wish Sam Okafor well.",
        "The brief asks you to share a reason.",
        "I am so...",
        "Thank you for the offer of",
        "Thank you for the offer of the cook role at Ada Bell.",
        "I have accepted another opportunity at the Bell Inn.",
        "I have decided to stay in my current job as a cook at Bell Inn.",
        "I wish you a successful and successful career.",
        "I would like to offer the offer in a very good way.",
        "I wish you all the best for the future, and I wish you all the best for the future.",
        "I am going to carry on, and I am going to recommend you to me.",
        "It is not the time for me to go now to you.",
        "I will continue to support it at sam okafor.",
        "I hope that we can continue to support each other and make a difference in the world.",
    ],
)
def test_a_slip_is_found(sentence: str) -> None:
    assert has_slip(sentence, BRIEF)


@pytest.mark.parametrize(
    "sentence",
    [
        "Thank you for offering me the role of cook at the Bell Inn.",
        "I wish you and everyone at the Bell Inn every success.",
        "I can warmly recommend Noor Haddad for the role.",
        "I have accepted another opportunity that suits my plans better.",
        "I hope that our paths will cross again.",
        "I was very excited to be offered the role.",
        "I would be glad to be considered for other roles at the Bell Inn.",
        "The bells of the town will stay with me.",
        "I have thought about it again and again.",
        "The cook role at the Bell Inn is one that every cook would want.",
        "Thank you for offering me the role, and for the time that you took.",
    ],
)
def test_a_sound_sentence_is_no_slip(sentence: str) -> None:
    assert not has_slip(sentence, BRIEF)


def test_two_readers_may_be_named_apart() -> None:
    assert not has_slip("I wish you and Colin a good summer.", Brief(recipient=Fact("Maya and Colin")))


@pytest.mark.parametrize(
    ("sender", "sentence"),
    [
        ("Ed", "Thank you for the role that you offered me."),
        ("Al", "I wish you all the best."),
        ("Sam", "I hope to see the same team again."),
        ("Will", "I will not be able to accept."),
        ("Will", "Will you please tell the others?"),
        ("Grace", "It was a grace to be asked."),
        ("May", "May your season be a good one."),
    ],
)
def test_a_short_sender_is_not_named_by_another_word(sender: str, sentence: str) -> None:
    assert not has_slip(sentence, Brief(sender=Fact(sender)))


@pytest.mark.parametrize(
    ("sender", "sentence"),
    [
        ("Ed", "I wish Ed well."),
        ("Will", "It would be good for Will to stay."),
        ("Łukasz Żak", "All the best to Lukasz Zak."),
        ("sam okafor", "It would be good for Sam Okafor to stay."),
    ],
)
def test_a_sender_is_named_however_spelled(sender: str, sentence: str) -> None:
    assert has_slip(sentence, Brief(sender=Fact(sender)))


def test_staying_elsewhere_is_not_staying_at_a_longer_name() -> None:
    brief = Brief(company=Fact("Li"))

    assert has_slip("I have decided to stay in my current job at Li.", brief)
    assert not has_slip("I have decided to stay in my current job at Lindholm.", brief)


@pytest.mark.parametrize(
    ("slip", "right"),
    [
        ("I hope you and everyone at Oakmoor all the best.", "I wish you and everyone at Oakmoor all the best."),
        ("I hope that you all the best with your search.", "I wish you all the best with your search."),
        ("I hope everyone at St Columba's much success.", "I wish everyone at St Columba's much success."),
        ("I hope you have all the best people.", "I hope you have all the best people."),
        ("I hope you find the best person.", "I hope you find the best person."),
    ],
)
def test_a_hope_without_a_verb_becomes_a_wish(slip: str, right: str) -> None:
    assert mended(slip) == right
