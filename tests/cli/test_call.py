"""`tactful call`: a script that can be said aloud, judged like a letter, and the letter that follows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from tactful.contract import Brief
from tactful.phone import Moment, Script, rehearsal, script_for
from tests.cli.test_writing import SECRETS, WORDS
from tests.conftest import Run
from tests.model.scripted_server import in_turn, serve
from tests.model.test_writing import answer

HEADINGS = (
    "When somebody answers:",
    "When Priya Raman is on the line:",
    "If you are asked why:",
    "If you are asked about pay:",
    "If you are asked whether more would change your mind:",
    "If you are asked who else made you an offer:",
    "If you reach the voicemail:",
    "The letter to send afterwards:",
)


def test_the_call_is_said_under_headings_and_the_letter_follows(tactful: Run) -> None:
    outcome = tactful("call", WORDS)
    assert outcome.code == 0
    places = [outcome.out.index(heading) for heading in HEADINGS]
    assert places == sorted(places)
    letter = tactful("decline", WORDS, "--called").out
    assert outcome.out.endswith(f"{HEADINGS[-1]}\n\n{letter}")
    assert not [secret for secret in SECRETS if secret in outcome.out + outcome.err]


def test_json_is_as_documented(tactful: Run) -> None:
    outcome = tactful("call", WORDS, "--format", "json")
    document = json.loads(outcome.out)
    assert list(document) == [
        "schema", "kind", "passed", "script", "answers", "voicemail", "judged", "letter", "advice",
    ]  # fmt: skip
    assert (document["schema"], document["kind"], document["passed"]) == ("tactful.call/1", "decline", True)
    assert [line["moment"] for line in document["script"]] == [m for m in Moment if m is not Moment.PERSONAL]
    assert [answer["asked"] for answer in document["answers"]] == ["why", "how-much", "more", "who"]
    assert document["letter"]["schema"] == "tactful.letter/1"
    assert document["advice"] == document["letter"]["advice"]
    for piece in document["judged"]:
        assert {"no-pay", "no-rival", "no-oversharing", "no-insult"} <= {guard["id"] for guard in piece["guards"]}
        assert all(guard["passed"] is not False for guard in piece["guards"] if guard["level"] == "error")
    assert not [secret for secret in SECRETS if secret in outcome.out]


def test_markdown_quotes_what_is_said(tactful: Run) -> None:
    out = tactful("call", WORDS, "--format", "md").out
    assert out.startswith(f"## {HEADINGS[0].rstrip(':')}\n\n> Hello")
    assert all(f"## {heading.rstrip(':')}\n" in out for heading in HEADINGS)
    assert out.endswith(",\\\nSam Okafor\n")


def test_words_come_from_a_file_or_standard_input(tactful: Run, tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    path.write_text(WORDS)
    expected = tactful("call", WORDS).out
    assert tactful("call", "-f", str(path)).out == expected
    assert tactful("call", stdin=WORDS.encode()).out == expected
    assert "Ctrl-D" in tactful("call", stdin=WORDS.encode(), terminal=True).err


def test_options_win_and_another_variant_is_another_script(tactful: Run) -> None:
    out = tactful("call", WORDS, "--to", "Dr. Lee", "--from", "Ada Byron", "--refer", "Ngozi Eze").out
    assert "When Dr. Lee is on the line:" in out
    assert "Hello Dr. Lee, this is Ada Byron" in out
    assert out.count("Ngozi Eze") == 2
    script, other = (tactful("call", WORDS, "--variant", n).out.split(HEADINGS[-1])[0] for n in ("0", "1"))
    assert script != other


def test_the_account_tells_of_script_and_letter_and_does_not_advise_to_call(tactful: Run) -> None:
    account = tactful("call", WORDS).err
    assert account.startswith("- The script: each of its 7 pieces passed the guards.\n- Passed ")
    assert "\n- Call today: until you answer," in account
    assert "call first" not in account


def test_a_script_that_fails_is_shown_and_not_called_good(tactful: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def insulting(brief: Brief, seed: str, variant: int) -> Script:
        script = script_for(brief, seed, variant)
        return replace(script, voicemail=f"{script.voicemail} You wasted my time.")

    monkeypatch.setattr(rehearsal, "script_for", insulting)
    outcome = tactful("call", WORDS)
    assert outcome.code == 1
    assert outcome.err.startswith(
        "- Do not say this as it is: the script fails no-insult.\n- Error (no-insult, voicemail)"
    )
    assert "wasted" in outcome.out


def test_a_model_writes_the_letter_alone(tactful: Run) -> None:
    with serve(in_turn(answer())) as server:
        outcome = tactful("call", WORDS, "--base-url", server.base_url, "--model", "m")
    assert outcome.code == 0
    assert "The model was asked" in outcome.err
    assert tactful("call", WORDS).out.split(HEADINGS[-1])[0] == outcome.out.split(HEADINGS[-1])[0]


def test_a_call_goes_into_a_file(tactful: Run, tmp_path: Path) -> None:
    for ending, form in {"txt": "text", "md": "md", "json": "json"}.items():
        path = tmp_path / f"call.{ending}"
        outcome = tactful("call", WORDS, "-o", str(path))
        assert (outcome.code, outcome.out) == (0, "")
        assert path.read_text("utf-8") == tactful("call", WORDS, "--format", form).out
    for name, says in {"call.docx": "end its name in .txt, .md or .json", "call.txt": "--force"}.items():
        outcome = tactful("call", WORDS, "-o", str(tmp_path / name))
        assert (outcome.code, outcome.out) == (2, tactful("call", WORDS).out)
        assert says in outcome.err.splitlines()[-1]


def test_an_endpoint_that_fails_leaves_script_and_letter(tactful: Run, state: Path) -> None:
    outcome = tactful("call", "--base-url", "http://127.0.0.1:9/v1", "--model", "m", stdin=WORDS.encode())
    assert outcome.code == 3
    assert outcome.out == tactful("call", WORDS).out
    assert str(state) in outcome.err


@pytest.mark.parametrize("words", ["", "The weather is nice in Lisbon today."])
def test_unusable_words_are_one_sentence_and_exit_2(tactful: Run, words: str) -> None:
    outcome = tactful("call", "-f", "-", stdin=words.encode())
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("tactful: ")


def test_a_dry_run_shows_what_the_letter_would_send(tactful: Run) -> None:
    assert tactful("call", WORDS, "--dry-run").out == tactful("decline", WORDS, "--called", "--dry-run").out != ""


def test_help_says_that_no_model_is_needed(tactful: Run) -> None:
    assert "needs no model" in " ".join(tactful("call", "--help").out.split())


def test_what_was_left_out_is_shown_where_the_account_says_so(tactful: Run) -> None:
    words = f"{WORDS} Between you and me, the office smells of fish."
    assert "asides (--explain shows them)" in tactful("call", words).err
    outcome = tactful("call", words, "--explain")
    assert outcome.code == 0
    assert "smells of fish" in outcome.err
    assert "smells of fish" not in outcome.out
