"""One short reason is told from several, and from a story."""

from __future__ import annotations

import pytest
from tactful.guards.brief_reason import GUARD

from tactful.contract import Case, Finding, Letter, LetterKind


def findings(text: str) -> tuple[Finding, ...]:
    return GUARD.check(Letter(text), Case()).findings


@pytest.mark.parametrize(
    "text",
    [
        "I have accepted another role. It is closer to home.",
        "After much thought I have decided to stay with my current employer.",
        "The start date does not work for me.",
        "I decided to go back to university to finish my degree.",
        "Thank you for the generous pay and the hours you offered. I have taken another job.",
        "I loved the culture and the location. I have decided to pursue another opportunity.",
        "The role is not the right fit for my goals, and I wanted to let you know at once.",
    ],
)
def test_one_short_reason_or_none(text: str) -> None:
    assert findings(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "I am declining because of the commute. Also, the hours would not suit me.",
        "The salary is lower than I hoped, and the hours are too long, so I decline.",
        "I can't accept: the office is too far and the shifts clash with my studies.",
        "There are several reasons for my decision.",
        "I must decline due to the salary and the location.",
        "My wife is expecting in May. Her mother is in hospital and needs us at the weekends. The children have just"
        " changed school and I cannot uproot them now. So I must decline.",
    ],
)
def test_several_reasons_or_a_story(text: str) -> None:
    assert findings(text)


NO = "I regret that I must decline. "


@pytest.mark.parametrize(
    "text",
    [
        "The lease on my own orchard has been renewed, so I am needed there. I would not be able to"
        " start before June either.",
        "My wife's work keeps us in Graz. I should add that I would rather work four days a week.",
        "I am moving south to be nearer to my brothers. Even without that, the shifts would not be possible for me.",
        "I want to stay near the coast. Nor would I be happy to leave my choir.",
        "The estate is two hours away, and in the autumn I also want to start an evening course.",
        "The drive is too long for me, the hours clash with my course, and I would have to give up my own workshop.",
        "I cannot manage the early shifts, and the contract is only for six months.",
        "I want to stay near the sea. And the contract is only for six months.",
        "Two things decided me. One is the language. The other is that I want to go on building clocks.",
        "The early turns begin at ten past four. There is no bus or train that would bring me to the depot at that"
        " hour. I tried the road by bicycle and needed fifty minutes in the dark. I then asked a"
        " neighbour whether he could"
        " drive me, but he starts later. A car of my own is out of the question this year.",
    ],
)
def test_a_second_reason_or_an_argument_behind_the_refusal(text: str) -> None:
    assert findings(NO + text)


@pytest.mark.parametrize(
    "text",
    [
        "My place is with the road project that I began two years ago, and I want to see it finished.",
        "I weighed it for a week and spoke with people I trust. I am sure of it now.",
        "I would like to keep working for myself. Your plans for the river park are bold, and your team is too.",
        "The drawings will reach you late, because the post office is closed and because the courier is ill.",
        "I have decided to keep my own brewery going. Thank you also for the two bottles.",
        "My school schedule will not allow it, and I do not want to begin something that I cannot do properly.",
        "The hours do not fit our family life. Your team was a delight. I also bring the badge back on Monday.",
        "I would also be three hours from my parents, and they need me now.",
        "As I also told Ms Webb on the phone, the drive is too long for me, and I won't be taking the job.",
        "I also wanted to say that nobody at the interview could have been kinder.",
        "I have found a post nearer home, but I could help out on Sundays until you have somebody.",
        "I have read the contract twice. I have talked to my wife. I slept on it. So I must say no.",
    ],
)
def test_one_reason_and_what_else_a_letter_tells(text: str) -> None:
    assert not findings(NO + text)


@pytest.mark.parametrize(
    "text",
    [
        # The second reason stands behind a word of praise.
        f"{NO}The hours do not fit our family life. Your team was a delight. The post is also only for a year.",
        # What leads up to the refusal argues.
        "The early shift begins at seven and the first bus from our village gets in at twenty past. I do not drive, and"
        " my husband needs to be at work himself by half six. We looked at taxis and lift shares, but nothing held up"
        " for five days a week. So I must say no.",
        # Two clauses, each of which is a reason by itself.
        f"{NO}The drive is too long for me, and I need a job with Fridays off.",
    ],
)
def test_a_second_reason_or_an_argument_anywhere(text: str) -> None:
    assert findings(text)


def test_who_answers_questions_may_explain() -> None:
    text = "I would miss my pupils. I also want to finish my book. Neither has to do with the terms of your offer."
    assert findings(NO + text)
    assert not GUARD.check(Letter(NO + text), Case(LetterKind.REPLY)).findings


def test_answers_may_be_longer_than_a_reason_but_not_without_end() -> None:
    answer = (
        "I would miss my pupils, whom I have taught since they could hold a pencil, in the village where I grew up. "
    )
    story = f"{NO}{answer * 12}"
    assert GUARD.check(Letter(story), Case(LetterKind.REPLY)).findings


def test_a_letter_that_refuses_nothing_may_have_many_reasons() -> None:
    text = "I would like to start in May. My present crew is mid-job. I also want to hand it over properly."
    assert not findings(text)


def test_what_is_confided_at_length_needs_no_refusal() -> None:
    text = (
        "My grades are slipping and I have been smoking weed. I am grounded until further notice. I have been smoking"
        " because I felt anxious and could not sleep. My therapist says that I need to stop, and that I am depressed."
    )
    assert findings(text)


def test_what_argues_is_shown_behind_its_first_sentence() -> None:
    story = (
        "My mother lives alone on the farm. She cannot drive any more. The doctor is an hour away. I am needed at four."
    )
    shown = [finding.text for finding in findings(NO + story)]
    assert shown
    assert all("lives alone" not in text for text in shown)


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("I have accepted another opportunity. I have decided to stay where I am.", "stay where I am"),
        ("I must decline, as I will stay in my current role and have accepted another job.", "accepted another job"),
    ],
)
def test_two_plans_contradict_each_other(text: str, second: str) -> None:
    assert [finding.text for finding in findings(text)] == [second]


@pytest.mark.parametrize(
    "text",
    [
        "I have decided to stay where I am rather than take another job.",
        "I have accepted another role. It lets me finish my degree.",
        "I have accepted a different position that allows me to go back to university.",
    ],
)
def test_a_plan_may_be_set_aside_or_serve_the_other(text: str) -> None:
    assert findings(text) == ()


def test_the_second_reason_is_what_is_shown() -> None:
    finding, *_ = findings("I must decline, as I found another job, and besides the commute is long.")
    assert finding.text == "besides the commute is long."


@pytest.mark.parametrize("kind", [LetterKind.NEGOTIATE, LetterKind.ASK_TIME])
def test_a_request_may_explain_itself(kind: LetterKind) -> None:
    assert kind not in GUARD.kinds


@pytest.mark.parametrize(
    "text",
    [
        "I am giving you two weeks' notice. My course begins in May. I have also been offered a post nearer home.",
        "I wish to apply for the post. I have six years of experience, and my present firm is moving away.",
        "I am delighted to accept. My lease ends in June, and my course runs until May, so could I start in July?",
    ],
)
def test_what_explains_no_refusal_may_be_explained(text: str) -> None:
    assert not findings(text)
