"""The sender's own words for the reason become a sentence, or are left for a standard phrase."""

import pytest

from tactful.contract import Brief, Fact, Part, Reason, ReasonKind
from tactful.templates import compose, standard_part
from tactful.templates.own_reason import own_reason


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("my circumstances changed", "My circumstances have changed."),
        ("my situation changed", "My situation has changed."),
        ("my exams got moved to July", "My exams got moved to July."),
        ("our landlord's plans changed", "Our landlord's plans have changed."),
        ("the commute", "It comes down to the commute."),
        ("a change of plans", "It comes down to a change of plans."),
    ],
)
def test_what_happened_is_told_as_it_happened(value: str, sentence: str) -> None:
    assert own_reason(value) == sentence


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("staying where I am", "I am staying where I am."),
        ("my archives are in Europe", "My archives are in Europe."),
        ("i want to spend some time abroad first", "I want to spend some time abroad first."),
        ("because I would like to return to design", "I would like to return to design."),
        ("want to move nearer to the coast", "I want to move nearer to the coast."),
        ("can't be away for a whole summer", "I can't be away for a whole summer."),
        ("dairy is my thing", "Dairy is my thing."),
        ("other post suits my next stage", "Another post suits my next stage."),
        ("the commute", "It comes down to the commute."),
        ("timing", "It comes down to the timing."),
        ("family reasons", "It is for family reasons."),
        ("personal circumstances", "It comes down to my personal circumstances."),
        ("the hours clash with my degree", "The hours clash with my degree."),
        ("uni timetable", "It comes down to my university timetable."),
        ("hours dont work w my classes", "Hours don't work with my classes."),
        ("my husband got posted to Leeds", "My husband got posted to Leeds."),
        ("a move to Leeds", "It comes down to a move to Leeds."),
        ("relocation to Pune", "It comes down to relocation to Pune."),
        ("an apprenticeship in Bristol", "It comes down to an apprenticeship in Bristol."),
        ("my daughter's last school year", "It comes down to my daughter's last school year."),
        ("to be nearer my parents", "I would like to be nearer my parents."),
        ("I need weekends free for my band", "I need weekends free for my band."),
    ],
)
def test_words_that_make_a_sentence(value: str, sentence: str) -> None:
    assert own_reason(value) == sentence


def test_a_letter_that_is_not_warm_has_no_contractions() -> None:
    assert own_reason("I'd like to return to design", contract=False) == "I would like to return to design."
    assert own_reason("I can't be away so long", contract=False) == "I cannot be away so long."


def test_only_the_first_word_can_lead_in() -> None:
    assert own_reason("I'm better as a reporter than as an editor") == "I'm better as a reporter than as an editor."


@pytest.mark.parametrize(
    "value",
    [
        "closer to my long-term interests",
        "chamber music",
        "im not gonna take it",
        "i want try own designs",
        "a larger team suits",
        "they never call back",
        "engaged for coming seasons",
        "a better offer",
        "a lack of support",
        "my boss",
        "",
        "word " * 30,
    ],
)
def test_words_that_would_read_badly(value: str) -> None:
    assert own_reason(value) is None


def test_the_letter_gives_the_reason_in_the_words_of_the_sender() -> None:
    brief = Brief(reason=Reason(ReasonKind.LOCATION, Fact("my archives are in Europe")))
    assert "My archives are in Europe." in compose(brief, "words").text


def test_a_standard_part_is_in_standard_words() -> None:
    brief = Brief(reason=Reason(ReasonKind.LOCATION, Fact("my archives are in Europe")))
    assert "archives" not in standard_part(Part.REASON, brief, "words").text
    assert "archives" in standard_part(Part.REASON, brief, "words", own_words=True).text


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("my situation has changed", "My situation has changed."),
        ("my circumstances changed", "My circumstances have changed."),
        ("my choir rehearses on the same evenings", "My choir rehearses on the same evenings."),
        ("due to unavoidable domestic circumstances", "It is a matter of unavoidable domestic circumstances."),
        ("the hours arent enough", "The hours aren't enough."),
        ("uni", "It comes down to university."),
    ],
)
def test_what_was_typed_becomes_a_sound_sentence(value: str, sentence: str) -> None:
    assert own_reason(value) == sentence
