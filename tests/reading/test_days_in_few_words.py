"""Who asks for time in three words, or by another day, is given the time that they ask for."""

from __future__ import annotations

import pytest

from tactful.contract import Fact, LetterKind
from tactful.errors import UnusableInputError
from tactful.reading import check_usable, read_brief

OFFER = "Ana Lopez from Globex offered me the analyst job on Monday. "


def value(fact: Fact | None) -> str | None:
    return fact.value if fact else None


@pytest.mark.parametrize(
    ("words", "longer"),
    [
        ("10 days more please.", "ten more days"),
        ("a week extra pls.", "another week"),
        ("Two weeks longer, please.", "two more weeks"),
        ("3 more days?", "three more days"),
        ("I humbly request for additional two weeks to conclude my discussion.", "another two weeks"),
        ("I would ask for an additional 5 days.", "another five days"),
        ("kindly extend by further 3 days.", "another three days"),
        ("The process took two weeks longer than planned. Can I have more time?", None),
        ("I worked there a week longer. Please give me time.", None),
    ],
)
def test_time_is_asked_for_without_a_verb(words: str, longer: str | None) -> None:
    brief = read_brief(f"{OFFER}{words} My name is Sam Okafor.", kind=LetterKind.ASK_TIME)
    assert [request.text for request in brief.requests] == ([longer] if longer else [])


@pytest.mark.parametrize(
    ("words", "answer_by"),
    [
        ("i want til friday week.", "friday week"),
        ("can I have until a week on Tuesday?", "a week on Tuesday"),
        ("can I have until Friday after next?", "Friday after next"),
        ("need until the 30th of next month to decide.", "the 30th of next month"),
        ("need until the 5th to decide.", "the 5th"),
        ("I need until the day after Friday to decide.", "Saturday"),
        ("Can I have until the day after the 4th?", "the 5th"),
        ("I'd decide the day after my exam.", None),
    ],
)
def test_the_day_is_the_one_that_people_mean(words: str, answer_by: str | None) -> None:
    assert value(read_brief(f"{OFFER}{words} My name is Sam Okafor.", kind=LetterKind.ASK_TIME).answer_by) == answer_by


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (LetterKind.ASK_TIME, "hi, Leo at Fathom Games gave me til tuesday, i want til friday week. Jas Bains"),
        (
            LetterKind.WITHDRAW,
            "i agreed to clean for the dental surgery evenings, Mrs Lodge. i found day work. Svetlana",
        ),
        (LetterKind.NEGOTIATE, "Could Bea let me off on Fridays? I like it at Larkrise. Jo Tran"),
        (LetterKind.REPLY, "Bea at Larkrise asks why. I am moving north. Jo Tran"),
    ],
)
def test_the_command_says_that_it_is_about_an_offer(kind: LetterKind, words: str) -> None:
    check_usable(words, kind=kind)
    with pytest.raises(UnusableInputError):
        check_usable("Beat the eggs with the sugar, fold in the flour. Bake till golden.", kind=kind)
