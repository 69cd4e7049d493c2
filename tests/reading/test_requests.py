"""What is asked for is found in the words or given by an option; pay and private matters never are."""

from __future__ import annotations

import pytest

from tactful.contract import LetterKind, RequestKind
from tactful.errors import UnusableInputError
from tactful.reading import Overrides, read_brief, with_overrides
from tests.reading.asking import OFFER, SENDER, asked


@pytest.mark.parametrize(
    "words",
    [
        "I want 5k more.",
        "ask for a signing bonus and a higher salary.",
        "They want rotating nights.",
        "they said 25 days of leave, start 1 December.",
        "I really like the team and the roadmap.",
        "I don't want to sound greedy.",
        "Is there a way to open the door?",
        "Initech lets me work from home two days a week.",
        "Need to negotiate with them.",
        "Don't say that I want a divorce lawyer.",
        "Can you keep it short?",
        "And now you want me to start on Monday?",
        "You suddenly expect me to start on Monday.",
        "You want me to work weekends.",
        "Working with you would be great.",
        "The team would be lovely.",
        "A call would be great.",
        "They pay 80%, and I know it.",
    ],
)
def test_what_is_not_asked_for_is_no_request(words: str) -> None:
    assert asked(words) == []


def test_what_others_wrote_is_not_the_senders_wish() -> None:
    mail = "From: Ana Lopez\nTo: Sam Okafor\nSubject: offer\n\nWe need you in the office on 1 June.\n\n----\n"
    mail += "I want Mondays off."
    assert [r.text for r in read_brief(mail, kind=LetterKind.NEGOTIATE).requests] == ["Mondays off"]


def test_a_request_stands_in_the_words() -> None:
    words = f"{OFFER}I want a standing desk.{SENDER}"
    (request,) = read_brief(words, kind=LetterKind.NEGOTIATE).requests
    assert request.kind is RequestKind.EQUIPMENT
    assert words[request.start : request.end] == "a standing desk"


def test_an_option_wins_over_the_words() -> None:
    brief = read_brief(f"{OFFER}I want Mondays off.", kind=LetterKind.NEGOTIATE)
    given = with_overrides(brief, Overrides(ask=("wfh 2 days", "a mentor")))
    assert [request.text for request in given.requests] == ["two days a week at home", "a mentor"]


def test_no_option_asks_for_pay() -> None:
    with pytest.raises(UnusableInputError, match="Pay"):
        with_overrides(read_brief(OFFER, kind=LetterKind.NEGOTIATE), Overrides(ask=("10k more",)))


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("They offer 24k and I want 27k, plus 15 more days of leave.", ["15 more days of leave"]),
        ("can they do 68k instead of 62k, and cover relocation from Porto?", ["support with relocation from Porto"]),
        ("I want the top of the band not the bottom, flexible hours and a desk.", ["flexible hours", "a desk"]),
    ],
)
def test_what_is_no_pay_is_asked_for_beside_pay(words: str, asked: list[str]) -> None:
    brief = read_brief(f"{OFFER}{words}{SENDER}", kind=LetterKind.NEGOTIATE)
    assert [request.text for request in brief.requests] == asked


def test_a_refusal_asks_for_nothing() -> None:
    assert read_brief(f"{OFFER}I decline, I want Mondays off.").requests == ()
