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


# What a kind of reason cannot know: the notes of another sender are of the same kind, and it is not true of them.
CLAIMS_MORE = {
    "another-opportunity": r"\b(?:keep (?:my word|it)|intend to keep|commitment|promised?|signed)\b",
    "better-fit": r"\brole\b|\bwork that\b|\byears\b",
    "staying": r"\bready\b|\bteam\b|\bmore that\b|\bbefore i\b|\bdone yet\b",
    "different-field": r"\byears\b|\bmoving\b|\bmove\b|\bchange\b|\bbusiness\b|\btake my career\b",
    "timing": r"\bplan(?:s|ned)\b|\bmonths\b|\bcommitments\b|\battention\b|\bjustice\b"
    r"|\bmake a (?:move|change)\b|\bchange of\b",
    "location": r"\bplans\b|\byears\b|\bbased\b|\bcircumstances\b",
    "personal-circumstances": r"\bnothing else\b|\bno more to it\b",
    "untold": r"\bplans\b|\bin a position\b|\bcan(?:not|'t)\b|\bcareer\b|\bfit\b",
}
# These stand in the conversations that were recorded, and are to go when those are recorded anew.
RECORDED = {
    "In the end I found that I was not ready to leave.",
    "It is simply not the right time for me to make a move.",
    "I could not make the timing work with my other commitments.",
    "The location is difficult to combine with my plans for the coming years.",
    "Where I need to be based has settled the question for me.",
}


@pytest.mark.parametrize("kind", CLAIMS_MORE)
def test_a_reason_claims_no_more_than_its_kind_can_tell(kind: str) -> None:
    """Who needs two buses has no plans elsewhere, and who waits for a passport has promised nothing to anybody."""
    texts = [wording.unfilled for wording in wordings(f"reason.{kind}")]
    assert {text for text in texts if re.search(CLAIMS_MORE[kind], text, re.IGNORECASE)} <= RECORDED
