"""What the sender tells and then asks to be said is said; what they would not have said is not."""

import pytest

from tactful.contract import ReasonKind
from tactful.reading import read_brief

OFFER = "Ana Lopez at Foo offered me the clerk job. No thanks. "
SENDER = " Jo Bell"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("The tour impressed me, I'd tell her that.", "The tour impressed me."),
        ("the office tour on 3 november impressed me, say that.", "The office tour on 3 November impressed me."),
        ("I loved the tour. You can tell her that.", "I loved the tour."),
        ("the lunch was lovely and please mention it.", "The lunch was lovely."),
        ("The apprentices' workshop was superb; kindly mention that in the letter.", "workshop was superb."),
        ("I enjoyed the walk through the wards - put that in please.", "I enjoyed the walk through the wards."),
    ],
)
def test_what_is_told_and_then_asked_for_is_said(words: str, said: str) -> None:
    assert any(said in mention.text for mention in read_brief(OFFER + words + SENDER).mentions)


def test_who_wants_the_job_instead_is_no_reason() -> None:
    reason = read_brief(f"{OFFER}My brother Kyle wants it, I'd tell her that.").reason
    assert reason.kind is ReasonKind.UNTOLD


@pytest.mark.parametrize(
    "words",
    [
        "The visit impressed me, don't say that.",
        "The visit impressed me. I would never say that.",
        "She smiles a lot, people say that.",
        "She smiles a lot, I'd say so.",
        "They pay 5k more, say so.",
        "They were rude. Say that.",
        "I am pregnant, you can say that.",
    ],
)
def test_what_may_not_be_said_or_is_not_asked_for_is_left_out(words: str) -> None:
    assert not read_brief(OFFER + words + SENDER).mentions


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (
            "My reason is that I'm off to do a masters in Utrecht, you can say that.",
            "I'm off to do a masters in Utrecht",
        ),
        ("I am moving to Leeds in May; that can be mentioned.", "I am moving to Leeds in May"),
        ("the reason being I have a place at a conservatoire, feel free to mention it.", "I have a place at a conserv"),
    ],
)
def test_a_reason_that_may_be_said_is_the_reason(words: str, reason: str) -> None:
    fact = read_brief(OFFER + words + SENDER).reason.fact
    assert fact is not None
    assert fact.value.startswith(reason)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("There is a non-compete until June, ok to say.", "There is a non-compete until June"),
        ("my heart's just not in kitchens anymore, you can say that.", "my heart's just not in kitchens anymore"),
        ("I'm flattered but my back won't take the digging. Please say so.", "my back won't take the digging"),
        ("I want to stay with my choir. say that.", "I want to stay with my choir"),
        ("we can't get a nursery place, happy for them to know.", "we can't get a nursery place"),
        ("The last bus goes at 9, she can know that.", "The last bus goes at 9"),
        ("my dad's farm needs hands this year (ok to mention).", "my dad's farm needs hands this year"),
        ("I've been called up for jury service. fine to tell her.", "I've been called up for jury service"),
        ("the dog can't be left alone all day. tell her.", "the dog can't be left alone all day"),
        ("My band just got signed so no. you can mention the band.", "My band just got signed"),
        ("Too old for nights. She may know that.", "Too old for nights"),
        ("I have been elected to the council. This may be stated.", "I have been elected to the council"),
        ("My club has asked me back. I permit to say it.", "My club has asked me back"),
        ("I sing with my own choir in Wrexham. Ana should know about my choir.", "I sing with my own choir in Wrexham"),
    ],
)
def test_what_the_sender_gives_leave_to_say_is_the_reason(words: str, told: str) -> None:
    fact = read_brief(OFFER + words + SENDER).reason.fact
    assert fact is not None
    assert fact.value == told


@pytest.mark.parametrize(
    "words",
    [
        "I broke my ankle. Ana should know about the ankle.",
        "hip replacement in Jan. u can say surgery but not which.",
        "my mums hip op got moved so im looking after her, fine to say.",
        "I am pregnant. they can know it.",
    ],
)
def test_a_private_matter_that_may_be_said_is_told_as_a_private_matter(words: str) -> None:
    reason = read_brief(OFFER + words + SENDER).reason
    assert (reason.kind, reason.fact) == (ReasonKind.PERSONAL, None)


@pytest.mark.parametrize(
    "words",
    [
        "I can't stand the owner, ok to say so.",
        "they're a shambles, fine to say.",
        "I'm in recovery and pubs are out. not ok to say.",
        "I keep bees in the yard, is it ok to say that?",
        "I owe my brother money. nobody should know.",
        "no to the clerk job. Tell her.",
    ],
)
def test_leave_is_neither_taken_nor_given_to_offend(words: str) -> None:
    assert read_brief(OFFER + words + SENDER).reason.fact is None


@pytest.mark.parametrize(
    "words",
    [
        "My reason is that they pay 5k more, you can say that.",
        "My reason is my divorce, please don't say that.",
    ],
)
def test_a_reason_that_nobody_may_say_stays_general(words: str) -> None:
    assert read_brief(OFFER + words + SENDER).reason.fact is None


