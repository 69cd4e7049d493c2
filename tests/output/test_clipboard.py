"""The clipboard is the first that works of those that the platform may have."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from tactful.errors import UnusableInputError
from tactful.output.clipboard import copy_text
from tests.shell import install

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the tools are played by shell scripts")
TEXT = "Dear Zoë,\n\nI decline. 🙂\n"


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is all there is to find commands in, and neither X11 nor Wayland."""
    monkeypatch.setenv("PATH", str(tmp_path))
    for screen in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(screen, raising=False)
    return tmp_path


def test_without_a_tool_there_is_no_clipboard(tools: Path) -> None:
    with pytest.raises(UnusableInputError, match="No clipboard"):
        copy_text(TEXT)
    install(tools, "xclip", "exit 0")
    with pytest.raises(UnusableInputError, match="No clipboard"):
        copy_text(TEXT)


def test_a_tool_gets_the_text(tools: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    install(tools, "xclip", f'echo "$*" > {tools}/options; /bin/cat > {tools}/copied')
    copy_text(TEXT)
    assert (tools / "copied").read_text("utf-8") == TEXT
    assert (tools / "options").read_text() == "-selection clipboard\n"


def test_windows_gets_it_so_that_it_reads_every_character(tools: Path) -> None:
    install(tools, "clip.exe", f"/bin/cat > {tools}/copied")
    copy_text(TEXT)
    assert (tools / "copied").read_bytes().decode("utf-16") == TEXT


def test_where_one_tool_fails_another_is_asked(tools: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    install(tools, "xclip", "echo Error: cannot open display >&2; exit 1")
    with pytest.raises(UnusableInputError):
        copy_text(TEXT)
    install(tools, "xsel", f"/bin/cat > {tools}/copied")
    copy_text(TEXT)
    assert (tools / "copied").read_text("utf-8") == TEXT


def test_a_tool_that_lives_on_keeps_nobody_waiting(tools: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    install(tools, "xclip", "/bin/cat > /dev/null; /bin/sleep 5 & exit 0")
    begun = time.monotonic()
    run = "from tactful.output.clipboard import copy_text; copy_text('a')"
    done = subprocess.run([sys.executable, "-c", run], capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert time.monotonic() - begun < 4
