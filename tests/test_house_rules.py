"""Guards as a user's config file makes them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tactful.errors import ExitCode
from tests.conftest import Run

SOUND = (
    "Dear Ms. Hill,\n\nThank you for offering me the role of cook. I am sorry that I must decline, for another offer "
    "suits my plans better. I wish you and your team every success.\n\nKind regards,\nSam Okafor\n"
)


@pytest.fixture(autouse=True)
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    path = tmp_path / "config" / "tactful" / "config.toml"
    path.parent.mkdir(parents=True)
    return path


def check(tactful: Run, letter: str) -> tuple[int, dict[str, dict[str, object]]]:
    outcome = tactful("check", "-", "--format", "json", stdin=letter.encode())
    guards = json.loads(outcome.out)["letters"][0]["guards"]
    return outcome.code, {guard["id"]: guard for guard in guards}


def test_without_rules_of_ones_own_the_letter_is_sound(tactful: Run) -> None:
    assert check(tactful, SOUND)[0] == ExitCode.DELIVERED


def test_a_guard_can_be_made_an_error_or_advice(tactful: Run, config: Path) -> None:
    config.write_text('[guards.open-door]\nlevel = "error"\n[guards.good-wishes]\nlevel = "advice"\n')
    code, guards = check(tactful, SOUND.replace(" I wish you and your team every success.", ""))
    assert code == ExitCode.FOUND_ERRORS
    assert (guards["open-door"]["level"], guards["open-door"]["passed"]) == ("error", False)
    assert (guards["good-wishes"]["level"], guards["good-wishes"]["passed"]) == ("advice", False)


def test_a_guard_can_be_switched_off(tactful: Run, config: Path) -> None:
    config.write_text('[guards.no-pay]\nlevel = "off"\n')
    code, guards = check(tactful, SOUND.replace("role of cook", "role of cook for $95k"))
    assert "no-pay" not in guards
    assert code == ExitCode.DELIVERED


def test_a_guard_that_is_switched_off_is_named(tactful: Run, config: Path) -> None:
    config.write_text('[guards.no-pay]\nlevel = "off"\n')
    words = "Ana Lopez from Initech offered me the analyst job but I am staying where I am. Sam Okafor"
    assert "witched off by your config file: no-pay." in tactful("decline", words).err
    assert "witched off by your config file: no-pay." in tactful("check", "-", stdin=SOUND.encode()).out


def test_a_guard_objects_to_the_users_words_as_well(tactful: Run, config: Path) -> None:
    config.write_text('[guards.no-rival]\nwords = ["Project  Heron", "rocketry"]\n')
    code, guards = check(tactful, SOUND.replace("your team", "all of PROJECT HERON, not rocketryish,"))
    assert code == ExitCode.FOUND_ERRORS
    found = guards["no-rival"]["findings"]
    assert isinstance(found, list)
    assert [finding["text"] for finding in found] == ["PROJECT HERON"]


def test_a_guard_is_content_with_the_users_words(tactful: Run, config: Path) -> None:
    letter = SOUND.replace("Thank you for offering me", "Bravissimo for")
    config.write_text('[guards.gratitude]\nwords = ["bravissimo"]\n')
    code, guards = check(tactful, letter)
    assert code == ExitCode.DELIVERED
    assert [place["text"] for place in guards["gratitude"]["evidence"]] == ["Bravissimo"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("word", "written"),
    [
        ("Café Müller", "CAFÉ MÜLLER"),
        ("Cafe Muller", "Café Müller"),
        ("O’Brien’s", "O'Brien's"),
        ("c++ (old", "C++ (old"),
    ],
)
def test_accents_quotation_marks_and_brackets_do_not_hide_the_users_words(
    tactful: Run, config: Path, word: str, written: str
) -> None:
    config.write_text(f'[guards.no-rival]\nwords = ["{word}"]\n', "utf-8")
    code, guards = check(tactful, SOUND.replace("your team", f"all of {written}"))
    assert code == ExitCode.FOUND_ERRORS
    found = guards["no-rival"]["findings"]
    assert isinstance(found, list)
    assert [finding["text"] for finding in found] == [written]


def test_a_guard_is_content_with_words_of_another_language(tactful: Run, config: Path) -> None:
    letter = SOUND.replace("I wish you and your team every success.", "Pfüat di.")
    assert not check(tactful, letter)[1]["good-wishes"]["passed"]
    config.write_text('[guards.good-wishes]\nwords = ["Pfüat di"]\n', "utf-8")
    assert check(tactful, letter)[1]["good-wishes"]["passed"]


def test_a_letter_that_is_written_goes_by_them_too(tactful: Run, config: Path) -> None:
    words = "Ana Lopez from Initech offered me the analyst job but I am staying where I am. Sam Okafor"
    before = tactful("decline", words).out
    word = before.split("Dear Ana Lopez,")[1].split()[2]
    config.write_text(f'[guards.no-chatter]\nwords = ["{word}"]\n')
    after = tactful("decline", words)
    assert after.code == ExitCode.DELIVERED
    assert f" {word} " not in after.out.replace(",", " ")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('[guards.no-pey]\nlevel = "off"', "guards.no-pey is no guard: did you mean no-pay?"),
        ('[guards.no-pay]\nlevel = "loud"', "guards.no-pay.level"),
        ("[guards.no-pay]\nwords = [1]", "guards.no-pay.words.0"),
        ('[guards.no-pay]\nwords = [" "]', "guards.no-pay.words.0"),
        ('[guards.no-pay]\nwords = ["\u200b"]', "guards.no-pay.words.0"),
        ('[guards.no-pay]\nword = ["x"]', "guards.no-pay.word"),
        ('[guards.letter-shape]\nwords = ["x"]', "guards.letter-shape goes by no words: leave them out."),
        ("guards = 3", "guards"),
        ("[guards", "is not valid TOML"),
    ],
)
@pytest.mark.parametrize("command", [("check", "-"), ("decline", "I was offered a job by Ana at Initech, no.")])
def test_a_mistake_is_named_with_its_place(
    tactful: Run, config: Path, text: str, says: str, command: tuple[str, ...]
) -> None:
    config.write_text(text)
    outcome = tactful(*command, stdin=SOUND.encode())
    assert (outcome.code, outcome.out) == (ExitCode.UNUSABLE_INPUT, "")
    assert str(config) in outcome.err
    assert says in outcome.err
