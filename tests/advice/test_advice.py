"""Advice comes where it applies, and nowhere else. Today is a Wednesday, 25 November 2026."""

from __future__ import annotations

import time
from datetime import date

import pytest

from tactful.advice import advice_for
from tactful.contract import Brief, Fact, LetterKind, Withheld, WithheldKind
from tactful.reading import read_brief

TODAY = date(2026, 11, 25)


def advice(words: str, brief: Brief | None = None) -> str:
    return "\n".join(advice_for(brief or Brief(), words, today=TODAY))


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("They offered me the job on Monday.", 2),
        ("On Monday Ana offered me the job.", 2),
        ("Ana offered me the role of cook on 3 November and I need to answer by Friday.", 22),
        ("I got the offer yesterday.", 1),
        ("I got the job two weeks ago, but I do not want it.", 14),
        ("Two weeks ago, Globex offered me the analyst post.", 14),
        ("The offer came last Thursday.", 6),
        ("Interviewed on Monday, offered Tuesday. No thanks.", 1),
        ("Thank you for your offer of 20 November.", 5),
        ("The offer letter is dated 2026-11-04.", 21),
        ("offered a couple of days ago, want to say no", 2),
        ("It is ten days ago that they sent the offer. The offer came a fortnight ago, no, 14 days ago.", 14),
    ],
)
def test_it_says_how_long_the_offer_has_been_open(words: str, days: int) -> None:
    age = "1 day" if days == 1 else f"{days} days"
    assert f"The offer has been open for {age}. Send it today: until" in advice(words)


@pytest.mark.parametrize(
    "words",
    [
        "They offered me the job. I start at my other job on Monday.",
        "They offered me a job that starts on 2 November.",
        "The offer expires on Monday.",
        "The offer is valid until 20 November.",
        "I had the interview on Monday and they offered me the job.",
        "They offered me the job and want to hear by Tuesday.",
        "They offered me the job today.",
        "They offered me the job on Monday. No: the offer came on Friday.",
        "They offered me the job on 03/11.",
        "They offered me the job after the interview last week on the 9th.",
        "I accepted another offer on Monday.",
        "They offered me the job in May, I think.",
        "Mum died on the 9th. I was offered the job.",
        "They offered me three days a week.",
        "The offer of 3 November 2019 was nicer.",
    ],
)
def test_where_that_is_in_doubt_it_only_says_to_send_it_today(words: str) -> None:
    assert "has been open" not in advice(words)
    assert advice(words).startswith("Send it today: until you answer,")


def test_a_long_rant_is_read_in_no_time() -> None:
    begun = time.monotonic()
    advice("offered me by on Monday and two interviews they need to decide by the " * 700)
    assert time.monotonic() - begun < 2


def test_the_day_of_a_rivals_offer_is_not_the_offers() -> None:
    words = "They offered me the job. Globex offered me another on Monday."
    rival = Withheld(WithheldKind.RIVAL, words.index("Globex"), len(words), words[words.index("Globex") :])
    assert "has been open" not in advice(words, Brief(withheld=(rival,)))


def test_the_day_of_a_mail_is_the_day_of_the_offer() -> None:
    assert "open for 10 days." in advice("They offered me a job.", Brief(offered_on=date(2026, 11, 15)))
    assert "has been open" not in advice("They offered me a job.", Brief(offered_on=date(2025, 1, 15)))
    assert "has been open" not in advice("They offered me a job.", Brief(offered_on=date(2026, 12, 1)))


@pytest.mark.parametrize(
    ("deadline", "says"),
    [
        ("Friday", "They want your answer by Friday, in 2 days."),
        ("Thursday", "They want your answer by Thursday, which is tomorrow."),
        ("Wed", "They want your answer by Wed, which is today."),
        ("Wednesday", "They want your answer by Wednesday, which is today."),
        ("Friday, 27 November", "They want your answer by Friday, 27 November, in 2 days."),
        ("the 30th", "They want your answer by the 30th, in 5 days."),
        ("the 2nd", "They want your answer by the 2nd, in 7 days."),
        ("2 January", "They want your answer by 2 January, in 38 days."),
        ("20 November", "Your answer was due by 20 November, 5 days ago: say sorry that it is late."),
        ("24 November 2026", "Your answer was due by 24 November 2026, 1 day ago: say sorry that it is late."),
        ("next Friday", "They want your answer by next Friday."),
        ("03/12", "They want your answer by 03/12."),
        ("the end of the week", "They want your answer by the end of the week."),
        ("31 November", "They want your answer by 31 November."),
    ],
)
def test_it_says_when_the_answer_is_due(deadline: str, says: str) -> None:
    assert says in advice("I decline.", Brief(deadline=Fact(deadline))).splitlines()


def test_the_day_that_the_sender_promises_is_none_that_is_set() -> None:
    asks = "Ask Ana Lopez whether I can answer by 11 December."
    assert "They want your answer" not in advice(asks, Brief(answer_by=Fact("11 December")))
    assert "They want your answer" in advice(f"{asks} Decide by Friday.", Brief(deadline=Fact("Friday")))


def test_a_deadline_is_found_in_the_words_too() -> None:
    assert "They want your answer by Friday, in 2 days." in advice("Globex needs me to decide by Friday. No from me.")
    assert "They want your answer by Tues 1st, in 6 days." in advice("offered it, they want to hear by Tues 1st. No.")
    assert "They want your answer by tomorrow." in advice("She wants to know by tomorrow. It is a no.")
    assert "They want your answer by the end of the week." in advice("I have to decide by the end of the week.")
    for words in ("The job starts on Friday.", "I'd like to tell Ana by tomorrow.", "I'll decide by tonight."):
        assert "They want your answer" not in advice(words)


