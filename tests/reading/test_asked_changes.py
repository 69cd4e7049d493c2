"""What the sender asks of a letter, understood by rules, and without its secrets."""

from __future__ import annotations

import pytest

from tactful.contract import Apology, Form, ReasonKind, Spelling
from tactful.reading import read_brief
from tactful.reading.asked_changes import split_wishes, with_wishes

WORDS = (
    "Priya Raman from Northwind Labs offered me the senior data engineer job. I've decided to take another offer at "
    "Globex because they pay 25k more. My name is Sam Okafor."
)
BRIEF = read_brief(WORDS)


@pytest.mark.parametrize(
    ("wish", "tone", "max_words"),
    [
        ("warmer", "warm", None),
        ("make it a bit friendlier please", "warm", None),
        ("less formal", "warm", None),
        ("a formal tone", "formal", None),
        ("warmer and shorter", "warm", 60),
        ("under 70 words", None, 70),
    ],
)
def test_tone_and_length_are_followed_by_rules(wish: str, tone: str | None, max_words: int | None) -> None:
    wished = with_wishes(BRIEF, WORDS, [wish])
    assert (wished.brief.tone, wished.brief.max_words) == (tone, max_words)
    assert not wished.beyond_rules


@pytest.mark.parametrize(
    ("wish", "form"),
    [
        ("British spelling", Form(spelling=Spelling.BRITISH)),
        ("two short paragraphs", Form(paragraphs=2)),
        ("no exclamation marks; don't use the word 'opportunity'", Form(avoided=("!", "opportunity"))),
        ("do not offer to stay in touch", Form(open_door=False)),
        ("keep the door open", Form(open_door=True)),
        ("don't apologise too much", Form(apology=Apology.ONCE)),
        ("without contractions please", Form(uncontracted=True)),
    ],
)
def test_a_form_is_followed_by_rules(wish: str, form: Form) -> None:
    wished = with_wishes(BRIEF, WORDS, [wish])
    assert wished.brief.form == form
    assert not wished.beyond_rules


@pytest.mark.parametrize("wish", ["in rhyme", "make it funny", "give a reason"])
def test_what_rules_cannot_follow_changes_nothing_else(wish: str) -> None:
    wished = with_wishes(BRIEF, WORDS, [wish])
    assert wished.beyond_rules == (wish,)
    assert (wished.brief.tone, wished.brief.max_words, wished.brief.reason) == (None, None, BRIEF.reason)


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        ("mention the warm welcome", "Thank you for the warm welcome."),
        ("thank Raj for the mock case", "Please also thank Raj for the mock case."),
        ("wish the team luck with the launch", "I wish the team luck with the launch."),
        ("ask her to keep my CV on file", "Please keep my CV on file."),
        ('say word for word: "The lab tour convinced me!"', "The lab tour convinced me!"),
    ],
)
def test_what_is_to_be_said_is_wholly_followed(wish: str, said: str) -> None:
    wished = with_wishes(BRIEF, WORDS, [wish])
    assert [mention.text for mention in wished.brief.mentions] == [said]
    assert not wished.beyond_rules


def test_the_closing_may_be_chosen() -> None:
    wished = with_wishes(BRIEF, WORDS, ["end with 'Cheers'"])
    assert wished.brief.sign_off == "Cheers,"
    assert not wished.beyond_rules


def test_a_sentence_is_said_in_the_voice_of_the_letter() -> None:
    wished = with_wishes(BRIEF, WORDS, ["tell her that her team impressed me"])
    assert [mention.text for mention in wished.brief.mentions] == ["Your team impressed me."]


@pytest.mark.parametrize("wish", ["leave out the reason", "no reason", "without giving a reason"])
def test_a_letter_may_do_without_a_reason(wish: str) -> None:
    assert with_wishes(BRIEF, WORDS, [wish]).brief.reason.kind is ReasonKind.NONE


def test_people_are_thanked() -> None:
    thanked = with_wishes(BRIEF, WORDS, ["thank Tom and Anna Lee as well"]).brief.thanked
    assert [fact.value for fact in thanked] == ["Tom", "Anna Lee"]


@pytest.mark.parametrize(
    "wish", ["say that Globex pays 25k more", "mention my new salary", "tell her my mother is ill"]
)
def test_a_wish_for_nothing_but_a_secret_is_refused(wish: str) -> None:
    wished = with_wishes(BRIEF, WORDS, [wish])
    assert wished.refused == (wish,)
    assert wished.brief == BRIEF


def test_a_wish_to_keep_a_secret_is_followed_by_every_letter() -> None:
    wished = with_wishes(BRIEF, WORDS, ["do not mention Globex"])
    assert wished.brief == BRIEF
    assert not wished.unfollowed("", by_model=False)


def test_wishes_stand_between_semicolons_or_on_lines_of_their_own() -> None:
    assert split_wishes(["warmer;  bolder\nwarmer", " ; "]) == ("warmer", "bolder")


def test_taking_a_wish_in_twice_changes_nothing() -> None:
    once = with_wishes(BRIEF, WORDS, ["warmer; mention that the lab tour convinced me"])
    assert with_wishes(once.brief, WORDS, ["warmer; mention that the lab tour convinced me"]).brief == once.brief


@pytest.mark.parametrize(
    ("wish", "left"),
    [
        ("shorter and funnier", ("funnier",)),
        ("warmer, and a joke about cats", ("a joke about cats",)),
        ("in rhyme, and make it funny", ("in rhyme, and make it funny",)),
    ],
)
def test_of_a_wish_only_what_is_not_followed_is_left(wish: str, left: tuple[str, ...]) -> None:
    assert with_wishes(BRIEF, WORDS, [wish]).beyond_rules == left


@pytest.mark.parametrize(
    "wish", ["say I'm sorry", "and please say sorry", "Apologise to them.", "tell her how sorry I am", "add an apology"]
)
def test_a_letter_that_is_sorry_follows_the_wish_for_it(wish: str) -> None:
    wished = with_wishes(BRIEF, WORDS, [wish])
    assert not wished.unfollowed("I am sorry to decline.", by_model=False)
    assert wished.unfollowed("I have to decline.", by_model=False)
    assert with_wishes(BRIEF, WORDS, ["add a joke"]).unfollowed("I am sorry to decline.", by_model=False)
