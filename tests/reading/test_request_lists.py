"""A list of wishes loses none of them, and gives none of them what belongs to another."""

from __future__ import annotations

import pytest

from tactful.contract import LetterKind
from tactful.reading import read_brief

OFFER = "Ana Lopez from Globex offered me the analyst job. "


def asked(words: str) -> list[str]:
    brief = read_brief(f"{OFFER}{words} My name is Sam Okafor.", kind=LetterKind.NEGOTIATE)
    return [request.text for request in brief.requests]


@pytest.mark.parametrize(
    ("words", "requests"),
    [
        (
            "Want: so start at 9.30, two weeks off in august, and parking.",
            ["a start at 9.30", "two weeks off in August", "parking"],
        ),
        ("I'd like to start on 3 May and have a week off in June.", ["a start on 3 May", "a week off in June"]),
        (
            "I want to start 1 April, three weeks of leave in August and a desk.",
            ["a start on 1 April", "three weeks of leave in August", "a desk"],
        ),
        (
            "I'd accept if: 80 percent position, start in September and not August, and unpaid leave for a tour in "
            "February.",
            ["an 80 percent position", "a start in September", "leave for a tour in February"],
        ),
        ("Could I start on 1 March, or even 1 April?", ["a start on 1 March or 1 April"]),
        ("They want me to start on 1 Feb, I'd like 1 April.", ["a start on 1 April"]),
    ],
)
def test_a_day_of_leave_is_no_day_to_start_on(words: str, requests: list[str]) -> None:
    assert asked(words) == requests


@pytest.mark.parametrize(
    ("words", "requests"),
    [
        (
            "I need four 10 hour days not five 8s, a start after new year, and the test paid by them.",
            ["four ten-hour days", "a start after New Year", "support with the test"],
        ),
        (
            "Ask her if I can have every third weekend on call instead of every second, a car for the visits, and "
            "supervision once a month.",
            ["every third weekend on call", "a car for the visits", "supervision once a month"],
        ),
        (
            "I want to talk about relocating: temporary housing for two months and a later start.",
            ["temporary housing for two months", "a later start date"],
        ),
        ("Also my title shall be Lead Analyst, not Senior.", ["the title of Lead Analyst"]),
        ("Want no lates, steel toe boots given.", ["a schedule without late shifts", "steel toe boots"]),
        ("I'd love the job at Moss & Hale. I need to leave at 4.", ["the chance to finish by 4"]),
        ("finishing by 2 please. no sundays.", ["the chance to finish by 2", "a schedule without Sundays"]),
        (
            "could I have a phased start two days a week till easter and also a laptop.",
            ["a phased start, two days a week until Easter", "a laptop"],
        ),
        ("10 days more holiday please.", ["ten more days of holiday"]),
        ("Also can I have Wednesday afternoons off to visit her.", ["Wednesday afternoons off"]),
        ("I want permission to keep teaching on Wednesdays.", ["permission to keep teaching on Wednesdays"]),
        ("No nights for first 3 months please.", ["a schedule without night shifts for the first three months"]),
    ],
)
def test_what_stands_in_a_list_is_asked_for_as_it_is_wanted(words: str, requests: list[str]) -> None:
    assert asked(words) == requests


@pytest.mark.parametrize(
    ("words", "requests"),
    [
        ("My mum is in a home in Leeds so I need to be near. A desk would be nice.", ["a desk"]),
        ("I would like to be close to my parents. Could I start in May?", ["a start in May"]),
    ],
)
def test_where_the_sender_wants_to_be_is_not_for_an_employer_to_grant(words: str, requests: list[str]) -> None:
    assert asked(words) == requests


@pytest.mark.parametrize(
    ("words", "requests"),
    [
        (
            "I want housing for two months and help for my partner to find a job.",
            ["housing for two months", "help for my partner to find a job"],
        ),
        (
            "I ask for: a room for the first month, and that my husband can come with me on the visit.",
            ["a room for the first month", "the chance for my husband to come with me on the visit"],
        ),
        ("I need a place in the school for our two girls.", ["a place in the school for our two girls"]),
        (
            "I'd like to bring my daughter to work in the holidays.",
            ["the chance to bring my daughter to work in the holidays"],
        ),
        ("finishing by 2 for pick up my daughter from school please.", ["the chance to finish by 2"]),
        ("I'd like a later start, my course ends in March.", ["a later start date"]),
        ("My wife is ill so I need Tuesdays at home.", ["the chance to work from home on Tuesdays"]),
        ("I'd like my wife to stop crying, and a desk.", ["a desk"]),
        ("I need help for my disabled son and a parking space.", ["a parking space"]),
        ("I want a desk because my husband needs an operation.", ["a desk"]),
    ],
)
def test_what_is_asked_for_a_family_is_asked_for_and_the_grounds_are_not_told(words: str, requests: list[str]) -> None:
    assert asked(words) == requests
