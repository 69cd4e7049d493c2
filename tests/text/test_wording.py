"""Counts and lists read as English has them."""

from __future__ import annotations

import pytest

from tactful.text.wording import counted, indefinite_article, listed


def test_things_are_listed_as_in_a_sentence() -> None:
    assert listed([]) == ""
    assert listed(["Bronwyn"]) == "Bronwyn"
    assert listed(["Bronwyn", "Fitz"]) == "Bronwyn and Fitz"
    assert listed(["Bronwyn", "Fitz", "Haruki"]) == "Bronwyn, Fitz and Haruki"


def test_one_thing_is_no_plural() -> None:
    assert [counted(number, "letter") for number in (0, 1, 2)] == ["0 letters", "1 letter", "2 letters"]


@pytest.mark.parametrize(
    ("article", "phrases"),
    [
        ("an", "hour|honest review|MBA|NHS pension|HR mentor|8-hour day|80% post|11-month contract|18,000 mile lease"),
        ("an", "umbrella|upgrade|unpaid sabbatical|uninterrupted week|x-ray|X-ray|Instrumentation Engineer|e-bike"),
        ("a", "European contract|uniform|university place|union post|UK visa|useful course|one-week break|house"),
        ("a", "110-hour course|1,100 mile lease|hotel room|mentor|UX writer|U-18 team|Head Gardener"),
    ],
)
def test_an_article_goes_by_the_sound(article: str, phrases: str) -> None:
    assert {phrase for phrase in phrases.split("|") if indefinite_article(phrase) != article} == set()
