"""Counts and lists read as English has them."""

from __future__ import annotations

from tactful.text.wording import counted, listed


def test_things_are_listed_as_in_a_sentence() -> None:
    assert listed([]) == ""
    assert listed(["Bronwyn"]) == "Bronwyn"
    assert listed(["Bronwyn", "Fitz"]) == "Bronwyn and Fitz"
    assert listed(["Bronwyn", "Fitz", "Haruki"]) == "Bronwyn, Fitz and Haruki"


def test_one_thing_is_no_plural() -> None:
    assert [counted(number, "letter") for number in (0, 1, 2)] == ["0 letters", "1 letter", "2 letters"]
