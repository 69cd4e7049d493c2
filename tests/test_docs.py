"""README and docs say what the program does, and every command in them works."""

from __future__ import annotations

import importlib.util
import json
import re
import shlex
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
import typer

from tactful.cli.application import application
from tactful.contract import Guard, LetterKind, Origin, Part
from tactful.errors import ExitCode
from tactful.house_rules import adjusted_guards
from tactful.phone.script import Asked, Moment
from tactful.report.word_runs import ChangeKind
from tactful.settings import Settings
from tests.docs import GENERATED, drifted, marked_command
from tests.documents import CONTRIBUTING, DOCUMENTS, README, ROOT, Block, blocks, headings, inline_commands, links
from tests.guards import test_examples
from tests.model.scripted_server import ScriptedServer, in_turn, serve
from tests.model.test_writing import answer
from tests.pictures import PICTURES_SHOWN
from tests.shell import Shell, opened_shell

TEXT = README.read_text("utf-8")
FORMATS = ROOT / "docs" / "formats.md"
# Commands of other programs, which set the program up or serve a model. `.ci/run` runs those of the README.
NOT_OURS = ("python3 -m venv ", ".venv/bin/", ".ci/run", "pipx ", "ollama ", "llama-server ", "vllm ", "RECORD_FOLDER=")
OURS = ("tactful", "export ", "cat ")
SESSIONS = [block for block in blocks("sh") if any(line.startswith("tactful") for line in block.commands)]
SCRIPTS = sorted({line for block in blocks("sh") for line in block.commands if line.startswith("python tests/")})
SHAPES = re.compile(r"<!-- shape: (?P<command>.+?) -->\n```json\n(?P<sample>.*?)^```", re.DOTALL | re.MULTILINE)
GUARD = re.compile(r"<!-- guard: (?P<name>\w+) -->\n```python\n(?P<code>.*?)^```", re.DOTALL | re.MULTILINE)
MODELS = ("gpt-4.1-mini", "llama3.2")


@pytest.fixture(scope="module")
def server() -> Iterator[ScriptedServer]:
    with serve(in_turn(answer()), models=MODELS) as running:
        yield running


@pytest.fixture
def shell(tmp_path: Path, server: ScriptedServer) -> Iterator[Shell]:
    with opened_shell(tmp_path, server.base_url) as opened:
        yield opened


def named(block: Block) -> str:
    return block.name


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_nothing_that_is_generated_has_drifted(document: Path) -> None:
    assert drifted(document.read_text("utf-8")) == []


def test_everything_that_is_generated_is_there() -> None:
    parts = [part for document in DOCUMENTS for part in re.findall(r"<!-- generated: (\S+) -->", document.read_text())]
    assert sorted(parts) == sorted(GENERATED)


@pytest.mark.parametrize("block", SESSIONS, ids=named)
def test_commands_do_what_they_are_shown_for(shell: Shell, block: Block) -> None:
    for line in block.commands:
        if line.startswith(OURS):
            expected = re.search(r"# exits with (\d+)", line)
            outcome = shell.run(line)
            assert outcome.code == (int(expected[1]) if expected else 0), f"{line}\n{outcome.shown}"


@pytest.mark.parametrize("command", inline_commands())
def test_commands_in_running_text_work(shell: Shell, command: str) -> None:
    # A name alone stands for the command as such.
    outcome = shell.run(f"{command} --help" if command.count(" ") == 1 else command)
    # A sample letter is there to be found fault with.
    assert outcome.code in ({0, 1} if command.startswith("tactful check") else {0}), outcome.shown


def test_no_command_is_left_untried() -> None:
    tried = (*OURS, "python tests/", *NOT_OURS)
    assert not [line for block in blocks("sh") for line in block.commands if not line.startswith(tried)]


@pytest.mark.parametrize("line", SCRIPTS)
def test_scripts_are_there_and_have_the_options(line: str) -> None:
    _, script, *arguments = shlex.split(line, comments=True)
    source = (ROOT / script).read_text("utf-8")
    assert all(f'"{argument}"' in source for argument in arguments if argument.startswith("--"))


def test_every_command_is_explained() -> None:
    group = typer.main.get_command(application())
    assert isinstance(group, click.Group)
    text = (ROOT / "docs" / "commands.md").read_text("utf-8").partition("## Options of each command")[0]
    assert all(f"tactful {name}" in text for name in group.commands)


def test_the_first_screen_has_words_and_letter() -> None:
    first_screen = "\n".join(TEXT.splitlines()[:40])
    assert "Priya Raman" in marked_command("first letter")
    assert "> Dear Priya Raman," in first_screen
    assert "Sam Okafor" in first_screen


def test_the_test_command_ends_in_the_tests() -> None:
    assert marked_command("tests").rpartition(" && ")[2].endswith("pytest -n auto")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(document: Path) -> None:
    for path, heading in links(document):
        target = (document.parent / path).resolve() if path else document
        assert target.exists(), path
        assert not heading or heading in headings(target), heading


@pytest.mark.parametrize("picture", PICTURES_SHOWN, ids=lambda picture: picture.name)
def test_every_picture_is_shown(picture: Any) -> None:
    assert any(f"pictures/{picture.path.name})" in document.read_text("utf-8") for document in DOCUMENTS)


