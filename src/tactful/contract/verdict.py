"""What a guard says of a letter. All offsets are code points of the letter as it was given."""

from __future__ import annotations

from msgspec import Struct

from tactful.contract.kinds import Part
from tactful.text.spans import Span


class Evidence(Struct, frozen=True):
    """The span [start, end) that made a guard pass, and its text."""

    start: int
    end: int
    text: str


class Finding(Struct, frozen=True):
    """One thing that is wrong.

    `message` tells the person what is wrong; `remedy` tells a writer what to write instead, never quoting what is
    forbidden. A finding about something absent has no span: `start` and `end` are None, `text` is empty and `part`
    names where it belongs.
    """

    message: str
    remedy: str
    start: int | None = None
    end: int | None = None
    text: str = ""
    part: Part | None = None

    @property
    def span(self) -> Span | None:
        """The span [start, end) of the words that are wrong; None where something is absent."""
        return None if self.start is None or self.end is None else (self.start, self.end)


class Verdict(Struct, frozen=True):
    """A guard's findings, none if the letter passes, and the evidence where it passes because something is there."""

    findings: tuple[Finding, ...] = ()
    evidence: tuple[Evidence, ...] = ()
