"""Letters in mails and Word documents: read as the text that stands in them."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest

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
