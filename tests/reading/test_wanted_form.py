"""What the words ask of the letter's form is understood, and what they say of other letters is not."""

from __future__ import annotations

import pytest

from tactful.contract import Apology, Form, Spelling
from tactful.reading import read_brief

WORDS = "Ada Bell offered me the cook job at Oakmoor Ltd. I decline it.\n{}\nSam Okafor"


def form_of(wish: str) -> Form:
    return read_brief(WORDS.format(wish)).form


@pytest.mark.parametrize(
    ("wish", "form"),
    [
        ("Two short paragraphs please, British spelling, no exclamation marks.",
         Form(paragraphs=2, spelling=Spelling.BRITISH, avoided=("!",))),
        ("pls max 3 paras, and dont use exclamation points", Form(paragraphs=3, avoided=("!",))),
        ("- one paragraph\n- spell it the American way", Form(paragraphs=1, spelling=Spelling.AMERICAN)),
        ("keep it to five sentences", Form(sentences=5)),
        ("dont offer to stay in touch.", Form(open_door=False)),
        ("No promise about the future.", Form(open_door=False)),
        ("I never want to hear from them again, so don't leave the door open.", Form(open_door=False)),
        ("Please leave the door open for next year.", Form(open_door=True)),
        ("I don't want to burn bridges.", Form(open_door=True)),
        ("Don't apologise too much, one sorry is enough.", Form(apology=Apology.ONCE)),
        ("No contractions, and don't use the word 'opportunity'.", Form(uncontracted=True, avoided=("opportunity",))),
    ],
)  # fmt: skip
def test_a_wish_for_the_form_is_understood(wish: str, form: Form) -> None:
    assert form_of(wish) == form


@pytest.mark.parametrize(
    "words",
    [
        "They sent me two paragraphs of contract.",
        "Their letter was three paragraphs long and had no warmth.",
        "I teach American English to adults.",
        "He asked me to keep it to one paragraph.",
        'She said "two sentences will do".',
        "There is no future for me in kitchens.",
        "I am sorry that I can't work together with Tom.",
    ],
)
def test_what_is_said_of_something_else_is_no_wish(words: str) -> None:
    assert form_of(words) == Form()


def test_a_wish_that_was_understood_is_told_in_plain_words_and_withheld_from_nobody() -> None:
    words = WORDS.format("two short paras pls, dont offer to keep in touch")
    brief = read_brief(words)
    assert [wish.value for wish in brief.wishes] == ["two paragraphs", "no offer to stay in touch"]
    assert not any("paras" in withheld.text for withheld in brief.withheld)


def test_the_sender_may_choose_the_closing() -> None:
    assert read_brief(WORDS.format("Sign it with 'Best wishes'.")).sign_off == "Best wishes,"


def test_what_no_letter_has_anyway_is_a_wish_too() -> None:
    brief = read_brief(WORDS.format("NO SHOUTING please, no corporate speak, and no emojis."))
    assert [wish.value for wish in brief.wishes] == ["no shouting", "no corporate language", "no emojis"]
    assert brief.form == Form()
    assert brief.withheld == ()
