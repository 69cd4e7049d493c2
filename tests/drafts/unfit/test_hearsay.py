"""What others are said to say against the reader's house goes; what they say for it, and of the writer, stays."""

from __future__ import annotations

import pytest

from tactful.drafts.unfit.hearsay import hearsay
from tactful.reading import Overrides
from tactful.rewrite import rewrite


@pytest.mark.parametrize(
    "sentence",
    [
        "Word on the street is that your director drinks.",
        "They tell me nobody stays longer than a year.",
        "A little bird told me the head teacher is having an affair.",
        "It is said that Mr Pike cheats on the weights.",
        "There is talk that your firm is to be sold.",
        "And people say your manager is a crook.",
        "My cousin who worked for you says that the boss shouts.",
        "I asked around and word on the street is that your director drinks.",
    ],
)
def test_hearsay(sentence: str) -> None:
    assert hearsay(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "I've heard so many good things about the nursery.",
        "People say your bread is the best in Leeds.",
        "My cousin worked for you and says you were the best boss he ever had.",
        "I heard that you found a new oven, congratulations.",
        "My sister says hello.",
        "Apparently the bus does not run on Sundays, so I could not get there.",
        "My wife tells me that I should not travel so far any more.",
        "I was told that the answer was due by Friday.",
        "Your receptionist told me to write to you.",
        "I read on your website that you are opening in York.",
        "They tell me the course starts in May.",
        "My doctor says I need to rest.",
        "Everyone in town knows how good you are to your people.",
        "You've always been in my corner and I hear that laugh of yours halfway across the bay.",
        "I understand that you need somebody in June.",
        "Word is spreading, and the children are delighted with the new swings.",
    ],
)
def test_no_hearsay(sentence: str) -> None:
    assert not hearsay(sentence)


def test_what_stands_before_it_stays() -> None:
    draft = (
        "Dear Ms Ray,\n\nThank you for offering me the bar job. I won't be joining you, because people say that your "
        "manager is a crook. I wish you well.\n\nBo Lind"
    )
    letter = rewrite(draft, Overrides()).text
    assert "I won't be joining you." in letter
    assert "crook" not in letter
