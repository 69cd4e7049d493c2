"""A letter is put into a file whole or not at all, and nothing is overwritten that nobody gave away."""

from __future__ import annotations

import json
import os
from datetime import date
from email import message_from_bytes
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from msgspec.structs import replace

from tactful import clock
from tactful.errors import ExitCode, UnusableInputError
from tactful.output.files import FileForm, contents, save_letter
from tests.output.letters import DELIVERY, OFFER


@pytest.fixture(autouse=True)
def _one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "today", lambda: date(2026, 11, 5))


@pytest.mark.parametrize("form", FileForm)
@pytest.mark.parametrize("name", ["letter", "Brief an Zoë", "a.b"])
def test_the_ending_picks_the_form(tmp_path: Path, form: FileForm, name: str) -> None:
    for ending in (form.value, form.value.upper()):
        path = save_letter(DELIVERY, str(tmp_path / f"{name}{ending}"))
        assert path.read_bytes() == contents(DELIVERY, form) or form is FileForm.WORD
    assert [entry for entry in os.listdir(tmp_path) if not entry.startswith(name)] == []


def test_each_form_holds_the_letter() -> None:
    assert contents(DELIVERY, FileForm.TEXT).decode() == f"{DELIVERY.text}\n"
    assert json.loads(contents(DELIVERY, FileForm.JSON))["letter"] == DELIVERY.text
    assert "幸運を" in contents(DELIVERY, FileForm.MARKDOWN).decode()
    assert "&lt;" not in contents(DELIVERY, FileForm.MARKDOWN).decode()
    assert (
        message_from_bytes(contents(replace(DELIVERY, offer=OFFER), FileForm.EMAIL))["In-Reply-To"]
        == "<2@totara.example>"
    )
    assert Document(BytesIO(contents(DELIVERY, FileForm.WORD))).paragraphs[0].text == "5 November 2026"


@pytest.mark.parametrize("name", ["letter", "letter.pdf", "letter.doc", ".txt", "letter.txt.bak", "letter.", ""])
def test_another_ending_is_refused_with_those_that_there_are(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnusableInputError, match=r"\.txt, \.md, \.json, \.eml or \.docx|names no file") as error:
        save_letter(DELIVERY, str(tmp_path / name))
    assert error.value.exit_code == ExitCode.UNUSABLE_INPUT
    assert not list(tmp_path.iterdir())


def test_a_file_that_exists_is_overwritten_only_by_force(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("precious")
    with pytest.raises(UnusableInputError, match="--force"):
        save_letter(DELIVERY, str(path))
    assert path.read_text() == "precious"
    save_letter(DELIVERY, str(path), force=True)
    assert path.read_text("utf-8") == f"{DELIVERY.text}\n"


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "file").write_text("")
    for name, says in {
        "folder.txt": "is a folder",
        "missing/letter.txt": "missing does not exist: make it",
        "file/letter.txt": "Not a directory",
        f"{'x' * 300}.txt": "too long",
        "a\0b.txt": "null",
    }.items():
        with pytest.raises(UnusableInputError, match=says):
            save_letter(DELIVERY, str(tmp_path / name), force=True)


def test_a_home_folder_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert save_letter(DELIVERY, "~/letter.txt") == tmp_path / "letter.txt"
    with pytest.raises(UnusableInputError, match="cannot be written"):
        save_letter(DELIVERY, "~nobody-of-that-name/letter.txt")


def test_a_dead_link_is_no_file_to_overwrite(tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to(tmp_path / "letter.txt")
    save_letter(DELIVERY, str(tmp_path / "link.txt"))
    assert (tmp_path / "letter.txt").is_file()
    with pytest.raises(UnusableInputError, match="exists"):
        save_letter(DELIVERY, str(tmp_path / "link.txt"))
