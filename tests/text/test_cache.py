"""What is kept for the next run comes back as it was, or not at all."""

from __future__ import annotations

import marshal
import sys
from pathlib import Path
from struct import Struct
from zlib import crc32

import pytest

from tactful.text.cache import RecordCache

pytestmark = pytest.mark.usefixtures("writing_bytecode")
VALUES = {("a text", 0): (1, b"code", {"name": 2}), ("a text", 7): [frozenset({"a", "b"}), None], ("ünï\ud800", 0): "x"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "__pycache__" / "values.cache"


def filled(path: Path) -> RecordCache:
    cache = RecordCache(path)
    for (text, number), value in VALUES.items():
        if cache.get(text, number) is None:
            cache.add(text, number, value)
    cache.save()
    return RecordCache(path)


def test_what_was_added_comes_back(path: Path) -> None:
    cache = filled(path)
    assert {key: cache.get(*key) for key in VALUES} == VALUES
    assert cache.get("a text", 1) is None
    assert cache.get("another text", 0) is None


def test_what_is_known_is_not_made_again(path: Path) -> None:
    cache = RecordCache(path)
    assert cache.value_of("one", 0, lambda: "made") == "made"
    cache.save()
    assert RecordCache(path).value_of("one", 0, lambda: pytest.fail("it is known")) == "made"


def test_two_processes_add_to_one_file(path: Path) -> None:
    one, other = RecordCache(path), RecordCache(path)
    one.add("one", 0, 1)
    other.add("two", 0, 2)
    one.save()
    other.save()
    cache = RecordCache(path)
    assert (cache.get("one", 0), cache.get("two", 0)) == (1, 2)


def test_what_is_saved_is_not_saved_again(path: Path) -> None:
    cache = RecordCache(path)
    cache.add("one", 0, 1)
    cache.save()
    size = path.stat().st_size
    cache.save()
    assert path.stat().st_size == size


def test_what_was_damaged_is_not_given_out(path: Path) -> None:
    filled(path)
    data = path.read_bytes()
    path.write_bytes(data.replace(b"code", b"c0de"))
    cache = RecordCache(path)
    assert {key: cache.get(*key) for key in VALUES} == {**VALUES, ("a text", 0): None}


def test_a_damaged_file_is_begun_anew(path: Path) -> None:
    filled(path)
    size = path.stat().st_size
    path.write_bytes(path.read_bytes()[: size // 2])
    filled(path)  # Finds the damage behind which it cannot read.
    filled(path)
    filled(path)
    assert path.stat().st_size <= size + size // 2


def test_what_is_added_behind_a_record_that_was_cut_short_is_found_again(path: Path) -> None:
    outdated = RecordCache(path)
    outdated.add("outdated", 0, "x" * 99)
    outdated.save()
    path.write_bytes(path.read_bytes()[:-2])
    filled(path)
    cache = filled(path)
    assert {key: cache.get(*key) for key in VALUES} == VALUES


def test_what_another_version_kept_in_another_form_is_worked_out_anew(path: Path) -> None:
    key = crc32(b"a text", 0)
    record = marshal.dumps(("a text", 0, 1, b"code", {"name": 2}))
    path.parent.mkdir()
    path.write_bytes(Struct("<III").pack(key, crc32(record), len(record)) + record)
    assert filled(path).get("a text", 0) == VALUES["a text", 0]


def test_a_file_that_has_grown_too_large_is_begun_anew(path: Path) -> None:
    for number in range(9):
        cache = RecordCache(path, most=100)
        cache.add("a text", number, "x" * 30)
        cache.save()
    assert path.stat().st_size < 200
    assert RecordCache(path).get("a text", 8) == "x" * 30


def test_another_value_with_the_same_key_is_not_taken(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tactful.text.cache._key", lambda *_: 0)
    cache = filled(path)
    assert all(cache.get(*key) in (value, None) for key, value in VALUES.items())


def test_nothing_is_written_where_python_writes_no_bytecode(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    filled(path)
    assert not path.exists()


def test_a_folder_that_cannot_be_written_is_no_matter(tmp_path: Path) -> None:
    tmp_path.joinpath("file").touch()
    cache = filled(tmp_path / "file" / "values.cache")
    assert cache.get("a text", 0) is None
