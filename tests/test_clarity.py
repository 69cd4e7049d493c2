"""Of several offers the letter is about the one that an option names."""

from __future__ import annotations

import pytest

from tactful.clarity import read_clearly
from tactful.contract import Brief, LetterKind
from tactful.errors import UnclearInputError
from tactful.reading import Overrides

INNS = "The Marsh Table offered me the waiter job. The Red Lion offered me the cook job. I decline. Sam"
UNIVERSITIES = "University of Leeds and University of York both offered me a job. I want neither. Sam"


def read(words: str, company: str | None) -> Brief:
    return read_clearly(words, Overrides(company=company), LetterKind.DECLINE)


@pytest.mark.parametrize(
    ("company", "role"),
    [("The Red Lion", "cook"), ("the red lion", "cook"), ("Red Lion Ltd", "cook"), ("The Marsh Table", "waiter")],
)
def test_the_offer_is_that_of_the_company_named(company: str, role: str) -> None:
    brief = read(INNS, company)

    assert brief.role is not None
    assert brief.role.value == role


@pytest.mark.parametrize(("company", "other"), [("The Red Lion", "Marsh Table"), ("The Marsh Table", "Red Lion")])
def test_what_is_told_of_the_other_offer_alone_is_withheld(company: str, other: str) -> None:
    withheld = [INNS[item.start : item.end] for item in read(INNS, company).withheld]

    assert any(other in passage for passage in withheld)
    assert not any(company in passage for passage in withheld)


@pytest.mark.parametrize("words", [INNS, UNIVERSITIES])
def test_which_offer_is_meant_is_asked_where_nobody_says_it(words: str) -> None:
    with pytest.raises(UnclearInputError):
        read(words, None)
