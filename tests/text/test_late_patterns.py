"""A pattern that waits to be compiled finds what it would find at once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tactful.text import late_patterns
from tactful.text.cache import RecordCache
from tactful.text.late_patterns import LatePattern, LatePatterns


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"(?P<what>enjoyed \w+)", "I ENJOYED it"),
        (r"\btell (?-i:[A-Z]\w+)(?: too)?", "tell Ann"),
        (r"Thanks|(?:many )?cheers", "Many Cheers"),
        (r"\W{1,3}x", "?!X"),
        (r"(?P<month>January|May) \d+", "on may 5"),
        (r"(?P<month>January|May) \d+", "on JANUARY 5"),
        (r"(?P<mark>[./-])x(?P=mark)", "/x/"),
        (r"\{\{name\}\}", "{{NAME}}"),
    ],
)
def test_what_is_required_is_found_whatever_its_case(source: str, text: str) -> None:
    late, compiled = LatePattern(source, re.IGNORECASE), re.compile(source, re.IGNORECASE)
    found = late.search(text)
    assert found is not None
    assert found.span() == next(late.finditer(text)).span() == next(compiled.finditer(text)).span()
    assert (late.fullmatch(text) is None) is (compiled.fullmatch(text) is None)


@pytest.mark.parametrize("text", ["Dear [Name],", "MR/MS Low, see {{JOB}}", "N.N.", "xxx\n____", "an offer", ""])
def test_many_patterns_find_what_each_finds(text: str) -> None:
    sources = [r"\{\{\w+\}\}", r"(?i)mr/ms", r"Mr/Ms", r"^_{3,}$", r"\bN\. ?N\.", r"\[(?:Name|job)\]", r"x{2,}", r"\w"]
    each = [LatePattern(source, re.MULTILINE) for source in sources]
    found = [match.span() for match in LatePatterns(each).finditer(text)]
    assert found == [match.span() for late in each for match in late.finditer(text)]


def test_a_pattern_is_not_compiled_for_a_text_that_lacks_what_it_needs() -> None:
    late = LatePattern(r"\bsalary (of|is) \d+")
    assert late.search("I decline.") is None
    assert late.fullmatch("I decline.") is None
    assert not list(late.finditer("I decline."))
    assert "_pattern" not in vars(late)
    assert late.search("a salary of 5") is not None


def test_no_more_is_read_than_a_span() -> None:
    late, text = LatePattern("but|salary"), "a salary, but small"
    assert [match.group() for match in late.finditer(text, 3)] == ["but"]
    assert [match.group() for match in late.finditer(text, 0, 9)] == ["salary"]
    assert not list(late.finditer(text, 0, 7))
    assert "_pattern" in vars(late)


@pytest.mark.usefixtures("writing_bytecode")
def test_what_a_pattern_needs_is_kept_for_the_next_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, path = r"(?i:thanks|(?:many )?cheers) for the \w+", tmp_path / "__pycache__" / "late.cache"
    for _ in range(2):
        cache = RecordCache(path)
        monkeypatch.setattr(late_patterns, "_CACHE", cache)
        late = LatePattern(source)
        assert late.search("Cheers for the tea")
        assert not late.may_match("thanks for it")
        cache.save()
        # The second time there is nothing to work out.
        monkeypatch.setattr(late_patterns, "required_literals", None)