def test_the_day_of_a_mail_wins_over_how_its_words_look_from_today() -> None:
    brief = Brief(deadline=Fact("Friday"), due_on=date(2026, 11, 20))
    assert "Your answer was due by Friday, 5 days ago" in advice("I decline.", brief)


def test_a_call_comes_first_unless_it_was_made() -> None:
    assert "`tactful call`" in advice("")
    assert advice("They offered me the job on Monday.", Brief(called=True)) == (
        "Send it today, so that they have in writing what you told them."
    )
    assert "telephone first" in advice("", Brief(kind=LetterKind.WITHDRAW))


@pytest.mark.parametrize("kind", [LetterKind.NEGOTIATE, LetterKind.ASK_TIME, LetterKind.REPLY])
def test_a_letter_that_is_no_refusal_of_an_offer_hurries_nobody(kind: LetterKind) -> None:
    told = advice("They offered me the job on Monday.", Brief(kind=kind))
    assert "today" not in told
    assert "call" not in told


@pytest.mark.parametrize("kind", [LetterKind.NEGOTIATE, LetterKind.ASK_TIME])
def test_who_asks_should_know_by_when_too(kind: LetterKind) -> None:
    assert "They want your answer by Friday" in advice("", Brief(kind=kind, deadline=Fact("Friday")))


@pytest.mark.parametrize(
    "words",
    [
        "After three interviews they offered me the job.",
        "I was interviewed by four people and then offered the job.",
        "There was an interview panel of nice people.",
        "It went through five rounds.",
        "I met two of the managers, then several different people.",
    ],
)
def test_it_says_whom_to_tell_where_several_people_interviewed(words: str) -> None:
    assert "send it to the one who recruited you or to human resources, who will tell the others." in advice(words)
    assert "send it to Ana Lopez or to human resources," in advice(words, Brief(recipient=Fact("Ana Lopez")))


def test_several_people_to_thank_were_several_interviewers() -> None:
    assert "tell the others" in advice("", Brief(thanked=(Fact("Bronwyn"), Fact("Fitz"))))


@pytest.mark.parametrize(
    "words",
    ["I had one interview with Ana.", "Two people live here.", "Three weeks of waiting.", "We are several cooks."],
)
def test_one_interviewer_is_told_of_no_others(words: str) -> None:
    assert "tell the others" not in advice(words)


def withheld(*kinds: WithheldKind) -> tuple[Withheld, ...]:
    return tuple(Withheld(kind, 0, 6, "SECRET") for kind in kinds)


def test_it_says_what_was_left_out_and_why_without_a_word_of_it() -> None:
    told = advice("", Brief(withheld=withheld(WithheldKind.INTIMATE, WithheldKind.PAY, WithheldKind.PAY)))
    assert "Left out on purpose: pay (no letter speaks of it) and a private matter (a general" in told
    assert "SECRET" not in told
    assert "Left out" not in advice("")
    assert all(advice("", Brief(withheld=withheld(kind))).count("Left out") == 1 for kind in WithheldKind)


def test_pay_that_was_asked_for_is_left_out_for_another_reason() -> None:
    told = advice("", Brief(kind=LetterKind.NEGOTIATE, withheld=withheld(WithheldKind.PAY)))
    assert "pay (it is better talked about in person)" in told


def test_who_is_recommended_without_their_word_is_to_be_asked() -> None:
    assert "Make sure that Ngozi Eze agrees" in advice("", Brief(referral=Fact("Ngozi Eze")))
    assert "agrees" not in advice("", Brief(referral=Fact("Ngozi Eze", 3, 12)))


def test_before_a_call_it_advises_to_call() -> None:
    brief = Brief(called=True, recipient=Fact("Ana Lopez"), referral=Fact("Ngozi Eze"), deadline=Fact("Friday"))
    told = advice_for(brief, "They offered me the job on Monday, after four interviews.", today=TODAY, is_call=True)
    assert told == (
        "The offer has been open for 2 days. Call today: until you answer, they cannot offer the job to anyone else.",
        "They want your answer by Friday, in 2 days.",
        "If several people met you, call Ana Lopez or human resources, who will tell the others.",
        "Make sure that Ngozi Eze agrees to be recommended before you call.",
    )


@pytest.mark.parametrize(
    ("letter", "said"),
    [
        ("You will have it by Monday 24 November.", "“Monday 24 November”, and that was a Tuesday and has passed"),
        ("I can train my successor on Saturday 18th January.", "“Saturday 18th January”, and that is a Monday"),
        ("Could you wait until 20 November?", "“20 November”, and that has passed"),
        ("Thank you for the tour on Monday 20 November.", "“Monday 20 November”, and that was a Friday"),
    ],
)
def test_a_day_that_does_not_fit_the_calendar_is_told(letter: str, said: str) -> None:
    assert f"The letter says {said}: check the day." in advice_for(Brief(), letter=letter, today=TODAY)


@pytest.mark.parametrize(
    "letter",
    [
        "I will come on Friday 27 November.",
        "I will not be able to take up the role that I accepted on 20 November.",
        "I would have loved to see you on 12 November.",
        "Could I start on 1 September?",
        "I will be free from Monday 10/11.",
    ],
)
def test_a_day_that_fits_is_not_doubted(letter: str) -> None:
    assert "check the day" not in "\n".join(advice_for(Brief(), letter=letter, today=TODAY))


def test_the_day_by_which_the_sender_needs_an_answer_is_none_that_is_set() -> None:
    words = "Globex offered me the cook job, I want a laptop. I need an answer by 12 April because my lease ends."
    assert "They want your answer" not in advice(words, read_brief(words, kind=LetterKind.NEGOTIATE))
