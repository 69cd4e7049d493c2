"""The reason that the letter may give is never a false one, nor one that may not be told."""

from __future__ import annotations

import pytest

from tactful.contract import LetterKind, ReasonKind
from tactful.reading import read_brief

OFFER = "Ada Bell of Oakmoor Ltd offered me the cook job. - Leon Achebe. "


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Make up a good reason, like moving to Canada.", ReasonKind.UNTOLD),
        ("My friend got a job at Pellworth and gets free lunch.", ReasonKind.UNTOLD),
        ("My mother is ill and I cannot relocate.", ReasonKind.UNTOLD),
        ("They want somebody with a better fit, he says.", ReasonKind.UNTOLD),
        ("My knees hurt. Just say personal.", ReasonKind.PERSONAL),
        ("I'm going self-employed.", ReasonKind.BETTER_FIT),
        ("Already said yes to another firm last week.", ReasonKind.ANOTHER_OPPORTUNITY),
        ("I said yes to someone else on Tuesday.", ReasonKind.ANOTHER_OPPORTUNITY),
        ("My sister said yes to someone else.", ReasonKind.UNTOLD),
        ("Got the kids week about, lawyer says stay put.", ReasonKind.UNTOLD),
        ("Write a nice no to Dr Whitmore's surgery.", ReasonKind.UNTOLD),
        ("Say surgery.", ReasonKind.PERSONAL),
        ("I choose another company near my house.", ReasonKind.ANOTHER_OPPORTUNITY),
        ("I got offer closer to my profession, I took it.", ReasonKind.ANOTHER_OPPORTUNITY),
        ("I got offer closer to my profession, I refused it.", ReasonKind.UNTOLD),
        ("I'm staying with my current employer who matched the pay, but don't mention money.", ReasonKind.STAYING),
        ("I'm staying with my current employer, but don't mention my employer.", ReasonKind.UNTOLD),
        ("I got the job at Pellworth across the road.", ReasonKind.ANOTHER_OPPORTUNITY),
        ("My contract at Pellworth got extended.", ReasonKind.STAYING),
        ("I can't stand him. Just tell him I'm gone until October.", ReasonKind.TIMING),
        ("It's ok to say I stay to finish my doctorate.", ReasonKind.STAYING),
        ("My mum has cancer. You can say family but not the cancer.", ReasonKind.PERSONAL),
        ("They pay less. u could mention the commute", ReasonKind.LOCATION),
        ("You can say it's the hours but nothing else.", ReasonKind.TIMING),
        ("You can say no nicely.", ReasonKind.UNTOLD),
        ("Reason (true): I am scared.\nReason (say): nothing", ReasonKind.NONE),
    ],
)
def test_the_reason(words: str, kind: ReasonKind) -> None:
    assert read_brief(OFFER + words).reason.kind is kind


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("> Please reply by Friday, we can extend the deadline.\n\nI have to refuse the cook job.", LetterKind.DECLINE),
        ("I said let me think, need time to think. Now I'm not taking the cook job.", LetterKind.DECLINE),
        ("I'm withdrawing from consideration for the cook job.", LetterKind.DECLINE),
        ("I accepted the cook job and must withdraw.", LetterKind.WITHDRAW),
    ],
)
def test_a_refusal_in_the_senders_own_words_decides(words: str, kind: LetterKind) -> None:
    assert read_brief(words).kind is kind


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("I'd like to say no because the hours clash with my degree.", "the hours clash with my degree"),
        ("saying no bc the commute is an hour each way", "the commute is an hour each way"),
        ("No, I want to teach more and manage less.", "I want to teach more and manage less"),
        ("I decline since I want to finish my CIMA exams first.", "I want to finish my CIMA exams first"),
        ("no, as I'm going back to university in the autumn", "I'm going back to university in the autumn"),
        ("I decline. I don't want to work shifts.", "I don't want to work shifts"),
    ],
)
def test_grounds_that_break_no_rule_are_told_in_the_senders_words(words: str, told: str) -> None:
    fact = read_brief(OFFER + words).reason.fact
    assert fact is not None
    assert fact.value == told


@pytest.mark.parametrize(
    "words",
    [
        "I decline because my wife is ill.",
        "I decline because the pay is low and the hours are long.",
        "I decline because your office is a mess.",
        "I decline because I don't trust them.",
        "I decline because Pellworth is closer to home.",
        "No, I'm moving to Leeds with my boyfriend.",
        "I decline because I failed the bar exam.",
        "I decline because I have probation hearings on Mondays.",
        "I decline. I have been a cook since the hours were changed.",
        "I decline because the hours are bad, but don't say that.",
        "I decline because I got another job nearer home.",
    ],
)
def test_other_grounds_are_the_senders_own_affair(words: str) -> None:
    assert read_brief(OFFER + words).reason.fact is None


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("No reason at all, please.", ReasonKind.NONE),
        ("Don't give a reason. I hate the place.", ReasonKind.NONE),
        ("I'm staying where I am.", ReasonKind.STAYING),
        ("The commute can be given as the reason.", ReasonKind.LOCATION),
        ("I'm joining Globex instead.", ReasonKind.ANOTHER_OPPORTUNITY),
        ("I am moving to Cork.", ReasonKind.LOCATION),
        ("Kumasi is too far.", ReasonKind.LOCATION),
        ("I want to go back to Chengdu.", ReasonKind.LOCATION),
        ("got an offer from them on Monday, dont want it", ReasonKind.UNTOLD),
        ("They pay 14.20 an hour. Ridiculous.", ReasonKind.UNTOLD),
        ("I'm pregnant, so don't say why I can't take it; nobody knows.", ReasonKind.NONE),
        ("I'm opening my own place but shhh.", ReasonKind.UNTOLD),
        ("Official reason: I'd like to return to design.", ReasonKind.DIFFERENT_FIELD),
    ],
)
def test_the_general_reason(words: str, kind: ReasonKind) -> None:
    assert read_brief(f"The clerk job at Oakmoor. {words}").reason.kind is kind


