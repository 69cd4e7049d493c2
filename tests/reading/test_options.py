"""What options give, what is refused, and what the sender is told of it."""

from __future__ import annotations

import pytest

from tactful.contract import Brief, Fact, ReasonKind
from tactful.errors import UnusableInputError
from tactful.reading import Overrides, check_usable, explain, read_brief, with_overrides

WORDS = "Priya Raman of Oakmoor Ltd offered me the clerk job. They pay 14.20 an hour. - Leon Achebe"


def test_an_option_wins_over_the_words() -> None:
    brief = with_overrides(
        read_brief(WORDS), Overrides(to="Ms. Park", role=" night  clerk ", max_words=80, called=True)
    )
    assert brief.recipient == Fact("Ms. Park")
    assert brief.role == Fact("night clerk")
    assert brief.company is not None
    assert brief.company.value == "Oakmoor Ltd"
    assert (brief.max_words, brief.called) == (80, True)


def test_no_options_change_nothing() -> None:
    assert with_overrides(read_brief(WORDS), Overrides()) == read_brief(WORDS)


@pytest.mark.parametrize(
    ("reason", "kind"),
    [
        ("staying", ReasonKind.STAYING),
        ("none", ReasonKind.NONE),
        ("I want to return to teaching", ReasonKind.DIFFERENT_FIELD),
    ],
)
def test_a_reason_given_as_an_option(reason: str, kind: ReasonKind) -> None:
    assert with_overrides(Brief(), Overrides(reason=reason)).reason.kind is kind


@pytest.mark.parametrize(
    "reason", ["the salary is too low", "I have been diagnosed with cancer", "your manager is an idiot"]
)
def test_a_reason_that_a_letter_may_not_tell_is_refused(reason: str) -> None:
    with pytest.raises(UnusableInputError, match="give a general one"):
        with_overrides(Brief(), Overrides(reason=reason))


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("", "no words"),
        (" \n\t ", "no words"),
        ("🎉🎉", "no words"),
        ("job " * 20_000, "50,000"),
        ("Ich muss bei Brandl absagen, bitte förmlich und kurz, das Angebot war leider nicht gut genug.", "German"),
        ("hello, how are you, nice weather", "job offer"),
        ("no", "job offer"),
        ("milk, eggs, bread, washing powder, two lemons", "job offer"),
        ("pls write to my landlord that i can't pay the rent this month", "job offer"),
        ("I can't come to your wedding, sorry, we are on holiday then. Love, Jo", "job offer"),
        ("please cancel my gym membership, i can't go any more", "job offer"),
    ],
)
def test_unusable_words_are_refused_in_one_sentence(words: str, says: str) -> None:
    with pytest.raises(UnusableInputError, match=says) as refusal:
        check_usable(words)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize(
    "words",
    [
        "Northwind Labs, data engineer, Priya Raman, no thanks - Sam",
        "Chef de partie at Restaurant Aurelio, chef Ms. Conti. I decline, other kitchen. Yusuf Demir. Formal but warm",
        "Regional sales mgr, Apex Floors. 4 nights a week in hotels. letter to Graham pls. Neil Ashworth",
        "tell em im not doin the fish gutting in iceland. read about it online. cold an lonely",
        "Can't childmind for you Anika, I am moving to Cork. so sorry xx",
        "Telling the joinery no. They're great but the diary's full till Easter. Bob Wynn",
        "Dear PureGym no thx, level 3 not finished til june. Kemi",
        "rejct ofer of forklift operater at Dalton Steel. Hector Ruiz",
        "Hallo! Ik moet... sorry, English. The zoo wants me as reptile keeper and I want to say no. Tjitske.",
        "not doing the shop floor thing at Aldi, tell Ms Begum",
        "need another week for the kinder aide job",
        "no to the nursery, going back to uni in sept. tell them the little ones were gorgeous. Aimee",
        "letter to abattoir, no. stomach. they laughed but in a nice way. Darren",
        "Can't do the milk round, Mrs Chegwin, my licence is gone. Tony",
        "Bakery rang back, want me 3am starts. Not on your life. Dot Harris",
        "the zoo!! they picked me. But I can't live on seasonal",
        "please write to Mrs Collins of Collins Bakery. i can not work there, the bus is too late",
        "they took 3 months to answer, meanwhile i signed somewhere else. Kowalski Transport, Pani Ewa",
        "i took something closer to home. Ms Roe, Elm Nursery",
    ],
)
def test_usable_words_pass(words: str) -> None:
    check_usable(words)


def test_the_explanation_tells_facts_withheld_passages_and_what_is_missing() -> None:
    words = "Priya Raman offered me a job. They pay 14.20 an hour."
    text = explain(words, read_brief(words))
    assert "Priya Raman" in text
    assert "“They pay 14.20 an hour" in text
    assert "--company" in text
    assert "--from" in text
    assert "given as an option" in explain(words, with_overrides(read_brief(words), Overrides(company="Oakmoor")))
