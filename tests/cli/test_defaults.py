"""What the config file says of every letter: it holds where neither words nor options say otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run
from tests.model.scripted_server import ScriptedServer

UNSIGNED = "Priya Raman from Northwind Labs offered me the senior data engineer job, but I have taken another offer."
SIGNED = f"{UNSIGNED} My name is Ann Byron."
DRAFT = "Dear Priya,\n\nThank you for the offer of the analyst position. I'm sorry, but I have decided to decline it.{}"


@pytest.fixture(autouse=True)
def configured(config: Path) -> Path:
    config.write_text('name = "Sam Okafor"\nsign_off = "Yours aye,"\ntone = "formal"\n', "utf-8")
    return config


def test_the_name_and_the_sign_off_end_a_letter_and_the_tone_is_kept(tactful: Run, config: Path) -> None:
    outcome = tactful("decline", UNSIGNED)
    assert outcome.out.endswith("\n\nYours aye,\nSam Okafor\n")
    assert "--from" not in outcome.err
    config.unlink()
    assert outcome.out.split("\n\n")[:-1] == tactful("decline", UNSIGNED, "--tone", "formal").out.split("\n\n")[:-1]


def test_words_and_options_win(tactful: Run, config: Path) -> None:
    assert tactful("decline", SIGNED).out.endswith("\nAnn Byron\n")
    assert tactful("decline", UNSIGNED, "--from", "Ada Byron").out.endswith("\nAda Byron\n")
    warm = tactful("decline", UNSIGNED, "--tone", "warm").out.split("\n\n")[:-1]
    config.unlink()
    assert warm == tactful("decline", UNSIGNED, "--tone", "warm").out.split("\n\n")[:-1]


@pytest.mark.parametrize(
    ("ending", "expected"),
    [
        ("", "\n\nYours aye,\nSam Okafor\n"),
        ("\n\nBest,\n[Your Name]", "\n\nBest,\nSam Okafor\n"),
        ("\n\nBest,\nJ.", "\n\nBest,\nJ.\n"),
        ("\n\nBest,\nAnn Byron", "\n\nBest,\nAnn Byron\n"),
    ],
    ids=["open", "slot", "initial", "name"],
)
def test_a_draft_keeps_its_own_ending(tactful: Run, ending: str, expected: str) -> None:
    outcome = tactful("rewrite", "-", "--explain", stdin=DRAFT.format(ending).encode())
    assert outcome.out.endswith(expected)
    assert ("set in your config file" in outcome.err) is ("Sam" in expected)


def test_a_model_writes_under_the_same_name(tactful: Run, server: ScriptedServer) -> None:
    outcome = tactful("decline", UNSIGNED, "--base-url", server.base_url)
    assert outcome.out.endswith("\n\nYours aye,\nSam Okafor\n")
    assert len(server.requests) == 1, "the reader has nothing to find"
    assert "Sender: Sam Okafor" in server.sent_text
    assert "Sender: Sam Okafor" in tactful("decline", UNSIGNED, "--dry-run").out


def test_what_cannot_end_a_letter_is_named(tactful: Run, config: Path) -> None:
    config.write_text('sign_off = "Show me the money"')
    outcome = tactful("decline", UNSIGNED, "--offline")
    assert (outcome.code, outcome.out) == (2, "")
    assert "sign_off" in outcome.err


def test_a_config_file_without_a_model_starts_no_engine(tactful: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tactful.model.engine.start_engine", lambda: pytest.fail("nobody will ask a model"))
    outcome = tactful("decline", UNSIGNED)
    assert outcome.code == 0
    assert "To have one write" in outcome.err
