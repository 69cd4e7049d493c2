"""A conversation with the program on pseudo-terminals: one for input and standard error, one for its output."""

from __future__ import annotations

import os
import re
import select
import subprocess
import sys
import time
from collections.abc import Callable

import pytest
from msgspec import Struct, field

from tests.terminals import heard_on

MENU = "[q]uit: "
CTRL_D = b"\x04"
_PATIENCE = 30.0


class Talk(Struct):
    """A conversation with the program: what it has said so far on each stream, and at last its exit code."""

    process: subprocess.Popen[bytes]
    streams: dict[str, int]
    said: dict[str, str] = field(default_factory=lambda: {"out": "", "err": ""})

    def waits_for(self, prompt: str) -> str:
        """Read until standard error ends with a prompt; return what it has said since the last one."""
        before, end = len(self.said["err"]), time.monotonic() + _PATIENCE
        while not self.said["err"][before:].endswith(prompt):
            assert time.monotonic() < end, f"no {prompt!r} in {self.said['err'][before:]!r}"
            assert self._read(), f"ended without {prompt!r}: {self.said['err'][before:]!r}"
        while select.select([self.streams["out"]], [], [], 0)[0] and self._read():
            pass
        return self.said["err"][before:]

    def answers(self, *answers: str) -> str:
        """Type answers, each at the next prompt, and return what is said until the menu is back."""
        heard = ""
        for line in answers:
            os.write(self.streams["err"], f"{line}\n".encode())
            heard += self.waits_for(": " if line is not answers[-1] else MENU)
        return heard

    def ends(self, typed: str | bytes) -> int:
        """Type the last answer; return the exit code."""
        os.write(self.streams["err"], typed if isinstance(typed, bytes) else f"{typed}\n".encode())
        while self._read():
            pass
        return self.process.wait(_PATIENCE)

    @property
    def letters(self) -> list[str]:
        """The letters on standard output."""
        return re.findall(r"Dear .+?Okafor\n", self.said["out"], re.DOTALL)

    def _read(self) -> bool:
        """Read what there is on either stream; False where the program has closed both."""
        ready, _, _ = select.select(self.streams.values(), [], [], _PATIENCE)
        heard = b""
        for name, stream in self.streams.items():
            if stream in ready:
                data = heard_on(stream)
                self.said[name] += data.decode().replace("\r\n", "\n")
                heard += data
        return bool(heard)


Start = Callable[..., Talk]


def start_talk(*arguments: str) -> Talk:
    """Start the program with arguments; skip the test where there are no pseudo-terminals."""
    pty = pytest.importorskip("pty", reason="there are no pseudo-terminals here")
    controllers, ends = zip(*(pty.openpty() for _ in range(2)), strict=True)
    process = subprocess.Popen(
        [sys.executable, "-m", "tactful", *arguments], stdin=ends[0], stderr=ends[0], stdout=ends[1]
    )
    for end in ends:
        os.close(end)
    return Talk(process, {"err": controllers[0], "out": controllers[1]})
