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
        ("Ana Lopez asks: would I come if they paid 5k more?", Question.MORE),
        ('She asks "Where are you going instead?"', Question.WHERE),
        ('Ana: "would you reconsider if we deferred to September?"', Question.RECONSIDER),
        ("Ana Lopez asked whether I would do Saturdays only instead.", Question.RECONSIDER),
        ('Ana asks "Can we keep your CV on file?"', Question.OTHER),
        ('Ana asks "Would you come as a volunteer in summer?"', Question.OTHER),
        ('Ana asks "Would you come for less time?"', Question.RECONSIDER),
    ],
)
def test_a_question_is_of_a_kind(words: str, question: Question) -> None:
    assert questions(words) == (question,)


def test_where_nothing_is_asked_there_is_no_question() -> None:
    assert questions("Ana Lopez wrote back, please answer nicely.") == ()


def test_to_do_better_is_not_to_offer_more() -> None:
    assert questions("They asked what they could have done better in the interview.") == ()


@pytest.mark.parametrize(
    "words",
    [
        "Ana Lopez asks is there anything that would change my mind. I declined at Globex.",
        "I declined at Globex. Ana Lopez asks for feedback on the interview.",
        "I declined at Globex. Ana Lopez asks for my reason. I don't want to give the reason.",
    ],
)
def test_nobody_gives_a_reason_who_was_not_asked_for_it_or_keeps_it(words: str) -> None:
    assert Question.WHY not in questions(words)


def test_where_somebody_goes_instead_is_no_second_thought() -> None:
    assert questions("Ana Lopez at Globex asked who I'm going to instead. I said no.") == (Question.WHERE,)


def test_the_grounds_in_a_question_are_not_the_senders() -> None:
    words = 'I declined at Globex. Ana Lopez asks "Was it the commute, the location?" Sam Okafor'
    assert read_brief(words, kind=LetterKind.REPLY).reason.kind is ReasonKind.UNTOLD


def mentions(words: str) -> list[str]:
    brief = read_brief(f"I declined the analyst job at Globex. {words} Sam Okafor", kind=LetterKind.REPLY)
    return [mention.text for mention in brief.mentions]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            'Ana Lopez asked for a coffee, "no hard feelings". Would love to, Wed 2 Dec after 3 or Fri 4 Dec morning.',
            ["I would gladly meet you for a coffee: Wednesday 2 December after 3 or Friday 4 December in the morning."],
        ),
        (
            "Ana Lopez invited me to lunch. Yes please, on Thursday but I am broke.",
            ["I would gladly meet you for lunch on Thursday."],
        ),
        (
            "Ana asks if we could have a quick call. Sure, tomorrow at 10.",
            ["I would gladly have a call with you tomorrow at 10."],
        ),
        ("Ana Lopez asked me for a coffee. I'd rather not.", []),
        ("Ana Lopez asked me for a coffee. Would love to, but I can't.", []),
        ("Ana Lopez asked me for a coffee. I'd love that. Only I am moving away.", []),
        ("Ana Lopez asked for a coffee but I am not sure.", []),
    ],
)
def test_a_friendly_invitation_is_met_with_the_yes_that_the_words_give(words: str, said: list[str]) -> None:
    assert mentions(words) == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            'Ana wrote: "Would you be up for freelance work in spring?" Freelance yes please, from April, and thanks.',
            ["You asked about freelance work: yes, gladly, from April."],
        ),
        (
            'Ana wrote: "Would you come as a volunteer in summer?" Volunteer yes please, in January.',
            ["You asked about coming as a volunteer: yes, gladly, in January."],
        ),
        (
            "Ana asked about tutoring. Tutoring no, only after exams.",
            ["You asked about tutoring: no, only after exams."],
        ),
        ("Ana asked if I still want the job. Job no.", []),
        ("Ana asks if I'd do Mother's Day as a freelancer. mother's day yes.", ["You asked about Mother's Day: yes."]),
        ("Ana asked if I could play at christmas eve. christmas eve yes.", ["You asked about Christmas Eve: yes."]),
        (
            "Ana asks if its because of the early mornings. Tell her no it isn't that.",
            ["It was not because of the early mornings."],
        ),
        ("Ana asks: was it the money? No it wasn't.", []),
        ("Ana asks: was it the early mornings? Yes, a bit.", []),
        (
            "Ana asks for my reason. I'd rather not give the reason.",
            ["I hope you will understand that I would like to keep my reasons to myself."],
        ),
        ("Ana asks where I go. I'd rather not say the name.", []),
        ("Ana invited me to the fair. I'll be there!", []),
        (
            "Ana wants to know if I can send the drawings back and sign the NDA. I deleted the drawings on the 20th,"
            " NDA signed is attached.",
            ["I deleted the drawings on the 20th.", "I attach the signed NDA."],
        ),
        ("Ana asks for my badge. I sent my mother flowers on Monday.", []),
        ("She asks whether I'd reconsider. No, but I'm touched.", ["I am touched that you asked."]),
        (
            "They asked what they could have done better. The panel was rude. Only the length maybe.",
            ["If I may name one thing that could have been better, it is the length of the process."],
        ),
        (
            "She asked whether they may keep my CV: yes, until end of 2027.",
            ["You asked whether you may keep my CV: yes, until the end of 2027."],
        ),
        # Nobody has asked it yet.
        ("If she asks whether I would help in summer: yes.", []),
        # What is given as the reason is not told twice, and nothing is passed on in shorthand.
        ("Ana asks why. Just say it was a personal decision and pls stop asking, but nicely.", []),
    ],
)
def test_what_is_asked_is_answered_where_the_words_hold_the_answer(words: str, said: list[str]) -> None:
    assert mentions(words) == said
