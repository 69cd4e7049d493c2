"""Letters of every kind, from words and from drafts, without a model."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tactful.contract import LetterKind, Origin, Part
from tactful.delivery import Delivery
from tactful.errors import UnclearInputError, UnusableInputError
from tactful.reading import Overrides
from tactful.rewrite import rewrite
from tactful.write import write

OFFER = "Ana Lopez from Globex offered me the analyst job. "
SENDER = " My name is Sam Okafor."


def letter(kind: LetterKind, words: str, variant: int = 0) -> Delivery:
    return write(f"{OFFER}{words}{SENDER}", Overrides(), variant, kind=kind)


@pytest.mark.parametrize("variant", range(4))
def test_a_negotiation_wants_the_job_and_asks_for_what_is_wanted(variant: int) -> None:
    delivery = letter(LetterKind.NEGOTIATE, "I want 2 days at home and 5k more, Initech pays that.", variant)
    assert delivery.passed
    assert "two days a week at home" in delivery.text
    assert not [secret for secret in ("5k", "Initech", "pay", "salary", "sorry") if secret in delivery.text]
    assert any("pay" in advice for advice in delivery.advice)


def test_a_negotiation_asks_for_two_things_and_names_the_others_beside_it() -> None:
    delivery = letter(LetterKind.NEGOTIATE, "Want: a mentor, reserved parking, a second monitor.")
    assert delivery.passed
    assert "a mentor and reserved parking" in delivery.text
    assert "monitor" not in delivery.text
    assert any("a second monitor" in advice for advice in delivery.advice)


@pytest.mark.parametrize(
    ("words", "problem"),
    [("I want 5k more.", "nothing but pay"), ("I want it, please write something nice.", "do not say what")],
)
def test_a_negotiation_needs_something_that_a_letter_may_ask_for(words: str, problem: str) -> None:
    with pytest.raises(UnclearInputError, match=f"{problem}.*--ask"):
        letter(LetterKind.NEGOTIATE, words)


@pytest.mark.parametrize("variant", range(4))
def test_who_asks_for_time_says_when_the_answer_comes(variant: int) -> None:
    words = "Waiting for my biopsy. They want to know by 25 November, ask for time until 3 December."
    delivery = letter(LetterKind.ASK_TIME, words, variant)
    assert delivery.passed
    assert "3 December" in delivery.text
    assert not [word for word in ("biopsy", "decline", "accept ") if word in delivery.text]


def test_who_names_no_day_gets_none_invented() -> None:
    delivery = letter(LetterKind.ASK_TIME, "I need more time to think.")
    assert delivery.passed
    assert "a few more days" in delivery.text
    assert not any(character.isdigit() for character in delivery.text)


@pytest.mark.parametrize("variant", range(4))
def test_an_acceptance_is_taken_back_with_an_apology_first(variant: int) -> None:
    words = "I accepted on 2 November, but Initech pays 5k more, so I withdraw. I'll return the laptop on Friday."
    delivery = letter(LetterKind.WITHDRAW, words, variant)
    assert delivery.passed
    first = delivery.composition.paragraphs[0]
    assert first[0].part is Part.DECISION
    assert "2 November" in first[0].text
    assert "I will return the laptop on Friday." in delivery.text
    assert "Initech" not in delivery.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Could you tell us why?", ""),
        ("Is it the salary? We could offer more.", "offer"),
        ("Would you reconsider?", ""),
        ("Which company have you chosen?", "my (plans|path|next step)|where I am going"),
    ],
)
def test_a_reply_answers_and_lets_the_refusal_stand(question: str, told: str) -> None:
    words = f'I declined the analyst job at Globex, Initech pays more. Ana Lopez wrote: "{question}" Sam Okafor'
    delivery = write(words, Overrides(), kind=LetterKind.REPLY)
    assert delivery.passed
    assert re.search(told, delivery.text)
    assert any(part.part is Part.PERSONAL for part in delivery.composition.parts)
    assert not [secret for secret in ("Initech", "pays", "salary") if secret in delivery.text]


def test_a_reply_needs_an_answer_to_a_question_of_its_own_kind() -> None:
    words = 'I declined the analyst job at Globex. Ana Lopez wrote: "Can we keep your CV?" Sam Okafor'
    with pytest.raises(UnclearInputError, match="--change"):
        write(words, Overrides(), kind=LetterKind.REPLY)
    told = write(words, Overrides(), wishes=["say that you may keep my CV for a year"], kind=LetterKind.REPLY)
    assert "You may keep my CV for a year." in told.text


def test_the_next_variant_is_another_letter_and_the_same_one_each_time() -> None:
    first, again = (letter(LetterKind.NEGOTIATE, "I want Mondays off.") for _ in range(2))
    assert first.text == again.text
    assert first.text != letter(LetterKind.NEGOTIATE, "I want Mondays off.", 1).text


ULTIMATUM = """Dear Ana,

