"""What every way of asking has: the pattern that it is known by, and the noun phrase that is made of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from tactful.contract import RequestKind
from tactful.text.late_patterns import LatePattern
from tactful.text.patterns import compiled
from tactful.text.spans import Span

_SENTENCE_BEGINS = compiled(r"[.;!?\n]")


class Formed(Struct, frozen=True):
    """A thing asked for in the span [start, end) of a text."""

    kind: RequestKind
    text: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where the thing is asked for."""
        return self.start, self.end


class RequestForm(Struct, frozen=True):
    """A way to ask for a kind of thing: what it looks like, and the noun phrase that it becomes, None if none."""

    kind: RequestKind
    pattern: LatePattern
    say: Callable[[re.Match[str]], str | None]

    def requests(self, text: str) -> Iterator[Formed]:
        """Every request of this form in a folded text."""
        for match in self.pattern.finditer(text):
            if (said := self.say(match)) is not None:
                yield Formed(self.kind, said, *match.span())


def form(kind: RequestKind, pattern: str, say: Callable[[re.Match[str]], str | None]) -> RequestForm:
    """A form known by a pattern that begins a word, in capital letters or small ones."""
    return RequestForm(kind, LatePattern(rf"\b(?:{pattern})", re.IGNORECASE), say)


def fixed(text: str) -> Callable[[re.Match[str]], str]:
    """Say the same of whatever matched."""
    return lambda match: text  # noqa: ARG005


def begun_in(before: str) -> str:
    """What a text ends in of a sentence that goes on behind it."""
    return _SENTENCE_BEGINS.split(before)[-1]


def ended_in(behind: str) -> str:
    """What a text begins with of a sentence that has begun before it."""
    return _SENTENCE_BEGINS.split(behind, maxsplit=1)[0]
