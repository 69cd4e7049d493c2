"""The mail program opens the link where there is one and somebody would see it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tactful.output import mail_program
from tactful.output.mail_program import open_link
from tests.shell import install

LINK = "mailto:zoe@totara.example?subject=No%20%26%20thanks&body=$(touch%20x);`"


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    return tmp_path


def test_the_program_of_the_desktop_gets_the_link_as_it_is(tools: Path) -> None:
    install(tools, "xdg-open", f'printf %s "$1" > {tools}/opened')
    assert open_link(LINK)
    assert (tools / "opened").read_text() == LINK


def test_a_mac_has_its_own(tools: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.delenv("DISPLAY")
    install(tools, "open", "exit 0")
    assert open_link(LINK)


def test_where_there_is_none_it_says_so(tools: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not open_link(LINK)
    install(tools, "xdg-open", "exit 3")
    assert not open_link(LINK)
    install(tools, "xdg-open", "exit 0")
    monkeypatch.delenv("DISPLAY")
    assert not open_link(LINK)


def test_a_program_that_goes_on_running_has_opened(tools: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail_program, "_PATIENCE", 0.3)
    install(tools, "xdg-open", "exec /bin/sleep 2")
    assert open_link(LINK)
