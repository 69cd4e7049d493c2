"""Sentences end where a reader would end them, and know their place in the original."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tactful.text import FoldedText, split_sentences

LABELLED = Path(__file__).parents[3] / "shared" / "dev" / "sentence_boundaries.jsonl"
# What the labelled lines were split with when this was written.
LEAST_RIGHT = 0.9


def split(text: str) -> list[str]:
    return [text[slice(*sentence.origin())] for sentence in split_sentences(FoldedText(text))]


@pytest.mark.parametrize(
    "sentences",
    [
        ["I thank Ms. Park and Dr. Lee.", "They were kind."],
        ["The drill starts at approx. 5 a.m. on Tues. 9 June.", "I cannot come."],
        ["It is a no.", "I am sorry."],
        ["I have signed with Brightwater Inc.", "I start in May."],
        ["I thought about it...", "My answer is no."],
        ["Thank you (and the cook.)", "I must decline."],
        ["thanks a lot!!", "i mean it"],
        ["Thanks a lot!!", "I mean it.", "Is it so?!", "fine"],
        ["i got another job btw.", "the team was lovely"],
        ["thank u.", "i spoke to hr.", "my answer is no.", "but i liked it"],
        ["Theirs is no. 4 in the country."],
        ["P.S. The lamp is lovely."],
        ["Send them to Lindenstr. 14, 50674 Köln by 10 December.", "Thank you."],
        ["I moved to ul. Długa 5, Apt. 3, last week.", "I like it."],
        ["I live at 4 King's Sq. No. 2 now."],
        ["The shop on Rheinstr. was lovely.", "I liked the meeting.", "14 people came."],
        ["I live on Elm St.", "I can come on Friday."],
        ["Your .NET desk is fine.", "I prefer yours."],
        ["I decline.", "2. I want to teach."],
    ],
)
def test_sentences_of_one_line(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_line_ends_a_sentence_without_a_full_stop(line_end: str) -> None:
    assert split(line_end.join(["Dear Ms. Park,", "I must decline", "Kind regards,", "Sam"])) == [
        "Dear Ms. Park,",
        "I must decline",
        "Kind regards,",
        "Sam",
    ]


@pytest.mark.parametrize("day", ["I will answer until 15. October.", "The fair is on the 3. May in Graz."])
def test_a_day_with_a_stop_goes_on_in_its_month(day: str) -> None:
    assert split(day) == [day]


def test_a_number_ends_a_sentence_before_a_question() -> None:
    assert split("We were down to 15. May I ask why?") == ["We were down to 15.", "May I ask why?"]


def test_a_wrapped_line_goes_on() -> None:
    text = "i have decided to decline the offer that you were so\nkind to make."
    assert split(text) == [text]


def test_a_sentence_folds_and_finds_its_original() -> None:
    text = "Danke, Łukasz. It’s a no."
    first, second = split_sentences(FoldedText(text))
    assert (first.text, second.lower) == ("Danke, Lukasz.", "it's a no.")
    assert text[slice(*second.origin(0, 4))] == "It’s"


@given(st.text(alphabet="aB .!?\n\r()\"'1P,é", max_size=80))
def test_sentences_stand_in_order_and_lose_no_word(text: str) -> None:
    sentences = split_sentences(FoldedText(text))
    spans = [sentence.origin() for sentence in sentences]
    assert all(last <= first for (_, last), (first, _) in pairwise(spans))
    assert "".join(s.text for s in sentences).split() or not text.strip()
    assert "".join("".join(s.text.split()) for s in sentences) == "".join(FoldedText(text).text.split())


def test_labelled_boundaries() -> None:
    if not LABELLED.exists():
        pytest.skip("the labelled data is not there")
    rows = [json.loads(line)["sentences"] for line in LABELLED.read_text("utf-8").splitlines()]
    right = sum(split("\n".join(row)) == row or split(" ".join(row)) == row for row in rows)
    assert right >= LEAST_RIGHT * len(rows)
