"""A finding is shown in its line, with the offending words marked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tactful.report.excerpt import Style, excerpt, place_of

PLAIN = Style(colour=False)


def marked(line: str, carets: str) -> str:
    return line[carets.index("^") : carets.rindex("^") + 1]


def test_carets_stand_below_the_words() -> None:
    line, carets = excerpt("Dear Ana,\r\nthey pay 25k more\r\n", 16, 23, PLAIN)
    assert marked(line, carets) == "pay 25k"


def test_a_span_over_lines_is_marked_in_each() -> None:
    assert excerpt("one\ntwo\nthree", 1, 9, PLAIN) == ["one", " ^^", "two", "^^^", "three", "^"]


def test_a_long_line_is_cut_around_the_words() -> None:
    text = "a" * 400 + " here " + "b" * 400
    line, carets = excerpt(text, 401, 405, PLAIN)
    assert len(line) <= 102
    assert marked(line, carets) == "here"
    assert line.startswith("…")
    assert line.endswith("…")


def test_wide_letters_take_two_columns() -> None:
    assert excerpt("漢字 pay", 3, 6, PLAIN) == ["漢字 pay", "     ^^^"]


def test_a_terminal_shows_the_words_in_reverse() -> None:
    assert excerpt("they pay", 5, 8, Style(colour=True)) == ["they \033[7mpay\033[0m"]


def test_places_count_from_one() -> None:
    assert place_of("ab\r\ncd\ref\ngh", 10) == (4, 1)
    assert place_of("ab", 0) == (1, 1)


@given(st.text(max_size=300), st.data())
def test_the_carets_always_mark_something_of_the_span(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    lines = excerpt(text, start, end, PLAIN)
    assert all("\n" not in line and "\033" not in line for line in lines)
    assert all(len(line) <= 202 for line in lines)
