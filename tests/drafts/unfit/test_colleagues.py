"""With whom somebody will not work is not said by name; with whom they could not is regretted as it stands."""

from __future__ import annotations

import pytest

from tactful.drafts.unfit.colleagues import unwelcome
from tests.test_rewrite import DECISION, THANKS, WISHES, draft, rewritten


@pytest.mark.parametrize(
    "sentence",
    [
        "I don't think I could work with Beth.",
        "I could never work under Steve again.",
        "I couldn't see myself getting along with Dana.",
        "I would rather not work for Ms. Ortiz.",
        "I can't stand Greg.",
    ],
)
def test_nobody_is_unwelcome_by_name(sentence: str) -> None:
    assert unwelcome(sentence)
    letter = rewritten(draft(THANKS, f"{DECISION} {sentence}", WISHES))
    assert sentence not in letter.text
    # A name that may not stay is no fact that was lost.
    assert all(j.passed is not False for j in letter.judgements if j.guard == "kept-facts")


@pytest.mark.parametrize(
    "sentence",
    [
        "I'm sorry that I couldn't work with Priya.",
        "I won't be able to work with Priya this year.",
        "I couldn't have worked with Priya any better.",
        "I could not work with Python.",
        "I cannot bear to leave.",
        "I would not want to work without Ruth.",
    ],
)
def test_a_lament_names_whom_it_will(sentence: str) -> None:
    assert not unwelcome(sentence)
