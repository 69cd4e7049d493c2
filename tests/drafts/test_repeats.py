"""What adds nothing to what the letter says elsewhere."""

from __future__ import annotations

import pytest

from tactful.drafts.repeats import apologised_again


@pytest.mark.parametrize(
    ("sentences", "again"),
    [
        (["I am so so sorry to do this to you.", "I feel terrible.", "I really am sorry.", "I can't come."], {1, 2}),
        (["Sorry to be so late.", "Again, my sincerest apologies."], {1}),
        (["I'm sorry.", "I really can't."], set()),
        (["I feel terrible.", "I'm sorry, it's a no."], set()),
        (["I am sorry to let you down.", "I am sorry about the desk that I broke."], set()),
    ],
)
def test_an_apology_is_made_once(sentences: list[str], again: set[int]) -> None:
    assert apologised_again(sentences) == again
