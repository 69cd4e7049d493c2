"""The guard of a clear request: one or two concrete things, or the day on which the answer comes."""

from __future__ import annotations

import pytest
from tactful.guards.clear_request import ABSENT, GUARD, NO_DAY, NO_TIME, TOO_MANY, UNREASONABLE, VAGUE

from tactful.contract import Brief, Case, Fact, Letter, LetterKind, Part, Request, RequestKind

NEGOTIATION = Case(LetterKind.NEGOTIATE)
ASKING_TIME = Case(LetterKind.ASK_TIME)


def messages(text: str, case: Case = NEGOTIATION) -> list[str]:
    return [finding.message for finding in GUARD.check(Letter(text), case).findings]


@pytest.mark.parametrize(
    "text",
    [
        "Could I work from home on Fridays?",
        "I would like to ask for a start on 1 March.",
        "Would it be possible to have thirty days of leave?",
        "I'd be grateful for help with finding a flat.",
        "Might the title be Senior Technician?",
        "It would help me a great deal if I could leave at four.",
        "is there any chance of a 4 day week",
        "I was hoping for a place in the nursery.",
        "My one wish is a desk by the window.",
        "Please let me bring my dog.",
        "I would gladly accept if the training could be in the autumn.",
        "A mentor for the first year would be a great help.",
        "I have one request.\nA start after Easter.",
        "I have two small requests: the Leeds office, and a laptop for the evenings.",
        "Could I work from home two days a week, ideally on Mondays and Fridays?",
        "May I start at 8.45, because the nursery opens at half past eight and my daughter is there until five?",
    ],
)
def test_hears_what_is_asked_for(text: str) -> None:
    assert not messages(text)


@pytest.mark.parametrize(
    "text",
    [
        "I am very glad of the offer.",
        "My present employer lets me work from home.",
        "The start date of 3 March suits me well.",
        "Thank you for agreeing to the later start.",
        "I don't need a company bike.",
        "You mentioned that training would be provided.",
        "Could you call me on Thursday?",
        "Please send the contract to my home address.",
        "I look forward to your answer.",
        "Could I have until Friday to decide?",
    ],
)
def test_hears_nothing_in_other_matters(text: str) -> None:
    assert messages(text) == [ABSENT]


@pytest.mark.parametrize(
    "text",
    [
        "I was hoping for something a little better.",
        "I would like to see whether there is some flexibility.",
        "Could we talk about the terms?",
        "I hope that we can find a solution that suits us both.",
    ],
)
def test_shows_what_is_left_open(text: str) -> None:
    letter = f"Thank you for the offer. {text}"
    (finding,) = GUARD.check(Letter(letter), NEGOTIATION).findings

    assert (finding.message, finding.text) == (VAGUE, text)


def test_what_the_sender_asks_for_is_known_however_it_is_spelled() -> None:
    brief = Brief(requests=(Request(RequestKind.OTHER, "a place in the crèche’s choir"),))

    assert not messages("A place in the creche's choir, please.", Case(LetterKind.NEGOTIATE, brief=brief))


def test_what_is_missing_belongs_to_the_personal_part() -> None:
    (finding,) = GUARD.check(Letter("Thank you for the offer."), NEGOTIATION).findings

    assert finding.part is Part.PERSONAL


def test_pay_is_nothing_to_ask_for() -> None:
    assert messages("Could the salary be looked at again?")


def test_a_list_of_wishes_is_too_much() -> None:
    text = "I would like a start in May, the title of Head Chef, five more days of leave and a parking space."

    assert messages(text) == [TOO_MANY]
    assert messages("Could I start in May? And might I have a parking space?") == []


def test_a_request_stays_reasonable() -> None:
    assert messages("Could I have unlimited leave?") == [UNREASONABLE]


@pytest.mark.parametrize(
    "text",
    [
        "May I have until Wednesday to give you my answer?",
        "I will let you know by the end of next week.",
        "You will have my decision on 15 March at the latest.",
        "Could you give me another five days to think about it?",
        "I would need a fortnight to decide.",
        "Can I come back to you early next week?",
        "ill tell u friday",
        "You asked for my answer by tomorrow, but could I have until Monday?",
        "A few more days would allow me to decide with a clear head.",
    ],
)
def test_hears_when_the_answer_comes(text: str) -> None:
    assert not messages(text, ASKING_TIME)


@pytest.mark.parametrize(
    "text",
    [
        "Could I have some more time?",
        "I'll get back to you as soon as I can.",
        "You will hear from me shortly.",
        "You asked me to reply by Friday.",
        "I could begin work on 1 October.",
        "My notice period ends on 30 April.",
        "Please let me know by Thursday whether that is all right.",
        "My present employer wants to hear from me by the 10th.",
        "The exam results come out on the 20th.",
        "Thank you for the offer of 3 March.",
    ],
)
def test_hears_no_time_where_none_is_named(text: str) -> None:
    assert messages(text, ASKING_TIME) == [NO_TIME]


@pytest.mark.parametrize(
    ("day", "text", "named"),
    [
        ("Friday", "You will have my answer on Friday.", True),
        ("12 June", "May I have until Friday, June 12th, to decide?", True),
        ("the 12th", "I will let you know by 12 June.", True),
        ("Friday", "You will have my answer on Monday.", False),
        ("12 June", "I will let you know within a week.", False),
        ("early next week", "I will let you know early next week.", True),
    ],
)
def test_the_senders_own_day_must_be_named(day: str, text: str, named: bool) -> None:
    case = Case(LetterKind.ASK_TIME, brief=Brief(answer_by=Fact(day)))

    assert messages(text, case) == ([] if named else [NO_DAY])
