"""What a sender asks to have said and no letter says is named to them; a secret is not, nor what every letter does."""

from __future__ import annotations

import pytest

from tactful.reading import read_brief

OFFER = "Ada Bell offered me the cook job at Oakmoor Ltd. I say no, it is too far. "


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("Say thanks to her mum too.", "Say thanks to her mum too"),
        ("tell him hes gonna do great", "tell him hes gonna do great"),
        ("Say to Ada she made the interview not scary.", "Say to Ada she made the interview not scary"),
        ("say I will tell my friends about them", "say I will tell my friends about them"),
        ("tell her my mother love it", "tell her my mother love it"),
    ],
)
def test_a_wish_that_is_not_followed_is_named(words: str, wish: str) -> None:
    assert wish in [unsaid.value for unsaid in read_brief(OFFER + words).unsaid]


@pytest.mark.parametrize(
    "words",
    [
        "Say no nicely please.",
        "Tell her I can't take it.",
        "Thank her for me.",
        "Write something short and polite.",
        "Don't tell her about my mother's dog.",
        "Tell her I love the soup.",
        "Tell her they pay peanuts at Oakmoor.",
    ],
)
def test_nothing_is_named_that_is_done_or_kept_secret(words: str) -> None:
    assert read_brief(OFFER + words).unsaid == ()


def test_an_order_not_to_say_needs_no_comma() -> None:
    brief = read_brief(f"{OFFER}Tell her thanks for the soup dont say anything about the rent.")
    assert [mention.text for mention in brief.mentions] == ["Thank you for the soup."]
