"""What the sender hands in is read as it is, or refused in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tactful.errors import UnusableInputError
from tactful.input import MAX_CHARACTERS, mend, read_lines, read_text, require_letter


@pytest.fixture
def warnings() -> list[str]:
    return []


def written(folder: Path, data: bytes) -> str:
    path = folder / "letter.txt"
    path.write_bytes(data)
    return str(path)


def test_line_ends_stay(tmp_path: Path, warnings: list[str]) -> None:
    text = read_text(written(tmp_path, b"one\r\ntwo\rthree\n"), warnings.append)
    assert text == "one\r\ntwo\rthree\n"


def test_a_byte_order_mark_goes(tmp_path: Path, warnings: list[str]) -> None:
    assert read_text(written(tmp_path, b"\xef\xbb\xbfDear Ana"), warnings.append) == "Dear Ana"


def test_invalid_bytes_are_replaced_with_a_warning(tmp_path: Path, warnings: list[str]) -> None:
    damaged = "Zoë ".encode() + b"caf\xe9"
    assert read_text(written(tmp_path, damaged), warnings.append) == "Zoë caf\N{REPLACEMENT CHARACTER}"
    assert len(warnings) == 1
    assert "UTF-8" in warnings[0]


def test_what_an_older_program_wrote_is_read(tmp_path: Path, warnings: list[str]) -> None:
    assert read_text(written(tmp_path, "René’s café".encode("cp1252")), warnings.append) == "René’s café"
    assert "Windows-1252" in warnings[0]
    assert read_text(written(tmp_path, b"caf\x81"), warnings.append) == "caf\N{REPLACEMENT CHARACTER}"


def test_a_replacement_character_that_was_typed_is_no_damage(tmp_path: Path, warnings: list[str]) -> None:
    read_text(written(tmp_path, "a \N{REPLACEMENT CHARACTER}".encode()), warnings.append)
    assert warnings == []


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"a\0b", "not-text"), (b"x" * (MAX_CHARACTERS + 1), "too-long"), (b"x" * (5 * MAX_CHARACTERS), "too-long")],
    ids=["nul", "long", "very long"],
)
def test_what_is_no_text_of_usable_length_is_refused(tmp_path: Path, data: bytes, code: str) -> None:
    with pytest.raises(UnusableInputError) as refusal:
        read_text(written(tmp_path, data), print)
    assert refusal.value.code == code
    assert "letter.txt" in str(refusal.value)


def test_the_longest_text_is_read(tmp_path: Path) -> None:
    data = ("€" * MAX_CHARACTERS).encode()
    assert len(read_text(written(tmp_path, data), print)) == MAX_CHARACTERS


@pytest.mark.parametrize("name", ["no such file", "", "a\0b", "x" * 5000], ids=["missing", "empty", "nul", "long"])
def test_a_file_that_cannot_be_opened_is_refused(name: str) -> None:
    with pytest.raises(UnusableInputError):
        read_text(name, print)


def test_a_directory_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnusableInputError) as refusal:
        read_text(str(tmp_path), print)
    assert refusal.value.code == "directory"


def test_blank_lines_are_counted_and_skipped(tmp_path: Path) -> None:
    lines = list(read_lines(written(tmp_path, b"\xef\xbb\xbf\n{}\r\n\r\n \n[]")))
    assert [number for number, _ in lines] == [2, 5]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty"),
        (" \n\t", "empty"),
        ("🙂🎉 … !", "empty"),
        ("a\0b", "not-text"),
        ("Sehr geehrte Frau Müller, vielen Dank für das Angebot, das ich leider ablehnen muss.", "not-english"),
        ("感谢您提供的职位，但是我决定不接受这个工作机会，祝您一切顺利。", "not-english"),
    ],
    ids=["empty", "blank", "emoji", "nul", "German", "Chinese"],
)
def test_what_is_no_letter_is_refused(text: str, code: str) -> None:
    with pytest.raises(UnusableInputError) as refusal:
        require_letter(text, "The letter")
    assert refusal.value.code == code
    assert str(refusal.value).startswith("The letter ")


def test_english_with_foreign_names_is_a_letter() -> None:
    require_letter("Dear Łukasz Wiśniewski, thank you for the offer from Çelik & Söhne in Köln. I decline it.", "It")


@given(st.text(st.characters(exclude_categories=())))
def test_mending_keeps_every_offset(words: str) -> None:
    mended = mend(words)
    assert len(mended) == len(words)
    mended.encode()
    assert all(new in {old, "\N{REPLACEMENT CHARACTER}"} for old, new in zip(words, mended, strict=True))
