"""The index names every pattern whose literals a text holds, and few others."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from tactful.text.literal_index import LiteralIndex, Section, needs_of, places_of

LITERALS = st.text(alphabet="ab '\n", min_size=1, max_size=7)
REQUIRED = st.lists(st.frozensets(LITERALS, min_size=1, max_size=3), max_size=4)


# Among many patterns the words of a text are looked up, among few the patterns' literals in the text.
MANY = [[frozenset({f"{number:03}"})] for number in range(200)]


def found(patterns: Iterable[Iterable[Iterable[str]]], text: str) -> list[int]:
    required = [[frozenset(literals) for literals in sets] for sets in patterns]
    few, many = (
        places_of(Section(LiteralIndex(needs_of(all_required)), 0, len(required)).bits_in(text))
        for all_required in (required, [*required, *MANY])
    )
    assert few == many
    return few


@given(st.lists(REQUIRED, max_size=6), st.text(alphabet="ab '\n", max_size=60))
def test_no_pattern_is_missed(patterns: list[list[frozenset[str]]], text: str) -> None:
    matching = {n for n, sets in enumerate(patterns) if all(any(s in text for s in literals) for literals in sets)}
    assert matching <= set(found(patterns, text))


def test_a_pattern_that_requires_nothing_is_always_named() -> None:
    patterns = [[{"salary"}], [], [{"wages", " pay"}]]
    assert found(patterns, "a plain sentence") == [1]
    assert found(patterns, "better pay") == [1, 2]


def test_all_that_a_pattern_requires_is_asked_for() -> None:
    patterns = [[{"better"}, {"wages", "salary"}]]
    assert found(patterns, "better wages") == [0]
    assert found(patterns, "better weather") == []


def test_a_space_in_a_literal_bounds_a_word() -> None:
    patterns = [[{" in another role"}]]
    assert found(patterns, "an offer in another role") == [0]
    assert found(patterns, "an others' role") == []


def test_a_section_counts_from_its_first() -> None:
    index = LiteralIndex(needs_of([[frozenset({literal})] for literal in ("salary", "wages", "pay", "wage")]))
    assert places_of(Section(index, 1, 3).bits_in("my wages")) == [0, 2]
    assert places_of(Section(index, 0, 2).bits_in("my wages")) == [1]
    assert places_of(Section(index, 2, 1).bits_in("my wages")) == []
