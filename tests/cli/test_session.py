"""The menu below a letter, on a pseudo-terminal: one for what is typed and standard error, one for standard output."""

from __future__ import annotations

import os
import re
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.talking import CTRL_D, MENU, Start
from tests.cli.test_writing import SECRETS, WORDS
from tests.conftest import Run
from tests.model.scripted_server import Answer, in_turn, serve
from tests.model.test_writing import SOUND, answer

GERMAN = "Sehr geehrte Frau Raman, ich möchte die Stelle leider nicht annehmen, wünsche Ihnen aber alles Gute."


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], None]:
    """Make an editor that replaces one text by another, "" by the end of the file."""

    def make(old: str, new: str) -> None:
        script = tmp_path / "editor.py"
        script.write_text(
            "import pathlib, sys\n"
            "path = pathlib.Path(sys.argv[1])\n"
            "text = path.read_text('utf-8')\n"
            f"path.write_text(text.replace({old!r} or text, {new!r}), 'utf-8')\n"
        )
        monkeypatch.setenv("EDITOR", f"{sys.executable} {script}")

    return make


def test_a_letter_is_taken(talk: Start, tactful: Run) -> None:
    session = talk("decline", WORDS, "--offline")
    assert session.ends("t") == 0
    assert session.said["out"] == tactful("decline", WORDS, "--offline").out
    assert "- Passed " in session.said["err"]


def test_letter_account_and_menu_are_broken_between_words(
    talk: Start, tactful: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    piped = tactful("decline", WORDS, "--offline")
    monkeypatch.setenv("COLUMNS", "50")
    session = talk("decline", WORDS, "--offline")
    session.ends("t")
    shown = session.said["out"] + re.sub(r"\x1b\[[\d;]*m", "", session.said["err"])
    assert max(map(len, shown.split("\n"))) <= 50
    assert max(map(len, piped.out.split("\n"))) > 50
    assert session.said["out"].split() == piped.out.split()


@pytest.mark.parametrize("typed", ["q", "quit", CTRL_D], ids=["q", "quit", "Ctrl-D"])
def test_a_letter_that_is_left_is_an_interruption(talk: Start, typed: str | bytes) -> None:
    assert talk("decline", WORDS, "--offline").ends(typed) == 130


def test_what_is_no_choice_shows_the_menu_again(talk: Start) -> None:
    session = talk("decline", WORDS, "--offline")
    menu = session.answers("")
    again = session.answers("tea, please")
    assert again.endswith(menu[menu.rindex("[t]ake") :])
    assert "none of the choices" in again
    assert "none of the choices" not in menu
    assert len(session.letters) == 1


def test_pasted_words_are_followed_by_the_menu(talk: Start) -> None:
    session = talk(until="Ctrl-D.\n")
    os.write(session.streams["err"], f"{WORDS}\n".encode() + CTRL_D)
    session.waits_for(MENU)
    assert session.ends("t") == 0
    assert len(session.letters) == 1


def test_each_step_shows_its_letter_and_standard_output_holds_letters_alone(talk: Start) -> None:
    session = talk("decline", WORDS, "--offline")
    session.answers("a")
    said = session.answers("c", "mention that the lab tour convinced me; in rhyme")
    assert "Not changed as you asked: “in rhyme”" in said
    assert session.ends("t") == 0
    assert "".join(session.letters) == session.said["out"]
    assert len(session.letters) == 3
    assert "The lab tour convinced me." in session.letters[-1]
    assert not [secret for secret in SECRETS if secret in session.said["out"]]


def test_a_draft_has_the_menu_too(talk: Start, tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("Dear Priya,\n\nNo thanks to the job, you clowns.\n\nSam Okafor\n")
    session = talk("rewrite", str(tmp_path / "draft.txt"), "--offline")
    session.answers("a")
    assert session.ends("t") == 0
    assert len(session.letters) == 2


def test_an_edited_letter_is_judged_as_check_does_and_ends_in_its_own_exit_code(
    talk: Start, editor: Callable[[str, str], None]
) -> None:
    editor("\n\nKind regards", " Globex pays 25k more.\n\nKind regards")
    session = talk("decline", WORDS, "--offline")
    said = session.answers("e")
    assert "error no-pay" in said
    assert "^^^" in said
    assert "What to do: " in said
    assert "1 letter, 0 clean" in said
    assert session.ends("t") == 1
    assert "Globex pays 25k more." in session.letters[-1]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Dear", "Dear", "as it was"),
        ("", "", "as it was"),
        ("", GERMAN, "kept in"),
    ],
    ids=["nothing changed", "emptied", "German"],
)
def test_an_edit_that_is_none_leaves_the_letter(
    talk: Start, editor: Callable[[str, str], None], state: Path, old: str, new: str, told: str
) -> None:
    editor(old, new)
    session = talk("decline", WORDS, "--offline")
    assert told in session.answers("e")
    assert session.ends("t") == 0
    assert len(session.letters) == 1
    assert [path.read_text("utf-8") for path in state.rglob("*.txt")] == ([new] if "kept" in told else [])


