"""The classifier tells apart what sentences do, and answers for each function by its name."""

from __future__ import annotations

import pytest

from tactful.text import functions
from tactful.text.data import map_data
from tactful.text.functions import BUCKETS, FUNCTIONS, ZERO, Weights, scored, sentence_function_scores


@pytest.mark.parametrize(
    ("sentence", "function"),
    [
        ("i must decline your offer.", "decline"),
        ("thank you very much for the offer.", "gratitude"),
        ("they pay me twice the salary.", "pay"),
        ("i wish you every success.", "good-wishes"),
    ],
)
def test_the_likeliest_function_is_the_right_one(sentence: str, function: str) -> None:
    scores = sentence_function_scores(sentence)
    assert max(FUNCTIONS, key=lambda name: scores[name]) == function
    assert scores[function] > 0


def test_a_score_is_the_same_when_asked_for_again() -> None:
    scores = sentence_function_scores("i am sorry to say no.")
    assert scores["regret"] == scores["regret"] == sentence_function_scores("i am sorry to say no.")["regret"]


def test_an_unknown_function_is_an_error() -> None:
    with pytest.raises(KeyError):
        sentence_function_scores("thank you.")["flattery"]


def test_common_words_weigh_what_their_buckets_do() -> None:
    known = functions._weights()
    anew = Weights(map_data("tactful.text", "functions.bin"))
    words = ["<", "offer", "thank", "i'm", "0000", "hamster", "no such word"]
    assert [known.of_word(word) for word in words] == [anew.of_word(word) for word in words]


def test_the_sum_of_buckets_is_that_of_their_bytes() -> None:
    rows = [bytes([place + number for place in range(len(FUNCTIONS))]) for number in range(4)]
    assert Weights(b"".join(rows)).sum([0, 2]) == [2 * place + 4 for place in range(len(FUNCTIONS))]


def test_words_are_weighed_by_the_weights_at_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    assert scored("thank you.")["gratitude"] != 0
    flat = Weights(bytes([ZERO]) * len(FUNCTIONS) * (1 + BUCKETS))
    monkeypatch.setattr(functions, "_weights", lambda: flat)
    assert scored("thank you.")["gratitude"] == 0
