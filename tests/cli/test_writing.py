"""`tactful decline`, `rewrite` and the bare command: where words come from, and where letter and account go."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tactful import __version__
from tests.conftest import Run

WORDS = (
    "Priya Raman from Northwind Labs offered me the senior data engineer job after three interviews. I've decided to "
    "take another offer at Globex because they pay 25k more and my manager here is leaving too. My name is Sam Okafor."
)
SECRETS = ("Globex", "25k", "manager", "leaving")
DRAFT = """Dear Priya,

Thank you for the offer of the analyst position, and for the time that you all took to meet me. I'm sorry, but I have
decided to decline it. The salary was a joke.

I wish you all the best.

Kind regards,
Sam
"""


def test_the_letter_alone_is_on_standard_output(tactful: Run) -> None:
    outcome = tactful("decline", WORDS)
    assert outcome.code == 0
    assert outcome.out.startswith("Dear Priya Raman,\n")
    assert outcome.out.endswith("\nSam Okafor\n")
    assert "senior data engineer" in outcome.out
    assert not [secret for secret in SECRETS if secret in outcome.out]


def test_the_account_tells_what_was_withheld_without_quoting_it(tactful: Run) -> None:
    account = tactful("decline", WORDS).err
    assert account.startswith("- Passed ")
    assert "pay" in account
    assert "the other employer" in account
    assert not [secret for secret in SECRETS if secret in account]


def test_a_letter_passes_check_with_its_source(tactful: Run, tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text(WORDS)
    (tmp_path / "letter.txt").write_text(tactful("decline", WORDS).out)
    outcome = tactful("check", str(tmp_path / "letter.txt"), "--source", str(tmp_path / "words.txt"))
    assert outcome.code == 0


def test_words_come_from_a_file_from_standard_input_or_unquoted(tactful: Run, tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    path.write_text(WORDS)
    expected = tactful("decline", WORDS).out
    assert tactful("decline", "-f", str(path)).out == expected
    assert tactful("decline", "-f", "-", stdin=WORDS.encode()).out == expected
    assert tactful("decline", "-", stdin=WORDS.encode()).out == expected
    assert tactful("decline", stdin=WORDS.encode()).out == expected
    assert tactful("decline", *WORDS.split()).out == expected
    assert tactful(stdin=WORDS.encode()).out == expected


@pytest.mark.parametrize(
    "command",
    [("decline", "-f", ""), ("rewrite", "-f", ""), ("rewrite", ""), ("call", "-f", ""), ("check", ""),
     ("check", "-", "--source", ""), ("decline", "--offer", "", "No, thanks.")],
)  # fmt: skip
def test_a_file_without_a_name_is_not_standard_input(tactful: Run, command: tuple[str, ...]) -> None:
    outcome = tactful(*command, stdin=WORDS.encode())
    assert outcome.code == 2
    assert "Dear" not in outcome.out
    assert "The name of a file is empty" in outcome.err


@pytest.mark.parametrize("command", [(), ("decline",), ("rewrite",)], ids=["bare", "decline", "rewrite"])
def test_a_terminal_gets_a_paste_box(tactful: Run, command: tuple[str, ...]) -> None:
    typed = DRAFT if "rewrite" in command else WORDS
    outcome = tactful(*command, stdin=typed.encode(), terminal=True)
    assert "Ctrl-D" in outcome.err.split("- Passed")[0]
    assert outcome.out.startswith("Dear Priya")
    assert outcome.code == 0


def test_a_line_that_the_terminal_cut_is_not_taken_for_whole(tactful: Run) -> None:
    outcome = tactful("decline", stdin=b"x" * 4095 + b"\n", terminal=True)
    assert outcome.code == 2
    assert "-f FILE" in outcome.err


def test_words_and_a_file_are_too_much(tactful: Run) -> None:
    outcome = tactful("decline", WORDS, "-f", "-", stdin=WORDS.encode())
    assert (outcome.code, outcome.out) == (2, "")


def test_options_win_over_the_words(tactful: Run) -> None:
    options = ("--to", "Dr. Lee", "--company", "Initech", "--role", "archivist", "--from", "Ada Byron")
    letter = tactful("decline", WORDS, *options).out
    assert letter.startswith("Dear Dr. Lee,")
    assert letter.endswith("Ada Byron\n")
    assert "Initech" in letter or "archivist" in letter
    assert "Priya" not in letter


def test_a_missing_fact_is_named_with_its_option(tactful: Run) -> None:
    outcome = tactful("decline", "Northwind Labs offered me a job. I decline.")
    assert "--to" in outcome.err
    assert outcome.err.splitlines()[1].startswith("- Not signed: ")
    assert "--from" in outcome.err
    assert "--reason none" in outcome.err
    signed = tactful("decline", "Northwind Labs offered me a job. I decline as I am moving away.", "--from", "Sam")
    assert not any(text in signed.err for text in ("Not signed", "--reason none"))


def test_another_variant_is_another_letter_and_the_same_one_each_time(tactful: Run) -> None:
    first, again, other = (tactful("decline", WORDS, "--variant", number).out for number in ("0", "0", "1"))
    assert first == again
    assert first != other


def test_explain_shows_the_words_that_were_understood(tactful: Run) -> None:
    outcome = tactful("decline", WORDS, "--explain")
    assert "my name is" in outcome.err.lower()
    assert outcome.out == tactful("decline", WORDS).out


def test_json_is_as_documented(tactful: Run) -> None:
    outcome = tactful("decline", WORDS, "--format", "json", "--offline")
    document = json.loads(outcome.out)
    assert list(document) == [
        "schema", "kind", "letter", "subject", "writer", "parts", "calls", "tokens", "passed", "fault",
        "unfollowed", "guards", "advice", "withheld",
    ]  # fmt: skip
    assert document["schema"] == "tactful.letter/1"
    assert (document["passed"], document["fault"], document["unfollowed"]) == (True, None, [])
    assert document["letter"] + "\n" == tactful("decline", WORDS).out
    assert document["writer"] == "phrases"
    assert document["calls"] == 0
    assert document["tokens"] == {"prompt": 0, "completion": 0}
    assert {part["origin"] for part in document["parts"]} == {"standard phrase"}
    assert all(part["text"] in document["letter"] for part in document["parts"])
    assert {row["kind"] for row in document["withheld"]} >= {"pay", "rival"}
    assert all(guard["passed"] is not False for guard in document["guards"] if guard["level"] == "error")
    assert not [secret for secret in SECRETS if secret in outcome.out]


def test_markdown_keeps_the_line_end_before_the_name(tactful: Run) -> None:
    assert tactful("decline", WORDS, "--format", "md").out.endswith(",\\\nSam Okafor\n")


def test_a_draft_keeps_what_is_sound(tactful: Run, tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text(DRAFT)
    outcome = tactful("rewrite", str(path))
    assert outcome.code == 0
    assert "Thank you for the offer of the analyst position, and for the time that you all took" in outcome.out
    assert "joke" not in outcome.out
    assert tactful("rewrite", "-", stdin=DRAFT.encode()).out == outcome.out


@pytest.mark.parametrize(
    "words",
    [
        "",
        "  \n",
        "🙂🎉",
        "x" * 60_000,
        "Frau Müller hat mir eine Stelle angeboten, aber ich möchte sie nicht annehmen.",
    ],
    ids=["empty", "blank", "emoji", "long", "German"],
)
@pytest.mark.parametrize("command", ["decline", "rewrite"])
def test_unusable_words_are_one_sentence_and_exit_2(tactful: Run, command: str, words: str) -> None:
    outcome = tactful(command, "-f", "-", stdin=words.encode())
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("tactful: ")
    assert outcome.err.count("\n") == 1


@pytest.mark.parametrize("words", ["The weather is nice in Lisbon today.", "Lorem ipsum"])
def test_words_without_a_hint_of_an_offer_are_refused(tactful: Run, words: str) -> None:
    assert tactful("decline", words).code == 2


@pytest.mark.parametrize(
    "words",
    [
        "They offered me the analyst job at Globex. I want it but need 5k more, help me negotiate. Sam",
        "Globex offered me the analyst job. Can you ask them for another week to decide? My name is Sam.",
    ],
    ids=["negotiate", "ask for time"],
)
def test_a_refusal_of_words_of_another_kind_names_the_command(tactful: Run, words: str) -> None:
    outcome = tactful("decline", words)
    assert (outcome.code, outcome.out) == (2, "")
    assert "`tactful negotiate`" in outcome.err or "`tactful ask-time`" in outcome.err


def test_a_draft_that_does_not_exist_is_named(tactful: Run) -> None:
    outcome = tactful("rewrite", "no such file.txt")
    assert outcome.code == 2
    assert "no such file.txt" in outcome.err


def test_the_version(tactful: Run) -> None:
    assert tactful("--version").out == f"tactful {__version__}\n"


def test_guards_are_listed_and_shown(tactful: Run) -> None:
    assert "no-pay" in tactful("guards").out
    page = tactful("guards", "no-pay").out
    assert "Passes:" in page
    assert "Fails:" in page
    outcome = tactful("guards", "no-pays")
    assert outcome.code == 2
    assert "no-pay" in outcome.err


@pytest.mark.parametrize("line_end", ["\r\n", "\r"], ids=["Windows", "old Mac"])
@pytest.mark.parametrize("command", ["decline", "rewrite"])
def test_line_ends_change_nothing_in_a_letter(tactful: Run, tmp_path: Path, command: str, line_end: str) -> None:
    text = DRAFT if command == "rewrite" else WORDS.replace(". ", ".\n\n")
    path = tmp_path / "words.txt"
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", line_end).encode())
    expected = tactful(command, "-", stdin=text.encode())
    assert expected.code == 0
    assert tactful(command, "-f", str(path)).out == expected.out
    assert tactful(command, stdin=text.replace("\n", line_end).encode(), terminal=True).out == expected.out
    assert "\r" not in expected.out


def test_words_from_a_file_give_the_letter_of_the_same_words_typed(tactful: Run, tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text(f"{WORDS}\n", "utf-8")
    assert tactful("decline", "-f", str(tmp_path / "words.txt")).out == tactful("decline", WORDS).out


@pytest.mark.parametrize("tone", ["pirate", "Shakespearean"])
def test_a_tone_that_the_phrases_do_not_know_is_told(tactful: Run, tone: str) -> None:
    assert f"Not as you asked: the tone “{tone}”" in tactful("decline", WORDS, "--offline", "--tone", tone).err


@pytest.mark.parametrize("tone", ["warm", "Formal", "plain", "friendly", "professional", ""])
def test_a_tone_that_the_phrases_know_is_not_told(tactful: Run, tone: str) -> None:
    assert "the tone" not in tactful("decline", WORDS, "--offline", "--tone", tone).err


def test_a_file_is_not_taken_for_the_words(tactful: Run, tmp_path: Path, state: Path) -> None:
    file = tmp_path / "1.txt"
    file.write_text(WORDS, "utf-8")
    outcome = tactful("decline", str(file), "--offline")
    assert (outcome.code, outcome.out) == (2, "")
    assert "is a file: read the words from it with -f" in outcome.err
    assert not state.exists()
    assert tactful("decline", f"{WORDS} See {file}", "--offline").code == 0


def test_an_empty_draft_is_named(tactful: Run, tmp_path: Path) -> None:
    file = tmp_path / "empty.txt"
    file.write_text(" \n", "utf-8")
    outcome = tactful("rewrite", str(file), "--offline")
    assert outcome.code == 2
    assert "empty.txt holds no draft" in outcome.err


def test_two_drafts_are_one_too_many(tactful: Run, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(DRAFT)
    outcome = tactful("rewrite", "-f", str(draft), str(draft))
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == "tactful: Give one draft: DRAFT and -f both name a file.\n"
