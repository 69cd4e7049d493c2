"""A letter that guards object to is repaired step by step, and no further than it must be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tactful.contract import Brief, Case, Composition, Fact, Origin, Part, PartText
from tactful.judge import is_clean
from tactful.repair import repair
from tactful.templates import compose

BRIEF = Brief(
    recipient=Fact("Ms. Park"), company=Fact("Fenwick Mill"), role=Fact("Night Baker"), sender=Fact("Samira Haddad")
)
CASE = Case(source="Fenwick Mill offered me Night Baker. Ms. Park. I am Samira Haddad.", brief=BRIEF, writing=True)
GOOD = {
    Part.THANKS: "Thank you for offering me the Night Baker role at Fenwick Mill.",
    Part.DECISION: "I am sorry, but I have decided not to accept it.",
    Part.REASON: "Another opportunity is closer to my long-term goals.",
    Part.PERSONAL: "",
    Part.GOODWILL: "I wish you and the whole team every success.",
}


def letter(**changed: str) -> Composition:
    texts = GOOD | {Part[name.upper()]: text for name, text in changed.items()}
    parts = {part: PartText(part, text, Origin.MODEL) for part, text in texts.items()}
    paragraphs = (
        (parts[Part.THANKS],),
        (parts[Part.DECISION], parts[Part.REASON]),
        (parts[Part.PERSONAL], parts[Part.GOODWILL]),
    )
    return Composition("Dear Ms. Park,", paragraphs, "Kind regards,", "Samira Haddad")


def text_of(composition: Composition, part: Part) -> str:
    return " ".join(content.text for content in composition.parts if content.part is part)


def test_a_clean_letter_comes_back_as_it_was() -> None:
    repaired = repair(letter(), CASE, "seed")
    assert repaired.composition == letter()
    assert repaired.replaced == ()


def test_an_offending_sentence_goes_and_the_others_stay() -> None:
    kept = "Another opportunity is closer to my long-term goals."
    repaired = repair(letter(reason=f"{kept} Besides, they pay 25k more."), CASE, "seed")
    assert text_of(repaired.composition, Part.REASON) == kept
    assert repaired.replaced == ()
    assert is_clean(repaired.judgements)


@pytest.mark.parametrize("part", ["thanks", "decision", "goodwill"])
def test_a_part_that_says_nothing_of_what_it_must_becomes_a_standard_phrase(part: str) -> None:
    repaired = repair(letter(**{part: "The weather has been mild."}), CASE, "seed")
    assert is_clean(repaired.judgements)
    assert repaired.replaced == (Part[part.upper()],)
    origins = {content.part: content.origin for content in repaired.composition.parts}
    assert origins.pop(Part[part.upper()]) is Origin.STANDARD_PHRASE
    assert set(origins.values()) == {Origin.MODEL}


def test_an_empty_part_is_filled_where_it_stands() -> None:
    repaired = repair(letter(decision=""), CASE, "seed")
    assert is_clean(repaired.judgements)
    assert [content.part for content in repaired.composition.parts][:2] == [Part.THANKS, Part.DECISION]


def test_an_offending_frame_is_written_anew() -> None:
    repaired = repair(replace(letter(), salutation="Dear [Hiring Manager],"), CASE, "seed")
    assert is_clean(repaired.judgements)
    assert repaired.composition.salutation == "Dear Ms. Park,"


def test_the_same_arguments_give_the_same_letter() -> None:
    broken = letter(thanks="", goodwill="Good luck, you'll need it.")
    assert repair(broken, CASE, "seed", 2) == repair(broken, CASE, "seed", 2)


def test_a_composed_letter_needs_no_repair() -> None:
    composed = compose(BRIEF, "seed")
    assert repair(composed, CASE, "seed").composition == composed


OFFENCES = st.sampled_from(
    (
        "",
        "They pay 25k more.",
        "I have accepted a position with Globex.",
        "Your recruiter is a clown.",
        "My wife has cancer.",
        "Sure, here is the letter you asked for:",
        "[Insert reason here]",
        "We regret to inform you that you have not been selected.",
        "I may have to decline.",
        "I gladly accept your offer.",
        "Thank you so much for everything.",
        "Call me on 505-555-0199 on 3 March.",
    )
)


@given(st.tuples(OFFENCES, OFFENCES, OFFENCES, OFFENCES))
def test_whatever_a_model_writes_a_clean_letter_comes_out(texts: tuple[str, str, str, str]) -> None:
    names = ("thanks", "decision", "reason", "goodwill")
    repaired = repair(letter(**dict(zip(names, texts, strict=True))), CASE, "seed")
    assert is_clean(repaired.judgements)
