"""`-o`, `--copy` and `--mailto`: the letter goes where it was sent, and to standard output where that fails."""

from __future__ import annotations

import json
import os
import sys
from datetime import date
from email import message_from_bytes
from email.policy import default
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from tactful import clock
from tests.cli.test_writing import DRAFT, WORDS
from tests.conftest import Outcome, Run
from tests.model.scripted_server import ScriptedServer
from tests.shell import install

OFFER = (
    "From: Priya Raman <priya@northwind.example>\nTo: Sam Okafor <sam@mail.example>\nSubject: Your offer\n"
    "Date: Mon, 2 Nov 2026 10:00:00 +0000\nMessage-ID: <1@northwind.example>\n\n"
    "Dear Sam,\n\nWe are pleased to offer you the position of data engineer at Northwind Labs. Please let us know by "
    "Friday, 27 November.\n\nBest wishes,\nPriya Raman\n"
)


@pytest.fixture(autouse=True)
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is all there is to find commands in, on Wednesday, 25 November 2026."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(clock, "today", lambda: date(2026, 11, 25))
    return folder


@pytest.fixture
def letter(tactful: Run) -> str:
    return tactful("decline", WORDS).out


def last_line(outcome: Outcome) -> str:
    return outcome.err.splitlines()[-1]


def test_a_letter_in_a_file_is_not_printed(tactful: Run, tmp_path: Path, letter: str) -> None:
    path = tmp_path / "letter.txt"
    outcome = tactful("decline", WORDS, "-o", str(path))
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err.startswith(f"Saved to {path}.\n- Passed ")
    assert path.read_text("utf-8") == letter


def test_the_ending_picks_the_form(tactful: Run, tmp_path: Path, letter: str) -> None:
    for ending in ("md", "json", "eml", "docx"):
        assert tactful("decline", WORDS, "--output", str(tmp_path / f"letter.{ending}")).code == 0
    assert (tmp_path / "letter.md").read_text("utf-8") == tactful("decline", WORDS, "--format", "md").out
    assert json.loads((tmp_path / "letter.json").read_text("utf-8"))["letter"] + "\n" == letter
    mail = message_from_bytes((tmp_path / "letter.eml").read_bytes(), policy=default)
    assert mail["Subject"] == "Your offer: senior data engineer at Northwind Labs"
    paragraphs = [p.text for p in Document(BytesIO((tmp_path / "letter.docx").read_bytes())).paragraphs]
    assert paragraphs[:3] == ["25 November 2026", "Priya Raman\nNorthwind Labs", "Dear Priya Raman,"]


def test_a_format_that_was_asked_for_is_printed_all_the_same(tactful: Run, tmp_path: Path) -> None:
    outcome = tactful("decline", WORDS, "-o", str(tmp_path / "letter.docx"), "--format", "json")
    assert json.loads(outcome.out)["schema"] == "tactful.letter/1"
    assert (tmp_path / "letter.docx").is_file()


def test_a_mail_answers_the_offer(tactful: Run, tmp_path: Path) -> None:
    (tmp_path / "offer.eml").write_text(OFFER)
    path = tmp_path / "letter.eml"
    outcome = tactful(
        "decline", "No, I am staying where I am.", "--offer", str(tmp_path / "offer.eml"), "-o", str(path)
    )
    assert outcome.code == 0
    mail = message_from_bytes(path.read_bytes(), policy=default)
    assert (mail["To"], mail["Subject"]) == ("Priya Raman <priya@northwind.example>", "Re: Your offer")
    assert mail["In-Reply-To"] == mail["References"] == "<1@northwind.example>"
    assert "Dear Priya Raman," in mail.get_content()


def test_the_days_of_the_mail_are_in_the_advice(tactful: Run, tmp_path: Path) -> None:
    (tmp_path / "offer.eml").write_text(OFFER)
    options = ("--offer", str(tmp_path / "offer.eml"))
    advice = json.loads(tactful("decline", "I am staying where I am.", *options, "--format", "json").out)["advice"]
    assert "open for 23 days" in advice[0]
    assert advice[1] == "They want your answer by Friday, 27 November, in 2 days."
    assert all(f"- {line}\n" in tactful("decline", "I am staying where I am.", *options).err for line in advice)


def test_a_draft_goes_into_a_file_too(tactful: Run, tmp_path: Path) -> None:
    outcome = tactful("rewrite", "-", "-o", str(tmp_path / "letter.txt"), stdin=DRAFT.encode())
    assert (outcome.code, outcome.out) == (0, "")
    assert "analyst position" in (tmp_path / "letter.txt").read_text("utf-8")


