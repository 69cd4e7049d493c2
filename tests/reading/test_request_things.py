"""Several things that are asked for at once are told apart, and from what is not wanted."""

from __future__ import annotations

import pytest

from tests.reading.asking import asked


@pytest.mark.parametrize(
    ("words", "requests"),
    [
        ("i need 30 hrs not 40 and 3 days from home.", ["30 hours a week", "three days a week at home"]),
        ("I would like 30 not 40 hours a week and a parking space.", ["30 hours a week", "a parking space"]),
        ("I want 37.5 hours, not 40 hours, plus a laptop.", ["37.5 hours a week", "a laptop"]),
        ("I want to start on 4 January not 14 December and a van.", ["a start on 4 January", "a van"]),
        (
            "I want the title of Senior Clerk not Clerk and a laptop.",
            ["the title of Senior Clerk", "a laptop"],
        ),
        ("I want a laptop rather than a desktop and 2 screens.", ["a laptop", "two screens"]),
        # Nothing but the number contrasted with is left out: here the rest is not wanted either.
        ("I want a laptop, not nights and weekends.", ["a laptop"]),
        ("I'd like 20 hours of training and a laptop.", ["20 hours of training", "a laptop"]),
    ],
)
def test_what_is_wanted_in_place_of_something_ends_no_list(words: str, requests: list[str]) -> None:
    assert asked(words) == requests


def test_several_wishes_are_told_apart() -> None:
    assert asked("Want: own office, assistant, reserved parking.") == [
        "my own office",
        "an assistant",
        "reserved parking",
    ]
    assert asked("Ask:\n- 3 days remote per week\n- start 15 January instead of 1 December\n- 20% up\n") == [
        "three days a week at home",
        "a start on 15 January",
    ]


@pytest.mark.parametrize(
    ("words", "requests"),
    [
        (
            "I ask for: (a) the relocation from Manila to be paid by them or at least the shipping of tools (b) 2 weeks"
            " of japanese class before start.",
            ["support with the relocation from Manila", "two weeks of Japanese class"],
        ),
        ("I want 1) a laptop 2) two screens.", ["a laptop", "two screens"]),
        ("I want either a car or a travel card.", ["a car or a travel card"]),
        ('The title says "coordinator" and I\'d like "lead" as we discussed.', ["the title of lead"]),
        ("I want the parking to be free.", []),
        # What something is called already is no wish; what it is to be called is one.
        ("The firm is Kwik Keys, no sorry, its called Kestrel Keys. I want a laptop.", ["a laptop"]),
        ("I'd like to be called Lead Analyst.", ["the title of Lead Analyst"]),
    ],
)
def test_a_list_in_a_line_and_what_somebody_else_pays(words: str, requests: list[str]) -> None:
    assert asked(words) == requests


@pytest.mark.parametrize(
    ("words", "requests"),
    [
        (
            "could I start on 1 september instead of 1 august because my military service ends aug 22, and fridays off"
            " every second week for my band (don't say band).",
            ["a start on 1 September", "every second Friday off"],
        ),
        (
            "Would like 4 days not five, and not to do the evening events. And that they pay for the knife set?"
            " And the title be Head Cook like I have now.",
            [
                "four days",
                "an exemption from the evening events",
                "support with the knife set",
                "the title of Head Cook",
            ],
        ),
        (
            "need start after June 10 rather than May 1 and only short tours in the first month.",
            ["a start after June 10", "short tours in the first month"],
        ),
        (
            "I would like 0.8 and to work from home on report days (mondays).",
            ["a 0.8 position", "the chance to work from home on report days"],
        ),
        (
            "I need Wednesdays off because I look after my cat, start on 15 February not 1st, and a desk.",
            ["Wednesdays off", "a start on 15 February", "a desk"],
        ),
        ("he wants me on call every 2nd weekend, id do every 4th.", ["on-call duty only on every fourth weekend"]),
        ("I would like not to do nights.", ["a schedule without night shifts"]),
        ("I'd love it. Two things: a mentor, and the course in May.", ["a mentor", "the course in May"]),
        # What is joined to a ground, or to what is not wanted, is none of the wishes.
        ("I want a desk because I have a dog, and a car.", ["a desk"]),
        ("I want a laptop because my sister moves, and the baby comes.", ["a laptop"]),
        ("I want day shifts rather than weekends and nights.", ["day shifts"]),
        ("They do not work weekends. I want a laptop.", ["a laptop"]),
        ("i want work there. but i need a laptop.", ["a laptop"]),
    ],
)
def test_what_is_joined_behind_a_ground_or_a_contrast_is_asked_for_too(words: str, requests: list[str]) -> None:
    assert asked(words) == requests
