"""`tactful config`: where the file is, what is in it, and one setting changed at a time."""

from __future__ import annotations

import os
import stat
import tomllib
from pathlib import Path

import pytest

from tactful.setting_faults import known_settings
from tests.cli.test_writing import WORDS
from tests.conftest import Run

KEY = "sk-very-secret-0123"
OWN = """\
# What I always want.
tone = "warm"   # not too warm

[guards.no-rival]
words = ["Project Heron"]  # never this
"""


def test_the_path_is_told_whether_the_file_exists_or_not(tactful: Run, config: Path) -> None:
    assert tactful("config", "path").out == f"{config}\n"


def test_a_setting_is_written_to_a_new_file_for_its_owner_alone(tactful: Run, config: Path) -> None:
    config.parent.rmdir()
    assert tactful("config", "set", "name", "Sam", "Okafor").code == 0
    assert tomllib.loads(config.read_text("utf-8")) == {"name": "Sam Okafor"}
    if os.name != "nt":
        assert stat.S_IMODE(config.stat().st_mode) == 0o600


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_everything_else_in_the_file_stays(tactful: Run, config: Path, line_end: str) -> None:
    own = OWN.replace("\n", line_end)
    config.write_bytes(own.encode())
    tactful("config", "set", "model", "llama3.2")
    changed = config.read_bytes().decode()
    assert [line for line in own.split(line_end) if line not in changed.split(line_end)] == []
    assert tomllib.loads(changed)["model"] == "llama3.2"
    assert ("\r" in changed.replace("\r\n", "")) is False
    assert changed.count("\n") == changed.count(line_end)


OF_MINE = "tests.own_validators:NoExclamation"


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["sign-off", "Cheers"], {"sign_off": "Cheers"}),
        (["base-url", "http://127.0.0.1:8091/v1"], {"base_url": "http://127.0.0.1:8091/v1"}),
        (["timeout", "20"], {"timeout": 20}),
        (["timeout", "2.5"], {"timeout": 2.5}),
        (["deadline", "90"], {"deadline": 90}),
        (["validators", OF_MINE, OF_MINE], {"validators": [OF_MINE, OF_MINE]}),
        (["guards.open-door.level", "off"], {"guards": {"open-door": {"level": "off"}}}),
        (["guards.no-rival.words", "Project X", "X"], {"guards": {"no-rival": {"words": ["Project X", "X"]}}}),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_a_value_is_of_its_settings_type(tactful: Run, config: Path, arguments: list[str], expected: object) -> None:
    assert tactful("config", "set", *arguments).code == 0
    assert tomllib.loads(config.read_text("utf-8")) == expected


def test_a_validator_that_cannot_be_loaded_is_not_set(tactful: Run, config: Path) -> None:
    outcome = tactful("config", "set", "validators", "nowhere_at_all:Rule")
    assert (outcome.code, config.exists()) == (2, False)
    assert outcome.err.startswith("tactful: The validator nowhere_at_all:Rule cannot be loaded")
    assert "PYTHONPATH" in outcome.err
    assert outcome.err.endswith("Nothing was changed.\n")


def test_an_empty_value_takes_the_setting_out(tactful: Run, config: Path) -> None:
    config.write_text(OWN)
    tactful("config", "set", "guards.no-rival.words", "")
    tactful("config", "set", "tone", " ")
    tactful("config", "set", "model", "")
    assert tomllib.loads(config.read_text("utf-8")) == {}
    assert "# What I always want." in config.read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "hint"), [("tonne", "tone"), ("sign_of", "sign_off"), ("guards", ""), ("guards.no-pay.wrods", "")]
)
def test_an_unknown_setting_is_answered_with_the_known_ones(tactful: Run, config: Path, name: str, hint: str) -> None:
    outcome = tactful("config", "set", name, "x")
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)
    assert all(known in outcome.err for known in known_settings())
    assert not hint or f"Did you mean {hint}?" in outcome.err
    assert not config.exists()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("timeout", "soon"),
        ("timeout", "0"),
        ("timeout", "inf"),
        ("retries", "2.5"),
        ("base_url", "localhost:8091"),
        ("name", "two\nlines"),
        ("name", "—"),
        ("name", "x" * 61),
        ("name", "\x1b[2J"),
        ("sign_off", "Show me the money"),
        ("sign_off", "You clowns"),
        ("sign_off", "It was a pleasure to meet you all at the office in May."),
        ("guards.open-door.level", "fatal"),
        ("guards.no-pie.level", "off"),
        ("guards.letter-shape.words", "dear"),
    ],
)
def test_a_value_that_will_not_do_changes_nothing(tactful: Run, config: Path, name: str, value: str) -> None:
    config.write_text(OWN)
    outcome = tactful("config", "set", name, value)
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)
    assert name in outcome.err or name.rpartition(".")[0] in outcome.err
    assert "\x1b" not in outcome.err
    assert "Nothing was changed." in outcome.err
    assert str(config) not in outcome.err
    assert config.read_text() == OWN