Thank you for offering me the analyst job at Globex. I would love to join you. Either you let me work from home on
Fridays or I walk. The salary is a joke.

Kind regards,
Sam
"""


def test_a_draft_that_threatens_asks_instead() -> None:
    delivery = rewrite(ULTIMATUM, Overrides())
    assert (delivery.kind, delivery.passed) == (LetterKind.NEGOTIATE, True)
    assert "I would love to join you." in delivery.text
    assert "the chance to work from home on Fridays" in delivery.text
    assert not [word for word in ("walk", "Either", "salary", "joke") if word in delivery.text]


def test_a_sound_draft_of_another_kind_stays_word_for_word() -> None:
    draft = (
        "Dear Ana,\n\nMany thanks for the offer of the analyst job. I am really keen to join Globex. Would it be"
        " possible"
        " to start on 1 March?\n\nI look forward to hearing from you.\n\nKind regards,\nSam"
    )
    delivery = rewrite(draft, Overrides())
    assert (delivery.kind, delivery.text) == (LetterKind.NEGOTIATE, draft)
    assert {part.origin for part in delivery.composition.parts} == {Origin.DRAFT}


def test_a_draft_that_takes_back_an_acceptance_gets_its_apology_first() -> None:
    draft = (
        "Dear Ana,\n\nOn 2 November I accepted the analyst job at Globex. I have to withdraw my acceptance. Thank you"
        " for"
        " your trust.\n\nI wish you every success.\n\nKind regards,\nSam"
    )
    delivery = rewrite(draft, Overrides())
    assert (delivery.kind, delivery.passed) == (LetterKind.WITHDRAW, True)
    assert "On 2 November I accepted the analyst job at Globex. I have to withdraw my acceptance." in delivery.text
    assert delivery.composition.parts[0].origin is Origin.STANDARD_PHRASE
    assert delivery.text.index("apolog" if "apolog" in delivery.text else "sorry") < delivery.text.index("2 November")


def test_a_draft_can_be_said_to_be_of_a_kind() -> None:
    draft = "Dear Ana,\n\nThank you for the analyst offer.\n\nSam"
    assert rewrite(draft, Overrides(), kind=LetterKind.ASK_TIME).kind is LetterKind.ASK_TIME


# Stitched at random, these make words that nobody foresaw.
PIECES = [
    "Ana Lopez from Globex offered me the analyst job.", "I want", "2 days at home", "Fridays off", "5k more", "until",
    "3 December", "and", "ask if", "they could give me", "a mentor", "my divorce", "Initech pays more", "I accepted",
    "on 2 November", "but", "can't", '"Why?"', "she asked", "no nights", "start in March", "because", "\n- ", "title",
    "Senior Analyst", "I can do weekends", "the following Monday", "expires Friday", "another week", "Sam Okafor",
]  # fmt: skip


@given(pieces=st.lists(st.sampled_from(PIECES), min_size=2, max_size=14), kind=st.sampled_from(LetterKind))
def test_whatever_is_typed_the_letter_is_clean_or_refused(pieces: list[str], kind: LetterKind) -> None:
    words = f"{OFFER}{' '.join(pieces)}"
    try:
        delivery = write(words, Overrides(), kind=kind)
    except UnusableInputError:
        return
    assert delivery.passed, delivery.text
    assert not [secret for secret in ("5k", "Initech", "divorce") if secret in delivery.text]
    assert "  " not in delivery.text
