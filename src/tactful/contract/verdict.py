"""What a guard says of a letter. All offsets are code points of the letter as it was given."""

from __future__ import annotations

from dataclasses import dataclass

from tactful.contract.kinds import Part


@dataclass(frozen=True, slots=True)
class Evidence:
    """The span [start, end) that made a guard pass, and its text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
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


@dataclass(frozen=True, slots=True)
class Verdict:
    """A guard's findings, none if the letter passes, and the evidence where it passes because something is there."""

    findings: tuple[Finding, ...] = ()
    evidence: tuple[Evidence, ...] = ()
