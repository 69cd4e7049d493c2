"""Whom a draft greets, where its own frame says it without a name, or not at all."""

from __future__ import annotations

import pytest

from tactful.reading import Overrides
from tactful.rewrite import read_draft


@pytest.mark.parametrize(
    "draft",
    [
        "Dear Sir,\n\nI can't take the job of clerk. Please thank Mrs Lal and the team.\n\nYours faithfully,\nA. Roy",
        "Respected Sir,\n\nI am thankful to you and Mr. Khan for the chance. I decline the post of tutor.\n\nRavi Nair",
        "Dear Headteacher,\n\nMrs Dunmore has my forms. I must decline the post of tutor.\n\nH. Whitcombe",
        "Dear Sir,\n\nI decline the post of fitter at Harbour Point. Al Futtaim have offered more.\n\nG. R. Menon",
        "Hello there,\n\nSorry, but no to the barista job. Ms Ito showed me round and was lovely.\n\nKit",
    ],
)
def test_who_is_only_told_of_is_not_greeted(draft: str) -> None:
    assert read_draft(draft, Overrides(), None).recipient is None


@pytest.mark.parametrize(
    "told", ["Thank you, Mr Gill, for the offer.", "Mr Gill, I am sorry.", "Thank you Mr Gill for the offer."]
)
def test_who_is_spoken_to_is_greeted(told: str) -> None:
    brief = read_draft(f"Dear Sir,\n\n{told} I can't accept the job of fitter.\n\nRon Day", Overrides(), None)
    assert brief.recipient
    assert brief.recipient.value == "Mr Gill"
