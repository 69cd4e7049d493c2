"""A draft typed in one breath gets its stops, and a long sentence that has its marks keeps them."""

from __future__ import annotations

import pytest

from tactful.drafts.typed.breathless import with_breath
from tactful.reading import Overrides
from tactful.rewrite import rewrite

SPOKEN = (
    "hi dave its karen from the caff interview last week just to say im not gonna take it in the end cos the bus dont"
    " run that early and my nan cant have the kids before 7 but thanks ever so much for thinking of me and tell Pat the"
    " scones were lush hope you find someone soon"
)
AT_SCHOOL = (
    "dear miss gupta thank you for the job offer as teaching assistant i am not taking it because i have to do the year"
    " again i am very embarrassed about it please do not tell mr hall i really liked the class and i made the children"
    " a poster about bees yours sincerely ahmed"
)


@pytest.mark.parametrize("draft", [SPOKEN, AT_SCHOOL])
def test_every_word_keeps_its_place(draft: str) -> None:
    told = with_breath(draft)
    assert told != draft
    assert len(told) == len(draft)


@pytest.mark.parametrize(
    ("draft", "sentence"),
    [
        (SPOKEN, "Thanks ever so much for thinking of me."),
        (SPOKEN, "Tell Pat the scones were lush."),
        (SPOKEN, "Hope you find someone soon."),
        (AT_SCHOOL, "Thank you for the job offer as teaching assistant."),
        (AT_SCHOOL, "I really liked the class."),
        (AT_SCHOOL, "I made the children a poster about bees."),
    ],
)
def test_what_was_said_in_one_breath_stays_in_sentences(draft: str, sentence: str) -> None:
    assert sentence in rewrite(draft, Overrides()).text


@pytest.mark.parametrize(
    "draft",
    [
        "I am writing to you about the job that I applied for in May because I have thought about the hours that I"
        " would have to work and about the drive which I should have to make in winter and so I must decline",
        "Thank you for the offer and for the visit, and please thank Ann for the tour and for the time that she took to"
        " show me the press, the bindery and the shop; I have thought about it and I must say no, I am sorry to say",
        "i cant take it and im sorry and thanks",
    ],
)
def test_other_sentences_stay(draft: str) -> None:
    assert with_breath(draft) == draft