@pytest.mark.parametrize("text", ["= no TOML", 'bse_url = "http://127.0.0.1/v1"'])
def test_a_broken_file_is_named_and_left_alone(tactful: Run, config: Path, text: str) -> None:
    config.write_text(text)
    for command in (["show"], ["set", "tone", "warm"]):
        outcome = tactful("config", *command)
        assert (outcome.code, outcome.err.count("\n")) == (2, 1)
        assert str(config) in outcome.err
    assert config.read_text() == text


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('tones = "warm"', "There is no setting 'tones'. Did you mean tone?"),
        (
            '[guards.no-pay]\nlevl = "off"',
            "There is no setting 'guards.no-pay.levl'. Did you mean guards.no-pay.level?",
        ),
        ('[guards]\nno-pay = "off"', "guards.no-pay needs a section of its own: write [guards.no-pay]"),
        ('[guards.no-pay]\nwords = "wage"', "guards.no-pay.words must be a list"),
        ("retries = 20", "retries must be at most 10"),
        ("timeout = 0", "timeout must be more than 0"),
        ("name = 3", "name must be text"),
    ],
)
def test_a_wrong_setting_in_the_file_is_told_in_plain_words(tactful: Run, config: Path, text: str, says: str) -> None:
    config.write_text(text)
    assert tactful("config", "show").err.startswith(f"tactful: {config}: {says}")


def test_a_value_may_begin_with_a_dash(tactful: Run, config: Path) -> None:
    assert "timeout must be more than 0" in tactful("config", "set", "timeout", "-5").err
    assert tactful("config", "set", "sign-off", "-- Cheers").code == 0
    assert tomllib.loads(config.read_text("utf-8")) == {"sign_off": "-- Cheers"}


def test_it_is_told_of_a_tone_that_it_needs_a_model(tactful: Run, config: Path) -> None:
    assert "Only a model" in tactful("config", "set", "tone", "swashbuckling").err
    assert "Only a model" not in tactful("config", "set", "tone", "formal").err
    assert config.exists()


def test_a_mistyped_tone_and_a_mistyped_prompt_are_answered_with_the_one_that_may_be_meant(
    tactful: Run, config: Path
) -> None:
    assert "Did you mean formal?" in tactful("config", "set", "tone", "formall").err
    assert "Did you mean warm?" in tactful("decline", WORDS, "--tone", "wram", "--offline").err
    assert "Did you mean" not in tactful("decline", WORDS, "--tone", "swashbuckling", "--offline").err
    assert "did you mean direct?" in tactful("prompts", "dirct").err
    assert config.exists()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_named(tactful: Run, config: Path) -> None:
    config.parent.chmod(0o500)
    outcome = tactful("config", "set", "tone", "warm")
    config.parent.chmod(0o700)
    assert outcome.code == 2
    assert "cannot be written" in outcome.err


def test_a_folder_that_is_a_file_is_named(tactful: Run, config: Path) -> None:
    config.parent.rmdir()
    config.parent.write_text("a file where the folder would be")
    outcome = tactful("config", "set", "tone", "warm")
    assert outcome.code == 2
    assert "cannot be written" in outcome.err


def test_what_is_set_is_shown_as_toml_and_the_rest_with_what_it_is_for(tactful: Run, config: Path) -> None:
    config.write_text(OWN)
    shown = tactful("config", "show").out
    assert tomllib.loads(shown) == tomllib.loads(OWN)
    assert "#   name " in shown
    assert "60 unless set" in shown


def test_without_a_file_it_says_how_to_make_one(tactful: Run, config: Path) -> None:
    shown = tactful("config", "show").out
    assert str(config) in shown
    assert "config set" in shown


def test_secrets_are_never_shown(tactful: Run, config: Path) -> None:
    outcomes = [
        tactful("config", "set", "api_key", "-", stdin=f"{KEY}\n".encode()),
        tactful("config", "set", "base_url", f"https://me:{KEY}@example.com/v1"),
        tactful("config", "show"),
        tactful("config", "set", "api_key", KEY),
        tactful("config", "set", "timeout", "soon"),
    ]
    assert tomllib.loads(config.read_text())["api_key"] == KEY
    assert not [outcome for outcome in outcomes if KEY in outcome.out + outcome.err]
    assert "https://example.com/v1" in outcomes[2].out
    assert "TACTFUL_API_KEY" in outcomes[3].err
