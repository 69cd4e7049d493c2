"""What a draft named and its letter lost is brought back, and nothing is brought back twice."""

from __future__ import annotations

import pytest

from tactful.contract import Brief, Fact
from tactful.drafts.restoring import bridging_sentence, lost_names, lost_personal


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("cook", "Thank you for the tour of the cookery school."),
        ("Ada", "I could not adapt to it."),
        ("Li", "I believe in the work."),
        ("University of York", "Thank you for the offer from the University of Leeds."),
    ],
)
def test_a_part_of_a_word_names_neither_role_nor_company(name: str, text: str) -> None:
    assert lost_names(text, Brief(company=Fact(name))) == (Fact(name),)
    assert lost_names(text, Brief(role=Fact(name))) == (Fact(name),)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("St John's", "Thank you for the offer from St John’s."),
        ("Crédit Agricole", "Thank you for Credit Agricole's offer."),
        ("Price, Penny & Co", "Thank you, Price Penny & Co."),
        ("cook", "Thank you for the cook role."),
    ],
)
def test_a_name_is_not_lost_where_it_is_only_spelled_otherwise(name: str, text: str) -> None:
    assert not lost_names(text, Brief(company=Fact(name)))


def test_a_short_name_to_thank_is_not_found_in_another_word() -> None:
    brief = Brief(thanked=(Fact("Bo Li"),))

    assert "Bo Li" in lost_personal("I believe in the work.", brief).text
    assert not lost_personal("Thank you, and Bo Li too.", brief).text


def test_a_tone_chooses_among_the_sentences_of_tones_alone() -> None:
    plain = {bridging_sentence("regret", "", Brief(), "seed", variant).text for variant in range(8)}
    warm = {bridging_sentence("regret", "", Brief(tone="warm"), "seed", variant).text for variant in range(8)}
    formal = {bridging_sentence("regret", "", Brief(tone="formal"), "seed", variant).text for variant in range(8)}
    asked = {"job": plain, "company": plain, "curt": plain, "any": plain, "Warm": warm, "friendly": warm,
             "Formal": formal, "professional": formal}  # fmt: skip

    for tone, sentences in asked.items():
        written = {bridging_sentence("regret", "", Brief(tone=tone), "seed", variant).text for variant in range(8)}
        assert written == sentences, tone
