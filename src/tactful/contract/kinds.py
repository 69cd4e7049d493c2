"""The closed lists of names: kinds of letter, parts of a letter, levels of a guard."""

from enum import StrEnum


class LetterKind(StrEnum):
    """What a letter is for."""

    DECLINE = "decline"
    WITHDRAW = "withdraw"
    NEGOTIATE = "negotiate"
    ASK_TIME = "ask-time"
    REPLY = "reply"


ALL_KINDS = frozenset(LetterKind)
# The kinds that refuse an offer; the others want it, on other terms or at another time.
REFUSALS = frozenset({LetterKind.DECLINE, LetterKind.WITHDRAW, LetterKind.REPLY})


class Part(StrEnum):
    """A part of a letter's body, in the order in which the parts stand."""

    THANKS = "thanks"
    DECISION = "decision"
    REASON = "reason"
    PERSONAL = "personal"
    GOODWILL = "goodwill"


class Level(StrEnum):
    """What a failing guard means: `ERROR` stops a letter, `ADVICE` is only reported."""

    ERROR = "error"
    ADVICE = "advice"
