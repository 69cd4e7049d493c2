"""What a draft says to its own reader is not withheld from them."""

from __future__ import annotations

import pytest

from tactful.reading import Overrides
from tactful.rewrite import rewrite

DRAFT = (
    "Dear Mr Tanaka,\n\nThank you for offering me the bike mechanic job. I'm sorry, but I must decline it. {}"
    " I wish you well.\n\nRegards,\nOscar Bell"
)


def letter_of(told: str) -> str:
    return rewrite(DRAFT.format(told), Overrides()).text


@pytest.mark.parametrize(
    "told",
    [
        "Sorry to mess you about again.",
        "I'm really sorry for the muddle with the dates.",
        "I apologise for wasting your time.",
        "Please could you refund my train ticket, 48 euros, as Camille promised?",
        "As to your second question, yes, Emi Sato would be interested and she says you can call her on 0155 2231.",
        "Please don't tell mum I said no before I tell her on Sunday.",
        "The workshop is the cleanest I have ever seen.",
        "I also want to thank you for the blankets you gave to my mother.",
        "Thank you for the tea that you made my wife.",
        "I would love to stay connected on LinkedIn: linkedin.com/in/oscar-bell.",
    ],
)
def test_what_is_said_to_the_reader_stays(told: str) -> None:
    assert told in letter_of(told)


@pytest.mark.parametrize(
    ("told", "word"),
    [
        ("Sorry to say that your team is rude.", "rude"),
        ("I'm sorry for the people who work for such a bully.", "bully"),
        ("I'm sorry to mess you about, but your boss is a bully.", "bully"),
        ("My pay would be 12 euros an hour, less than my rent.", "12"),
        ("Don't tell them that my wife left me.", "wife"),
    ],
)
def test_what_is_not_meant_for_them_goes(told: str, word: str) -> None:
    assert word not in letter_of(told)


def test_praise_outlives_the_complaint_before_it() -> None:
    text = letter_of("Your offer was insultingly low, but the workshop is the cleanest I have ever seen.")
    assert "The workshop is the cleanest I have ever seen." in text
    assert "insult" not in text


def test_the_name_below_a_complaint_signs_the_letter() -> None:
    text = rewrite("Hi Beth! I can't take the job. I need to be home. Hope you don't hate me. xx Kim", Overrides()).text
    assert text.endswith("\nKim\n") or text.rstrip().endswith("\nKim")
    assert "hate" not in text
