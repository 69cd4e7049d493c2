"""A sentence of a template loses its open slots where it can do without them."""

from __future__ import annotations

import pytest

from tactful.drafts.typed.slots import without_slots_in
from tactful.reading import Overrides
from tactful.rewrite import rewrite


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("I decline the offer of [JOB TITLE] at [COMPANY].", "I decline the offer."),
        ("Thank you for offering me the [Job Title] position at [Company].", "Thank you for offering me the position."),
        (
            "I regret that I cannot accept the role of {{role}} with {{company}}.",
            "I regret that I cannot accept the role.",
        ),
        ("I wish you and everyone at <Company Name> success.", "I wish you success."),
        ("I wish you and [Company] all the best.", "I wish you all the best."),
        ("Thank you for your time, in particular [name of interviewer].", "Thank you for your time."),
        ("While I liked [SOMETHING], I have decided to stay.", "I have decided to stay."),
        ("It was a pleasure to meet the **[Company]** team.", "It was a pleasure to meet the team."),
    ],
)
def test_a_sentence_is_worded_so_that_it_needs_no_slot(sentence: str, left: str) -> None:
    assert without_slots_in(sentence) == left


@pytest.mark.parametrize(
    "sentence",
    [
        "Thank you for offering me [Job Title].",
        "I enjoyed meeting [Name].",
        "[Company] is a wonderful place.",
        "I decline the offer (for now) as of 3 May.",
        "I have put the notes in the folder [Archive 3].",
    ],
)
def test_a_sentence_that_cannot_do_without_stays(sentence: str) -> None:
    assert without_slots_in(sentence) == sentence


def test_a_template_keeps_what_was_filled_in() -> None:
    letter = rewrite(
        "Dear Hiring Manager,\n\nI am writing to decline the offer of [JOB TITLE] at [COMPANY]. While I was impressed"
        " by [SOMETHING YOU LIKED], I have decided to stay with my present employer.\n\nThank you for your time, in"
        " particular to Rosalind Achebe who arranged three interviews.\n\nI wish you success.\n\n[NAME]\nFarida",
        Overrides(),
    ).text
    assert "I am writing to decline the offer. I" in letter
    assert "I have decided to stay with my present employer." in letter
    assert "Rosalind Achebe" in letter
    assert "[" not in letter
