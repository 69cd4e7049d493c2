"""What rules tell of a name is decided by; how it is said to people, nothing depends on."""

from __future__ import annotations

from tactful.reading.names.tellings import Telling, in_words
from tactful.reading.reader import read_brief
from tactful.text.tables import read_table

RULES = read_table("tactful.reading.names", "rules.toml")
QUESTIONS = ("company", "recipient", "sender", "rival", "thanked")
TOLD_BY_RULES = {rule["tells"] for question in QUESTIONS for rule in RULES[question] if "tells" in rule}


def test_all_that_is_told_is_put_into_words_and_nothing_else_is() -> None:
    assert TOLD_BY_RULES | set(Telling) == set(RULES["says"])


def test_no_two_tellings_are_put_into_the_same_words() -> None:
    assert len(set(RULES["says"].values())) == len(RULES["says"])


def test_a_fact_has_its_telling_beside_the_words_for_it() -> None:
    company = read_brief("Please decline Acme Corp. Priya Raman called me about the job.").company
    assert company is not None
    assert company.telling == Telling.DECLINED
    assert company.rule == in_words(Telling.DECLINED) == "the words decline it"
