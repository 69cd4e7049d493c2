"""What does the writer no good goes, and nothing else."""

from __future__ import annotations

import pytest

from tactful.drafts.unfit.unflattering import unflattering
from tests.test_rewrite import DECISION, THANKS, WISHES, draft, rewritten


@pytest.mark.parametrize(
    "sentence",
    [
        "I know I said I would tell you sooner, I'm such an idiot.",
        "I feel so stupid.",
        "I know you will be angry but what to do, everybody does it.",
        "I have been a complete coward.",
        "It is because I am not good enough.",
        "My English is still poor and I would cause you trouble.",
        "I am so ashamed.",
    ],
)
def test_who_runs_themselves_down_is_spared_it(sentence: str) -> None:
    assert unflattering(sentence)
    assert sentence not in rewritten(draft(THANKS, f"{DECISION} {sentence}", WISHES)).text


@pytest.mark.parametrize(
    "sentence",
    [
        "I know that you will be disappointed.",
        "I am not a fool-proof typist.",
        "I was a mess steward on your ship.",
        "Everybody was kind to me.",
        "Please tell me what to do with the keys.",
        "I am sorry for the trouble.",
        "My English is good enough for the tour.",
    ],
)
def test_what_is_said_of_others_or_simply_stays(sentence: str) -> None:
    assert not unflattering(sentence)