@pytest.mark.parametrize(
    "words",
    [
        "im getting divorced and my employer Barclays matched 52k.",
        "My current firm Tata Steel matched it.",
        "Barclays where i am gave me a rise.",
        "My employer, NHS Lothian, promoted me.",
        "I still work for Tesco and they topped the offer.",
        "Barclays matched 52k so I stay.",
    ],
)
def test_who_is_kept_by_their_employer_stays(words: str) -> None:
    assert read_brief(OFFER + words + SENDER).reason.kind is ReasonKind.STAYING


@pytest.mark.parametrize(
    "words",
    [
        "my employer gave me a rise but I'm leaving for Google anyway.",
        "I took a job at Barclays.",
        "my employer Barclays is making me redundant.",
        "Google offered me 60k.",
    ],
)
def test_who_is_not_kept_does_not(words: str) -> None:
    assert read_brief(OFFER + words + SENDER).reason.kind is not ReasonKind.STAYING


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("mention I loved the office dog and that Gary was a creep.", "I loved the office dog."),
        ("mention that Gary was a creep and that I loved the office dog.", "I loved the office dog."),
        ("say thanks for the tour and that your process is a shambles.", "Thank you for the tour."),
        ("please say the canteen was lovely and that the manager is an idiot.", "The canteen was lovely."),
    ],
)
def test_a_complaint_does_not_cost_the_kind_word_beside_it(words: str, said: str) -> None:
    assert [mention.text for mention in read_brief(OFFER + words + SENDER).mentions] == [said]


@pytest.mark.parametrize(
    "words",
    [
        "tell them the manager is an idiot.",
        "mention that the coffee was lukewarm and that Gary was a creep.",
        "say I never liked the canteen and that Gary was a creep.",
    ],
)
def test_nothing_but_a_kind_word_is_spared(words: str) -> None:
    assert not read_brief(OFFER + words + SENDER).mentions


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "i'd like to say that the plant visit on 3 november with frau keller impressed me, thats true.",
            "The plant visit on 3 November with frau keller impressed me.",
        ),
        ("say that the visit to the dairy in June made my week.", "The visit to the dairy in June made my week."),
        ("mention the tour she gave me.", "Thank you for the tour you gave me."),
        ("mention the tour she gave me was lovely.", "The tour you gave me was lovely."),
        (
            "mention the lunch with the team that works nights.",
            "Thank you for the lunch with the team that works nights.",
        ),
    ],
)
def test_a_thing_is_only_thanked_for_where_nothing_else_is_said_of_it(words: str, said: str) -> None:
    assert [mention.text for mention in read_brief(OFFER + words + SENDER).mentions] == [said]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "bad for me to leave my apprentices half way, thats the reason.",
            "bad for me to leave my apprentices half way",
        ),
        ("the drive is too long for me, that's my reason.", "the drive is too long for me"),
    ],
)
def test_what_is_called_the_reason_is_the_reason(words: str, said: str) -> None:
    fact = read_brief(OFFER + words + SENDER).reason.fact
    assert fact is not None
    assert fact.value == said


@pytest.mark.parametrize(
    "words", ["I hate the boss, that's the reason.", "They pay 20k, that's the reason.", "That's the reason she rang."]
)
def test_what_may_not_be_told_is_not_told_as_the_reason(words: str) -> None:
    assert read_brief(OFFER + words + SENDER).reason.fact is None


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("I lost my nan there. Just say shift pattern doesnt suit.", "shift pattern doesnt suit"),
        ("My dad has dementia. Say caring responsibilities.", "caring responsibilities"),
        ("The founder is a creep. Say pursuing other things.", "pursuing other things"),
        ("Just say nights are not possible with the school run.", "nights are not possible with the school run"),
    ],
)
def test_grounds_of_any_kind_that_are_to_be_said_are_the_reason(words: str, told: str) -> None:
    fact = read_brief(OFFER + words + SENDER).reason.fact
    assert fact is not None
    assert fact.value == told


@pytest.mark.parametrize(
    "words", ["Long hours and a new baby. baby ok to mention.", "I have nodules. u can say surgery."]
)
def test_a_private_matter_that_is_only_named_is_told_as_one(words: str) -> None:
    assert read_brief(OFFER + words + SENDER).reason.kind is ReasonKind.PERSONAL


def test_what_the_reason_is_not_to_tell_is_no_part_of_it() -> None:
    reason = read_brief(f"{OFFER}You can write moving but no wedding.{SENDER}").reason
    assert reason.fact is None


def test_what_the_sender_would_give_is_no_reason() -> None:
    brief = read_brief("No to the cook job at Luna, Ana. I'd like to donate my pans to the school, tell her. Kim Hale")
    assert brief.reason.fact is None
    assert [mention.text for mention in brief.mentions] == ["I would like to donate my pans to the school."]
