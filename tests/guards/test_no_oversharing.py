"""The guard against confidences: whose matter it is decides, not the topic."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest
from tactful.guards.no_oversharing import GUARD

from tests.guards.judging import found_by

found = partial(found_by, GUARD)
CORPUS = Path(__file__).resolve().parents[1] / "corpus"
PRIVATE = (
    "I have not had a drink for ninety days.",
    "There is a little one on the way.",
    "We put Dad in the ground on Monday.",
    "I stand before the magistrates in June.",
    "I am seeing somebody about the nightmares.",
    "My hands shake now.",
    "My wages are attached.",
    "One of your nurses told me that she lost a baby.",
    "I have stayed sober since Easter.",
    "It is triplets, the midwife says.",
    "I fell for the cook, and she is engaged.",
    "I still owe my brother thousands.",
    "Only my therapist knows why I left.",
    "We remain childless, and not by choice.",
    "In May I am to explain myself to a judge.",
    "My husband has been posted to the front.",
    "Jess is expecting so we'd want to be near her.",
    "my mum's been in hospital since march",
    "im on antidepressants and need time off",
    "We can't move because of my son's autism.",
    "I am going through a difficult separation.",
    "my visa got rejected",
    "I owe the bank a lot of money.",
    "There is a court case pending against me.",
    "My faith does not allow me to work on Saturdays.",
    "I have burnout and my therapist said no.",
    "My partner was laid off last week.",
    "we just had a baby and nobody sleeps",
    "I've been sober for a year.",
    "My girlfriend doesn't want to move.",
    "Since my mother passed away I need to be close to my dad.",
    "I'm recovering from knee surgery.",
    "I suffer from anxiety.",
    "We buried our son in September.",
    "I cannot come to your school while my mother, who is dying, needs me.",
    "Both my knees need replacing, and the list is long.",
    "My leave to remain was refused last Thursday.",
)
PUBLIC = (
    "I fell in love with your workshop at once.",
    "My hands are full with the harvest.",
    "My surgery is opposite the church, and dogs are most of it.",
    "My little operation has four trucks and no office.",
    "He has a passion for moss.",
    "I crew the breakdown van.",
    "I was jailed for an hour by the pirates of your kindergarten.",
    "The team is expecting me on Monday.",
    "I was sent to the front of the queue.",
    "For personal reasons I must decline.",
    "Due to personal circumstances I am unable to accept.",
    "I wish you and your family good health.",
    "I was sorry to hear of your father's illness and hope he recovers soon.",
    "Thank you for offering me the Registered Nurse position in the oncology ward.",
    "The visa processing platform you are building is impressive.",
    "I discussed it with my family and made my decision.",
    "The Divorce Law team was welcoming.",
    "I am dying to see your launch.",
    "The therapy dogs in your lobby are lovely.",
    "I treated cancer patients for six years at a clinic in Tampa.",
    "I want to stay in palliative care where I am.",
    "Your immigration team handles asylum appeals with great care.",
    "My partner has accepted a job in Madrid, and we are moving there.",
    "I am ill suited to a sales role.",
    "I have handled bankruptcy cases for twelve years.",
    "My wife and I regret that we cannot take on the lodge.",
    "I divorced the two datasets before I sent the exercise back.",
    "Ten years on a stroke ward taught me patience.",
)


@pytest.mark.parametrize("text", PRIVATE)
def test_hears_what_is_private(text: str) -> None:
    assert found(text)


@pytest.mark.parametrize("text", PUBLIC)
def test_lets_the_world_of_work_be(text: str) -> None:
    assert not found(text)


def test_points_at_the_clause() -> None:
    text = "Thank you for the offer, but my wife has cancer, and I must say no."

    assert found(text) == ["but my wife has cancer"]


def test_joins_neighbouring_clauses() -> None:
    assert len(found("My father died, and my mother is ill.")) == 1


def test_good_letters_tell_nothing_private() -> None:
    letters = [json.loads(line) for line in (CORPUS / "letters.jsonl").read_text("utf-8").splitlines()]

    assert sum(bool(found(row["letter"])) for row in letters) <= 1
