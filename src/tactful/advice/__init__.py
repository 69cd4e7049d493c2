"""Advice that goes with a letter, from the two articles, and only where it applies."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tactful import clock
from tactful.advice.interviewers import were_several
from tactful.advice.omissions import left_out
from tactful.advice.timing import answer_due, open_for
from tactful.contract import REFUSALS, Brief, LetterKind

_AT_ONCE = "Send it today: until you answer, the place cannot be offered to somebody else."
_COUNTED_ON = "Send it today: until you tell them, they count on you."
_CALL_FIRST = "If you can, call first: `tactful call` has the words for it, and the letter that follows."
_TELL_FIRST = "If you can, tell them on the telephone first, and let the letter follow."
_ONE_READER = "Several people met you: send it to {reader}, who will tell the others."
_CONSENT = "Make sure that {name} agrees to be recommended before you send this."


def advice_for(brief: Brief, words: str = "", today: date | None = None) -> tuple[str, ...]:
    """What the sender of a letter should know, a sentence each: when to send it, to whom, what was left out and why.

    `words` is what the letter was written from; days in it are understood as seen from `today`, by default the day by
    the clock.
    """
    return tuple(_advice(brief, words, today or clock.today()))


def _advice(brief: Brief, words: str, today: date) -> Iterator[str]:
    yield from _when(brief, words, today)
    if brief.kind is LetterKind.DECLINE and not brief.called:
        yield _CALL_FIRST
    elif brief.kind is LetterKind.WITHDRAW:
        yield _TELL_FIRST
    if were_several(brief, words):
        reader = f"{brief.recipient.value} or to human resources" if brief.recipient else "the one who recruited you"
        yield _ONE_READER.format(reader=reader)
    if brief.referral and brief.referral.start is not None:
        yield _CONSENT.format(name=brief.referral.value)
    yield from left_out(brief)


def _when(brief: Brief, words: str, today: date) -> Iterator[str]:
    """When to send it; a reply comes after the answer, so that nothing waits for it."""
    if brief.kind is LetterKind.DECLINE:
        yield open_for(brief, words, today) or _AT_ONCE
    elif brief.kind is LetterKind.WITHDRAW:
        yield _COUNTED_ON
    if brief.kind not in REFUSALS or brief.kind is LetterKind.DECLINE:
        yield from answer_due(brief, words, today)
