"""What a call consists of: what to say, what to answer, what to leave on the voicemail."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from tactful.delivery import Delivery
from tactful.judge import Judgement, is_clean


class Moment(StrEnum):
    """The moments of a call, in their order."""

    ASK_FOR = "ask-for"
    GREETING = "greeting"
    THANKS = "thanks"
    DECISION = "decision"
    REASON = "reason"
    PERSONAL = "personal"
    WISHES = "wishes"
    CLOSE = "close"


class Asked(StrEnum):
    """What the other side may ask: why, what somebody else pays, whether more would help, who it is."""

    WHY = "why"
    HOW_MUCH = "how-much"
    MORE = "more"
    WHO = "who"


class Line(Struct, frozen=True):
    """What is said at one moment of the call."""

    moment: Moment
    text: str


class Answer(Struct, frozen=True):
    """What is answered if something is asked."""

    asked: Asked
    text: str


class Piece(Struct, frozen=True):
    """A piece that is heard by itself, and so is judged by itself.

    `is_whole` says that it is a refusal from greeting to goodbye, in which nothing may be missing; `is_aside` that it
    is said to somebody else than the recipient.
    """

    name: str
    text: str
    is_whole: bool = False
    is_aside: bool = False


class Script(Struct, frozen=True):
    """All that the sender says on the telephone. No line is empty, and each moment has at most one."""

    lines: tuple[Line, ...]
    answers: tuple[Answer, ...]
    voicemail: str

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """What is heard by itself: the words to whoever answers, the call, each answer, the voicemail."""
        return tuple(self._pieces())

    def _pieces(self) -> Iterator[Piece]:
        asides = [line for line in self.lines if line.moment is Moment.ASK_FOR]
        yield from (Piece(line.moment, line.text, is_aside=True) for line in asides)
        yield Piece("call", "\n\n".join(line.text for line in self.lines if line not in asides), is_whole=True)
        yield from (Piece(answer.asked, answer.text) for answer in self.answers)
        yield Piece("voicemail", self.voicemail, is_whole=True)


class Call(Struct, frozen=True):
    """A script, how each of its pieces is judged, and the letter that follows the call."""

    script: Script
    judgements: tuple[tuple[Piece, tuple[Judgement, ...]], ...]
    letter: Delivery

    @property
    def passed(self) -> bool:
        """Whether no guard of level error fails in anything that is said or written."""
        return self.letter.passed and all(is_clean(judgements) for _, judgements in self.judgements)
