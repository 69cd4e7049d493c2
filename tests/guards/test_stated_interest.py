"""The guard of interest: the writer wants the job, and not something else."""

from __future__ import annotations

from functools import partial

import pytest
from tactful.guards.stated_interest import GUARD

from tactful.contract import Case, Letter, LetterKind, Part
from tests.guards.judging import evidence_of

NEGOTIATION = Case(LetterKind.NEGOTIATE)
evidence = partial(evidence_of, GUARD, case=NEGOTIATION)


@pytest.mark.parametrize(
    "text",
    [
        "I am very interested in the position.",
        "I'm really keen on the job.",
        "I would love to join your team.",
        "I'd be delighted to accept if the hours could be changed.",
        "Your offer made my day.",
        "It is exactly the kind of work that I have been looking for.",
        "I look forward to the possibility of working with you.",
        "The post appeals to me greatly.",
        "Joining the museum would be a dream come true.",
        "i really want this job",
        "My enthusiasm for the project has only grown.",
        "I can see myself in this role for a long time.",
        "Nothing would please me more than to join the orchestra.",
        "I don't want to lose this chance.",
        "If that is not possible, I would still be glad to come.",
    ],
)
def test_hears_interest_in_many_words(text: str) -> None:
    assert evidence(text)


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for the offer and for your time.",
        "I look forward to hearing from you.",
        "I would be interested to know more about the rota.",
        "I'd be happy to talk about this on the phone.",
        "I am no longer interested in the position.",
        "I can't say that the job appeals to me.",
        "My wife would love to live there.",
        "The recruiter was keen to fill the post.",
        "Thank you for your interest in my work.",
        "I am happy with my present job.",
        "I'm glad that we spoke.",
        "It is in the interest of both sides to settle this soon.",
        "I am not sure whether I want the job.",
        "I'm excited about my holiday.",
    ],
)
def test_hears_none_where_none_is_meant(text: str) -> None:
    assert not evidence(text)


def test_what_is_missing_belongs_to_the_decision() -> None:
    (finding,) = GUARD.check(Letter("Thank you. Could I start in May?"), NEGOTIATION).findings

    assert finding.part is Part.DECISION


def test_holds_for_negotiations_alone() -> None:
    assert GUARD.kinds == {LetterKind.NEGOTIATE}
