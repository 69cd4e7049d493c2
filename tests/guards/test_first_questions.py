"""Where a quick question spares a guard its patterns, the patterns would have found nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tactful.guards import _disguise, _pay_figures, no_chatter

CORPUS = Path(__file__).resolve().parents[1] / "corpus" / "sentences.jsonl"
TEXTS = [json.loads(line)["text"].lower() for line in CORPUS.read_text("utf-8").splitlines()[::11]]
PIECES = (
    "95", "k", "-k", " k", "grand", "lakhs", "crore", "lpa", "ten", "twenty", "thousand", "hundred", "half a ", "won",
    "per cent", "%", "dollars", "quid", "usd", "kr", "$", "€", "$$", "401(k)", "r 85 000", "a grand", "s a l a r y",
    "sal-ary", "s@lary", "b0nus", "sal ary", "earn ings", "p.a.y", "**", "# ", "'''", "---", "- - -", "> x", "|a|",
    '{"a":', "*A b*", "_Ab c_", "\\", "</think>", "<|x|>", "[INST]", "~~~", " ", "\n", ".", "and",
)  # fmt: skip
COMPOSED = st.lists(st.sampled_from(PIECES), max_size=8).map("".join)


def assert_spared_nothing(text: str, patterns: list[re.Pattern[str]], question: Callable[[str], bool]) -> None:
    if any(pattern.search(text) for pattern in patterns):
        assert question(text), text


def check(text: str) -> None:
    numbers = [
        _pay_figures._amount(),
        _pay_figures._THOUSANDS,
        _pay_figures._SPELLED_THOUSANDS,
        _pay_figures._PERCENTAGE,
        _pay_figures._NUMBER,
    ]
    assert_spared_nothing(text, numbers, _pay_figures._may_hold_numbers)
    assert_spared_nothing(text, [no_chatter._MARKUP], lambda text: bool(no_chatter._MAY_BE_MARKUP.search(text)))


def test_of_the_corpus() -> None:
    for text in TEXTS:
        check(text)


@given(COMPOSED)
def test_of_what_is_put_together(text: str) -> None:
    check(text)


@given(COMPOSED)
def test_a_word_of_pay_in_disguise_is_spelled_by_the_letters_alone(text: str) -> None:
    for start, end in _disguise.disguised(text):
        assert _disguise._spelled(text[start:end]) in _disguise._WORDS


@pytest.mark.parametrize("text", ["s a l a r y", "sal-ary", "the s@lary", "a b0nus", "sal ary", "p.a.y", "earn ings"])
def test_a_disguise_is_seen_through(text: str) -> None:
    ((start, end),) = set(_disguise.disguised(text))
    assert text[start:end] == text.removeprefix("the ").removeprefix("a ")
