"""What is asked on a terminal, and what is an error elsewhere."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.talking import CTRL_D, MENU, Start
from tests.cli.test_writing import WORDS
from tests.conftest import Run
from tests.mail.mails import saved
from tests.model.scripted_server import in_turn, serve
from tests.model.test_writing import answer

TWO_OFFERS = "Dana Cho from Acme offered me the analyst job. Globex offered me the clerk job. Say no. - Sam Okafor"
TWO_PEOPLE = "Write to Priya Raman and Tom Vance that I decline the analyst job at Acme. - Sam Okafor"
ACCEPTED = "Dana Cho of Acme offered me the analyst job and I accept it. - Sam Okafor"
BARE = "no to the job, I'm staying where I am"


@pytest.mark.parametrize(
    ("words", "question", "option"),
    [
        (TWO_OFFERS, "Which of them", "--company"),
        (TWO_PEOPLE, "Whom does it greet?", '--to "Priya Raman and Tom Vance"'),
        (ACCEPTED, "Do you decline it?", "--reason"),
    ],
)
def test_without_a_terminal_the_question_is_the_error(
    tactful: Run, state: Path, words: str, question: str, option: str
) -> None:
    outcome = tactful("decline", stdin=words.encode())
    assert (outcome.code, outcome.out) == (2, "")
    assert question in outcome.err
    assert option in outcome.err
    assert len(list(state.rglob("*.txt"))) == 1


def test_an_option_answers_it(tactful: Run, tmp_path: Path) -> None:
    letter = tactful("decline", TWO_OFFERS, "--company", "Globex")
    assert letter.code == 0
    assert "clerk" in letter.out
    assert not [other for other in ("Acme", "Dana", "analyst") if other in letter.out]
    assert tactful("decline", TWO_PEOPLE, "--to", "Priya Raman and Tom Vance").out.startswith(
        "Dear Priya Raman and Tom"
    )
    assert tactful("decline", ACCEPTED, "--reason", "none").code == 0
    (tmp_path / "offer.eml").write_bytes(saved("Dear Sam,\n\nwe offer you the analyst job at Acme.\n\nDana Cho"))
    assert "Acme" in tactful("decline", TWO_OFFERS, "--offer", str(tmp_path / "offer.eml")).out


def test_of_two_offers_the_other_one_is_not_sent(tactful: Run) -> None:
    with serve(in_turn(answer())) as server:
        tactful("decline", TWO_OFFERS, "--company", "Acme", "--base-url", server.base_url)
    assert "analyst" in server.sent_text
    assert not [other for other in ("Globex", "clerk") if other in server.sent_text]


def test_nothing_is_asked_where_nothing_is_missing(talk: Start) -> None:
    session = talk("decline", WORDS, "--offline")
    assert "Enter skips" not in session.said["err"]
    assert session.ends("t") == 0


def test_what_is_missing_is_asked_and_enter_skips(talk: Start) -> None:
    session = talk("decline", BARE, "--offline", until="? ")
    for typed in ("Dr. Ana Ferreira", "", "lab technician"):
        os.write(session.streams["err"], f"{typed}\n".encode())
        session.waits_for("? ")
    session.answers("Sam Okafor")
    assert session.ends("t") == 0
    (letter,) = session.letters
    assert letter.startswith("Dear Dr. Ana Ferreira,")
    assert "lab technician" in letter
    assert letter.endswith("Sam Okafor\n")


def test_ctrl_d_skips_the_rest(talk: Start) -> None:
    session = talk("decline", BARE, "--offline", until="? ")
    os.write(session.streams["err"], CTRL_D)
    session.waits_for(MENU)
    assert session.ends("t") == 0
    assert session.said["out"].startswith("Dear Hiring Manager,")


@pytest.mark.parametrize(
    ("words", "typed", "beginning"),
    [
        (TWO_OFFERS, "Acme", "Dear Dana Cho,"),
        (TWO_OFFERS, "1", "Dear Dana Cho,"),
        (TWO_PEOPLE, "Tom Vance", "Dear Tom Vance,"),
        (TWO_PEOPLE, "2", "Dear Tom Vance,"),
        (ACCEPTED, "y", "Dear Dana"),
    ],
)
def test_what_is_unclear_is_asked(talk: Start, words: str, typed: str, beginning: str) -> None:
    session = talk("decline", words, "--offline", until="? ")
    session.answers(typed)
    assert session.ends("t") == 0
    assert session.said["out"].startswith(beginning)


@pytest.mark.usefixtures("state")
@pytest.mark.parametrize("typed", ["", "n", "no!"])
def test_what_stays_unclear_is_an_error(talk: Start, typed: str) -> None:
    session = talk("decline", ACCEPTED, "--offline", until="? ")
    assert session.ends(typed) == 2
    assert session.said["out"] == ""


def test_of_a_draft_only_the_names_are_asked(talk: Start, tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(
        "Hi,\n\nthank you for the offer, but I'm sorry, I decline. All the best to you.\n"
    )
    session = talk("rewrite", str(tmp_path / "draft.txt"), "--offline", until="? ")
    os.write(session.streams["err"], b"Priya\n")
    session.waits_for("? ")
    session.answers("Sam Okafor")
    assert session.ends("t") == 0
    assert "Which job" not in session.said["err"]
    assert session.said["out"].startswith("Hi Priya,")
