"""Which words name the job, where they could name a firm, or another thing that the sender does."""

from __future__ import annotations

import pytest

from tactful.reading import Overrides
from tactful.rewrite import read_draft


@pytest.mark.parametrize(
    "job",
    ["Year 4 teacher", "Events Assistant", "Reception teacher", "Key Stage 1 lead", "Band 6 nurse", "Sales Assistant"],
)
def test_ordinary_words_before_a_job_say_which_it_is(job: str) -> None:
    brief = read_draft(f"Dear Ann,\n\nI must decline the post of {job}.\n\nBest,\nJo", Overrides(), None)
    assert brief.company is None
    assert brief.role
    assert brief.role.value == job


def test_a_firm_before_a_job_is_the_firm() -> None:
    brief = read_draft("Dear Ann,\n\nI must decline the Tesco cashier job.\n\nBest,\nJo", Overrides(), None)
    assert brief.company
    assert brief.company.value == "Tesco"


def test_what_the_sender_would_go_on_with_is_not_the_job() -> None:
    draft = (
        "Dear Board,\n\nI decline your invitation to become Head Gardener. I should be glad to remain as an adviser."
        "\n\nYours sincerely,\nAnn Roe"
    )
    brief = read_draft(draft, Overrides(), None)
    assert brief.role
    assert brief.role.value == "Head Gardener"
