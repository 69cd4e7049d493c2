"""Words that are wanted as they are stay as they are; answers and the day of the offer find their sentence."""

from __future__ import annotations

import pytest

from tactful.contract import Mention
from tactful.reading import read_brief

WORDS = "Mrs Ada Bell offered me the cook job at Oakmoor Ltd on 3 June. I decline it.\n{}\nSam Okafor"


def mentions_of(wish: str) -> tuple[Mention, ...]:
    return read_brief(WORDS.format(wish)).mentions


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        ('Please include this word for word: "Your tart beats any in Menton!"', "Your tart beats any in Menton!"),
        ("Use these exact words: The panel's questions sharpened my own thinking.",
         "The panel's questions sharpened my own thinking."),
        ("Say 'it was a joy to see the ovens lit' verbatim.", "It was a joy to see the ovens lit"),
        ('and add “The cooks’ song will stay with me.”', "The cooks’ song will stay with me."),
        ("say the smell of your bread is a promise kept, word for word", "The smell of your bread is a promise kept"),
    ],
)  # fmt: skip
def test_words_are_kept_as_they_are(wish: str, said: str) -> None:
    (mention,) = mentions_of(wish)
    assert (mention.text, mention.verbatim) == (said, True)


@pytest.mark.parametrize(
    "wish",
    [
        "Say exactly this: Pellworth pays two thousand more.",
        'Word for word: "My wife is ill and the boss is a bully."',
        'Don\'t say "I will miss you all so much".',
        'She said "we are a family here".',
        'Start with "Dear Mrs Bell".',
    ],
)
def test_words_that_may_not_stand_in_a_letter_do_not(wish: str) -> None:
    assert not any(mention.verbatim for mention in mentions_of(wish))


def test_an_answer_goes_with_its_question() -> None:
    (mention,) = mentions_of("She asked if I still have the key: yes, I'll post it back on Monday.")
    assert mention.text == "You asked if I still have the key: yes, I will post it back on Monday."


@pytest.mark.parametrize(
    "wish",
    ["She asked if I want the job: no.", "He asked why: I want more money.", "They asked when I could start: never."],
)
def test_an_answer_to_the_offer_is_no_answer_to_a_question(wish: str) -> None:
    assert mentions_of(wish) == ()


def test_the_day_of_the_offer_is_named_where_it_is_asked_for() -> None:
    assert [mention.text for mention in mentions_of("Mention the date of the offer.")] == [
        "I refer to your offer of 3 June."
    ]
    assert mentions_of("") == ()
