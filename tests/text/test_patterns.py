"""What is compiled once for all runs matches as what `re` compiles, and no file can make it match otherwise."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tactful.house_rules import adjusted_guards
from tactful.settings import GuardSettings
from tactful.templates.form import holds
from tactful.text.cache import RecordCache
from tactful.text.patterns import PatternStore

pytestmark = pytest.mark.usefixtures("writing_bytecode")
SOURCES = (
    (r"\bno (?P<thing>pay|salary)\b(?! rise)", re.IGNORECASE),
    (r"(?im)^dear (?:(\w+)|[À-ÿ]{2,})$", 0),
    (r"(?<=\d)[.,](?P<cents>\d\d)(?P=cents)?", 0),
    (r"[^\W\d_]+|\ue000{2,}", re.MULTILINE),
)
TEXTS = ("No pay rise, no SALARY", "hi\nDear Zoë\n", "1.5050 and 2,75", "naïve \ue000\ue000 words", "")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "__pycache__" / "kept.patterns"


def store_in(path: Path) -> tuple[PatternStore, RecordCache]:
    cache = RecordCache(path)
    return PatternStore(cache), cache


def filled(path: Path) -> PatternStore:
    store, cache = store_in(path)
    for source, flags in SOURCES:
        store.compiled(source, flags)
    cache.save()
    return store_in(path)[0]


def matches(pattern: re.Pattern[str]) -> list[tuple[object, ...]]:
    found = [match for text in TEXTS for match in pattern.finditer(text)]
    return [(match.span(), match.groups(), match.groupdict()) for match in found]


@pytest.mark.parametrize(("source", "flags"), SOURCES)
def test_a_kept_pattern_is_that_of_re(path: Path, source: str, flags: int) -> None:
    kept, expected = filled(path).compiled(source, flags), re.compile(source, flags)
    assert (kept.pattern, kept.flags, kept.groups) == (expected.pattern, expected.flags, expected.groups)
    assert matches(kept) == matches(expected)


def test_what_is_kept_is_not_added_again(path: Path) -> None:
    filled(path)
    size = path.stat().st_size
    filled(path)
    assert path.stat().st_size == size


@given(where=st.integers(0, 5000), byte=st.integers(0, 255), length=st.integers(0, 5000))
def test_a_damaged_file_changes_no_match(
    tmp_path_factory: pytest.TempPathFactory, where: int, byte: int, length: int
) -> None:
    path = tmp_path_factory.mktemp("damaged") / "kept.patterns"
    filled(path)
    data = bytearray(path.read_bytes())
    data[where % len(data)] = byte
    path.write_bytes(data[: max(length, where) % len(data) + 1])
    store, _ = store_in(path)
    for source, flags in SOURCES:
        assert matches(store.compiled(source, flags)) == matches(re.compile(source, flags))


def test_a_wrong_pattern_raises_what_re_raises(path: Path) -> None:
    with pytest.raises(re.error, match="unterminated"):
        store_in(path)[0].compiled("(")


def test_without_pythons_inner_workings_patterns_are_compiled_as_ever(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tactful.text.patterns._parts", lambda *_: undefined)  # type: ignore[name-defined] # noqa: F821
    assert store_in(path)[0].compiled(r"a+b", re.IGNORECASE).search("xAAb")


def test_what_a_user_types_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[str] = []
    monkeypatch.setattr(RecordCache, "add", lambda _, text, *__: kept.append(text))
    adjusted_guards({"no-pay": GuardSettings(words=("zanzibar",))})
    assert holds("the zanzibars", "zanzibar")
    assert not any("zanzibar" in text for text in kept)
