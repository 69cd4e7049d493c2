"""The greeting never guesses, and the ending holds what is known."""

import pytest

from tactful.contract import Brief, Fact
from tactful.templates import compose, salutation_for, sign_off_for
from tactful.templates.frame import thanked_names


@pytest.mark.parametrize(
    ("recipient", "tone", "salutation"),
    [
        ("Priya Raman", None, "Dear Priya Raman,"),
        ("Ms. Park", None, "Dear Ms. Park,"),
        ("Sister Bernadette Quigley", "warm", "Dear Sister Bernadette Quigley,"),
        ("Mr. Venkataraghavan S.", None, "Dear Mr. Venkataraghavan S.,"),
        ("Coach Dana", "warm", "Dear Coach Dana,"),
        ("Sam", None, "Dear Sam,"),
        ("Sam", "formal", "Dear Sam,"),
        ("Sam", "warm", "Hi Sam,"),
        ("Your Excellency", None, "Your Excellency,"),
        ("Respected Captain", None, "Respected Captain,"),
        ("dear all", None, "Dear all,"),
        ("the hiring team", None, "Dear Hiring Team,"),
        ("Łukasz Żak", None, "Dear Łukasz Żak,"),
        (None, None, "Dear Hiring Manager,"),
        ("  ", None, "Dear Hiring Manager,"),
    ],
)
def test_the_recipient_is_greeted_as_named(recipient: str | None, tone: str | None, salutation: str) -> None:
    assert salutation_for(Brief(recipient=Fact(recipient) if recipient else None, tone=tone)) == salutation


def test_the_sign_off_follows_the_tone() -> None:
    endings = [sign_off_for(Brief(tone=tone)) for tone in (None, "warm", "formal", "unheard-of")]
    assert endings == ["Kind regards,", "Warm regards,", "Yours sincerely,", "Kind regards,"]


@pytest.mark.parametrize(
    ("recipient", "thanked", "names"),
    [
        ("Mariana Costa", "Ana", "Ana"),
        ("Ana Costa", "Ana", None),
        ("Zoë O’Neill", "Zoë O'Neill", None),
        ("Alberto Ruiz", "Al", "Al"),
    ],
)
def test_whom_the_letter_greets_is_not_thanked_beside_it(recipient: str, thanked: str, names: str | None) -> None:
    assert thanked_names(Brief(recipient=Fact(recipient), thanked=(Fact(thanked),))) == names


def test_the_sign_off_stands_alone_without_a_sender() -> None:
    assert compose(Brief(), "words").text.endswith("\n\nKind regards,")
    assert compose(Brief(sender=Fact("Sam Okafor")), "words").text.endswith("\n\nKind regards,\nSam Okafor")


@pytest.mark.parametrize(
    ("typed", "greeted"),
    [
        ("Headmaster Mr Pettifer", "Dear Mr Pettifer,"),
        ("Principal Mrs Obi", "Dear Mrs Obi,"),
        ("Principal Obi", "Dear Principal Obi,"),
        ("Mrs Helen Fairweather", "Dear Mrs Helen Fairweather,"),
    ],
)
def test_a_title_needs_no_office_before_it(typed: str, greeted: str) -> None:
    assert salutation_for(Brief(recipient=Fact(typed, 0, len(typed)))) == greeted