def test_a_file_that_exists_stays_and_the_letter_is_printed(tactful: Run, tmp_path: Path, letter: str) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("precious")
    outcome = tactful("decline", WORDS, "-o", str(path))
    assert (outcome.code, outcome.out) == (2, letter)
    assert last_line(outcome).startswith(f"tactful: {path} exists: overwrite it with --force")
    assert path.read_text() == "precious"
    assert tactful("decline", WORDS, "-o", str(path), "--force").code == 0
    assert path.read_text("utf-8") == letter


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("letter", "has no ending"),
        ("letter.pdf", "cannot be written in that form: end its name in .txt, .md, .json, .eml or .docx."),
        ("bin", "has no ending"),
        (".txt", "-o names no file"),
        ("missing/letter.txt", "missing does not exist: make it"),
    ],
)
def test_what_cannot_be_written_is_one_sentence(
    tactful: Run, tmp_path: Path, letter: str, name: str, problem: str
) -> None:
    outcome = tactful("decline", WORDS, "-o", str(tmp_path / name))
    assert (outcome.code, outcome.out) == (2, letter)
    assert problem in last_line(outcome)
    assert sum(line.startswith("tactful: ") for line in outcome.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("command", "names"), [("decline", ["a.md", "b.txt"]), ("call", ["a.md", "b.txt"]), ("decline", ["", ""])]
)
def test_one_file_is_named(tactful: Run, command: str, names: list[str]) -> None:
    outcome = tactful(command, WORDS, *(part for name in names for part in ("-o", name)))
    assert (outcome.code, "-o names" in outcome.err) == (2, True)


def test_a_call_is_not_written_as_a_mail(tactful: Run, tmp_path: Path) -> None:
    outcome = tactful("call", WORDS, "-o", str(tmp_path / "call.eml"))
    assert (outcome.code, ".txt, .md or .json" in outcome.err) == (2, True)


def test_a_dash_is_standard_output(tactful: Run, letter: str) -> None:
    assert tactful("decline", WORDS, "-o", "-").out == letter


def test_a_letter_is_copied_and_printed(tactful: Run, tools: Path, letter: str) -> None:
    install(tools, "xclip", f"/bin/cat > {tools}/copied")
    outcome = tactful("decline", WORDS, "--copy")
    assert (outcome.code, outcome.out) == (0, letter)
    assert "Copied to the clipboard." in outcome.err
    assert (tools / "copied").read_text("utf-8") + "\n" == letter


def test_without_a_clipboard_the_letter_is_printed(tactful: Run, letter: str) -> None:
    outcome = tactful("decline", WORDS, "--copy")
    assert (outcome.code, outcome.out) == (2, letter)
    assert last_line(outcome).startswith("tactful: No clipboard was found")


def test_the_mail_program_gets_the_letter(tactful: Run, tools: Path, letter: str) -> None:
    install(tools, "xdg-open", f'printf %s "$1" > {tools}/opened')
    outcome = tactful("decline", WORDS, "--mailto")
    assert (outcome.code, outcome.out) == (0, letter)
    assert "Opened in your mail program." in outcome.err
    assert (tools / "opened").read_text().startswith("mailto:?subject=Your%20offer%3A%20senior%20data%20engineer")


def test_without_a_mail_program_the_link_is_shown(tactful: Run, letter: str) -> None:
    outcome = tactful("decline", WORDS, "--mailto")
    assert (outcome.code, outcome.out) == (0, letter)
    assert "\nmailto:?subject=Your%20offer" in outcome.err


def test_all_at_once_and_one_that_fails_stops_no_other(tactful: Run, tools: Path, tmp_path: Path, letter: str) -> None:
    install(tools, "xclip", "exit 1")
    outcome = tactful("decline", WORDS, "-o", str(tmp_path / "letter.txt"), "--copy", "--mailto")
    assert outcome.code == 2
    assert (tmp_path / "letter.txt").read_text("utf-8") == letter
    assert "mailto:" in outcome.err


def test_a_letter_that_fails_a_guard_is_only_printed(tactful: Run, tmp_path: Path, config: Path) -> None:
    config.write_text('[guards.no-chatter]\nwords = ["Dear Priya Raman"]\n')
    path = tmp_path / "letter.txt"
    outcome = tactful("decline", WORDS, "-o", str(path), "--copy")
    assert outcome.code == 1
    assert outcome.out.startswith("Dear Priya Raman")
    assert last_line(outcome) == "tactful: The letter was not handed on, because it fails a guard."
    assert not path.exists()


def test_the_letter_of_a_failing_endpoint_is_handed_on(tactful: Run, tmp_path: Path, letter: str, state: Path) -> None:
    path = tmp_path / "letter.txt"
    failing = ("--base-url", "http://127.0.0.1:9/v1", "--model", "m")
    outcome = tactful("decline", "-o", str(path), *failing, stdin=WORDS.encode())
    assert outcome.code == 3
    assert path.read_text("utf-8") == letter
    assert os.listdir(state / "tactful" / "kept")


@pytest.mark.parametrize("command", ["decline", "call"])
@pytest.mark.parametrize("name", ["letter.pdf", "missing/letter.txt", "taken.txt"])
def test_no_model_is_asked_for_what_cannot_go_where_it_should(
    tactful: Run, tmp_path: Path, server: ScriptedServer, command: str, name: str
) -> None:
    (tmp_path / "taken.txt").write_text("precious", "utf-8")
    outcome = tactful(command, WORDS, "-o", str(tmp_path / name), "--base-url", server.base_url, "--model", "m")
    assert (outcome.code, outcome.out) == (2, tactful(command, WORDS, "--offline").out)
    assert not server.requests
    assert "none was asked, as the letter cannot go where -o says" in outcome.err
    assert "OPENAI_API_KEY" not in outcome.err
    assert sum(line.startswith("tactful: ") for line in outcome.err.splitlines()) == 1
