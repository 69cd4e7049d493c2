"""The guard of the open door: a word on meeting again."""

from __future__ import annotations

from functools import partial

import pytest
from tactful.guards.open_door import GUARD

from tests.guards.judging import evidence_of

evidence = partial(evidence_of, GUARD)


@pytest.mark.parametrize(
    "text",
    [
        "Let's stay in touch.",
        "Should another role open up, I'd love to talk.",
        "Our paths may cross again at the fair.",
        "Do call me again next year.",
        "If you are ever short of a fiddler, you have my number.",
        "I would be glad to be considered for similar roles in the future.",
        "hope we can connect on linkedin",
        "I hope that in the future I will have a chance to be a part of your success.",
        "i hope to find a way to be involved in your work in the future",
        "Perhaps in the future, should the hours change, I would be more than happy to listen.",
        "It is too early for me, but perhaps in the future.",
        "Do let me know if a role in the Leeds branch comes up.",
    ],
)
def test_hears_an_open_door(text: str) -> None:
    assert evidence(text)


@pytest.mark.parametrize(
    "text",
    [
        "I wish you all the best for the future.",
        "I have decided to pursue a different opportunity.",
        "Thank you again for meeting me.",
        "Please don't contact me again.",
        "Let me know if you need anything else from me.",
        "We will be in touch.",
        "Do let me know if my badge turns up.",
        "I can't work with Daz again.",
        "Perhaps the future will show who was right.",
    ],
)
def test_hears_none_where_the_door_is_shut(text: str) -> None:
    assert not evidence(text)
