"""What is typed as in a chat is written as in a letter, and nothing else is touched."""

from __future__ import annotations

import pytest

from tactful.drafts.typed.tidying import tidied


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
        ("I wont be coming.", "I won't be coming."),
        (
            "Thx for ur very generous offer and ur training plan",
            "Thanks for your very generous offer and your training plan",
        ),
        ("I liked ur meeting room and ur building.", "I liked your meeting room and your building."),
        ("Sorry, ur so kind.", "Sorry, you're so kind."),
        ("I know ur looking for someone", "I know you're looking for someone"),
        ("ur a star", "You're a star"),
        ("The job ain't for me.", "The job isn't for me."),
        ("Your offer ain't bad, the hours ain't either.", "Your offer isn't bad, the hours aren't either."),
        ("The bus ain't late and Paris ain't far.", "The bus isn't late and Paris isn't far."),
        ("I ain't seen the contract, I ain't got time.", "I haven't seen the contract, I haven't got time."),
        ("I ain't signed it, she ain't told me.", "I haven't signed it, she hasn't told me."),
        ("I ain't interested in it.", "I'm not interested in it."),
        ("ill drop the lamp back, and ill still be there", "I'll drop the lamp back, and I'll still be there"),
        ("so its a no from me, its not you", "So it's a no from me, it's not you"),
        ("pls feed them before 1 december.", "Please feed them before 1 December."),
        ("But i gotta say no.", "But I've got to say no."),
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
        "www.example.org is my page.",
        "The em dash was his wont.",
        "I asked (i) for time and (ii) for a call.",
        "She fell ill, and ill health is hard to bear.",
        "The shop has its own oven, and its so-called chef.",
        "It can't be helped, and I won't complain.",
    ],
)
def test_what_is_written_well_stays(sentence: str) -> None:
    assert tidied(sentence) == sentence
