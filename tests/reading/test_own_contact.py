"""The sender's own number or address, given where they ask for it and nowhere else."""

from __future__ import annotations

import pytest

from tactful.reading import read_brief
from tactful.reading.asked_changes import with_wishes

_WORDS = "Ada Lund offered me the cook job at Oakmoor. I decline. {} Leon Achebe"
_AT, _ON = "You can reach me at leon@x.org.", "You can reach me on 0770 900456."


def said(words: str) -> list[str]:
    return [mention.text for mention in read_brief(_WORDS.format(words)).mentions]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("Please add my email leon@x.org.", _AT),
        ("My e-mail is leon@x.org, include it.", _AT),
        ("Give my new number, 0770 900456.", _ON),
        ("and put my mobile in: 0770 900456.", _ON),
    ],
)
def test_how_to_reach_the_sender_is_said_where_they_ask_for_it(words: str, sentence: str) -> None:
    assert said(words) == [sentence]


@pytest.mark.parametrize(
    "words",
    [
        "My email is leon@x.org.",
        "They put my email leon@x.org on a list.",
        "Don't include my number, 0770 900456.",
        "My new boss's number is 0770 900456, add it.",
        "I want to keep my number 0770 900456 out of it, say thanks.",
    ],
)
def test_nobody_is_reached_who_did_not_ask(words: str) -> None:
    assert not any("reach" in text or "0770" in text or "@" in text for text in said(words))


def changed(wish: str) -> tuple[list[str], tuple[str, ...]]:
    wished = with_wishes(read_brief(_WORDS.format("")), _WORDS.format(""), [wish])
    return [mention.text for mention in wished.brief.mentions], wished.unfollowed("", by_model=True)


@pytest.mark.parametrize(
    ("wish", "sentence"),
    [
        ("my address is leon@x.org, add it", _AT),
        ("say that she can reach me at leon@x.org", _AT),
        ("add my phone number 0770 900456", _ON),
    ],
)
def test_a_change_gives_it_too(wish: str, sentence: str) -> None:
    assert changed(wish) == ([sentence], ())


@pytest.mark.parametrize(
    "wish",
    ["my brother's address is leon@x.org, say that", "say that the pay at Globex is 25k", "my number is 0770 900456"],
)
def test_no_sentence_is_made_of_the_plain_words_for_what_is_withheld(wish: str) -> None:
    assert changed(wish)[0] == []


def test_a_number_behind_it_costs_no_name() -> None:
    names = [read_brief(f"Decline the cook job. {end}").sender for end in ("Leon Achebe, 0770 900456", "leon@x.org")]
    assert [name and name.value for name in names] == ["Leon Achebe", None]
