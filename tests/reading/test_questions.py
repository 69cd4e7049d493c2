"""What a recruiter asks after a refusal."""

from __future__ import annotations

import pytest

from tactful.contract import LetterKind, Question, ReasonKind
from tactful.reading import read_brief


def questions(words: str) -> tuple[Question, ...]:
    return read_brief(f"I declined the analyst job at Globex. {words} Sam Okafor", kind=LetterKind.REPLY).questions


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ('Ana Lopez wrote: "Could you share why you decided against it?"', Question.WHY),
        ('She asks "May we know which company you have chosen?"', Question.WHERE),
        ("Ana Lopez asked where I am going and how much they pay.", Question.WHERE),
        ('Ana emailed back "Is it the salary? We could improve the offer."', Question.MORE),
        ("Ana Lopez asked whether more money would help.", Question.MORE),
        ('They wrote: "What would it take?"', Question.MORE),
        ('Ana: "would you reconsider if we deferred to September?"', Question.RECONSIDER),
        ("Ana Lopez asked whether I would do Saturdays only instead.", Question.RECONSIDER),
        ('Ana asks "Can we keep your CV on file?"', Question.OTHER),
    ],
)
def test_a_question_is_of_a_kind(words: str, question: Question) -> None:
    assert questions(words) == (question,)


def test_where_nothing_is_asked_there_is_no_question() -> None:
    assert questions("Ana Lopez wrote back, please answer nicely.") == ()


def test_the_grounds_in_a_question_are_not_the_senders() -> None:
    words = 'I declined at Globex. Ana Lopez asks "Was it the commute, the location?" Sam Okafor'
    assert read_brief(words, kind=LetterKind.REPLY).reason.kind is ReasonKind.UNTOLD
