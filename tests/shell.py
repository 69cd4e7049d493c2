"""A shell for the commands that the documents show: in a copy of docs/samples, with nothing of this machine's own.

Commands of the program run in this process, because there are many of them; what needs a real shell gets one.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from datetime import date
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from unittest.mock import patch

from msgspec import Struct

from tests.documents import SAMPLES

# The day of which the samples tell.
TODAY = date(2026, 11, 25)
_URL = re.compile(r"https?://[\w.:-]+/v1\b")
_OF_A_SHELL = re.compile(r"[|<>$;&]")
# What the documents' commands write beside the samples, where somebody has tried them.
_WRITTEN = ("letter.docx", "letter.eml", "polite.eml", "results.*", "*.progress.jsonl")
# Programs of the platform that take a letter, and do nothing with it here.
_TOOLS = ("pbcopy", "open", "xdg-open")


class Outcome(Struct, frozen=True):
    """What a command showed on both streams together, and its exit code."""

    code: int
    shown: str


@contextmanager
def opened_shell(folder: Path, base_url: str = "") -> Iterator[Shell]:
    """Open a shell in a new folder with the samples; `base_url` takes the place of whatever endpoint is named."""
    work, tools = folder / "work", folder / "bin"
    shutil.copytree(SAMPLES, work, ignore=shutil.ignore_patterns(*_WRITTEN))
    tools.mkdir()
    for tool in _TOOLS:
        install(tools, tool, "cat >/dev/null")
    install(tools, "tactful", f'exec "{sys.executable}" -m tactful "$@"')
    environment = {
        "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_STATE_HOME": str(folder / "state"),
    }
    with chdir(work), patch.dict(os.environ, environment, clear=True), patch("tactful.clock.today", lambda: TODAY):
        yield Shell(base_url)


def install(folder: Path, name: str, does: str) -> None:
    """Put a command into a folder that does what a line of a shell does."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{does}\n")
    path.chmod(0o700)


class Shell(Struct, frozen=True):
    """A shell that is open: its environment and folder are those of this process."""

    base_url: str = ""

    def run(self, line: str) -> Outcome:
        """Run a line; standard input holds what a sender may have typed."""
        line = _URL.sub(self.base_url, line) if self.base_url else line
        words = shlex.split(line, comments=True)
        if words[0] == "export":
            return self._export(words[1])
        if words[0] == "tactful" and not _OF_A_SHELL.search(line.partition(" # ")[0]):
            return _run_here(words[1:])
        done = subprocess.run(["/bin/sh", "-c", line], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        return Outcome(done.returncode, done.stdout)

    def _export(self, assignment: str) -> Outcome:
        name, _, value = assignment.partition("=")
        os.environ[name] = value
        if name == "OPENAI_API_KEY":
            os.environ["OPENAI_BASE_URL"] = self.base_url
        return Outcome(0, "")


def _run_here(arguments: list[str]) -> Outcome:
    from tactful.cli import answer

    screen = StringIO()
    typed = TextIOWrapper(BytesIO((SAMPLES / "words.txt").read_bytes()), "utf-8")
    with redirect_stdout(screen), redirect_stderr(screen), patch("sys.stdin", typed):
        code = answer(arguments)
    return Outcome(code, screen.getvalue())
