"""What words leave unclear, and what only looks so."""

from __future__ import annotations

import pytest

from tactful.reading import read_brief
from tactful.reading.doubts import Matter, find_doubts


def doubts(words: str) -> dict[Matter, tuple[str, ...]]:
    return {doubt.matter: doubt.choices for doubt in find_doubts(words, read_brief(words))}


@pytest.mark.parametrize(
    "words",
    [
        "I accept the offer from Acme but please decline it. Dana was nice. Sam",
        "Tell Dana yes I accept the job and that I have to say no. Sam",
        "I'd love to take the job at Acme! I'm declining the offer. - Sam",
        "Acme offered me the analyst job and I accept it. Tell Dana Cho. Sam",
        "I accept the offer from Acme. I decline the offer from Acme.",
        "please tell them yes, I'll take the position. Northwind Labs, Ana Ferreira. Sam Okafor",
    ],
)
def test_whether_it_is_declined_is_unclear(words: str) -> None:
    assert list(doubts(words)) == [Matter.DECISION]


@pytest.mark.parametrize(
    "words",
    [
        "I almost accepted the job at Acme, but I decline. Tell Dana. Sam",
        "I can't accept the offer from Acme. Dana Cho. Sam",
        "I accept the offer from Globex and decline the offer from Acme. Tell Dana Cho. Sam",
        "Globex offered me more and I'm taking it, tell Acme no. Dana Cho. Sam",
        "Should I accept the job at Acme? No. Decline it please. Dana. Sam",
        "I was going to accept the job at Acme but now I want to decline. Dana. Sam",
        "I accept that this is disappointing, but I decline the job at Acme. Dana. Sam",
        "My mum says I should take the job at Acme but no. Tell Dana. Sam",
        "I'd have to move if I take the job at Acme, so no. Dana. Sam",
        "yes tell them I accept the job! no wait, decline it. Acme, Dana. Sam",
        "I'm taking another job, so say no to Acme. Dana. Sam",
        "It would be mad to take the job at Acme, tell Dana no. Sam",
        "Turn down the role at Acme for me, please. Before I accept the other offer I want this done. Dana. Sam",
        "They asked if I'd accept the job at Acme for less. No way. Dana. Sam",
    ],
)
def test_a_refusal_that_speaks_of_accepting_is_clear(words: str) -> None:
    assert doubts(words) == {}


@pytest.mark.parametrize(
    ("words", "companies"),
    [
        ("Acme and Globex both offered me jobs. I don't want either. Sam", ("Acme", "Globex")),
        ("Please decline Acme and Globex for me. Sam", ("Acme", "Globex")),
        ("I have offers from Acme Foods and Globex Robotics, I want neither.", ("Acme Foods", "Globex Robotics")),
        ("Acme offered me the analyst job. Globex offered me the clerk job. Say no.", ("Acme", "Globex")),
        ("Say no to Acme. Also turn down Globex. Sam", ("Acme", "Globex")),
        (
            "University of Leeds and University of York both offered me a job. I want neither. Sam",
            ("University of Leeds", "University of York"),
        ),
        ("Acme Labs and Globex Labs both offered me a job. Say no. Sam", ("Acme Labs", "Globex Labs")),
        (
            "The Marsh Table offered me the waiter job. The Red Lion offered me the cook job. Say no.",
            ("The Marsh Table", "The Red Lion"),
        ),
    ],
)
def test_whose_offer_it_is_is_unclear(words: str, companies: tuple[str, ...]) -> None:
    assert doubts(words) == {Matter.COMPANY: companies}


@pytest.mark.parametrize(
    "words",
    [
        "I have offers from Acme and Hooli, I'm going with Hooli. Sam",
        "Acme and Hooli both offered me a job, I accepted Hooli. Tell Dana at Acme. Sam",
        "Acme offered me the analyst job, Globex offered me more. Decline Acme. Sam",
        "Marlow & Finch offered me the job, say no. Sam",
        "Dana from Acme offered me the job, and my boss at Initech offered me a raise, so no. Sam",
        "Northwind offered me the job, Northwind Labs that is. Say no. Sam",
        "Dana and Acme were kind, but no to the clerk job. Sam",
    ],
)
def test_a_rival_or_a_firm_of_two_is_no_second_offer(words: str) -> None:
    assert doubts(words) == {}


@pytest.mark.parametrize(
    "words",
    [
        "Write to Priya Raman and Tom Vance that I decline the analyst job at Acme. Sam",
        "Say no to Dana Cho and to Priya Raman. The analyst job at Acme. Sam",
        "Dear Priya Raman or Dear Tom Vance? The analyst job at Acme, no thanks. Sam",
        "No to the analyst job at Acme. To: Priya Raman, Tom Vance. From: Sam",
    ],
)
def test_whom_the_letter_greets_is_unclear(words: str) -> None:
    assert list(doubts(words)) == [Matter.RECIPIENT]


@pytest.mark.parametrize(
    "words",
    [
        "Write to Priya Raman and thank Tom Vance. The analyst job at Acme, no. Sam",
        "Priya Raman and Tom Vance interviewed me for the analyst job at Acme. Tell Priya no. Sam",
        "Tell Priya Raman no and Tom Vance thanks. The analyst job at Acme. Sam",
        "Tell Priya Raman and the team no. The analyst job at Acme. Sam",
        "Write to Priya at Acme. Tom referred me. No to the analyst job. Sam",
        "Tell Dana no to Acme, I'm staying with Initech. Thank Lee and Jo too. Sam",
    ],
)
def test_others_beside_the_recipient_are_no_doubt(words: str) -> None:
    assert doubts(words) == {}


def test_one_word_that_may_name_a_company_is_nobody() -> None:
    assert read_brief("Globex offered me more and I'm taking it, tell Acme no. Sam").recipient is None
    recipient = read_brief("Tell Xiuying no to the analyst job at Acme. Sam").recipient
    assert recipient is not None
    assert recipient.value == "Xiuying"


def test_the_town_of_a_company_makes_no_offer() -> None:
    assert doubts("Greenfield Primary in Hull offered me a teaching job. I decline. Sam Hall") == {}
