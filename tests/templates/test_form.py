"""The phrase bank keeps to the form that is asked for: paragraphs, spelling, marks, words to avoid, the open door."""

from __future__ import annotations

import pytest

from tactful.contract import (
    Apology,
    Brief,
    Fact,
    Form,
    LetterKind,
    Mention,
    Part,
    Reason,
    ReasonKind,
    Request,
    RequestKind,
    Spelling,
)
from tactful.templates import compose
from tactful.templates.form import apologises_much, holds, looks_ahead, mentioned, unmet

BRIEF = Brief(
    recipient=Fact("Ada Bell"),
    company=Fact("Harbour Centre"),
    role=Fact("programme manager"),
    sender=Fact("Sam Okafor"),
    reason=Reason(ReasonKind.TIMING),
    mentions=(Mention("The honour board's tour was a joy"),),
)
VARIANTS = range(6)


def brief_with(form: Form, **facts: object) -> Brief:
    return Brief(**{field: getattr(BRIEF, field) for field in BRIEF.__struct_fields__} | {"form": form} | facts)


def bodies(brief: Brief, variant: int) -> list[str]:
    return compose(brief, "words", variant).text.split("\n\n")[1:-1]


@pytest.mark.parametrize("count", [1, 2, 3, 4])
@pytest.mark.parametrize("tone", [None, "warm", "formal"])
def test_there_are_as_many_paragraphs_as_are_wanted(count: int, tone: str | None) -> None:
    assert len(bodies(brief_with(Form(paragraphs=count), tone=tone), 0)) == count


@pytest.mark.parametrize("variant", VARIANTS)
def test_nobody_is_offered_to_stay_in_touch_who_is_not_to_be(variant: int) -> None:
    body = " ".join(bodies(brief_with(Form(open_door=False)), variant))
    assert not looks_ahead(body.lower())


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("max_words", [None, 60])
def test_a_door_is_opened_that_is_to_stay_open(variant: int, max_words: int | None) -> None:
    body = " ".join(bodies(brief_with(Form(open_door=True), max_words=max_words), variant))
    assert looks_ahead(body.lower())


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("tone", [None, "warm", "formal"])
def test_one_apology_is_enough(variant: int, tone: str | None) -> None:
    body = " ".join(bodies(brief_with(Form(apology=Apology.ONCE), tone=tone), variant))
    assert not apologises_much(body.lower())


@pytest.mark.parametrize("variant", VARIANTS)
def test_words_that_are_to_be_avoided_are(variant: int) -> None:
    avoided = ("sorry", "unfortunately", "colleagues", "!")
    body = " ".join(bodies(brief_with(Form(avoided=avoided), tone="warm"), variant)).lower()
    assert not [word for word in avoided if word in body]


@pytest.mark.parametrize(
    ("text", "avoided", "held"),
    [
        ("i am sorry (really) to say no", "sorry (really", True),
        ("i am sorry to say no", "sorry (really", False),
        ("my thanks to mr.\n x", "mr. x", True),
        ("my thanks to mrs x", "mr. x", False),
        ("with several regrets", "regret", True),
        ("with c++ and c", "c++", True),
    ],
)
def test_a_word_to_avoid_is_looked_for_as_it_is(text: str, avoided: str, held: bool) -> None:
    assert holds(text, avoided) is held


def test_a_letter_is_written_whatever_words_are_to_be_avoided() -> None:
    form = Form(avoided=("sorry (really", "wish [you", "c++", "*"))
    assert compose(brief_with(form), "words").text


def test_words_are_spelled_as_is_wanted_and_names_as_they_are() -> None:
    text = compose(brief_with(Form(spelling=Spelling.AMERICAN)), "words").text
    assert "The honor board's tour was a joy." in text
    assert "Harbour Centre" in text
    assert "programme manager" in text


@pytest.mark.parametrize("variant", VARIANTS)
def test_contractions_are_written_out(variant: int) -> None:
    body = " ".join(bodies(brief_with(Form(uncontracted=True), tone="warm"), variant))
    assert not [word for word in body.split() if word.endswith(("n't", "'m", "'ve", "'d", "'ll", "'re"))]


def test_few_sentences_are_as_few_as_the_letter_can_do_with() -> None:
    brief = brief_with(Form(sentences=5))
    assert not list(unmet(compose(brief, "words"), brief))


def test_what_cannot_be_kept_is_named() -> None:
    brief = brief_with(Form(sentences=2, avoided=("joy",)))
    assert list(unmet(compose(brief, "words"), brief)) == ["at most 2 sentences", "without “joy”"]


def test_words_that_are_wanted_as_they_are_keep_their_spelling_and_marks() -> None:
    form = Form(spelling=Spelling.AMERICAN, avoided=("!",), uncontracted=True)
    assert mentioned(Mention("It's an honour!", verbatim=True), brief_with(form)) == "It's an honour!"
    assert mentioned(Mention("It's an honour!"), brief_with(form)) == "It is an honor."


def test_other_kinds_of_letter_keep_to_the_form_too() -> None:
    request = Request(RequestKind.PLACE, "two days a week at home")
    brief = brief_with(Form(paragraphs=2), kind=LetterKind.NEGOTIATE, requests=(request,))
    letter = compose(brief, "words")
    assert len(letter.paragraphs) == 2
    assert letter.parts[0].part is Part.THANKS
