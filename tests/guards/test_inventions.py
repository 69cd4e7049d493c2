"""The second opinion on inventions weighs what the source does not tell, and knows that it may be told otherwise."""

from __future__ import annotations

import pytest
from tactful.guards import _inventions as opinion
from tactful.guards._retelling import RELATED, TOLD, related_words, retold
from tactful.guards.no_invention import GUARD

from tactful.contract import Case, Letter
from tactful.text.sources import Source

LETTER = """Dear Ms Oduya,

Thank you for offering me the early shift at the bakery. {told}

I am sorry to say no, for you were very kind to me. I wish you and the bakery all the best.

Kind regards,
Bernie Kells
"""
SOURCE = "pls write to Ms Oduya, bakery. no to the early shift. she was very kind. Bernie Kells"


def found(told: str, source: str = SOURCE) -> list[str]:
    return [finding.text for finding in GUARD.check(Letter(LETTER.format(told=told)), Case(source=source)).findings]


@pytest.mark.parametrize(
    "told",
    [
        "I have recently taken on other duties at home.",
        "My landlord has asked me to move out.",
        "I have already signed a lease in another town.",
    ],
)
def test_a_circumstance_that_nobody_told_is_found_without_any_name(told: str) -> None:
    assert found(told)


@pytest.mark.parametrize("told", ["I have thought about it carefully.", "It was not an easy decision.", ""])
def test_courtesy_is_no_circumstance(told: str) -> None:
    assert found(told) == []


def test_what_the_source_tells_in_the_same_words_is_never_invented() -> None:
    told = "My landlord has asked me to move out."
    assert found(told, f"{SOURCE}. {told}") == []


def test_words_are_told_related_or_new() -> None:
    source = Source("no to the bakery, my kids need me")
    words = retold("my children need the bakery and a hamster", source, {"children": ["kid"]})
    assert words == ["<", "my", RELATED, TOLD, "the", TOLD, "and", "a", "hamster", ">"]


def test_the_learned_table_knows_the_commonest_words() -> None:
    assert "kid" in related_words()["children"]


def test_what_is_strange_is_likelier_invented() -> None:
    told = opinion.strangeness(["<", "i", "am", "so", TOLD, ">"])
    assert opinion.strangeness(["<", "my", "landlord", "has", "asked", "me", ">"]) > told


def test_each_sentence_has_a_value_for_all_that_is_weighed() -> None:
    letter, source = Letter(LETTER.format(told="My landlord asked me.")), Source(SOURCE)
    told = list(opinion.compared(letter, source, {}))
    rows = list(opinion.sentence_rows(told, [[1.0]] * len(told), source, [], []))
    assert [len(row) for row in rows] == [len(opinion.OF_SENTENCES)] * len(letter.sentences)


def test_a_letter_without_sentences_has_no_opinion() -> None:
    assert list(opinion.opinions(Letter(""), Source(SOURCE), [], [])) == []