def test_an_editor_that_fails_is_named(talk: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "/no/such/editor")
    session = talk("decline", WORDS, "--offline")
    assert "EDITOR" in session.answers("e")
    assert session.ends("t") == 0


def test_a_letter_is_saved_and_then_left_with_its_own_exit_code(talk: Start, tmp_path: Path) -> None:
    session = talk("decline", WORDS, "--offline")
    session.answers("s", str(tmp_path / "letter.txt"))
    assert session.ends("q") == 0
    assert (tmp_path / "letter.txt").read_text("utf-8") == session.said["out"]


def test_nothing_is_overwritten_without_asking(talk: Start, tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("precious")
    session = talk("decline", WORDS, "--offline")
    os.write(session.streams["err"], b"s\n")
    session.waits_for(": ")
    os.write(session.streams["err"], f"{path}\n".encode())
    session.waits_for("[y/N] ")
    assert "Not saved" in session.answers("")
    assert path.read_text() == "precious"
    assert session.ends("q") == 130


def test_a_file_that_cannot_be_written_is_named(talk: Start, tmp_path: Path) -> None:
    session = talk("decline", WORDS, "--offline")
    assert "missing" in session.answers("s", str(tmp_path / "missing" / "letter.txt"))
    assert session.ends("t") == 0


def test_a_letter_of_a_model_is_changed_by_it_and_stays_where_it_fails(talk: Start) -> None:
    warmer = "I wish you and everybody at Northwind Labs all the very best, from the bottom of my heart."
    with serve(in_turn(answer(), answer(goodwill=warmer), Answer(status=500))) as server:
        session = talk("decline", WORDS, "--base-url", server.base_url)
        session.answers("c", "warmer")
        said = session.answers("c", "bolder")
        assert session.ends("t") == 0
    assert "The endpoint 127.0.0.1" in said
    assert "as it was" in said
    assert [SOUND["goodwill"] in letter for letter in session.letters] == [True, False]
    assert warmer in session.letters[-1]


@pytest.mark.usefixtures("state")
def test_a_letter_without_its_model_ends_in_3_when_taken(talk: Start) -> None:
    session = talk("decline", WORDS, "--base-url", "http://127.0.0.1:9/v1")
    assert session.ends("t") == 3


@pytest.mark.parametrize("command", ["decline {} --offline", "decline -f - --offline"])
def test_nothing_of_it_shows_where_there_is_no_terminal(tactful: Run, command: str) -> None:
    arguments = [WORDS if argument == "{}" else argument for argument in command.split()]
    outcome = tactful(*arguments, stdin=WORDS.encode(), terminal="{}" in command)
    assert outcome.code == 0
    assert MENU.strip() not in outcome.out + outcome.err


def test_json_is_never_followed_by_a_menu(talk: Start) -> None:
    session = talk("decline", WORDS, "--offline", "--format", "json", until="\n")
    assert session.ends("") == 0
    assert MENU not in session.said["err"]


def test_what_a_model_sends_to_the_terminal_does_not_reach_it(talk: Start) -> None:
    escapes = {part: f"\x1b[2J\x1b]0;owned\x07{text}\x9b31m\r\b" for part, text in SOUND.items() if text}
    with serve(in_turn(answer(**escapes))) as server:
        session = talk("decline", WORDS, "--base-url", server.base_url)
        session.answers("c", "warmer")
        assert session.ends("t") == 0
    shown = session.said["out"] + session.said["err"]
    assert SOUND["goodwill"] in shown
    assert not re.search(r"[^\n -~\N{NO-BREAK SPACE}-\N{REPLACEMENT CHARACTER}]|owned", shown)


def test_a_letter_that_is_taken_goes_where_the_options_send_it(talk: Start, tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    session = talk("decline", WORDS, "--offline", "-o", str(path))
    assert not path.exists()
    session.answers("a")
    assert session.ends("t") == 0
    assert path.read_text("utf-8") == session.letters[1]
    assert f"Saved to {path}." in session.said["err"]


def test_a_letter_that_is_left_goes_nowhere(talk: Start, tmp_path: Path) -> None:
    session = talk("decline", WORDS, "--offline", "-o", str(tmp_path / "letter.txt"))
    assert session.ends("q") == 130
    assert not list(tmp_path.glob("letter*"))


def test_a_letter_is_saved_in_the_form_of_the_ending(talk: Start, tmp_path: Path) -> None:
    session = talk("decline", WORDS, "--offline")
    assert ".txt, .md, .json, .eml or .docx" in session.answers("s", str(tmp_path / "letter"))
    session.answers("s", str(tmp_path / "letter.eml"))
    assert b"X-Unsent: 1" in (tmp_path / "letter.eml").read_bytes()
    assert session.ends("q") == 0


def test_a_letter_that_goes_nowhere_is_said_to_be_above(talk: Start) -> None:
    session = talk("decline", WORDS, "--offline")
    assert session.ends("t") == 0
    assert "it is the letter above" in session.said["err"]


def test_what_cannot_be_handed_on_leaves_the_menu(talk: Start, tmp_path: Path) -> None:
    session = talk("decline", WORDS, "--offline", "-o", str(tmp_path / "letter.txt"))
    (tmp_path / "letter.txt").mkdir()
    assert MENU in session.answers("t")
    assert "is a folder" in session.said["err"]
    session.answers("s", str(tmp_path / "other.txt"))
    assert session.ends("q") == 0


def test_a_file_that_cannot_be_written_is_told_of_before_the_menu(talk: Start, tmp_path: Path) -> None:
    session = talk("decline", WORDS, "--offline", "-o", str(tmp_path / "letter.pdf"))
    told = session.said["err"]
    assert ".docx" in told.partition("[t]ake")[0]
    session.answers("s", str(tmp_path / "letter.txt"))
    assert session.ends("q") == 0


def test_a_letter_is_copied_and_mailed_from_the_menu(talk: Start) -> None:
    session = talk("decline", WORDS, "--offline")
    assert "No clipboard was found" in session.answers("p")
    assert "mailto:" in session.answers("m")
    assert session.ends("q") == 0


def test_ctrl_c_at_the_menu_keeps_an_edited_letter_and_no_words_of_the_command_line(
    talk: Start, editor: Callable[[str, str], None], state: Path
) -> None:
    editor("Kind regards", "Yours")
    session = talk("decline", WORDS, "--offline")
    session.answers("e")
    session.process.send_signal(signal.SIGINT)
    assert session.ends(b"") == 130
    kept = [path.read_text("utf-8") for path in state.rglob("*.txt")]
    assert [len(text) for text in kept] == [len(session.letters[-1].rstrip("\n"))]
    assert "The letter as you edited it is kept in " in session.said["err"]
