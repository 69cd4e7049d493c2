"""The README says what the program does."""

from __future__ import annotations

import re

from tactful.errors import ExitCode
from tests.docs import GENERATED, README, drifted, marked_command

TEXT = README.read_text("utf-8")


def test_no_generated_part_has_drifted() -> None:
    assert drifted(TEXT) == []


def test_every_generated_part_is_there() -> None:
    assert set(re.findall(r"<!-- generated: (\S+) -->", TEXT)) == set(GENERATED)


def test_every_exit_code_is_explained() -> None:
    explained = {int(code) for code in re.findall(r"^\| (\d+) \|", TEXT, re.MULTILINE)}
    assert explained == {int(code) for code in ExitCode}


def test_the_first_screen_has_words_and_letter() -> None:
    first_screen = "\n".join(TEXT.splitlines()[:40])
    assert "Priya Raman" in marked_command(TEXT, "first letter")
    assert "> Dear Priya Raman," in first_screen
    assert "Sam Okafor" in first_screen


def test_the_test_command_ends_in_the_tests() -> None:
    assert marked_command(TEXT, "tests").rpartition(" && ")[2].endswith("pytest")
