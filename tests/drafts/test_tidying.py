"""What is typed as in a chat is written as in a letter, and nothing else is touched."""

from __future__ import annotations

import pytest

from tactful.drafts.tidying import tidied


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("i do like your lab and mr. Bello explained it.", "I do like your lab and Mr. Bello explained it."),
        ("I'm gonna be straight with you.", "I'm going to be straight with you."),
        ("I ain't coming.", "I'm not coming."),
        ("it ain't you, they ain't bad", "It isn't you, they aren't bad"),
        ("can you still hold the place?", "Can you still hold the place?"),
        ("thanks for having me on tuesday", "Thanks for having me on Tuesday"),
        ("not gonna take it, delete em when ur done", "I'm not going to take it, delete them when you're done"),
        ("pls feed them before 1 december.", "Please feed them before 1 December."),
    ],
)
def test_a_chat_becomes_a_letter(typed: str, written: str) -> None:
    assert tidied(typed) == written


@pytest.mark.parametrize(
    "sentence",
    [
        "iPhones are fine.",
        "eBay was kind to me.",
        "I met Ms. Rey on 3 May, i.e. late.",
        "I use IM and went to U of T.",
        "We may march on in august company.",
        "My page is www.i.com, version i3.",
        "It can't be helped, and I won't complain.",
    ],
)
def test_what_is_written_well_stays(sentence: str) -> None:
    assert tidied(sentence) == sentence
