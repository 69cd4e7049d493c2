"""The index names every pattern whose literals a text holds, and few others."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st

from tactful.text.literal_index import LiteralIndex
from tactful.text.literals import Literals

LITERALS = st.text(alphabet="ab '", min_size=2, max_size=7)


def index_of(required: Iterable[Literals | None]) -> LiteralIndex:
    index = LiteralIndex()
    index.add(required)
    return index


@given(st.lists(st.frozensets(LITERALS, min_size=1, max_size=3), max_size=6), st.text(alphabet="ab '", max_size=600))
@settings(max_examples=200)
def test_no_pattern_is_missed(required: list[frozenset[str]], text: str) -> None:
    found = index_of(required).candidates(text).get(0, ())
    assert [n for n, literals in enumerate(required) if any(s in text for s in literals)] == [
        n for n in found if any(s in text for s in required[n])
    ]


def test_a_pattern_without_literals_is_always_named() -> None:
    index = index_of([frozenset({"salary"}), None, frozenset({"wages", " pay"})])
    assert index.candidates("a plain sentence") == {0: [1]}
    assert index.candidates("better pay") == {0: [1, 2]}


def test_of_a_long_text_all_are_named() -> None:
    assert index_of([frozenset({"salary"}), None]).candidates("x" * 10_000) == {0: [0, 1]}


def test_further_lists_are_numbered_on() -> None:
    index = index_of([frozenset({"salary"}), None])
    assert index.candidates("better wages") == {0: [1]}
    assert index.add([frozenset({"wages"})]) == 1
    assert index.candidates("better wages") == {0: [1], 1: [0]}
