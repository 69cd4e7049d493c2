"""A private reason of a draft is called personal circumstances, and stands behind the refusal."""

from __future__ import annotations

import pytest

from tactful.reading import Overrides
from tactful.rewrite import rewrite

DRAFT = (
    "Dear Lorraine,\n\nI'm writing to say no to the crossing guard job. {} I loved the kids. Sorry to mess you about"
    " again. If you need someone for the lost property on Wednesdays, I'm your woman.\n\nLove,\nVal"
)


@pytest.mark.parametrize(
    "private", ["My hip's bad and the doctor says no standing.", "My wife has cancer and I have to look after her."]
)
def test_a_private_reason_is_called_so_behind_the_refusal(private: str) -> None:
    text = rewrite(DRAFT.format(private), Overrides()).text
    told = next(line for line in text.split("\n") if "say no to the crossing guard job" in line)
    assert "personal" in told.split(". ")[1]
    assert "hip" not in text
    assert "cancer" not in text


@pytest.mark.parametrize("other", ["The pay is a joke.", "Your deputy Lyle was rude to me."])
def test_another_reason_is_not(other: str) -> None:
    assert "personal" not in rewrite(DRAFT.format(other), Overrides()).text


def test_thanks_come_before_a_refusal_that_opens_a_letter() -> None:
    text = rewrite(DRAFT.format("It is not for me."), Overrides()).text
    assert text.index("Thank") < text.index("I'm writing to say no")
