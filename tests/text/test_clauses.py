"""Clauses: the pieces of a sentence, in order, none overlapping another."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tactful.text.clauses import clause_around, clauses, meant_clause, own_words
from tactful.text.cues import Cues

CUES = Cues({"thanks": ["thank"], "never": ["thank god"]}, {})


def pieces(text: str) -> list[str]:
    return [text[start:end] for start, end in clauses(text)]


def test_cuts_where_somebody_new_is_spoken_of() -> None:
    assert pieces("Thank you for the call, but I must decline; I wish you well.") == [
        "Thank you for the call",
        "but I must decline",
        "I wish you well.",
    ]


def test_keeps_what_and_only_joins() -> None:
    assert pieces("Thank you and your team for the tour and the tea.") == [
        "Thank you and your team for the tour and the tea."
    ]


def test_widens_a_span_to_its_clause() -> None:
    text = "Thank you, but no."

    assert clause_around(text, 11, 17) == (11, 18)


def test_finds_the_clause_that_is_meant() -> None:
    text = "Thank God it is over, and I thank you."

    assert meant_clause(text, CUES.pattern("thanks"), CUES.pattern("never")) == (22, 38)


def test_leaves_out_what_is_quoted_unless_all_of_it_is() -> None:
    assert own_words('the sign said "thank you" twice') == "the sign said             twice"
    assert own_words('"thank you for the offer"') == '"thank you for the offer"'


def test_leaves_out_what_another_is_said_to_have_done() -> None:
    assert meant_clause("The porter thanked me.", CUES.pattern("thanks"), CUES.pattern("never")) is None


@given(st.text(alphabet="ab,;:!? -—()\n andbutsoi", max_size=80))
def test_clauses_stand_in_order_and_are_stripped(text: str) -> None:
    position = 0
    for start, end in clauses(text):
        assert position <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        position = end
