"""What a draft runs together is read as the sentences that it is; a long sentence that is one stays one."""

from __future__ import annotations

import pytest

from tactful.drafts.typed.run_ons import with_ends
from tactful.reading import Overrides
from tactful.rewrite import rewrite

TEXTED = (
    "hey steve just a quick text to say ta for the offer of the bar job but its a no from me mate, ur gaffer gives me "
    "the creeps, anyway ill still come to quiz night thursday and i owe u a pint, tell lisa i said happy birthday, jord"
)
SPLICED = (
    "Good morning Lena, I am contacting you regarding your offer for the receptionist position, I would like to thank "
    "you for it, however after thinking it over I will not be able to accept it because I have found a position that "
    "pays better, I would also like to thank Mr. Brunner for the tour, and if possible please delete my data, kind "
    "regards, Sofia Marchetti"
)
TRANSLATED = (
    "Dear Mr Costa, thanks for the offer of the driver job, I am grateful, but I have to say no because my wife does "
    "not want that I drive by night, I will bring the keys on Monday, please greet Ana, have a good Christmas, Paulo"
)
PICTURED = "Hi Jen! Thank you for the offer at Dough & Co 🍩 I have to say no 😭 I start the MA in Jan 🎓 Bea"
DRAFTS = (TEXTED, SPLICED, TRANSLATED, PICTURED)


@pytest.mark.parametrize(
    ("draft", "kept"),
    [
        (
            TEXTED,
            ["Hey Steve", "I'll still come to quiz night Thursday", "Tell Lisa I said happy birthday", "\nJord"],
        ),
        (SPLICED, ["for it.", "thank Mr. Brunner for the tour", "delete my data.\n", "Kind regards,\nSofia Marchetti"]),
        (TRANSLATED, ["job. I am grateful, but I have to say no.", "I will bring the keys on Monday.", "\nPaulo"]),
        (PICTURED, ["at Dough & Co.", "I have to say no."]),
    ],
)
def test_each_sentence_is_kept_or_dropped_by_itself(draft: str, kept: list[str]) -> None:
    letter = rewrite(draft, Overrides()).text
    assert not [words for words in kept if words not in letter], letter


@pytest.mark.parametrize("gone", ["creeps", "pays", "wife"])
def test_what_may_not_stay_goes(gone: str) -> None:
    assert not [draft for draft in DRAFTS if gone in rewrite(draft, Overrides()).text]


@pytest.mark.parametrize("draft", DRAFTS)
def test_every_word_keeps_its_place(draft: str) -> None:
    ended = with_ends(draft)
    assert len(ended) == len(draft)
    assert ended.casefold().split()[-1] == draft.casefold().split()[-1]


@pytest.mark.parametrize(
    "draft",
    [
        "Having thought about your kind offer for two weeks, I must decline it, since the school in which I teach, "
        "which you know is short of staff, has asked me to stay, and I could not refuse, I hope you will understand.",
        "When you rang me on Monday, I was in the garden, and when I came in, I found your letter, which pleased me, "
        "although it came late, but my answer has to be no, for I am too old now to begin anew in a town by the sea.",
        "Hi Ada, I must say no. Thank you for the tour, I loved the kiln.",
        "If you need a hand in May, I can come, and if Jo asks, please tell her that I have the ladder, as she may "
        "want it before then, and that the paint, which is hers, stands in the shed behind the blue door.",
        "Hi Bob the builder told me of your offer.",
    ],
)
def test_a_long_sentence_that_is_one_stays(draft: str) -> None:
    assert with_ends(draft) == draft
