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
    ],
)
def test_what_is_asked_for_and_what_is_set(words: str, answer_by: str | None, deadline: str | None) -> None:
    brief = read(words)
    assert (value(brief.answer_by) or "").lower() == (answer_by or "").lower()
    assert (value(brief.deadline) or "").lower() == (deadline or "").lower()


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
