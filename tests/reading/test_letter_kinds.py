"""Which letter words ask for that come without a command; in doubt a refusal."""

from __future__ import annotations

import pytest

from tactful.contract import LetterKind, ReasonKind
from tactful.reading import read_brief
from tactful.reading.letter_kinds import speaks_against
from tactful.reading.names.evidence import masked_words

OFFER = "Ana Lopez from Globex offered me the analyst job."


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Ask if there's a part-time line open.", LetterKind.NEGOTIATE),
        ("I need 30 days of vacation instead of 26. Salary ok.", LetterKind.NEGOTIATE),
        ("I want it, but I need two days a week at home.", LetterKind.NEGOTIATE),
        ("I'd love it but need three mornings a week off, they want an answer by Friday.", LetterKind.NEGOTIATE),
        ("I'd love it but I need a week.", LetterKind.ASK_TIME),
        ("hoping for a four day week so I can keep painting.", LetterKind.NEGOTIATE),
        ("want more money, 45k is too little.", LetterKind.NEGOTIATE),
        ("Can I ask for until 3 December?", LetterKind.ASK_TIME),
        ("Deadline 20/11. I'd like 4/12.", LetterKind.ASK_TIME),
        ("Reply by 5/12, I need to decide 10/12 instead.", LetterKind.ASK_TIME),
        ("i gotta think about it more, give me like a few days.", LetterKind.ASK_TIME),
        ("i accepted it on nov 9 but my old boss wants me back so im staying.", LetterKind.WITHDRAW),
        ("I said yes to her on Tuesday and now I have to tell her no.", LetterKind.WITHDRAW),
        ("I accepted it last week but now I must say no.", LetterKind.WITHDRAW),
        ("I said yes to Initech and now I have to tell her no.", LetterKind.DECLINE),
        ("I never said yes but now I have to tell her no.", LetterKind.DECLINE),
        ("Signed the contract in May. Doctor says no travel for a year.", LetterKind.WITHDRAW),
        ('I said no last week. She wrote: "Could you share why?"', LetterKind.REPLY),
        ('Declined it. She emailed back "Is it the salary?" Just a polite no.', LetterKind.REPLY),
        ("I decline, the commute is too long.", LetterKind.DECLINE),
        ("I'm going to Initech instead, more money and remote.", LetterKind.DECLINE),
        ("They want me in the office 5 days. I want to stay where I am.", LetterKind.DECLINE),
        ("I'd rather not, they offered £27 for 48 hour weeks.", LetterKind.DECLINE),
        ("I accepted a job at Initech, so this has to be a no.", LetterKind.DECLINE),
        ("dont want it. they were lovely tho.", LetterKind.DECLINE),
        ("can't do the nights, say something nice.", LetterKind.DECLINE),
        ("no because of my exams.", LetterKind.DECLINE),
        ("it's 22 hours a week and I need full time, simple as.", LetterKind.DECLINE),
        ("12 month contract, I want perm.", LetterKind.DECLINE),
        ("they want 6 days, I want my Sundays free. thanks.", LetterKind.DECLINE),
        ("I said I'd let her know by Friday. So no, sorry.", LetterKind.DECLINE),
        ("They want an answer by 14/3. Answer is no, the drive is too far.", LetterKind.DECLINE),
        ("I don't accept, I need more time for composing.", LetterKind.DECLINE),
        ("I can do days, so ask for days. If she says no then it's no.", LetterKind.NEGOTIATE),
    ],
)
def test_the_kind_that_words_ask_for(words: str, kind: LetterKind) -> None:
    assert read_brief(f"{OFFER} {words} Sam Okafor").kind is kind


def test_a_deadline_in_a_pasted_mail_is_no_wish_for_time() -> None:
    mail = "From: Ana Lopez\nTo: Sam\nSubject: offer\n\nPlease answer by Friday.\n\n----\nsay no, I stay where I am"
    assert read_brief(mail).kind is LetterKind.DECLINE


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("no thanks to the clerk job", LetterKind.DECLINE),
        ("I accepted the clerk job on 2 Nov but have to withdraw.", LetterKind.WITHDRAW),
        ("Can I ask for until 3 December to decide on the clerk job?", LetterKind.ASK_TIME),
        ("I do want the job but could we talk about the overall package", LetterKind.NEGOTIATE),
        ("I've accepted another offer so I decline.", LetterKind.DECLINE),
    ],
)
def test_the_kind_of_letter(words: str, kind: LetterKind) -> None:
    assert read_brief(words).kind is kind


def test_a_yes_to_somebody_else_takes_nothing_back() -> None:
    words = "Dan offered me the trainer job at Apex Gym. cant do it, said yes to the leisure centre cos its closer."
    assert read_brief(words).kind is LetterKind.DECLINE


@pytest.mark.parametrize(
    "words",
    [
        "I said yes to Bill Tanner (Tanner & Sons Plumbing, apprentice plumber) and now I have to tell him no.",
        "I accepted the cook job at Oakmoor last week but now I have to say no.",
        "told Dave at Kwikfit yes for the fitter job on friday, now ive changed my mind.",
    ],
)
def test_what_was_accepted_and_is_taken_back_is_no_other_opportunity(words: str) -> None:
    brief = read_brief(words)
    assert brief.kind is LetterKind.WITHDRAW
    assert brief.reason.kind is ReasonKind.UNTOLD
    assert brief.company is not None


@pytest.mark.parametrize("kind", [LetterKind.ASK_TIME, LetterKind.NEGOTIATE])
@pytest.mark.parametrize("words", ["no to the nursery, going back to uni", "nah, too far", "tell Bev no. Sam"])
def test_a_plain_no_speaks_against_a_letter_that_leaves_the_answer_open(kind: LetterKind, words: str) -> None:
    assert speaks_against(masked_words(words), kind)


@pytest.mark.parametrize(
    ("words", "is_doubted"),
    [
        ("pls withdraw my application for analyst at Grab, Mr Tan. can say i accepted another offer", True),
        ("I want to pull out of the running for deputy head, the interview is next Tuesday.", True),
        ("I accepted the analyst job at Globex in May and must withdraw.", False),
        ("I withdraw my acceptance of the analyst job.", False),
        ("said yes to Globex after the interview, have to pull out of it now", False),
    ],
)
def test_who_only_applied_has_accepted_nothing(words: str, *, is_doubted: bool) -> None:
    assert speaks_against(masked_words(words), LetterKind.WITHDRAW) is is_doubted
