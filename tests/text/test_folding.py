"""Folding reveals disguises, changes nothing that is plain, and leads back to the original."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tactful.text import FoldedText

TEXTS = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60)


@pytest.mark.parametrize(
    ("original", "folded"),
    [
        ("sal\u200bary", "salary"),
        ("ｓａｌａｒｙ", "salary"),
        ("sаlаry", "salary"),
        ("don’t", "don't"),
        ("“no”", '"no"'),
        ("95\u00a0000", "95 000"),
        ("wait…", "wait..."),
        ("Łukasz Øster", "Lukasz Oster"),
        ("Straße", "Strasse"),
        ("ﬁnd", "find"),
        ("a\u2028b", "a\nb"),
    ],
)
def test_disguised_characters_are_folded(original: str, folded: str) -> None:
    assert FoldedText(original).text == folded


@pytest.mark.parametrize("original", ["Łukasz", "José", "Jose\u0301", "Straße", "ﬁnd", "Trần"])
def test_the_whole_of_a_folded_word_is_the_whole_original(original: str) -> None:
    text = FoldedText(original)
    assert text.origin(0, len(text.text)) == (0, len(original))


def test_a_combining_accent_stays_with_its_letter() -> None:
    original = "Jose\u0301 Park"
    start, end = FoldedText(original).origin(0, 4)
    assert original[start:end] == "Jose\u0301"


@given(st.text(alphabet=st.characters(max_codepoint=127, exclude_characters="`"), max_size=80))
def test_plain_text_is_left_alone(text: str) -> None:
    assert FoldedText(text).text == text


@given(TEXTS)
def test_folding_twice_is_folding_once(text: str) -> None:
    once = FoldedText(text).text
    assert FoldedText(once).text == once


@given(TEXTS, st.data())
def test_spans_lead_back_into_the_original(text: str, data: st.DataObject) -> None:
    folded = FoldedText(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    first, last = folded.origin(start, end)
    assert 0 <= first <= last <= len(text)
    assert folded.text[start:end] in FoldedText(text[first:last]).text


@given(TEXTS)
def test_lower_case_is_as_long_as_the_text(text: str) -> None:
    folded = FoldedText(text)
    assert len(folded.lower) == len(folded.text)
