"""No standard phrase runs the sender down, or owns up to what nobody has said."""

import re

import pytest

from tactful.templates.bank import sections, wordings

BELITTLES = re.compile(
    r"\bi (?:am|'m|was|would be|do not (?:think|believe|feel|consider)[^.]*) (?:not |ideally )?"
    r"(?:suited|qualified|worthy|good enough|the right (?:person|one))"
    r"|\bdeserves somebody\b|\bideally suited\b"
    r"|\b(?:should|ought to) have (?:been|known|told)\b|\bmy (?:own )?(?:fault|failing|mistake|shortcomings?)\b",
    re.IGNORECASE,
)
FILES = ("thanks", "decision", "reason", "personal", "goodwill", "negotiate", "ask-time", "withdraw", "reply")
ALL = [wording.unfilled for file in FILES for section in sections(file) for wording in wordings(section)]


@pytest.mark.parametrize("text", ALL)
def test_no_wording_belittles_the_sender(text: str) -> None:
    assert not BELITTLES.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "I do not think that I am ideally suited to this position.",
        "I do not consider myself ideally suited to this position.",
        "I ought to have been surer before I gave you my word.",
    ],
)
def test_such_a_wording_would_be_found(text: str) -> None:
    assert BELITTLES.search(text)
