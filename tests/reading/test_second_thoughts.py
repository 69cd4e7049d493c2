"""Who is asked to think again and says yes gets no letter that says no."""

from __future__ import annotations

import pytest

from tactful.clarity import read_clearly
from tactful.contract import LetterKind
from tactful.errors import UnclearInputError
from tactful.reading import Overrides
from tactful.reading.answers.second_thoughts import comes_round
from tactful.reading.letter_kinds import speaks_against
from tactful.reading.names.evidence import masked_words

DECLINED = "I declined the tram driver job at Globex. "


@pytest.mark.parametrize(
    "words",
    [
        "Ana Lopez writes back would I do it part time 20 hours. Yes i could imagine that!! but only mornings.",
        "Ana Lopez asks would I do it part time. Yes, I would, from October.",
        "They now offer 20 hours. I'd take it.",
        "Ana asks if I'd reconsider. I've changed my mind, tell her yes.",
        'Ana wrote: "Would you come if we let you work from home?" Sure, why not.',
        "She wants to know if I'd think again if they paid the move: yes, gladly",
        "she asks if I would still be interested. I would, but not before June.",
        "Ana asks if I'd take it with a mentor. That would work for me.",
    ],
)
def test_a_yes_to_the_job_is_heard(words: str) -> None:
    assert comes_round(masked_words(DECLINED + words))


@pytest.mark.parametrize(
    "words",
    [
        "Ana asks if I'd reconsider. Yes I thought about it again, but no.",
        "Ana asks if I am sure. Yes.",
        "She asks would I come for a coffee. Yes, gladly.",
        "Ana asks whether they may keep my CV: yes.",
        "Ana asks would I do it part time. I would if I could, but I can't.",
        "Ana asks if I'd reconsider. I have accepted another job and I'm happy.",
        "Ana asks would I reconsider. Yes, the offer is kind, but I am staying put.",
        "I changed my mind and refused, now Ana asks why.",
        "Ana asked if I can come talk to the trainees. Tell him yes I can come on 8 May at 10.",
        "Ana asks if I know anyone who would take it. Yes, my friend Bo would take it.",
        "She asks if I would be available for a call. Yes, Friday at 3.",
        "Ana asks if I'd do freelance work. Freelance yes please, from April.",
    ],
)
def test_a_yes_to_something_else_is_none(words: str) -> None:
    assert not comes_round(masked_words(DECLINED + words))


def test_no_letter_holds_to_a_refusal_that_its_sender_gives_up() -> None:
    words = f"{DECLINED}Ana Lopez asks would I do it part time. Yes, I would."
    with pytest.raises(UnclearInputError, match="tactful negotiate"):
        read_clearly(words, Overrides(), LetterKind.REPLY)
    assert read_clearly(words, Overrides(reason="none"), LetterKind.REPLY).kind is LetterKind.REPLY


def test_whoever_comes_round_may_negotiate() -> None:
    asked = f"{DECLINED}Ana Lopez asks would I do it part time. "
    assert not speaks_against(masked_words(f"{asked}Yes, I would."), LetterKind.NEGOTIATE)
    assert speaks_against(masked_words("I decline the tram driver job at Globex."), LetterKind.NEGOTIATE)


def test_a_list_of_wishes_that_begins_with_no_declines_nothing() -> None:
    words = "Ada Bell from Globex offers me the nurse post. What I would like: no night shifts, a parking place."
    assert not speaks_against(masked_words(words), LetterKind.NEGOTIATE)
    refusal = "Ada Bell from Globex offers me the nurse post. My answer: no"
    assert speaks_against(masked_words(refusal), LetterKind.NEGOTIATE)