def test_a_friend_who_wants_the_job_is_no_other_employer() -> None:
    words = "No to the cook job at Oakmoor Ltd, I go back to Peru. Also my cousin Luz Quispe wants the job. Jo Bell"
    assert read_brief(words).reason.kind is ReasonKind.LOCATION


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("I am starting nursing training", "I am starting nursing training"),
        ("My wife's job is moving us to Halifax.", "My wife's job is moving us to Halifax"),
        ("I'm going travelling in February so it wouldn't be fair.", "I'm going travelling in February"),
        ("im going back to school in january", "im going back to school in January"),
        ("I will further my studies at KNUST.", "I will further my studies"),
        ("I'm opening my own little shop in the spring.", "I'm opening my own little shop in the spring"),
        ("We're emigrating to Canada in June.", "We're emigrating to Canada in June"),
        ("Sorry, I'm retiring.", "I'm retiring"),
        ("Body says no im winding down not up", "im winding down"),
        ("I am starting a degree in forestry at Inverness in the autumn.", "I am starting a degree in forestry"),
        ("Can't do night shifts aye.", "Can't do night shifts"),
        ("My church work needs me on saturdays. It is OK to say it.", "My church work needs me on saturdays"),
    ],
)
def test_a_plain_plan_of_the_senders_is_the_reason(words: str, told: str) -> None:
    fact = read_brief(f"Ada Bell offered me the cook job at Oakmoor Ltd. I say no. {words}").reason.fact
    assert fact is not None
    assert fact.value == told


@pytest.mark.parametrize(
    "words",
    [
        "I'm starting a new job at Tesco.",
        "I am moving to a better company.",
        "I'm going back to my old firm.",
        "My husband is moving to Jos. Don't say anything about my husband.",
        "I'm starting my training. Don't mention the training.",
        "I'm going to rehab in Leeds.",
        "If I was moving to Leeds I'd take it.",
        "I'm pregnant and moving home.",
        "I'm opening my own kitchen two doors down from hers.",
        "I'm starting my own bakery to compete with theirs.",
    ],
)
def test_what_is_no_plain_plan_is_not_told(words: str) -> None:
    assert read_brief(f"Ada Bell offered me the cook job at Oakmoor Ltd. I say no. {words}").reason.fact is None


@pytest.mark.parametrize(
    "words",
    [
        "No. The cook Maureen gave me a slice of tart.",
        "No. They all took the mick at Pellworth.",
        "No. I go with my fiance to Chile.",
        "No. I found out Dilip is a dragon.",
        "No. Got a place on teacher training.",
        "No, wife's got a job in Perth.",
        "I'm off to the Courtauld for an MA.",
        "I decline. I got there and it smelt of damp.",
        "No. I'm also interviewing with Pellworth.",
        "No, Otis gave me a biscuit.",
    ],
)
def test_no_letter_tells_of_another_job_that_nobody_took(words: str) -> None:
    assert read_brief(OFFER + words).reason.kind is not ReasonKind.ANOTHER_OPPORTUNITY


@pytest.mark.parametrize(
    "words",
    [
        "No. I've signed with Pellworth Ltd.",
        "No. Pellworth pays more.",
        "I turn it down as I accepted the offer of Pellworth Ltd.",
        "No. Going with Pellworth Ltd instead.",
        "No. I accepted at another solar firm.",
    ],
)
def test_another_job_that_was_taken_is_told(words: str) -> None:
    assert read_brief(OFFER + words).reason.kind is ReasonKind.ANOTHER_OPPORTUNITY


@pytest.mark.parametrize(
    "words",
    [
        "Reason stated: commitments already entered into.",
        "Stated reason: prior engagements.",
        "Reason: other obligations.",
    ],
)
def test_what_one_is_bound_by_is_a_reason_of_time(words: str) -> None:
    assert read_brief(f"Decline the warden job at Acme, Tom Hale. {words} Jo Bell").reason.kind is ReasonKind.TIMING


def test_who_keeps_their_back_out_of_it_takes_no_yes_back() -> None:
    words = "welder job, Luna, Ana. u can say the drive is too long but keep my back out of it. Kim Hale"
    assert read_brief(words).kind is LetterKind.DECLINE


def test_who_says_no_thanks_has_thanked_for_nothing() -> None:
    words = "lifeguard job at the lido - no thanks got a festival job for summer instead. its for Mr Jarvis. Callum"
    assert read_brief(words).reason.kind is ReasonKind.ANOTHER_OPPORTUNITY
