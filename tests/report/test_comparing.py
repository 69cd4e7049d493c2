"""Two letters compared: what goes together is compared word by word, and nothing is lost on the way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tactful.report.comparing import Passage, compared
from tactful.report.word_runs import ChangeKind, word_runs
from tests.test_rewrite import DECISION, THANKS, WISHES
from tests.test_rewrite import draft as letter

DROPPED, ADDED, KEPT, REWORDED = ChangeKind.DROPPED, ChangeKind.ADDED, ChangeKind.KEPT, ChangeKind.REWORDED


def changed(before: str, after: str) -> list[Passage]:
    return [passage for passage in compared(before, after) if passage.kind is not KEPT]


def text_of(passage: Passage, kind: ChangeKind) -> str:
    return "".join(run.text for run in passage.runs if run.kind is kind).strip()


def test_the_same_letter_is_kept_whatever_its_line_ends() -> None:
    text = letter(THANKS, DECISION)
    assert not changed(text, text)
    assert not changed(text.replace("\n", "\r\n"), text)
    assert not changed(text.replace(",\n\n", ", ").replace(" at ", "\nat "), text)


def test_a_sentence_that_went_and_one_that_came() -> None:
    (dropped, added) = changed(letter(THANKS, f"{DECISION} The pay is a joke."), letter(THANKS, DECISION, WISHES))
    assert (dropped.kind, text_of(dropped, DROPPED), dropped.after) == (DROPPED, "The pay is a joke.", None)
    assert (added.kind, text_of(added, ADDED), added.before) == (ADDED, WISHES, None)


def test_a_clause_that_was_cut_is_told_by_its_words() -> None:
    before = letter(THANKS, f"{DECISION[:-1]} because they pay 25k more elsewhere.")
    (passage,) = changed(before, letter(THANKS, DECISION))
    assert passage.kind is REWORDED
    assert [(run.kind, run.text.strip()) for run in passage.runs] == [
        (KEPT, DECISION[:-1]),
        (DROPPED, "because they pay 25k more elsewhere"),
        (KEPT, "."),
    ]


@pytest.mark.parametrize(
    ("before", "after"), [("so I am out", "I am out"), ("so am I", "Ana and I"), ("I am out", "so I am out")]
)
def test_words_stay_apart_where_one_that_began_the_sentence_went(before: str, after: str) -> None:
    shown = "".join(run.text for run in word_runs(before, after))
    assert set(shown.split()) == {*before.split(), *after.split()}


def test_a_sentence_in_two_is_one_passage() -> None:
    (passage,) = changed(
        "Hi Sam, I won't take the job.\nDenise", "Hi Sam,\n\nI won't take the job. I'm sorry.\n\nDenise"
    )
    assert passage.kind is ADDED
    (passage,) = changed("Hi Sam, not taking the job.\nDenise", "Hi Sam,\n\nNot taking the job.\n\nDenise")
    assert passage.kind is REWORDED
    assert passage.dropped_runs == ()


def test_unrelated_sentences_are_not_compared_word_by_word() -> None:
    before, after = letter("The office is in the middle of nowhere."), letter("I wish the team the best of luck.")
    assert [passage.kind for passage in changed(before, after)] == [DROPPED, ADDED]


def test_offsets_point_into_the_letters_as_they_are() -> None:
    before, after = letter(THANKS, "Pay is low 🙂."), "\ufeff" + letter(THANKS, WISHES)
    for passage in compared(before, after):
        for place, text in ((passage.before, before), (passage.after, after)):
            assert place is None or text[place.start : place.end] == place.text


SENTENCES = st.lists(
    st.sampled_from(
        (
            THANKS,
            DECISION,
            WISHES,
            "The pay is a joke.",
            "So no.",
            "(nicer?)",
            f"{DECISION[:-1]} as it rains.",
            "- ok -",
        )
    ),
    max_size=6,
)


@given(SENTENCES, SENTENCES)
def test_either_letter_can_be_put_together_again(one: list[str], other: list[str]) -> None:
    before, after = letter(" ".join(one)), letter("\n\n".join(other))
    passages = compared(before, after)
    for text, kind in ((before, DROPPED), (after, ADDED)):
        words = [run.text for passage in passages for run in passage.runs if run.kind in {KEPT, kind}]
        assert "".join("".join(words).split()) == "".join(text.split())


@pytest.mark.parametrize("text", ["", " \n", "🙂", "a" * 20_000, "no. " * 3_000])
def test_odd_texts_are_compared_as_well(text: str) -> None:
    assert {passage.kind for passage in compared(text, letter(THANKS))} <= {DROPPED, ADDED, REWORDED}
