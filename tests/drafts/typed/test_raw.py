"""What the way of a draft left in it is no part of the letter."""

from __future__ import annotations

import pytest

from tactful.drafts.typed.raw import letter_alone
from tactful.drafts.typed.texting import is_texted


def test_time_stamps_of_a_chat_and_emoji_go() -> None:
    draft = "*Wed 18:40* Hi Mr Bala 👋🏾\n*Wed 18:41* thank you for the job at Oakmoor 🙏🏾"
    assert letter_alone(draft) == "Hi Mr Bala\nThank you for the job at Oakmoor."


@pytest.mark.parametrize(
    ("draft", "begins"),
    [
        ("I accept, no wait I don't. Start again. Dear Ms Qiu, I must decline.", "Dear Ms Qiu,"),
        ("To: Ada Bell\nRe: your offer\nMadam, with thanks I decline.", "Madam,\n\nWith thanks"),
        ("lol hi Bree, no thanks to the job", "hi Bree,"),
        ("Dear Ada,\n\nMeet me at 18:40 on Wednesday.", "Dear Ada,\n\nMeet me at 18:40"),
    ],
)
def test_the_letter_begins_where_it_begins(draft: str, begins: str) -> None:
    assert letter_alone(draft).startswith(begins)


@pytest.mark.parametrize(
    ("sentence", "texted"),
    [
        ("ur cool tho n ur dog is elite", True),
        ("c u round", True),
        ("Sadly I gotta say no this time.", False),
        ("You were so patient w me about the kiln.", False),
    ],
)
def test_the_spelling_of_text_messages(sentence: str, texted: bool) -> None:
    assert is_texted(sentence) is texted
