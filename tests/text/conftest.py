"""Leave to write what is kept between runs, for the tests of what comes back."""

from __future__ import annotations

import sys

import pytest


@pytest.fixture
def writing_bytecode(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have Python write bytecode, whatever the environment says: without it nothing is kept."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
