"""A gerund is made of whatever form a verb stands in."""

from __future__ import annotations

import pytest

from tactful.text.gerunds import gerund, is_past


@pytest.mark.parametrize(
    ("verb", "made"),
    [
        ("fixed", "fixing"),
        ("baked", "baking"),
        ("planned", "planning"),
        ("carried", "carrying"),
        ("whispered", "whispering"),
        ("drove", "driving"),
        ("lets", "letting"),
        ("saw", "seeing"),
        ("very", None),
        ("as", None),
    ],
)
def test_the_gerund_of_any_form(verb: str, made: str | None) -> None:
    assert gerund(verb) == made


def test_a_past_is_told_from_other_forms() -> None:
    assert is_past("drove")
    assert is_past("offered")
    assert not is_past("drives")
