"""What a sender asks to have said and no letter says is named to them; a secret is not, nor what every letter does."""

from __future__ import annotations

import pytest

from tactful.contract import LetterKind
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


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("The boots are in the hall, will send back by courier on monday.", "will send back by courier on monday"),
        ("I can cover Christmas Eve and Boxing Day.", "I can cover Christmas Eve and Boxing Day"),
        ("I'd love to do the map weekends in autumn though.", "I'd love to do the map weekends in autumn"),
        ("told her i'd help her paint the shed", "i'd help her paint the shed"),
        ("My certificate is with the office, need it back before the 10th.", "need it back before the 10th"),
        ("Would she consider me again for September?", "Would she consider me again for September"),
        ("She booked me on the first aid course, that needs cancelling.", "that needs cancelling"),
        ("could we have a short call about the rota?", "could we have a short call about the rota"),
        ("I will return the signed confidentiality form today.", "I will return the signed confidentiality form today"),
    ],
)
def test_a_promise_or_a_request_is_in_the_letter_or_named(words: str, named: str) -> None:
    brief = read_brief(OFFER + words, kind=LetterKind.WITHDRAW)
    assert brief.mentions or [unsaid.value for unsaid in brief.unsaid] == [named]


@pytest.mark.parametrize(
    "words",
    [
        "I will come back to this later. I'll leave it at that.",
        "I'll do a masters in Utrecht. I'll teach at a school.",
        "I can send my children to the school here.",
        "Don't say I'll help at the fair.",
        "Ada asked could I send back the badge.",
        "Would I finish the booklet? No.",
        "Could you make it short?",
        "They will pay me more. I'd love to make more of my life.",
    ],
)
def test_a_plan_is_no_promise(words: str) -> None:
    assert read_brief(OFFER + words, kind=LetterKind.REPLY).unsaid == ()


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("And that I will send a photograph.", "I will send a photograph"),
        ("I promised to send Ana the book on Enron so say its in the post.", "I promised to send Ana the book"),
        ("They have my certificates, kindly request to return the same by courier.", "return the same by courier"),
        ("Kindly request them to release my police clearance certificate.", "release my police clearance certificate"),
        ("my degree is with them, please ask them to send back.", "ask them to send back"),
    ],
)
def test_what_is_promised_or_asked_back_is_never_lost_without_a_word(words: str, named: str) -> None:
    unsaid = read_brief(f"No to the cook job at Luna, Ana. {words} Kim Hale").unsaid
    assert any(named in fact.value for fact in unsaid)
