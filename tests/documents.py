"""The documents that people read, and the code blocks and commands in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
CONTRIBUTING = ROOT / "CONTRIBUTING.md"
SAMPLES = ROOT / "docs" / "samples"
PICTURES = ROOT / "docs" / "pictures"
DOCUMENTS = (README, CONTRIBUTING, *sorted((ROOT / "docs").glob("*.md")))

_BLOCK = re.compile(r"^```(?P<language>[a-z]*)\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE)
_INLINE = re.compile(r"`(tactful(?: [^`]+)?)`")
_LINK = re.compile(r"\]\((?!https?:)(?P<path>[^)#]*)(?:#(?P<heading>[^)]+))?\)")
# What stands for something of the reader's own: no command to be run as it is.
_STAND_IN = re.compile(r"…|\b[A-Z]{2,}\b")


class Block(Struct, frozen=True):
    """A fenced block of code: where it stands, its language and its text."""

    document: Path
    line: int
    language: str
    text: str

    @property
    def name(self) -> str:
        """What a test that is about the block is called."""
        return f"{self.document.name}:{self.line}"

    @property
    def commands(self) -> tuple[str, ...]:
        """The lines of a block of commands, a command that goes over several as one; comments stay."""
        lines = self.text.replace("\\\n", " ").splitlines()
        return tuple(line for line in lines if line.strip() and not line.startswith("#"))


def blocks(language: str) -> Iterator[Block]:
    """The code blocks of all documents that are in a language."""
    for document in DOCUMENTS:
        text = document.read_text("utf-8")
        for found in _BLOCK.finditer(text):
            if found["language"] == language:
                yield Block(document, text.count("\n", 0, found.start()) + 1, language, found["text"])


def inline_commands() -> tuple[str, ...]:
    """The commands that stand in running text and tables, each once, without those that only sketch one."""
    found = {command for document in DOCUMENTS for command in _INLINE.findall(_prose(document))}
    return tuple(sorted(command for command in found if not _STAND_IN.search(command)))


def links(document: Path) -> Iterator[tuple[str, str]]:
    """The links of a document to other files and headings of the project: path and heading, either may be empty."""
    for found in _LINK.finditer(_prose(document)):
        yield found["path"], found["heading"] or ""


def headings(document: Path) -> set[str]:
    """What links may point to in a document."""
    titles = re.findall(r"^#+ (.+)$", _prose(document), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def _prose(document: Path) -> str:
    return _BLOCK.sub("", document.read_text("utf-8"))
