"""That the writer goes elsewhere is only taken from words that say so."""

from __future__ import annotations

import pytest

from tactful.contract import LetterKind, ReasonKind
from tactful.reading import Overrides
from tactful.rewrite import read_draft, rewrite

DRAFT = (
    "Dear Mr. Hollis,\n\nThank you for the offer of the head gardener job. I won't be coming. {} I enjoyed the walk."
    "\n\nRegards,\nMalcolm Ainsley"
)


@pytest.mark.parametrize(
    "told",
    [
        "I have accepted a post at Kew.",
        "I'm joining Kew in May.",
        "I got into Toyota and they pay way more.",
        "Going with Menards, they pay better.",
        "Kew has hired me as head gardener.",
        "I signed with Shell yesterday.",
        "Kew offered me more, so I'm going there.",
        "I found another job.",
        "Another opportunity came my way, and I've decided to take it.",
        "I have committed myself elsewhere.",
        "Globex pays 25k more, so I have to say no.",
        "In May I accepted another job, and so I must decline.",
        "As you know I have accepted another job.",
        "As I told your colleague, I have accepted another role.",
        "You will be sorry to hear, as I told your colleague, that I have accepted another role.",
        "I told her I took another job.",
    ],
)
def test_who_takes_something_else_may_say_so(told: str) -> None:
    assert read_draft(DRAFT.format(told), Overrides(), LetterKind.DECLINE).reason.kind is ReasonKind.ANOTHER_OPPORTUNITY


@pytest.mark.parametrize(
    "compared",
    [
        "Kew pays 36.",
        "Menards gives me twenty-six and dental.",
        "Exeter simply offered me a better package.",
        "Shell offers more holidays and pays better.",
        "I could join Kew for double that.",
        "I was going to accept but then your colleague asked me what Kew pays.",
        "If I went to Kew I'd get 36.",
        "My cousin at Kew earns twice as much.",
        "I'm still waiting to hear from Shell.",
        "You told me to find something better.",
        "I heard that you took another gardener.",
        "I may soon join another firm.",
        "I might have accepted another job.",
        "I know your neighbour joined another firm.",
    ],
)
def test_who_compares_has_taken_nothing(compared: str) -> None:
    assert read_draft(DRAFT.format(compared), Overrides(), LetterKind.DECLINE).reason.kind is ReasonKind.UNTOLD


def test_what_takes_the_place_of_a_comparison_tells_of_nothing_else() -> None:
    text = rewrite(DRAFT.format("28k is insulting, Kew pays 36."), Overrides()).text
    assert "won't be coming" in text
    assert not [word for word in ("opportunity", "elsewhere", "another", "something else", "Kew") if word in text]


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ("I've gone with Saatchi instead, and James there has promised me the Nestle account.", "Nestle"),
        ("I have joined Globex, where I will be on the Initech team.", "Initech"),
    ],
)
def test_what_is_named_elsewhere_is_not_refused(told: str, named: str) -> None:
    draft = f"Dear Ms Cole,\n\nThanks for the offer. {told} I did love the rehearsal.\n\nBest,\nOliver"
    assert named not in rewrite(draft, Overrides()).text


def test_what_the_writer_becomes_instead_is_not_the_job() -> None:
    draft = "Dear Gramps, thanks for wanting me at the boatyard. I'm going to be a nurse instead. Love you, Joe"
    assert "nurse role" not in rewrite(draft, Overrides()).text


def test_what_the_sea_took_is_no_other_job() -> None:
    draft = (
        "Dear Bill,\n\nThank you for asking me to be mate. I can't do it, Bill. The sea took Tommy and it's had "
        "enough of us.\n\nNed"
    )
    assert "something else" not in rewrite(draft, Overrides()).text


def test_to_move_to_a_town_is_no_position() -> None:
    draft = "Hi Jo,\n\nThanks for the bar job. We're moving to Leipzig with my girlfriend, so I have to say no.\n\nLena"
    letter = rewrite(draft, Overrides()).text
    assert "another" not in letter
    assert "say no" in letter
