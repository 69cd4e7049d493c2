"""The commands that write the other kinds of letter."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.talking import Start
from tests.conftest import Run
from tests.model.scripted_server import Answer, in_turn, serve

OFFER = "Ana Lopez from Globex offered me the analyst job. {} My name is Sam Okafor."
WORDS = {
    "negotiate": OFFER.format("I want 2 days at home and 5k more."),
    "ask-time": OFFER.format("They want to know by 25 November, ask for time until 3 December."),
    "withdraw": OFFER.format("I accepted on 2 November, and have to withdraw."),
    "reply": 'I declined the analyst job at Globex. Ana Lopez wrote: "Would you reconsider?" Sam Okafor',
}
TOLD = {"negotiate": "two days a week at home", "ask-time": "3 December", "withdraw": "2 November", "reply": "analyst"}
PARTS = {
    "thanks": "Thank you for offering me the analyst role at Globex, and for your time.",
    "decision": "I would love to join you.",
    "personal": "May I ask for two days a week at home?",
    "goodwill": "I look forward to hearing from you.",
}


@pytest.mark.parametrize("kind", WORDS)
def test_each_kind_has_its_command(tactful: Run, kind: str) -> None:
    outcome = tactful(kind, WORDS[kind], "--offline")
    assert outcome.code == 0
    assert outcome.out.startswith("Dear Ana Lopez,\n")
    assert outcome.out.endswith("\nSam Okafor\n")
    assert TOLD[kind] in outcome.out
    assert outcome.err.startswith("- Passed ")


@pytest.mark.parametrize("kind", WORDS)
def test_the_letter_passes_check_as_its_kind(tactful: Run, tmp_path: Path, kind: str) -> None:
    (tmp_path / "words.txt").write_text(WORDS[kind])
    (tmp_path / "letter.txt").write_text(tactful(kind, WORDS[kind], "--offline").out)
    check = tactful(
        "check", str(tmp_path / "letter.txt"), "--kind", kind, "--source", str(tmp_path / "words.txt")
    )  # fmt: skip
    assert check.code == 0


@pytest.mark.parametrize("kind", WORDS)
def test_json_names_the_kind(tactful: Run, kind: str) -> None:
    document = json.loads(tactful(kind, WORDS[kind], "--offline", "--format", "json").out)
    assert document["kind"] == kind
    assert {guard["id"] for guard in document["guards"]} >= {"no-pay", "no-rival", "no-leak"}


def test_pay_is_left_out_and_that_is_said(tactful: Run) -> None:
    outcome = tactful("negotiate", WORDS["negotiate"], "--offline", "--format", "json")
    document = json.loads(outcome.out)
    assert {"kind": "pay", "count": 1} in document["withheld"]
    assert any("pay" in advice for advice in document["advice"])
    assert "pay" in outcome.err
    assert "5k" not in outcome.out + outcome.err


def test_who_asks_for_pay_alone_is_told_what_else_there_is(tactful: Run, state: Path) -> None:
    outcome = tactful("negotiate", stdin=OFFER.format("I want 5k more.").encode())
    assert (outcome.code, outcome.out) == (2, "")
    assert "What else would you like to ask for?" in outcome.err
    assert "leave, training" in outcome.err
    assert len(list(state.rglob("*.txt"))) == 1


def test_options_say_what_the_words_do_not(tactful: Run) -> None:
    words = OFFER.format("I am happy.")
    assert "a start in March" in tactful("negotiate", words, "--ask", "a start in March", "--offline").out
    assert "10 December" in tactful("ask-time", words, "--until", "10 Dec 2099", "--offline").out


def test_an_option_that_asks_for_pay_is_refused(tactful: Run) -> None:
    outcome = tactful("negotiate", OFFER.format("I am happy."), "--ask", "10k more")
    assert (outcome.code, outcome.out) == (2, "")
    assert "Pay is not asked for" in outcome.err


@pytest.mark.parametrize(
    ("until", "problem"),
    [
        ("yesterday", "is past"),
        ("two weeks ago", "is past"),
        ("last Friday", "is past"),
        ("2 March 2020", "is past"),
        ("32 December", "is no day"),
        ("31 February", "is no day"),
    ],
)
def test_nobody_promises_an_answer_by_a_day_that_does_not_come(tactful: Run, until: str, problem: str) -> None:
    outcome = tactful("ask-time", "-f", "no-such-file.txt", "--until", until)
    assert (outcome.code, outcome.out) == (2, "")
    assert problem in outcome.err


@pytest.mark.parametrize("until", ["Friday", "the last Friday of the month", "the end of May", "12 May 2099 at 10:30"])
def test_a_day_to_come_is_promised(tactful: Run, until: str) -> None:
    assert tactful("ask-time", WORDS["ask-time"], "--until", until, "--offline").code == 0


@pytest.mark.parametrize(
    ("kind", "words", "doubted"),
    [
        ("withdraw", "I've decided to take another offer.", True),
        ("withdraw", "I said yes last week, and cannot come.", False),
        ("withdraw", "We shook hands on it, but I have changed my mind.", False),
        ("ask-time", "I've decided to take another offer.", True),
        ("ask-time", "I need a few more days.", False),
        ("negotiate", "I don't want it, please decline. The hours are 9 to 5.", True),
    ],
)
def test_words_that_tell_something_else_than_the_letter_are_told_of(
    tactful: Run, kind: str, words: str, doubted: bool
) -> None:
    ask = ("--ask", "a start in March") if kind == "negotiate" else ()
    assert ("- Your words " in tactful(kind, OFFER.format(words), *ask, "--offline").err) is doubted


@pytest.mark.parametrize(("kind", "option"), [("decline", "--ask"), ("ask-time", "--refer"), ("reply", "--until")])
def test_options_that_do_not_fit_are_unknown(tactful: Run, kind: str, option: str) -> None:
    assert "No such option" in tactful(kind, "words", option, "x").err


def test_a_refusal_of_such_words_names_the_command(tactful: Run) -> None:
    outcome = tactful("decline", OFFER.format("I want it, ask if I can work from home two days."))
    assert outcome.code == 2
    assert "`tactful negotiate`" in outcome.err


def test_explain_shows_what_the_letter_is_about(tactful: Run) -> None:
    assert "asks for   two days a week at home" in tactful("negotiate", WORDS["negotiate"], "--explain").err
    explained = tactful("ask-time", WORDS["ask-time"], "--explain").err
    assert "answer by  3 December" in explained
    assert "deadline   25 November" in explained
    assert "accepted   2 November" in tactful("withdraw", WORDS["withdraw"], "--explain").err
    assert "think again" in tactful("reply", WORDS["reply"], "--explain").err


def test_what_is_to_be_asked_for_is_asked_on_a_terminal(talk: Start) -> None:
    session = talk("negotiate", OFFER.format("I want 5k more."), "--offline", until="? ")
    session.answers("wfh fridays")
    assert session.ends("t") == 0
    assert "the chance to work from home on Fridays" in session.said["out"]


def test_what_is_to_be_answered_is_asked_on_a_terminal(talk: Start) -> None:
    words = 'I declined the analyst job at Globex. Ana Lopez wrote: "Can we keep your CV?" Sam Okafor'
    session = talk("reply", words, "--offline", until="? ")
    session.answers("you may keep my CV for a year")
    assert session.ends("t") == 0
    assert "You may keep my CV for a year." in session.said["out"]


def test_a_model_writes_it(tactful: Run) -> None:
    with serve(in_turn(Answer(json.dumps(PARTS)))) as server:
        outcome = tactful("negotiate", WORDS["negotiate"], "--base-url", server.base_url)
    assert outcome.code == 0
    assert all(text in outcome.out for text in PARTS.values())
    assert "5k" not in server.sent_text


def test_rewrite_says_what_a_draft_was_taken_for(tactful: Run, tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text(
        "Dear Ana,\n\nThank you for the offer. I would love to join. May I work from home on Fridays?\n\nSam\n"
    )
    outcome = tactful("rewrite", str(path), "--offline")
    assert outcome.code == 0
    assert "seems to ask for other terms" in outcome.err
    assert "seems to" not in tactful("rewrite", str(path), "--offline", "--kind", "negotiate").err
