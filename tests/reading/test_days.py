"""Days are told apart by what leads up to them: asked for, set by the employer, the day of an acceptance."""

from __future__ import annotations

import pytest

from tactful.contract import Brief, Fact, LetterKind
from tactful.reading import read_brief

OFFER = "Ana Lopez from Globex offered me the analyst job. "


def value(fact: Fact | None) -> str | None:
    return fact.value if fact else None


def read(words: str, kind: LetterKind = LetterKind.ASK_TIME) -> Brief:
    return read_brief(f"{OFFER}{words} My name is Sam Okafor.", kind=kind)


@pytest.mark.parametrize(
    ("words", "answer_by", "deadline"),
    [
        ("Can I ask for until 3 December?", "3 December", None),
        ("The offer expires the 25th. Can I ask for until 3 December?", "3 December", "the 25th"),
        (
            "They gave me till Monday 23 November. I need one more week, till 30 November.",
            "30 November",
            "Monday 23 November",
        ),
        ("they want to know by friday, can i have til the following wednesday?", "the following wednesday", "friday"),
        ("Must accept before 27/11/2026. I request 11/12/2026.", "11/12/2026", "27/11/2026"),
        ("I'd like to give them my answer on the 15th, they asked for the 10th.", "the 15th", "the 10th"),
        ("want until end of next week.", "end of next week", None),
        ("Ask if I can answer on Monday 7 December at 10am.", "Monday 7 December at 10am", None),
        ("I got it on 20 November and want until 30 November.", "30 November", None),
        ("pls buy me a few more days, another place decides thursday.", None, None),
        ("My wife is due on the 4th, so I need a little longer.", None, None),
        ("wants to know by friday. can i have until the 4th of december?", "the 4th of december", "friday"),
        ("can i have until 4 december.", "4 december", None),
        ("She says I can have until friday. I need till monday.", "monday", "friday"),
        ("Ana wants to hear from me by friday. please get me until 3 dec.", "3 dec", "friday"),
        ("They want my final answer by Thursday; might I have until Tuesday?", "tuesday", "thursday"),
        ("She has requested my decision by 27 November. I request time till 2 December.", "2 december", "27 november"),
        ("is it ok to have till wed? she needs a yes by monday.", "wed", "monday"),
        ("my son asks if i can have til friday.", "friday", None),
        ("need time until 15th.", "the 15th", None),
        ("they want it before 3rd. can i have till 9th", "the 9th", "the 3rd"),
        ("I need time until 15th floor and lift are done.", None, None),
        # The date says which day is meant.
        ("Need till after Chinese new year, so 3 February.", "3 february", None),
        ("I'd like until after Easter, 6 April.", "6 april", None),
        ("Can I have until the end of the week (Friday 4 December)?", "friday 4 december", None),
        ("I want until Christmas. I start on 6 April.", "christmas", None),
    ],
)
def test_what_is_asked_for_and_what_is_set(words: str, answer_by: str | None, deadline: str | None) -> None:
    brief = read(words)
    assert (value(brief.answer_by) or "").lower() == (answer_by or "").lower()
    assert (value(brief.deadline) or "").lower() == (deadline or "").lower()


@pytest.mark.parametrize(
    ("words", "answer_by", "deadline"),
    [
        (
            "im waiting to hear from Santander, second round is on tuesday. can i have until 4 december?",
            "4 december",
            None,
        ),
        ("Santander will let me know on tuesday. Ask for until Wednesday.", "wednesday", None),
        ("the other place will tell me tuesday, could she wait till thursday?", "thursday", None),
        ("they gave me till friday. Acme want an answer by thursday. Ask for until monday.", "monday", "friday"),
        (
            "Globex has given me until 27 November, Acme decides 30 November. Ask for 2 December.",
            "2 december",
            "27 nov",
        ),
        ("I should hear back from the other firm by 2 December, so please may I have a few days.", None, None),
    ],
)
def test_a_day_of_another_employer_is_none_of_the_two(words: str, answer_by: str | None, deadline: str | None) -> None:
    brief = read(words)
    assert (value(brief.answer_by) or "").lower() == (answer_by or "")
    assert (value(brief.deadline) or "").lower().startswith(deadline or "")
    assert bool(brief.deadline) is bool(deadline)


@pytest.mark.parametrize(
    ("words", "longer"),
    [
        ("need like another week or so??", "another week"),
        ("Ask for one week more please.", "another week"),
        ("so I need another two weeks.", "another two weeks"),
        ("pls give me a few days.", "a few days"),
        ("I want till after the weekend.", "time until after the weekend"),
        ("They gave me 48 hours. I need more time.", None),
    ],
)
def test_how_much_longer_where_no_day_is_named(words: str, longer: str | None) -> None:
    assert [request.text for request in read(words).requests] == ([longer] if longer else [])


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("I accepted on 2 Nov, start 4 January.", "2 Nov"),
        ("On 29 October 2026 I accepted, and now I withdraw.", "29 October 2026"),
        ("accepted by email 3/11, start date 1 Dec.", "3/11"),
        ("I said yes last Tuesday and have to back out.", "Tuesday"),
        ("I accepted and start on 1 December, but withdraw.", None),
    ],
)
def test_the_day_of_an_acceptance(words: str, day: str | None) -> None:
    assert value(read(words, LetterKind.WITHDRAW).accepted_on) == day