class TestFormats:
    """What docs/formats.md promises to programs."""

    TEXT = FORMATS.read_text("utf-8")

    @pytest.mark.parametrize("shape", list(SHAPES.finditer(TEXT)), ids=lambda shape: shape["command"])
    def test_a_document_has_the_fields_that_are_told(self, shell: Shell, shape: re.Match[str]) -> None:
        shown = shell.run(f"{shape['command']} 2>account.txt").shown
        assert mismatch(json.loads(shape["sample"]), json.loads(shown)) is None

    def test_every_value_is_told(self) -> None:
        changes = set(ChangeKind) - {ChangeKind.KEPT}
        values = {*Part, *Origin, *Moment, *Asked, *changes, "phrases", "model", "draft"}
        assert not [value for value in values if f"`{value}`" not in self.TEXT]

    def test_every_exit_code_is_explained(self) -> None:
        explained = {int(code) for code in re.findall(r"^\| (\d+) \|", self.TEXT, re.MULTILINE)}
        assert explained == {int(code) for code in ExitCode}

    @pytest.mark.parametrize("block", [b for b in blocks("json") if b.document == FORMATS], ids=named)
    def test_samples_are_json(self, block: Block) -> None:
        assert json.loads(block.text) if block.text.count("\n{") == 0 else [*map(json.loads, block.text.splitlines())]


def mismatch(sample: Any, actual: Any, place: str = "") -> str | None:
    """Where a sample has other fields than the document has; None where it shows them all.

    An object of the sample with a schema alone, and an empty list, stand for what is shown elsewhere.
    """
    if isinstance(sample, dict):
        if set(sample) == {"schema"}:
            return None if actual["schema"] == sample["schema"] else place
        if not isinstance(actual, dict) or set(sample) != set(actual):
            return f"{place}: {sorted(sample)}"
        return next(filter(None, (mismatch(sample[key], actual[key], f"{place}.{key}") for key in sample)), None)
    if isinstance(sample, list) and sample:
        return next(filter(None, (_unlike_all(element, actual, place) for element in sample)), None)
    return None


def _unlike_all(element: Any, actual: list[Any], place: str) -> str | None:
    found = [mismatch(element, each, f"{place}[]") for each in actual]
    return None if None in found else f"{place}[]: {found[:1]}"


class TestGuards:
    """What docs/guards.md says to those who write one."""

    TEXT = (ROOT / "docs" / "guards.md").read_text("utf-8")

    @pytest.fixture
    def guard(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Guard:
        """The guard that is shown, as a module of the package."""
        shown = GUARD.search(self.TEXT)
        assert shown
        path = tmp_path / f"{shown['name']}.py"
        path.write_text(shown["code"], "utf-8")
        spec = importlib.util.spec_from_file_location(f"tactful.guards.{shown['name']}", path)
        assert spec
        assert spec.loader
        module = importlib.util.module_from_spec(spec)
        monkeypatch.setitem(sys.modules, spec.name, module)
        spec.loader.exec_module(module)
        guard = module.GUARD
        assert isinstance(guard, Guard)
        return guard

    def test_the_guard_that_is_shown_is_one(self, guard: Guard) -> None:
        assert all(not test_examples.verdict(guard, example).findings for example in guard.passes)
        assert all(test_examples.verdict(guard, example).findings for example in guard.fails)
        every = test_examples.TestEveryGuard()
        every.test_has_examples_of_both_kinds(guard)
        every.test_says_what_it_asks_and_why(guard)
        every.test_has_an_id_for_its_file(guard)
        every.test_finds_exact_spans(guard)
        every.test_spans_hold_for_disguised_text(guard)
        every.test_tells_what_to_write_instead(guard)

    def test_it_has_ten_lines(self) -> None:
        shown = GUARD.search(self.TEXT)
        assert shown
        assert len([line for line in shown["code"].splitlines() if line]) <= 10

    @pytest.mark.parametrize("block", [b for b in blocks("python") if "GUARD =" not in b.text], ids=named)
    def test_code_runs(self, block: Block) -> None:
        exec(block.text, {"__name__": "__shown__"})


@pytest.mark.parametrize("block", list(blocks("toml")), ids=named)
def test_settings_that_are_shown_can_be_made(block: Block) -> None:
    adjusted_guards(Settings.model_validate(tomllib.loads(block.text)).guards)


class TestContributing:
    """What CONTRIBUTING.md says of the source."""

    TEXT = CONTRIBUTING.read_text("utf-8")

    def test_every_dependency_is_explained(self) -> None:
        project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
        needed = {re.split(r"[<>=]", requirement)[0] for requirement in project["dependencies"]}
        table = self.TEXT.partition("## Dependencies")[2]
        assert set(re.findall(r"^\| `([\w-]+)` \|", table, re.MULTILINE)) == needed

    def test_every_folder_of_the_source_is_explained(self) -> None:
        folders = {path.parent for path in (ROOT / "src" / "tactful").glob("*/__init__.py")}
        assert not [folder.name for folder in folders if f"`src/tactful/{folder.name}/`" not in self.TEXT]

    def test_files_that_are_named_exist(self) -> None:
        places = [ROOT, ROOT / "src" / "tactful", *(ROOT / "src" / "tactful").glob("*/"), ROOT / "tests"]
        names = set(re.findall(r"`([\w/]+\.py)`", self.TEXT))
        assert not [name for name in names if not any((place / name).is_file() for place in places)]


def test_every_kind_of_letter_is_in_the_readme() -> None:
    assert all(f"tactful {kind}" in TEXT for kind in LetterKind)
