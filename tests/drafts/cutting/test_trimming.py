"""A sentence is cut only where a whole sentence remains, and one that means the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tactful.drafts.cutting.trimming import is_whole_clause, trim


def offences_of(*words: str):  # type: ignore[no-untyped-def]
    def find(text: str) -> tuple[tuple[int, int], ...]:
        spans = ((text.find(word), text.find(word) + len(word)) for word in words)
        return tuple(span for span in spans if span[0] >= 0)

    return find


@pytest.mark.parametrize(
    ("sentence", "offences", "left"),
    [
        ("I must decline because the pay is low.", ("the pay is low",), "I must decline."),
        ("I must decline, as they pay more.", ("they pay more",), "I must decline."),
        (
            "I must decline (the pay is low) after much thought.",
            ("the pay is low",),
            "I must decline after much thought.",
        ),
        ("They pay 25k more, so I must decline.", ("25k",), "I must decline."),
        ("Thank you for the tour, but your office smells.", ("your office smells",), "Thank you for the tour."),
        (
            "I have decided to accept a position with Oracle because the salary is higher.",
            ("Oracle", "salary"),
            "I have decided to accept another position.",
        ),
        ("I’m declining because they pay more.", ("they pay more",), "I’m declining."),
        ("I can’t come; the pay is low; I wish you well.", ("the pay is low",), "I can’t come. I wish you well."),
        (
            "I have accepted a job at Oracle beginning 1.4.",
            ("at Oracle beginning 1.4",),
            "I have accepted another job.",
        ),
        ("I’ve taken Globex's offer.", ("Globex",), "I’ve taken another offer."),
        ("The pay is a joke, but the workshop is a jewel.", ("The pay is a joke",), "The workshop is a jewel."),
    ],
)
def test_what_remains_is_whole(sentence: str, offences: tuple[str, ...], left: str) -> None:
    assert trim(sentence, offences_of(*offences)) == left


@pytest.mark.parametrize(
    ("sentence", "offence"),
    [
        ("I would accept if you paid more.", "you paid more"),
        ("If the pay were better, I would say yes.", "the pay"),
        ("Ten thousand more and I would say yes.", "Ten thousand"),
        ("It is not because of the salary.", "the salary"),
        ("I am not declining because of the pay.", "the pay"),
        ("I thank you and Mr. Globex for everything.", "Mr. Globex for everything"),
        ("The gap between your offer and my expectations is wide.", "my expectations"),
        ("They pay more and it is closer.", "They pay more"),
        ("The pay is low, but the hours are even worse.", "The pay is low"),
        ("I am declining the role at Paperboat.", "I am declining the role at Paperboat"),
    ],
)
def test_a_sentence_that_would_be_broken_or_turned_round_goes(sentence: str, offence: str) -> None:
    assert trim(sentence, offences_of(offence)) is None


@pytest.mark.parametrize(
    "piece", ["I told them that", "because the pay is low", "the", 'She said "no', "I would accept"]
)
def test_doubtful_pieces_are_not_whole(piece: str) -> None:
    assert not is_whole_clause(piece)


WORDS = st.sampled_from("I you thank decline because and but so , ; - ( ) 25k the offer if not we it is Globex".split())


@given(st.lists(WORDS, max_size=20))
def test_what_remains_never_offends(words: list[str]) -> None:
    find = offences_of("25k", "Globex")
    left = trim(" ".join(words), find)
    assert left is None or not find(left)
