"""What is said gladly stays in a draft without a cross word, however the classifier hears it."""

from __future__ import annotations

import pytest

from tactful.reading import Overrides
from tactful.rewrite import rewrite

DRAFT = (
    "Dear Mrs Fern,\n\nThank you for offering me the post of nurse. After much thought I have decided to decline.\n\n{}"
    "\n\nBest wishes,\nAoife Brennan"
)


@pytest.mark.parametrize(
    "said",
    [
        "I was especially impressed by the way your nurses handled the collie that came in during my visit.",
        "I should be delighted to remain as an adviser to the building committee, unpaid.",
        "I really appreciate how quickly you and Amir came back to me after each round.",
        "I was struck by how gently your staff spoke to the residents.",
    ],
)
def test_what_is_said_gladly_stays(said: str) -> None:
    assert said in rewrite(DRAFT.format(said), Overrides()).text


@pytest.mark.parametrize(
    "said",
    [
        "I was not impressed by the way your nurses handled the collie.",
        "I admired how you treated people like dirt.",
        "Your foreman is an idiot. I loved the bit where you called me dear.",
    ],
)
def test_a_cross_word_goes(said: str) -> None:
    assert said not in rewrite(DRAFT.format(said), Overrides()).text
