"""A table is what its file says, whether it was parsed now or in another run."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tactful.text import tables
from tactful.text.cache import RecordCache
from tactful.text.data import read_data

pytestmark = pytest.mark.usefixtures("writing_bytecode")
TABLES = (
    ("tactful.text", "names.toml"),
    ("tactful.text", "vocabulary.toml"),
    ("tactful.guards", "no_placeholder.toml"),
)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RecordCache:
    cache = RecordCache(tmp_path / "tables.cache")
    monkeypatch.setattr(tables, "_CACHE", cache)
    return cache


@pytest.mark.parametrize(("package", "file"), TABLES)
def test_a_table_is_what_its_file_says(
    package: str, file: str, cache: RecordCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = tomllib.loads(read_data(package, file).decode())
    assert tables.read_table.__wrapped__(package, file) == said
    cache.save()
    monkeypatch.setattr(tables, "_CACHE", RecordCache(cache.path))
    monkeypatch.delattr(tomllib, "loads")
    assert tables.read_table.__wrapped__(package, file) == said


def _names_of(table: dict[str, Any]) -> dict[str, list[str]]:
    return {"names": sorted(table)}


def test_what_a_function_makes_of_a_table_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "_ARRANGED", cache := RecordCache(tmp_path / "tables.arranged"))
    arranged = tables.read_arranged.__wrapped__("tactful.text", "names.toml", _names_of)
    assert arranged == _names_of(tables.read_table("tactful.text", "names.toml"))
    cache.save()
    monkeypatch.setattr(tables, "_ARRANGED", RecordCache(cache.path))
    monkeypatch.delattr(tomllib, "loads")
    assert tables.read_arranged.__wrapped__("tactful.text", "names.toml", _names_of) == arranged


def test_a_file_that_is_not_there_is_an_error(cache: RecordCache) -> None:
    with pytest.raises(FileNotFoundError):
        tables.read_table("tactful.text", "nothing.toml")
    assert cache.get("", 0) is None
