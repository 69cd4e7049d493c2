"""A file is written whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from tactful.whole_files import write_whole

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_file_is_written_and_written_again(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    for data in ("Dear Zoë,\r\n", "Dear Ana,\n"):
        write_whole(path, data)
        assert path.read_bytes() == data.encode()
    assert list(tmp_path.iterdir()) == [path]


def test_bytes_stay_what_they_are(tmp_path: Path) -> None:
    write_whole(tmp_path / "letter.docx", b"PK\x03\xff")
    assert (tmp_path / "letter.docx").read_bytes() == b"PK\x03\xff"


@posix
def test_the_mode_is_the_one_asked_for_else_the_files_own_else_that_of_new_files(tmp_path: Path) -> None:
    secret, shared, new = (tmp_path / name for name in ("secret", "shared", "new"))
    shared.touch(0o640)
    plain = tmp_path / "plain"
    plain.touch()
    write_whole(secret, "", 0o600)
    write_whole(shared, "")
    write_whole(new, "")
    assert (mode(secret), mode(shared), mode(new)) == (0o600, 0o640, mode(plain))


@posix
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    link.symlink_to(real)
    write_whole(link, "new")
    assert link.is_symlink()
    assert real.read_text() == "new"


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError])
def test_what_was_there_stays_where_the_writing_is_broken_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: type[BaseException]
) -> None:
    def fail(*_: object) -> None:
        raise error

    path = tmp_path / "letter.txt"
    path.write_text("old")
    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(error):
        write_whole(path, "new")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_whole(tmp_path / "missing" / "letter.txt", "new")
