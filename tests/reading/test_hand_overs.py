"""What the sender has of the employer is named where it is handed over; people are no things."""

from __future__ import annotations

import pytest

from tactful.contract import LetterKind
from tactful.reading import read_brief


def mentions(words: str, kind: LetterKind = LetterKind.WITHDRAW) -> list[str]:
    brief = read_brief(f"I accepted the analyst job at Globex. {words} Sam Okafor", kind=kind)
    return [mention.text for mention in brief.mentions]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "i already have their key to the back door, i'll drop it in saturday morning.",
            "I will drop in your key to the back door on Saturday morning.",
        ),
        (
            "I have the reading books & the staff laptop they gave me, I can bring them any day before the 18th.",
            "I can bring the reading books and the staff laptop any day before the 18th.",
        ),
        (
            "I have the signed training form here unsigned by me and the card, I'll send both by post on Monday.",
            "I will send the training form and the card by post on Monday.",
        ),
        (
            "I have the assigned locker key and the form unsigned by me, I'll post both on Friday.",
            "I will post the assigned locker key and the form on Friday.",
        ),
        (
            "He lent me his sat nav which I'll drop back Thursday.",
            "I will drop back your sat nav on Thursday.",
        ),
        (
            "Ann gave me a hi-vis vest, which I will send back by post.",
            "I will send back the hi-vis vest by post.",
        ),
        ("I still have the laptop. I will return it on Friday.", "I will return the laptop on Friday."),
        ("I've got her umbrella and I'll bring it back next week.", "I will bring back your umbrella next week."),
        (
            "I have the uniform at home and can bring it by on Tuesday.",
            "I can bring the uniform by on Tuesday.",
        ),
        (
            "I have the books. I can drop them off on Monday, but my mother is ill.",
            "I can drop off the books on Monday.",
        ),
        ("They gave me a phone, I'll return it tomorrow.", "I will return the phone tomorrow."),
        (
            "my key for the bakery i will drop in the letterbox on sunday.",
            "I will drop the key for the bakery in the letterbox on Sunday.",
        ),
        ("The laptop and badge I'll bring back on Monday.", "I will bring back the laptop and badge on Monday."),
        ("i have his raincoat, ill post it monday.", "I will post your raincoat on Monday."),
        ("I can send them a list of candidates.", "I can send you a list of candidates."),
    ],
)
def test_what_is_handed_over_is_named(words: str, said: str) -> None:
    assert mentions(words) == [said]


@pytest.mark.parametrize(
    "words",
    [
        "I can bring them any day.",
        "I have their keys but I'll keep them.",
        "I have the flu, I'll bring it on Monday.",
        "I have the kids on Monday, I'll bring them on Friday.",
        "I have my laptop with me, I will bring it on Friday.",
        "I have the feeling that it is wrong, I will send it on Monday.",
        "I will drop in the letterbox on Sunday.",
        "The next morning I will send to you.",
        "my sister I'll bring to the party.",
        "I have their laptop, I'll bring it on Monday. Don't tell them that.",
    ],
)
def test_what_is_not_named_or_kept_or_secret_is_not_handed_over(words: str) -> None:
    assert mentions(words) == []


def test_a_plain_refusal_hands_over_too() -> None:
    words = "No from me. I have the parking card, I'll post it on Monday."
    assert "I will post the parking card on Monday." in mentions(words, LetterKind.DECLINE)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Not his fault. ill drop the boots back tomorrow.", "I will drop the boots back tomorrow."),
        ("He is ill, bring him soup.", None),
        ("I can offer to help with the handover.", "I can help with the handover."),
        ("I can offer them to train the new one.", "I can train the new one."),
        ("If she asks whether I can offer to help, say nothing.", None),
    ],
)
def test_what_is_offered_to_be_done_is_told_as_the_deed(words: str, said: str | None) -> None:
    assert mentions(words) == ([said] if said else [])


def test_a_box_has_no_capital_where_all_is_written_small() -> None:
    words = "i accepted baker at globex. my key for the bakery i will drop in the letterbox on sunday. sam okafor"
    brief = read_brief(words, kind=LetterKind.WITHDRAW)
    assert [m.text for m in brief.mentions] == ["I will drop the key for the bakery in the letterbox on Sunday."]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("I still have their apron which I'll wash and hand in.", "I will hand in your apron."),
        ("Ana lent me a knife which I will sharpen and drop back on Friday.", "I will drop back the knife on Friday."),
    ],
)
def test_what_is_washed_or_mended_first_is_handed_over(words: str, said: str) -> None:
    brief = read_brief(f"No to the cook job at Luna, Ana. too far. {words} Kim Hale")
    assert said in [mention.text for mention in brief.mentions]


def test_a_day_at_the_end_has_its_on() -> None:
    brief = read_brief(
        "No to the job at Luna, Ana. I've still got the key which I'll post through the door Sunday. Kim"
    )
    assert "I will post the key through the door on Sunday." in [mention.text for mention in brief.mentions]
