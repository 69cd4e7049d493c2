"""A refusal finds no fault with the house it refuses, and keeps what only looks like that."""

from __future__ import annotations

import pytest

from tactful.contract import Case, LetterKind
from tactful.drafts.unfit.faults import finds_fault
from tactful.reading import Overrides
from tactful.rewrite import rewrite


@pytest.mark.parametrize(
    "fault",
    [
        "The choir is out of tune and half of them don't want to be there.",
        "The Komodo dragon enclosure is too small, and the animals suffer.",
        "The machines are ancient and nobody maintains them.",
        "Nobody at the front desk smiles.",
        "Your prices are too high.",
        "The stew was cold and there was never enough of it.",
    ],
)
def test_a_fault_is_found(fault: str) -> None:
    assert finds_fault(fault, Case())
    assert not finds_fault(fault, Case(LetterKind.NEGOTIATE))


@pytest.mark.parametrize(
    "sentence",
    [
        "The commute is too long for me.",
        "The role is too junior for me.",
        "The keys are not in the drawer but with Ngozi.",
        "The parcel hasn't arrived yet.",
        "The lamp room is too beautiful for words.",
        "Your team could not have been kinder.",
        "The stairs are too steep for my wheelchair.",
        "The old ovens have real charm.",
        "There is no need to reply.",
        "The flight that you booked, please cancel it so that you don't lose the fare.",
    ],
)
def test_what_only_looks_like_one_is_none(sentence: str) -> None:
    assert not finds_fault(sentence, Case())


def test_a_draft_loses_the_fault_alone() -> None:
    draft = (
        "Dear Father Emeka,\nI'm declining the organist post at St. Jude. The choir is out of tune and half of them"
        " don't want to be there. My keys to the loft are with Ngozi.\nGod bless,\nTobenna"
    )
    text = rewrite(draft, Overrides()).text
    assert "out of tune" not in text
    assert "My keys to the loft are with Ngozi." in text
