"""The candidate's voice is told from the employer's, an agent's, and a writing aid's."""

from __future__ import annotations

import pytest
from tactful.guards._named_persons import AS_THE_RECIPIENT
from tactful.guards.own_voice import GUARD

from tactful.contract import Brief, Case, Fact, Finding, Letter

KNOWN = Case(brief=Brief(sender=Fact("Sam Lindqvist"), recipient=Fact("Ms. Okafor")))


def findings(text: str, case: Case = KNOWN) -> tuple[Finding, ...]:
    return GUARD.check(Letter(text), case).findings


@pytest.mark.parametrize(
    "text",
    [
        "Dear Ms. Okafor,\nMy name is Sam Lindqvist. I must decline.\nSam Lindqvist",
        "Dear Ms. Okafor,\nThank you, Ms. Okafor, for the tour.\nSam",
        "Thank you for the job, and for the chair in which your uncle sat.",
        "Congratulations on your wedding.",
        "I will not be moving forward with your offer.",
        "Dear Board,\nMs. Okafor has been kind. I must decline.\nSam",
        "Dear Ms. Okafor,\nI must decline, but my niece Ruth Lindqvist would love the post.\nSam Lindqvist",
        "I may have to say it plainly: I am not coming.",
        "Thank you for your interest in me.",
        "My wife and I talked it over, and we have decided to stay in Leeds.",
        "I know that you interviewed many people for the post.",
        "Your recruitment team answered every question within the day.",
        "I hope that the next candidate is a better match for you.",
        "Our conversation about the harbour stayed with me.",
        "Thank you for wanting to have me as your manager.",
        "Please keep me in mind in a couple of years.",
        "I will keep you in mind when friends ask me for a plumber.",
        "I have decided to withdraw my application.",
        "I gladly accept the offer and look forward to joining your team.",
        "You wrote, 'We are delighted to offer you the post', and I read it twice.",
        "As an AI engineer I want to train models myself, so I must decline.",
        "Unfortunately I am not able to move forward with your company.",
    ],
)
def test_a_candidate_speaks(text: str) -> None:
    assert findings(text) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dear Sam,\nI must decline.", "Dear Sam,"),
        ("Dear Mr. Lindqvist,\nI must decline.", "Dear Mr. Lindqvist,"),
        ("I must decline.\n\nBest,\nMs. Okafor", "Ms. Okafor"),
        ("I must decline.\n\nBest,\nHuman Resources, Acme", "Human Resources, Acme"),
        ("Dear Ms. Okafor,\nI admire Ms. Okafor's lab.", "Ms. Okafor"),
        ("I told the manager, and Sam Lindqvist is not coming.", "Sam Lindqvist"),
    ],
)
def test_the_wrong_person_in_the_wrong_place(text: str, found: str) -> None:
    assert found in [finding.text for finding in findings(text)]


@pytest.mark.parametrize(
    "text",
    [
        "I will keep you in mind in a couple of years.",
        "Unfortunately you were not successful on this occasion.",
        "We received many strong applications for the post.",
        "I am pleased to inform you that you have been selected.",
        "We are sorry to hear that you will not be joining us.",
        "Mr. Chen is unable to accept your kind offer.",
        "I am sorry that your mother needs surgery.",
        "As an AI, I have no employer.",
        "I accept your application with pleasure.",
        "The hospital has decided not to appoint you to the ward.",
        "I am sorry, but you will not be able to accept it, as you have chosen a different job.",
        "I must decline because you want to stay closer to your grandmother.",
        "We shred unsuccessful applications after a year.",
        "Your training starts on Monday at six.",
        "I understand why you turned the job down.",
        "You will be replacing Brenda.",
        "Please sign both copies.",
        "I shall be your line manager.",
        "I am writing for my brother, who has no English.",
        "As the mother of the candidate I should explain.",
        "Your application form reached me without its last page.",
        "Your last week's wages will be paid on Friday.",
        "As your new conductor I look forward to the first rehearsal.",
        "This is no reflection on your talents.",
        "I know that your studies keep you from joining us.",
        "You asked me for a place in the crew.",
        "He cannot take your post, so I write for him.",
    ],
)
def test_somebody_else_speaks(text: str) -> None:
    assert findings(text)


