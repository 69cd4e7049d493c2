"""Who is kin, and what only looks like it."""

from __future__ import annotations

import re

import pytest

from tactful.text.kin import ELDERS, GREETED, KIN, RELATIVE


@pytest.mark.parametrize("word", ["wife", "gran", "mother-in-law", "stepdad", "auntie", "hubby", "sis"])
def test_one_of_the_kin_is_kin_as_well(word: str) -> None:
    assert re.fullmatch(RELATIVE, word)
    assert re.fullmatch(KIN, word)


@pytest.mark.parametrize("word", ["parents", "sisters", "children", "family", "in-laws"])
def test_several_are_no_one_relative(word: str) -> None:
    assert re.fullmatch(KIN, word)
    assert not re.fullmatch(RELATIVE, word)


@pytest.mark.parametrize("word", ["ma", "pa", "nanny", "mate", "boss", "baby"])
def test_a_degree_an_assistant_and_friends_are_none(word: str) -> None:
    assert not re.fullmatch(KIN, word)


def test_a_priest_is_not_greeted_as_kin() -> None:
    assert re.fullmatch(GREETED, "ma")
    assert not re.fullmatch(GREETED, "father")
    assert {"auntie", "grandpa"} <= ELDERS
    assert "father" not in ELDERS
