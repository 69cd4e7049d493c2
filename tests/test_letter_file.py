"""Letters in mails and Word documents: read as the text that stands in them."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from tactful.letter_file import read_letter
from tests.conftest import Run

WORDS = "Ana Lopez from Initech offered me the analyst job but I am staying where I am. Sam Okafor"


@pytest.mark.parametrize("ending", [".eml", ".docx"])
def test_what_is_written_can_be_checked_and_rewritten(tactful: Run, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"letter{ending}"
    assert tactful("decline", WORDS, "-o", str(path)).code == 0
    assert tactful("check", str(path)).out.startswith("1 letter, 1 clean; 0 errors")
    assert tactful("rewrite", str(path), "--offline").out.count("Dear Ana Lopez,") == 1


def test_a_fault_in_a_mail_is_found_in_its_text(tactful: Run, tmp_path: Path) -> None:
    path = tmp_path / "letter.eml"
    tactful("decline", WORDS, "-o", str(path))
    path.write_bytes(path.read_bytes().replace(b"Kind regards", b"You pay 25k too little. Kind regards"))
    outcome = tactful("check", str(path))
    assert outcome.code == 1
    assert "error no-pay" in outcome.out


def test_pasted_mail_is_read_as_text(tactful: Run, tmp_path: Path) -> None:
    path = tmp_path / "letter.eml"
    path.write_text("Dear Ana,\n\nNo.\n")
    assert "letter-shape" in tactful("check", str(path)).out


@pytest.mark.parametrize("content", [b"", b"plain text", b"PK\x03\x04 broken"])
def test_what_only_calls_itself_a_document_is_named(tactful: Run, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.docx"
    path.write_bytes(content)
    outcome = tactful("check", str(path))
    assert (outcome.code, "is no Word document that can be read" in outcome.err) == (2, True)


def test_a_document_that_unpacks_to_too_much_is_refused(tactful: Run, tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    with ZipFile(path, "w", compression=8) as document:
        document.writestr("word/document.xml", "<a>" + " " * 50_000_000)
    assert tactful("check", str(path)).code == 2


def test_a_damaged_document_is_named(tactful: Run, tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    with ZipFile(path, "w", ZIP_DEFLATED) as document:
        document.writestr("word/document.xml", "<a>" + "".join(map(str, range(2_000))) + "</a>")
    whole = path.read_bytes()
    for damaged in (whole[:60] + b"\xff" * 60 + whole[120:], whole[:2_000] + whole[3_000:]):
        path.write_bytes(damaged)
        outcome = tactful("check", str(path))
        assert (outcome.code, "is no Word document that can be read" in outcome.err) == (2, True)


def document_at(path: Path, body: str) -> Path:
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    with ZipFile(path, "w") as document:
        document.writestr("word/document.xml", f'<w:body xmlns:w="{w}" xmlns:mc="{mc}">{body}</w:body>')
    return path


@pytest.mark.parametrize(
    "box",
    [
        "<w:drawing>{}</w:drawing>",
        "<mc:AlternateContent><mc:Choice>{0}</mc:Choice><mc:Fallback>{0}</mc:Fallback></mc:AlternateContent>",
    ],
)
def test_what_stands_in_a_box_is_read_once(tmp_path: Path, box: str) -> None:
    inner = box.format("<w:p><w:r><w:t>In a box once.</w:t></w:r></w:p>")
    path = document_at(tmp_path / "letter.docx", f"<w:p><w:r><w:t>Dear Ana,</w:t></w:r><w:r>{inner}</w:r></w:p>")
    assert read_letter(str(path), print) == "Dear Ana,\n\nIn a box once."


@pytest.mark.parametrize("ending", [".eml", ".docx"])
def test_a_mail_or_a_document_without_words_holds_no_draft(tactful: Run, tmp_path: Path, ending: str) -> None:
    path = document_at(tmp_path / f"empty{ending}", "<w:p/>")
    if ending == ".eml":
        path.write_text("From: sam@example.org\nMIME-Version: 1.0\nContent-Type: text/plain\n\n\n")
    outcome = tactful("rewrite", str(path), "--offline")
    assert (outcome.code, "holds no draft" in outcome.err) == (2, True)


REPLY = (
    "From: sam@example.org\nMIME-Version: 1.0\nContent-Type: text/plain\n\n"
    "Dear Ana,\n\nI must decline.\n\nSam\n\nOn Mon, 2 Nov 2026 at 10:00, Ana Lopez wrote:\n> We offer you 25k.\n> Ana\n"
)


def test_what_a_mail_answers_is_no_part_of_the_letter(tmp_path: Path) -> None:
    path = tmp_path / "reply.eml"
    path.write_text(REPLY)
    assert read_letter(str(path), print) == "Dear Ana,\n\nI must decline.\n\nSam"


def test_a_mail_that_only_passes_a_letter_on_is_read_as_that_letter(tmp_path: Path) -> None:
    path = tmp_path / "passed_on.eml"
    path.write_text(REPLY.partition("Dear Ana")[0] + "\n".join(f"> {line}" for line in ("Dear Ana,", "", "No. Sam")))
    assert read_letter(str(path), print).endswith("No. Sam")


def test_the_source_of_a_letter_may_be_a_document_too(tactful: Run, tmp_path: Path) -> None:
    letter, source = tmp_path / "letter.txt", tmp_path / "draft.docx"
    tactful("decline", WORDS, "-o", str(letter))
    tactful("decline", WORDS, "-o", str(source))
    assert tactful("check", str(letter), "--source", str(source)).code == 0
