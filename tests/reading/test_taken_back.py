"""Who takes back a yes gave it to the one company, and tells why by the other."""

from __future__ import annotations

import pytest

from tactful.contract import Fact, LetterKind, ReasonKind
from tactful.reading import read_brief


def value(fact: Fact | None) -> str | None:
    return fact.value if fact else None


@pytest.mark.parametrize(
    "words",
    [
        "I agreed to join Globex as an analyst. I have to back out as I've accepted an offer from Initech.",
        "I said I would come to Globex as an analyst. Now I must back out because I got a post with Initech.",
        "I accepted the analyst job at Globex. I withdraw because I have since accepted another job at Initech.",
        "I accepted a place as an analyst with Globex on 10 Nov. Then won the job at the Initech.",
        "I told Ana Lopez I'd join Globex as an analyst, but I want to withdraw, I am going to study law.",
        "On 3 November I confirmed by email that I'd join Globex as an analyst. I want to withdraw.",
    ],
)
def test_the_letter_goes_to_whom_the_yes_was_given(words: str) -> None:
    brief = read_brief(f"{words} The manager is Ana Lopez. My name is Sam Okafor.", kind=LetterKind.WITHDRAW)
    assert (value(brief.company), value(brief.recipient)) == ("Globex", "Ana Lopez")


def test_whom_a_yes_was_given_to_is_no_reason_to_take_it_back() -> None:
    words = (
        "I confirmed by email that I'd join Globex as a clerk. I want to withdraw. Ana Lopez. My name is Sam Okafor."
    )
    assert read_brief(words, kind=LetterKind.WITHDRAW).reason.kind is ReasonKind.UNTOLD


@pytest.mark.parametrize(
    ("words", "recipient"),
    [
        ('I said no to Norrland Timber. Now Eva Ståhl writes: "What made you decide against us?"', "Eva Ståhl"),
        ("I declined the nurse job at Globex. Ana Lopez asks why.", "Ana Lopez"),
    ],
)
def test_who_writes_after_a_refusal_is_answered(words: str, recipient: str) -> None:
    assert value(read_brief(f"{words} My name is Sam Okafor.", kind=LetterKind.REPLY).recipient) == recipient


def test_what_can_be_done_of_what_is_asked_is_the_answer() -> None:
    words = (
        "I declined the nurse job at Globex. Ana Lopez asks if I could cover some shifts in May. I could do the 12th."
    )
    brief = read_brief(f"{words} My name is Sam Okafor.", kind=LetterKind.REPLY)
    assert [m.text for m in brief.mentions] == ["You asked if I could cover some shifts in May: I could do the 12th."]
