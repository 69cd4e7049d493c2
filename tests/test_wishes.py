"""What senders of all kinds ask of their letter is in it, and what they do not want is not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tactful.advice.omissions import not_as_wished
from tactful.contract import Brief, Fact, Form, Mention
from tactful.manuscript import Manuscript
from tactful.reading import Overrides
from tactful.templates import compose
from tests.measure.wishes import followed, rows

ROWS = rows(Path(__file__).resolve().parent / "wishes.jsonl")
# What rules still miss: slang, a sentence that is quoted back, a relative's words within an aside.
_MISSED = 12
OFFER = "Ada Bell offered me the cook job at Oakmoor Ltd. I decline it.\n{}\nSam Okafor"


def advice(wish: str) -> tuple[str, ...]:
    return Manuscript(OFFER.format(wish), Overrides()).write().advice


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_nothing_is_done_against_a_wish(row: dict[str, Any]) -> None:
    assert not [wrong for wrong in followed(row).wrong if wrong.startswith("says")]


def test_few_wishes_are_lost() -> None:
    assert sum(len(followed(row).lost) for row in ROWS) <= _MISSED


def test_what_may_not_be_said_word_for_word_is_left_out_and_named() -> None:
    said = advice("Say exactly this: Pellworth pays two thousand more.")
    assert "What you wanted said word for word was left out: it speaks of pay." in said
    assert not [line for line in said if "Pellworth" in line or "thousand" in line]


def test_what_was_not_understood_is_named_with_the_way_on() -> None:
    (line,) = [line for line in advice("Mention that the oven + the view = bliss.") if "Not in the letter" in line]
    assert "the oven + the view = bliss" in line
    assert "--change" in line


def test_what_was_followed_is_not_said_to_be_left_out() -> None:
    said = advice("Two short paragraphs please, no exclamation marks. Mention that the ovens are a joy.")
    assert not [line for line in said if line.startswith(("Left out", "Not "))]


def test_who_wants_the_door_shut_is_not_advised_to_open_it() -> None:
    judgements = Manuscript(OFFER.format("Don't offer to stay in touch."), Overrides()).write().judgements
    assert not [j for j in judgements if j.guard == "open-door" and j.findings]


def test_a_letter_that_leaves_something_out_says_so() -> None:
    brief = Brief(sender=Fact("Sam"), form=Form(paragraphs=4), mentions=(Mention("The ovens are a joy."),))
    letter = compose(Brief(sender=Fact("Sam")), "words")
    assert list(not_as_wished(letter, brief, by_model=False)) == [
        "Left out in the end, for a rule or for the length: “The ovens are a joy”.",
        "Not as you asked: 4 paragraphs.",
    ]
    assert list(not_as_wished(letter, brief, by_model=True)) == ["Not as you asked: 4 paragraphs."]