def test_who_signs_is_not_spoken_of() -> None:
    assert findings("Dear Ms. Okafor,\nDmitri has decided to decline.\n\nYours,\nDmitri Volkov", Case())
    both = "Dear Ms. Okafor,\nWe have talked it over and have decided to decline.\n\nYours,\nIvo and Tereza Novak"
    assert findings(both, Case()) == ()


def test_a_mistaken_brief_alone_exchanges_nobody() -> None:
    assert findings("Dear Ms. Flett,\nI must decline.\n\nBest,\nMs. Okafor") == ()


def test_sender_and_recipient_may_share_a_name() -> None:
    case = Case(brief=Brief(sender=Fact("Sam Lindqvist"), recipient=Fact("Sam Okafor")))
    assert findings("Dear Sam,\nI must decline.\nSam", case) == ()


def test_whom_the_employer_greets_is_the_sender() -> None:
    source = "Dear Imani,\nWe are pleased to offer you the role of risk analyst.\nRasmus Holt"
    assert findings("Dear Imani,\nI must decline.", Case(source=source))
    assert findings("Dear Rasmus,\nI must decline.", Case(source=source)) == ()


@pytest.mark.parametrize(
    ("source", "text", "span"),
    [
        ("captain rasmussen. my wife wants me home", "I know that your wife wants you home.", "your wife"),
        ("no to bev, her son got arrested", "I decline because of what my son did.", "my son"),
        ("Beto's dad is ill, not taking it", "I must decline, as my father is ill.", "my father"),
    ],
)
def test_a_relative_stays_on_the_side_where_the_source_has_them(source: str, text: str, span: str) -> None:
    assert [finding.text for finding in findings(text, Case(source=source))] == [span]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("mum says no to the job", "I must decline, as my mother would be alone."),
        ("thats my son's football day", "Saturday is when my son plays football, so I decline."),
        ("she gave me her mums pho recipe, her mum is great", "I will cook your mother's pho when she needs care."),
        ("her son is selling the place", "It would be hard to see your son sell the job."),
        ("his mum's moving in with us", "I must decline, as my mother-in-law is moving in."),
        ("my wife says no", "I wish you and your wife every happiness."),
        ("my wife and your wife get on", "I am glad that your wife needs no more care."),
    ],
)
def test_a_relative_who_may_be_meant_is_left_alone(source: str, text: str) -> None:
    assert not findings(text, Case(source=source))


@pytest.mark.parametrize(
    "text",
    [
        "Dear Margit,\nI liked the list provided by Margit. I must decline.\nSam",
        "Dear Farrukh,\nI have worked with Farrukh for years. I must decline.\nSam",
    ],
)
def test_who_is_greeted_is_no_third_person(text: str) -> None:
    assert findings(text, Case())


@pytest.mark.parametrize(
    "text",
    [
        "Dear Mr Zeller,\nThank you for the job with Zeller Gartenbau. I must decline.\nSam",
        "Dear Mr Zeller,\nThank you for the job with Zeller & Sons. I must decline.\nSam",
        "Dear Mr Doyle,\nThank you for the place at Doyle's. I must decline.\nSam",
        "Dear Farrukh,\nI have loved working with you, Farrukh. I must decline.\nSam",
        "To whom it may concern,\nIt was good of you to write. I must decline.\nSam",
    ],
)
def test_a_firm_of_the_readers_name_is_no_third_person(text: str) -> None:
    assert not findings(text, Case())


def test_the_sender_is_not_introduced_as_the_recipient() -> None:
    (finding,) = findings("My name is Ada Okafor, and I must decline.", Case(brief=Brief(recipient=Fact("Ada Okafor"))))

    assert (finding.message, finding.text) == (AS_THE_RECIPIENT, "Ada Okafor")