def test_what_was_accepted_is_this_offer_and_no_other() -> None:
    words = "I accepted the analyst job at Globex on 2 Nov, Ana Lopez hired me. I withdraw. I said yes too quickly."
    brief = read_brief(words, kind=LetterKind.WITHDRAW)
    assert (value(brief.company), value(brief.role), value(brief.accepted_on)) == ("Globex", "analyst", "2 Nov")


@pytest.mark.parametrize(
    ("words", "mentions"),
    [
        ("ask her if i can have until the 4th of december pls.", []),
        ("tell her I will answer by 4 December.", []),
        ("tell her I am in Pune until 4 December. can i have until 4 december?", ["I am in Pune until 4 December."]),
        ("say that I'd like to have until Monday and that I loved the tour.", ["I loved the tour."]),
    ],
)
def test_the_day_is_asked_for_once(words: str, mentions: list[str]) -> None:
    brief = read(words)
    assert brief.answer_by
    assert [mention.text for mention in brief.mentions] == mentions


@pytest.mark.parametrize(
    ("words", "answer_by"),
    [
        (
            "I would like to see the rooms, possible on Tuesday 8 December, and I'd answer the day after.",
            "Wednesday 9 December",
        ),
        ("The interview is on Monday 30 November and I can tell them the next day.", "Tuesday 1 December"),
        ("My exam is on the 14th, I'd answer two days later.", "the 16th"),
        ("My results come on Tuesday, I can decide the day after.", "Wednesday"),
        ("The board votes on the 14th so I wait for that. answer on 15th.", "the 15th"),
        ("I'd like to visit the lab on 2 December and answer two days later.", "4 December"),
        ("I'd like to meet the team on 2 December.", None),
        ("until the end of next week would be perfect.", "the end of next week"),
        # Not even the calendar is sure of it, or the day is another's.
        ("The visit is on 28 February, and I'd answer the day after.", None),
        ("they decide on 15th.", None),
        ("I want until 3 December, the day after I am travelling.", "3 December"),
    ],
)
def test_a_day_is_named_by_the_one_before_it_or_by_its_number(words: str, answer_by: str | None) -> None:
    assert value(read(words).answer_by) == answer_by


@pytest.mark.parametrize(
    ("words", "longer"),
    [
        ("I need a bit more time to think. 1 week would do.", ["one week"]),
        ("I need a day or two.", ["a day or two"]),
        ("I need time, 10 days would be enough.", ["ten days"]),
        ("can I have ten more days?", ["ten more days"]),
        ("ask her if I may answer after the holidays.", ["time until after the holidays"]),
        ("Need till after Chinese new year.", ["time until after Chinese New Year"]),
        ("I was there for 2 weeks. It would be good.", []),
        ("they can decide after christmas.", []),
    ],
)
def test_how_much_longer_is_asked_for(words: str, longer: list[str]) -> None:
    assert [request.text for request in read(words).requests] == longer


@pytest.mark.parametrize(
    ("words", "kind", "mentions"),
    [
        ("pls ask if i can have until after the weekend.", LetterKind.ASK_TIME, []),
        ("Please ask if there's a day or evening line open.", LetterKind.NEGOTIATE, []),
        ("ask if the canteen is open.", LetterKind.NEGOTIATE, ["Please let me know if the canteen is open."]),
    ],
)
def test_nothing_is_asked_for_twice(words: str, kind: LetterKind, mentions: list[str]) -> None:
    assert [mention.text for mention in read(words, kind).mentions] == mentions


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Also need an answer by 12 April because my lease ends.", "I would be grateful for your answer by 12 April."),
        ("I need their answer by friday.", "I would be grateful for your answer by Friday."),
        ("I'd like an answer from them before the 12th.", "I would be grateful for your answer before the 12th."),
        ("They need an answer by 12 April.", None),
        ("need an answer by 12 April", None),
        ("I need to give an answer by Friday.", None),
        ("they say i need an answer by friday.", None),
    ],
)
def test_who_needs_an_answer_by_a_day_is_told_apart(words: str, said: str | None) -> None:
    brief = read(f"I want a laptop. {words}", LetterKind.NEGOTIATE)
    assert [mention.text for mention in brief.mentions] == ([said] if said else [])


def test_interest_and_the_day_of_the_answer_are_told_once() -> None:
    words = "I need until after half term. I'd come back on the 14th with an answer. Tell her I'm really keen."
    brief = read(words)
    assert value(brief.answer_by) == "the 14th"
    assert [mention.text for mention in brief.mentions] == ["I am really keen."]
