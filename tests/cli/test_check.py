"""`tactful check`: formats, offsets, exit codes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tactful.catalogue import guards_for
from tactful.contract import LetterKind
from tests.conftest import Run

GOOD = """Dear Ana,

Thank you very much for offering me the position of archivist, and for the time that you gave me.

I am sorry to say that I have decided to decline the offer. I have accepted another opportunity.

I wish you and the whole team every success, and I hope that we can stay in touch.

Kind regards,
Sam Okafor
"""
PAID = "the salary is $95k"
BAD = GOOD.replace("I have accepted another opportunity.", f"I would have liked it, but {PAID}.")


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    return tmp_path / "letter.txt"


def guards_of(answer: dict[str, Any]) -> dict[str, Any]:
    return {guard["id"]: guard for guard in answer["guards"]}


def test_a_clean_letter_exits_with_0(tactful: Run, letter: Path) -> None:
    letter.write_text(GOOD)
    outcome = tactful("check", str(letter))
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith("1 letter, 1 clean; 0 errors")


def test_pay_is_shown_in_its_line_and_marked(tactful: Run, letter: Path) -> None:
    letter.write_text(BAD)
    outcome = tactful("check", str(letter))
    assert outcome.code == 1
    lines = outcome.out.splitlines()
    head = next(number for number, line in enumerate(lines) if "error no-pay" in line)
    assert lines[head].startswith(f"{letter}:5:")
    marks = [line[lines[head + 2].index("^") :].strip() for line in (lines[head + 2],)]
    assert "95k" in lines[head + 1][lines[head + 2].index("^") : lines[head + 2].rindex("^") + 1]
    assert set(marks[0]) == {"^"}
    assert lines[head + 3].startswith("  What to do: ")
    assert lines[-1].startswith("1 letter, 0 clean; ")
    assert "\033" not in outcome.out


def test_json_is_as_documented(tactful: Run, letter: Path) -> None:
    letter.write_text(BAD)
    document = json.loads(tactful("check", str(letter), "--format", "json").out)
    assert document["schema"] == "tactful.check/1"
    (answer,) = document["letters"]
    assert (answer["id"], answer["kind"], answer["passed"]) == (str(letter), "decline", False)
    assert [guard["id"] for guard in answer["guards"]] == [guard.id for guard in guards_for(LetterKind.DECLINE)]
    for guard in answer["guards"]:
        assert list(guard) == ["id", "level", "passed", "findings", "evidence"]
        assert guard["passed"] in {True, False, None}
        for finding in guard["findings"]:
            assert set(finding) == {"start", "end", "text", "part", "message", "remedy"}


@pytest.mark.parametrize("head", ["", "\ufeff"], ids=["plain", "with a byte order mark"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_offsets_count_code_points_of_the_text_as_it_is(tactful: Run, letter: Path, head: str, line_end: str) -> None:
    text = BAD.replace("Ana", "Zoë 🙂").replace("\n", line_end)
    letter.write_bytes((head + text).encode())
    (answer,) = json.loads(tactful("check", str(letter), "--format", "json").out)["letters"]
    spans = [span for guard in answer["guards"] for span in (*guard["findings"], *guard["evidence"])]
    assert any("95k" in span["text"] for span in spans)
    for span in spans:
        if span["start"] is not None:
            assert text[span["start"] : span["end"]] == span["text"]


def test_standard_input_has_the_id_dash(tactful: Run) -> None:
    (answer,) = json.loads(tactful("check", "-", "--format", "json", stdin=GOOD.encode()).out)["letters"]
    assert answer["id"] == "-"


def test_what_needs_a_source_does_not_run_without_one(tactful: Run, letter: Path, tmp_path: Path) -> None:
    letter.write_text(GOOD)
    source = tmp_path / "words.txt"
    source.write_text("Ana offered me the archivist job. I took another one. Sam Okafor")
    (without,) = json.loads(tactful("check", str(letter), "--format", "json").out)["letters"]
    outcome = tactful("check", str(letter), "--format", "json", "--source", str(source))
    (with_source,) = json.loads(outcome.out)["letters"]
    assert guards_of(without)["no-invention"]["passed"] is None
    assert guards_of(with_source)["no-invention"]["passed"] is True


def test_the_kind_chooses_the_guards(tactful: Run, letter: Path) -> None:
    letter.write_text(GOOD)
    (answer,) = json.loads(tactful("check", str(letter), "--kind", "negotiate", "--format", "json").out)["letters"]
    assert answer["kind"] == "negotiate"
    assert "clear-decline" not in guards_of(answer)


NEGOTIATION = """Dear Ana,

