"""The form in which the sender wants a letter, beside its tone and its length."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Spelling(StrEnum):
    """The two spellings of English that people ask for."""

    BRITISH = "British"
    AMERICAN = "American"


class Apology(StrEnum):
    """How much of an apology a letter holds: `ONCE` in few words, or `NONE`, so that regret is told in other words."""

    ONCE = "once"
    NONE = "none"


class Form(Struct, frozen=True):
    """What the sender asks of a letter's form; None, empty or False where they ask nothing.

    `paragraphs` and `sentences` count those of the body: so many paragraphs, and so many sentences at most.
    `open_door` says whether the letter is to speak of meeting again. `avoided` holds words in lower case, or "!", that
    it must not have. `uncontracted` asks for "I am" in the place of "I'm".
    """

    paragraphs: int | None = None
    sentences: int | None = None
    spelling: Spelling | None = None
    open_door: bool | None = None
    apology: Apology | None = None
    avoided: tuple[str, ...] = ()
    uncontracted: bool = False


FREE_FORM = Form()
# The rule of what a sender asks of a letter.
ASKED = "asked of the letter"
# The telling of a wish that the program follows by itself, so that no writer need be told.
LAID_OUT = "laid-out"
