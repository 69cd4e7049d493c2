"""The guard against insults: reproach, mockery, orders and threats; not apologies, denials or a hard commute."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest
from tactful.guards.no_insult import GUARD

from tests.guards.judging import found_by

found = partial(found_by, GUARD)
CORPUS = Path(__file__).resolve().parents[1] / "corpus"
INSULTS = (
    "I also didn't like the tone of Mr. Blythe.",
    "She talks down to everybody.",
    "I couldn't stand your deputy.",
    "I will never work with somebody who cheats his waiters.",
    "I don't do business like that.",
    "u guys took forever and never said sorry",
    "I've never been treated with so little respect by a would-be employer.",
    "The contract you sent me was riddled with mistakes, including my own name.",
    "Your coding test was pointless.",
    "I can't work with people as disorganised as yours.",
    "I'll be telling everyone in the trade what I saw in your kitchen.",
    "the hr lady was super rude on the phone",
    "Your recruiter, Dale, lied to me about the shifts.",
    "The interview was chaotic and nobody knew who I was.",
    "I will tell everyone about this on Glassdoor.",
    "Thank you for wasting my Tuesday.",
    "What a circus.",
    "I found your tone condescending.",
    "I had hoped for a more professional process.",
    "Perhaps next time read my CV before you call.",
    "I have reservations about your leadership.",
    "You should be ashamed.",
    "You will hear from my lawyer.",
    "Sorry not sorry.",
    "They treat people like garbage.",
    "How generous of you to reply at last.",
    "I don't appreciate how I was treated.",
    "Don't call me again.",
    "I feel sorry for whoever takes this job.",
    "Firms that break their word will not get mine.",
    "The kitchen I saw would not survive an inspection.",
    "It is no surprise that half the staff have left.",
    "Your chairman interrupted me throughout.",
    "The union will be interested in those rotas.",
    "Your app does not work.",
)
COURTESIES = (
    "The mule was a stubborn, evil thing, and we got on well.",
    "The tea at the station was a crime.",
    "My accent is a catastrophe.",
    "The idiot board helped me through the speech.",
    "The mural is a fine piece of work.",
    "The way the children looked at me made me smile.",
    "I liked that nobody talks down to anybody with you.",
    "I can't stand for long, and I cannot bear to leave my class.",
    "I did not like the tone of my own letter.",
    "I take pride in my work and have my standards.",
    "I am sorry to disappoint you.",
    "I do not want to waste your time.",
    "You have been nothing but kind.",
    "I never felt rushed or ignored.",
    "It would be a mistake for me to leave now.",
    "The commute is terrible in winter, I am told, and I must decline.",
    "Please do not hesitate to contact me.",
    "You never once made me feel like a number.",
    "I would have been a poor match for the job.",
    "I am ashamed to reply so late.",
    "I cannot fault a single thing about the process.",
    "It was rude of me not to reply sooner.",
    "I admired the way you spoke to the trainees.",
    "Good luck finding your dream candidate.",
    "I'd be happy to leave you a good review.",
    "The interview was demanding but fair.",
    "Please tell everybody at the school that I will wave.",
    "My last boss was a bully, and you were the opposite.",
    "My first draft was riddled with mistakes, and you were kind about them.",
    "I have told everyone in the trade how well you treated me.",
    "My own attempt at the exercise was a disgrace.",
    "Nobody on the panel yawned or interrupted me.",
    "No wonder the trainees stay so long, with a teacher like Nuala.",
    "The bus was an hour late and you still waited for me.",
    "You will be sorry to see Gwen retire, I am sure.",
    "I kept every email, because they were so kind.",
)


@pytest.mark.parametrize("text", INSULTS)
def test_hears_an_insult(text: str) -> None:
    assert found(text)


@pytest.mark.parametrize("text", COURTESIES)
def test_hears_none_in_courtesy(text: str) -> None:
    assert not found(text)


@pytest.mark.parametrize("name", ["Nguyen Thi Minh Khai", "Sebastian a Beckett", "Carlos"])
def test_hears_none_in_a_name(name: str) -> None:
    assert not found(name)


def test_points_at_the_clause() -> None:
    text = "Thank you for the offer, although your recruiter was rude to me, and I wish you well."

    assert found(text) == ["although your recruiter was rude to me"]


def test_good_letters_insult_nobody() -> None:
    letters = [json.loads(line) for line in (CORPUS / "letters.jsonl").read_text("utf-8").splitlines()]

    assert sum(bool(found(row["letter"])) for row in letters) <= 3


FRIENDLY = "Thank you so much for the offer, and for your time. I am sorry to say no. {} I wish you every success."


@pytest.mark.parametrize(
    "insult",
    [
        "Your recruiter is an idiot.",
        "The interview was a circus.",
        "What a waste of time.",
        "The vicar is an old fraud and everyone knows it.",
        "Father Tim is a nasty piece of work.",
        "I felt uncomfortable with how your husband speaks to you.",
        "How your brother behaves around the girls worries me.",
    ],
)
def test_hears_an_insult_in_a_friendly_letter_too(insult: str) -> None:
    assert found(FRIENDLY.format(insult))


def test_reads_a_friendly_letter_kindly() -> None:
    teasing = "The families who come to you don't know how lucky they are."

    assert found(teasing)
    assert not found(FRIENDLY.format(teasing))