Thank you very much for offering me the position of archivist, and for the time that you gave me.

I am delighted with the offer and would love to join you. Could I work from home on Fridays?

I look forward to your answer.

Kind regards,
Sam Okafor
"""


WISH = "Could I work from home on Fridays?"


@pytest.mark.parametrize(
    ("kind", "letter", "said", "failing"),
    [
        ("negotiate", NEGOTIATION, WISH, set()),
        ("negotiate", NEGOTIATION, "Unless I can work from home on Fridays, I decline.", {"no-ultimatum"}),
        ("negotiate", NEGOTIATION, "Could you do better?", {"clear-request"}),
        ("negotiate", NEGOTIATION, "Could I have Fridays at home, and 10 % more pay?", {"no-pay"}),
        ("ask-time", NEGOTIATION, WISH, {"clear-request"}),
        ("ask-time", NEGOTIATION, "May I answer by Monday?", set()),
        ("decline", NEGOTIATION, WISH, {"clear-decline", "good-wishes"}),
        ("withdraw", GOOD, "", set()),
        ("reply", GOOD, "", set()),
    ],
)
def test_each_kind_is_judged_by_its_own_guards(
    tactful: Run, tmp_path: Path, kind: str, letter: str, said: str, failing: set[str]
) -> None:
    path = tmp_path / "letters.jsonl"
    path.write_text(json.dumps({"id": 1, "letter": letter.replace(WISH, said), "kind": kind}))
    outcome = tactful("check", str(path), "--format", "jsonl")
    answer = json.loads(outcome.out)
    failed = {guard["id"] for guard in answer["guards"] if guard["passed"] is False and guard["level"] == "error"}
    assert (answer["kind"], failed, outcome.code) == (kind, failing, 1 if failing else 0)
    assert set(guards_of(answer)) == {guard.id for guard in guards_for(LetterKind(kind))}


def test_bad_lines_are_answered_and_the_others_go_on(tactful: Run, tmp_path: Path) -> None:
    rows: list[Any] = [
        {"id": "good", "letter": GOOD},
        "no json",
        ["a list"],
        {"id": 4},
        {"letter": GOOD},
        {"id": "kind", "letter": GOOD, "kind": "love"},
        {"id": "source", "letter": GOOD, "source": 7},
        {"id": "blank", "letter": " "},
        {"id": 9, "letter": BAD, "kind": "withdraw", "source": "x" * 60_000},
        {"id": 10, "letter": BAD, "source": ""},
    ]
    path = tmp_path / "letters.jsonl"
    path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows))
    outcome = tactful("check", str(path), "--format", "jsonl")
    answers = [json.loads(line) for line in outcome.out.splitlines()]
    assert outcome.code == 2
    assert [(a.get("id"), a.get("line"), a.get("error", {}).get("code")) for a in answers] == [
        ("good", None, None),
        (None, 2, "not-json"),
        (None, 3, "not-an-object"),
        (None, 4, "no-letter"),
        (None, 5, "no-id"),
        (None, 6, "unknown-kind"),
        (None, 7, "bad-source"),
        (None, 8, "empty"),
        (None, 9, "too-long"),
        (10, None, None),
    ]
    assert all(answer["file"] == str(path) for answer in answers if "error" in answer)
    assert json.loads(tactful("check", str(path), "--format", "json").out)["letters"] == answers


def test_a_lone_surrogate_or_deep_json_is_no_accident(tactful: Run, tmp_path: Path) -> None:
    path = tmp_path / "letters.jsonl"
    path.write_text('{"id": 1, "letter": "Thank \\ud800 you for it"}\n' + "[" * 200_000)
    outcome = tactful("check", str(path), "--format", "jsonl")
    assert outcome.code == 2
    assert len(outcome.out.splitlines()) == 2


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_an_unusable_file_is_one_sentence_and_exit_2(tactful: Run, letter: Path, name: str) -> None:
    letter.write_text(GOOD)
    outcome = tactful("check", name, str(letter))
    assert outcome.code == 2
    assert outcome.err.count("\n") == 1
    assert "1 letter, 1 clean" in outcome.out


@pytest.mark.parametrize("arguments", [("check",), ("check", "x", "--kind", "love"), ("check", "x", "--format", "xml")])
def test_wrong_usage_exits_with_2(tactful: Run, arguments: tuple[str, ...]) -> None:
    outcome = tactful(*arguments)
    assert outcome.code == 2
    assert "Usage: tactful check" in outcome.err
    assert outcome.err.count("\n") == 1
    assert outcome.out == ""


def test_control_characters_do_not_reach_the_terminal(tactful: Run, letter: Path) -> None:
    letter.write_text(BAD.replace("95k", "95k \033[2J"))
    assert "\033" not in tactful("check", str(letter)).out


def test_the_catalogue_names_the_kinds_that_a_guard_holds_for(tactful: Run) -> None:
    rows = {line.split()[0]: line for line in tactful("guards").out.splitlines()}
    assert " negotiate, ask-time " in rows["clear-request"]
    assert " all " in rows["no-pay"]
    page = tactful("guards", "clear-request").out
    assert "Kinds of letter: negotiate, ask-time." in page
    assert "  - [ask-time] I will get back to you as soon as I can." in page


def test_the_catalogue_shows_what_the_config_file_makes_of_a_guard(tactful: Run, config: Path) -> None:
    config.write_text('[guards.no-pay]\nlevel = "advice"\nwords = ["Project Heron"]\n')
    rows = {line.split()[0]: line for line in tactful("guards").out.splitlines()}
    assert " advice (your config file) " in rows["no-pay"]
    assert "config file" not in rows["no-rival"]
    page = tactful("guards", "no-pay").out
    assert "Level: advice (your config file)." in page
    assert "adds “Project Heron”." in page


def test_the_senders_own_day_is_asked_for(tactful: Run, tmp_path: Path) -> None:
    words, letter = tmp_path / "words.txt", tmp_path / "letter.txt"
    words.write_text("Ana offered me the archivist job, ask for time, I will answer on Friday. Sam Okafor")
    for day, code in (("Friday", 0), ("Monday", 1)):
        letter.write_text(NEGOTIATION.replace(WISH, f"May I give you my answer on {day}?"))
        outcome = tactful("check", str(letter), "--kind", "ask-time", "--source", str(words))
        assert outcome.code == code
        assert ("clear-request" in outcome.out) is bool(code)


def test_a_letter_without_a_name_is_told_of(tactful: Run, letter: Path) -> None:
    letter.write_text(GOOD.replace("Sam Okafor", ""))
    unsigned = tactful("check", str(letter))
    assert (unsigned.code, "no name stands below it" in unsigned.out) == (0, True)
    letter.write_text(GOOD)
    assert "name stands" not in tactful("check", str(letter)).out


def test_the_ending_of_json_lines_is_known_in_capitals(tactful: Run, tmp_path: Path) -> None:
    lower, upper = tmp_path / "letters.jsonl", tmp_path / "LETTERS.JSONL"
    for path in (lower, upper):
        path.write_text("".join(f"{json.dumps({'id': n, 'letter': 'Thank you.'})}\n" for n in range(2)), "utf-8")
    said = [tactful("check", str(path), "--format", "jsonl").out for path in (lower, upper)]
    assert said[0] == said[1]
    assert len(said[1].splitlines()) == 2
