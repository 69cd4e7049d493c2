"""What is asked for becomes a noun phrase, in whatever words people ask; pay and private matters never do."""

from __future__ import annotations

import pytest

from tactful.contract import LetterKind, RequestKind
from tactful.errors import UnusableInputError
from tactful.reading import Overrides, read_brief, with_overrides

OFFER = "Ana Lopez from Globex offered me the analyst job. "
_TUESDAYS = "the chance to work from home on Tuesdays"
SENDER = " My name is Sam Okafor."


def asked(words: str) -> list[str]:
    return [request.text for request in read_brief(f"{OFFER}{words}{SENDER}", kind=LetterKind.NEGOTIATE).requests]


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
    ("given", "request_"),
    [
        ("upgrade to business class", "an upgrade to business class"),
        ("MBA sponsorship", "an MBA sponsorship"),
        ("European contract", "a European contract"),
        ("French course", "a French course"),
        ("hour off", "an hour off"),
        ("Umbrella policy", "an umbrella policy"),
        ("university course", "a university course"),
        ("one-week break", "a one-week break"),
        ("8-hour day", "an 8-hour day"),
        ("two extra days", "two extra days"),
    ],
)
def test_a_request_has_the_right_article(given: str, request_: str) -> None:
    brief = with_overrides(read_brief(OFFER, kind=LetterKind.NEGOTIATE), Overrides(ask=(given,)))

    assert [request.text for request in brief.requests] == [request_]


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


def test_a_refusal_asks_for_nothing() -> None:
    assert read_brief(f"{OFFER}I decline, I want Mondays off.").requests == ()


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


@pytest.mark.parametrize(
    ("words", "requests"),
    [
        ("It is full time and I can only do 4 days, not Wednesdays.", ["a four-day week with Wednesdays off"]),
        ("i can't work more than three days.", ["a three-day week"]),
        ("I can't come in on Tuesdays.", ["Tuesdays off"]),
        ("Fridays I can't do.", ["Fridays off"]),
        ("Mondays and Fridays are impossible.", ["Mondays and Fridays off"]),
        ("I can't do every Monday.", ["Mondays off"]),
        # One day that will not do is none of every week.
        ("They want me to sign on Monday. Monday is impossible for me. I want a laptop.", ["a laptop"]),
        ("I can't do Monday, could we sign on Tuesday? I want a laptop.", ["a laptop"]),
        ("could the hours be 9 to 3?", ["working hours from 9 to 3"]),
        (
            "on call every weekend is too much. could it be 2 weekends a month?",
            ["no more than two weekends a month on call"],
        ),
        (
            "night shifts every week are too much, could we make it every other week?",
            ["night shifts only every other week"],
        ),
        # How much the sender works now, how long the notice is, and what others can do are no wishes.
        ("he wants me 5 days. i can do 4.", ["a four-day week"]),
        ("They want 5 days a week but I could only do three.", ["a three-day week"]),
        ("He wants me in 5 days. I can do 4 January. I want a laptop.", ["a laptop"]),
        ("I only work 4 days now and I want a laptop.", ["a laptop"]),
        ("I can only do 2 days notice, and I want a laptop.", ["a laptop"]),
        ("they can only do 4 days. I want a laptop.", ["a laptop"]),
        ("I can't start on Mondays. I want a laptop.", ["a laptop"]),
    ],
)
def test_what_cannot_be_done_is_a_wish_where_one_follows(words: str, requests: list[str]) -> None:
    assert asked(words) == requests


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
