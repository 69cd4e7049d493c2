"""A sentence is weighed among the others of its letter, by trees and weights that anybody can read."""

from __future__ import annotations

from typing import Any

from tactful.guards import _justifications as opinion

from tactful.contract import Letter
from tactful.text.functions import FUNCTIONS
from tactful.text.tables import read_table

KEPT = (
    "Thank you for offering me the post of librarian.",
    "I am sorry to say that I must decline.",
    "I wish you every success.",
)


def told(*sentences: str) -> list[opinion.Told]:
    told = enumerate(Letter(" ".join(sentences)).sentences)
    return [opinion.Told(s.lower, s.words, list(s.scores.values()), place == 0) for place, s in told]


def weighed_in(tree: Any) -> set[str]:
    """The names of what a tree of the table asks for."""
    return set() if isinstance(tree, float) else {tree[0], *weighed_in(tree[2]), *weighed_in(tree[3])}


def test_what_is_weighed_is_named() -> None:
    table = read_table("tactful.guards", "_justifications.toml")
    for model, names in (
        ("gives", opinion.OF_SENTENCES),
        ("adds", opinion.OF_CANDIDATES),
        ("joins", opinion.OF_CANDIDATES),
    ):
        assert set().union(*map(weighed_in, table[model]["trees"])) <= set(names)
    for model in ("several", "long"):
        assert tuple(table[model]["weights"]) == opinion.OF_LETTERS


def test_what_is_weighed_has_a_value_for_each_name() -> None:
    sentences = told(*KEPT, "The drive is too long for me.")
    rows = opinion.sentence_rows(sentences)
    assert {len(row) for row in rows} == {len(opinion.OF_SENTENCES)}
    candidates = dict(opinion.candidate_rows(sentences, rows, [1.0] * len(rows)))
    assert {len(row) for row in candidates.values()} == {len(opinion.OF_CANDIDATES)}
    nothing = [opinion.NO_CANDIDATE] * len(rows)
    assert len(opinion.letter_row(sentences, nothing, nothing, nothing)) == len(opinion.OF_LETTERS)


def test_a_reason_is_heard_among_courtesies() -> None:
    gives = opinion.read(told(*KEPT, "The drive is too long for me.")).gives
    assert gives[3] > 0
    assert max(gives[:3]) < 0


def test_a_second_reason_makes_several() -> None:
    one = opinion.read(told(*KEPT, "The drive is too long for me."))
    two = opinion.read(told(*KEPT, "The drive is too long for me.", "I would also need my Fridays off."))
    assert one.several < two.several


def test_a_long_argument_is_long() -> None:
    argued = opinion.read(
        told(
            *KEPT,
            "My mother lives alone on the farm.",
            "She cannot drive any more, and the bus was given up in spring.",
            "The nearest doctor is an hour away.",
            "So I need to be at home by four each day.",
        )
    )
    assert argued.long > 0 > opinion.read(told(*KEPT)).long


def test_a_letter_without_sentences_is_neither() -> None:
    reading = opinion.read([])
    assert reading.gives == []
    assert reading.several < 0 > reading.long


def test_scores_are_in_the_order_of_the_functions() -> None:
    assert tuple(Letter(KEPT[0]).sentences[0].scores) == FUNCTIONS
