"""Thanks for others are none for the reader, and who plans to meet the reader need not hope for it."""

from __future__ import annotations

import pytest

from tactful.reading import Overrides
from tactful.rewrite import rewrite


def letter_of(body: str) -> str:
    return rewrite(f"Dear Ana,\n\n{body}\n\nRegards,\nSam Bell", Overrides()).text


@pytest.mark.parametrize("thanks", ["Thank you to Camille for the coffee.", "Please thank Bo for the tour."])
def test_thanks_for_somebody_else_leave_the_reader_without(thanks: str) -> None:
    text = letter_of(f"I must decline the job of bike mechanic. {thanks} I wish you well.")
    assert thanks in text
    assert text.index("mechanic") > text.index("\n\n", 12)


@pytest.mark.parametrize("thanks", ["Thank you for the tour.", "Thanks to you and Camille for the coffee."])
def test_thanks_for_the_reader_are_enough(thanks: str) -> None:
    assert letter_of(f"I must decline the job. {thanks} I wish you well.").split("\n")[2].startswith("I must decline")


def test_who_will_meet_the_reader_does_not_hope_for_it() -> None:
    text = letter_of("Thanks for the manager job, but I must decline it. See you at Christmas dinner.")
    assert not [word for word in ("paths", "touch", "not the last", "isn't the last", "meet again") if word in text]


def test_regret_stands_behind_the_refusal() -> None:
    text = letter_of("Thank you for the offer. I must decline it. The tour was fun. I leave for Lyon on the 2nd.")
    assert text.index("The tour was fun") > min(text.find(w) for w in ("sorry", "regret", "apolog") if w in text)


def test_what_is_tidied_is_understood() -> None:
    assert "I'll drop the lamp back on Thursday." in letter_of(
        "Thanks, but its a no to the nail tech job. The chair rent is robbery. ill drop the lamp back on thursday. Bye!"
    )
