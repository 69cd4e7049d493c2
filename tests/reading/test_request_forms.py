"""Of each kind of thing that is often asked for, whatever words people ask in, comes one noun phrase."""

from __future__ import annotations

import pytest

from tests.reading.asking import asked

_TUESDAYS = "the chance to work from home on Tuesdays"


@pytest.mark.parametrize(
    ("words", "request_"),
    [
        ("i'd like to wfh fridays.", "the chance to work from home on Fridays"),
        ("ask if i can work from home 2 days.", "two days a week at home"),
        ("I want 3 days home, 2 office.", "three days a week at home"),
        (
            "They want me in 5 days. Could I do at most 2 days in the office?",
            "no more than two days a week in the office",
        ),
        ("I want 4 days a week instead of 5.", "a four-day week"),
        ("What I'd like is 80 percent instead of full time.", "an 80 percent position"),
        ("I want Fridays home by six in winter.", "the chance to be home by six on Fridays"),
        ("I would like no night shifts in the first month.", "a schedule without night shifts in the first month"),
        ("Two weeks holiday in august would be very good.", "two weeks of holiday in August"),
        ("A parking place would be great.", "a parking place"),
        ("I request family visa for wife and two childrens.", "a family visa"),
        ("I request joining date to be 20 January in place of 1 January.", "a start on 20 January"),
        ("I want my job title to be workshop manager not shop assistant.", "the title of workshop manager"),
        (
            "Training for the forklift licence paid by them would seal it.",
            "support with training for the forklift licence",
        ),
        ("can they do a 30 hour week?", "30 hours a week"),
        ("would like to start on march 1st, not feb 1.", "a start on March 1st"),
        ("start they say 7 December, I want 18 January as I am busy.", "a start on 18 January"),
        ("I can't begin before October.", "a start no earlier than October"),
        ("could I push my start date back two weeks?", "a start two weeks later"),
        ("ask her for a later start, end of January.", "a start at the end of January"),
        ("I need 5 weeks holiday, they offer 4.", "five weeks of holiday"),
        ("I'm asking for 6 weeks unpaid leave in July and August.", "six weeks of leave in July and August"),
        ("my title should be Senior Analyst.", "the title of Senior Analyst"),
        ("can we talk about the job title? I want Director.", "the title of Director"),
        ("no weekends please, thats my only ask.", "a schedule without weekends"),
        ("I can do days but no nights or weekends.", "a schedule without night shifts or weekends"),
        ("would it be possible to leave at 2pm on fridays?", "the chance to finish by 2pm on Fridays"),
        ("i would need Wednesdays off.", "Wednesdays off"),
        ("want 2 days off together, Sunday and Monday.", "two days off together, Sunday and Monday"),
        ("Ask if there's a day or evening line open.", "a day or evening line"),
        ("I'd love to get a mentor.", "a mentor"),
        ("I'd take it if they let me do nights only, it suits me.", "the chance to do nights only"),
        ("could they give me a parking permit?", "a parking permit"),
        ("Would accept if they sponsor my certification course.", "support with my certification course"),
        ("Want my dog to ride along.", "permission for my dog to ride along"),
        ("I want to keep teaching my evening class.", "the chance to keep teaching my evening class"),
        ("and to be honest I want help with childcare.", "help with childcare"),
        ("could they give me an upgrade to the front desk?", "an upgrade to the front desk"),
    ],
)
def test_a_wish_becomes_a_noun_phrase(words: str, request_: str) -> None:
    assert asked(words) == [request_]


@pytest.mark.parametrize(
    ("words", "requests"),
    [
        ("i want two remote days.", ["two days a week at home"]),
        ("I want 3 wfh days.", ["three days a week at home"]),
        ("can i have 1-2 days remote?", ["one to two days a week at home"]),
        ("id take it but need 32 hrs and tuesdays at home.", ["32 hours a week", _TUESDAYS]),
        ("i like them but want a van.", ["a van"]),
        ("they really want two days in the office.", []),
        ("she said they need me for 40 hours.", []),
    ],
)
def test_days_and_hours_keep_their_number(words: str, requests: list[str]) -> None:
    assert asked(words) == requests


@pytest.mark.parametrize(
    ("words", "requests"),
    [
        (
            "Start 1 feb is impossible, so 1 March, could be 24 Feb at the earliest.",
            ["a start on 1 March, or at the earliest on 24 February"],
        ),
        ("i want to start 1 March or 1 April.", ["a start on 1 March or 1 April"]),
        ("1 January is too early to start, 1 March would work.", ["a start on 1 March"]),
        # Both are what the employer offers.
        ("The offer is to start 1 February or 1 March and I want a laptop.", ["a laptop"]),
        ("also every second saturday off because of kids.", ["every second Saturday off"]),
        ("I need one friday off a month.", ["one Friday off a month"]),
        ("I want alternate fridays from home.", ["the chance to work from home on alternate Fridays"]),
        ("I need Tuesday and Thursday off.", ["Tuesdays and Thursdays off"]),
    ],
)
def test_which_days_are_asked_for_and_how_many(words: str, requests: list[str]) -> None:
    assert asked(words) == requests
