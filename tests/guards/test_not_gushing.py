"""The guard of measure: enough is said once or twice."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tactful.guards.not_gushing import GUARD

from tactful.contract import Case, Letter
from tests.guards.judging import found_by

findings = partial(found_by, GUARD)


@pytest.mark.parametrize("times", [1, 2, 3])
def test_a_few_thanks_are_fine(times: int) -> None:
    assert not findings(" ".join(f"Thank you for visit {number}." for number in range(times)))


@pytest.mark.parametrize(
    "text",
    [
        "Wow!!!! Thank you!!!!",
        "I am truly, truly, truly grateful.",
        "I am sorry. I feel terrible. I am ashamed. Please forgive me. It pains me.",
    ],
)
def test_piling_up_in_other_words_is_too_much(text: str) -> None:
    assert findings(text)


def test_points_at_the_first_that_is_too_much() -> None:
    text = "Hello! Well! Yes! And now!"

    assert findings(text) == ["!"]
    assert GUARD.check(Letter(text), Case()).findings[0].start == text.rindex("!")


@given(st.integers(min_value=7, max_value=20))
def test_too_many_thanks_are_always_too_many(times: int) -> None:
    assert findings(" ".join(f"Thank you for visit {number}." for number in range(times)))
