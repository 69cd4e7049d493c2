"""What is quoted is not taken for the employer."""

from __future__ import annotations

from tactful.contract import LetterKind
from tactful.reading import Overrides
from tactful.rewrite import read_draft

DRAFT = "Dear Ana,\n\nI cannot take the job. {}\n\nKind regards,\nClaire Beaumont"


def test_a_word_of_a_title_is_no_company() -> None:
    told = DRAFT.format('I will give my talk on 17 February, and my title is "Salt roads of the Sahel".')
    assert read_draft(told, Overrides(), LetterKind.DECLINE).company is None


def test_a_company_that_is_quoted_stays() -> None:
    company = read_draft(
        DRAFT.format('I enjoyed my day as a baker at "Crumb & Co".'), Overrides(), LetterKind.DECLINE
    ).company
    assert company is not None
    assert "Crumb" in company.value
