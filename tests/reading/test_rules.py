"""What rules say of a name is shown to people, and elsewhere asked for: there it must be said in the same words."""

from __future__ import annotations

import pytest

from tactful.contract import Fact
from tactful.reading import doubts, offer_facts, reader
from tactful.reading.names.evidence import LABELLED
from tactful.reading.offer import company, people
from tactful.text.tables import read_table

QUESTIONS = ("company", "recipient", "sender", "rival", "thanked")
SAID = {
    rule["says"]
    for question in QUESTIONS
    for rule in read_table("tactful.reading.names", "rules.toml")[question]
    if "says" in rule
}


@pytest.mark.parametrize(
    "asked_for",
    [
        {company._OFFERED_THERE},
        doubts._MADE_IT,
        people._MADE_AN_OFFER,
        reader._HOLDS_FOR_A_COMPANY,
        offer_facts._SURE - {Fact("").rule, LABELLED},
    ],
)
def test_what_is_asked_for_is_what_a_rule_says(asked_for: frozenset[str]) -> None:
    assert asked_for <= SAID


@pytest.mark.parametrize("beginning", company._BESIDE)
def test_what_is_asked_for_is_how_a_rule_begins(beginning: str) -> None:
    assert any(said.startswith(beginning) for said in SAID)
