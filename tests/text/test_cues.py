"""Cues that are compiled only when a text has what they need match what they would match all the same."""

from __future__ import annotations

import json
import re
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

from tactful.text.cache import RecordCache
from tactful.text.clauses import clauses
from tactful.text.cues import Cues, _cues_of, load_cues
from tactful.text.kin import KIN, RELATIVE
from tactful.text.literals import required_literals
from tests.required import beside, document, files_of_cues

CORPUS = Path(__file__).resolve().parents[1] / "corpus" / "sentences.jsonl"
TEXTS = [json.loads(line)["text"].lower() for line in CORPUS.read_text("utf-8").splitlines()[::23]]
FILES = [file for file in files("tactful.guards").iterdir() if file.name.endswith(".toml")]
TABLES = {file.name: tomllib.loads(file.read_text("utf-8")) for file in FILES}
LISTS = [(file, name) for file, table in TABLES.items() for name in table.get("cues", {})]


def compiled(file: str, name: str) -> re.Pattern[str]:
    """The list as one pattern, the plain way."""
    words = {**TABLES[file].get("words", {}), "kin": KIN, "relative": RELATIVE}
    source = "|".join(TABLES[file]["cues"][name].splitlines())
    while reference := re.search(r"<(\w+)>", source):
        source = source.replace(reference.group(), f"(?:{words[reference.group(1)]})")
    return re.compile(rf"\b(?:{source})")


@pytest.mark.parametrize(("file", "name"), LISTS)
def test_a_list_matches_as_one_pattern_would(file: str, name: str) -> None:
    cues = load_cues(file).pattern(name)
    plain = compiled(file, name)
    for text in TEXTS:
        match = plain.search(text)
        assert (match.span() if match else None) == ((found := cues.search(text)) and found.span()), text


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("salary", [{"salary"}]),
        ("salar(?:y|ies) cut", [{"salar"}, {" cut"}]),
        ("(?:comp|wages?)", [{"comp", "wage"}]),
        ("(?:comp|wages?)?", []),
        ("(?:comp|w)", []),
        ("a(?:nother|lternative) offers?", [{"nother", "lternative"}, {" offer"}]),
        ("<job>s?", [{"role", "position"}]),
        ("(?!never)(?=soon)x", []),
        (r"\bpay\w*(?: more){0,2} than", [{"pay"}, {" than"}]),
        ("one|three", [{"one", "three"}]),
        ("one|t", []),
        ("[a-z|(]+", []),
        (r"\d{1,2}(?:st|nd)", [{"st", "nd"}]),
        (r"\(bracketed\)", [{"("}, {"bracketed"}, {")"}]),
        (r"\.{3,} why\?", [{"..."}, {" why"}, {"?"}]),
        ("go{2}d day", [{"oo"}, {"d day"}]),
        ("x{0,3}y{2} z", [{"yy"}, {" z"}]),
        (r"no\b\.? (?:\{|<<)", [{"no"}, {"{", "<<"}]),
        (r"here\x27s mine", [{"here"}, {"s mine"}]),
    ],
)
def test_what_a_text_must_hold(pattern: str, expected: list[set[str]]) -> None:
    assert required_literals(pattern, {"job": frozenset({"role", "position"})}.get) == expected


@pytest.mark.parametrize("file", files_of_cues(), ids=lambda file: file.name)
def test_what_lies_beside_a_file_is_of_the_file_as_it_is(file: Path) -> None:
    assert beside(file).read_text("utf-8") == document(file), "run tests/required.py"


def test_an_unknown_list_matches_nothing() -> None:
    cues = Cues({}, {})
    assert cues.find("anything", "a text") is None
    assert not cues.has("anything", "a text")
    assert cues.pattern("anything").sub("x", "a text") == "a text"


def test_the_leftmost_match_wins_then_the_first_in_the_list() -> None:
    cues = Cues({"c": ["brown fox", "quick", "quick brown"]}, {})
    assert cues.find("c", "the quick brown fox") == (4, 9)


def test_matches_do_not_overlap() -> None:
    pattern = Cues({"c": ["ab", "ab c", "c"]}, {}).pattern("c")
    assert [match.span() for match in pattern.finditer("ab c ab")] == [(0, 2), (3, 4), (5, 7)]
    assert pattern.findall("ab c ab") == ["ab", "c", "ab"]
    assert pattern.sub("-", "ab c ab", count=2) == "- - ab"
    assert pattern.sub(lambda match: match.group().upper(), "ab c") == "AB C"


def test_a_piece_is_found_in_as_quickly_by_way_of_its_whole() -> None:
    cues = load_cues("clear_decline.toml")
    for text in TEXTS[::7]:
        for start, end in clauses(text):
            piece = text[start:end]
            for name in ("refusal", "acceptance", "soft"):
                assert cues.has(name, piece, within=text) == cues.has(name, piece), piece
                assert cues.may_have((name,), text) or not cues.has(name, piece)


def test_the_spans_of_several_lists_come_one_list_after_the_other() -> None:
    lists = Cues({"a": ["quick"], "b": ["fox", "brown"], "c": ["dog"]}, {})
    text = "the quick brown fox, quick"
    assert list(lists.spans(("b", "a"), text)) == [("b", (10, 15)), ("b", (16, 19)), ("a", (4, 9)), ("a", (21, 26))]
    assert list(lists.spans(("c", "unknown"), text)) == []


@pytest.mark.usefixtures("writing_bytecode")
def test_what_is_kept_of_the_files_is_what_they_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in ("made", "kept"):
        cache = RecordCache(tmp_path / "cues.cache")
        monkeypatch.setattr("tactful.text.cues._CACHE", cache)
        found = _cues_of.__wrapped__("tactful.guards")
        cache.save()
        assert {file for file, table in TABLES.items() if table.get("cues")} == set(found)
        assert found["no_pay.toml"].find("words", "what salary do you pay?") == (5, 11)
