"""Advice that goes with a letter, from the two articles, and only where it applies."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tactful import clock
from tactful.advice.doubtful_days import doubtful_days
from tactful.advice.interviewers import were_several
from tactful.advice.omissions import left_for_later, left_out, not_said, without_kept
from tactful.advice.timing import answer_due, open_for
from tactful.contract import REFUSALS, Brief, LetterKind

_AT_ONCE = "{act} today: until you answer, they cannot offer the job to anyone else."
_OPEN_FOR = "The offer has been open for {age}. {at_once}"
_IN_WRITING = "Send it today, so that they have in writing what you told them."
_COUNTED_ON = "{act} today: until you tell them, they count on you."
_CALL_FIRST = "If you can, call first: `tactful call` has the words for it, and the letter that follows."
_TELL_FIRST = "If you can, tell them on the telephone first, and let the letter follow."
_ONE_READER = "If several people met you, {tell} {reader}, who will tell the others."
_CONSENT = "Make sure that {name} agrees to be recommended before you {do}."


def advice_for(
    brief: Brief, words: str = "", *, letter: str = "", today: date | None = None, is_call: bool = False
) -> tuple[str, ...]:
    """What the sender should know, a sentence each: when to write and to whom, what was left out and why.

    `words` is what the letter was written from; days in it are understood as seen from `today`, by default the day by
    the clock. What stands in the `letter` is not said to be left out of it. `is_call` says that the advice is for a
    call that comes before the letter.
    """
    told = without_kept(brief, words, letter)
    seen_from = today or clock.today()
    return (*_advice(told, words, seen_from, is_call=is_call), *doubtful_days(letter, seen_from))


def _advice(brief: Brief, words: str, today: date, *, is_call: bool) -> Iterator[str]:
    if brief.called and not is_call:
        yield _IN_WRITING
    else:
        yield from _when(brief, words, today, "Call" if is_call else "Send it")
        yield from () if is_call else _on_the_telephone(brief.kind)
    if were_several(brief, words):
        person = brief.recipient.value if brief.recipient else "the one who recruited you"
        reader = f"{person} or {'' if is_call else 'to '}human resources"
        yield _ONE_READER.format(tell="call" if is_call else "send it to", reader=reader)
    # Whoever is read from the words agrees by them.
    if brief.referral and brief.referral.start is None:
        yield _CONSENT.format(name=brief.referral.value, do="call" if is_call else "send this")
    yield from left_out(brief)
    yield from not_said(brief)
    yield from left_for_later(brief)


def _when(brief: Brief, words: str, today: date, act: str) -> Iterator[str]:
    """When to do it; a reply comes after the answer, so that nothing waits for it."""
    if brief.kind is LetterKind.DECLINE:
        age, at_once = open_for(brief, words, today), _AT_ONCE.format(act=act)
        yield _OPEN_FOR.format(age=age, at_once=at_once) if age else at_once
    elif brief.kind is LetterKind.WITHDRAW:
        yield _COUNTED_ON.format(act=act)
    if brief.kind not in REFUSALS or brief.kind is LetterKind.DECLINE:
        yield from answer_due(brief, words, today)


def _on_the_telephone(kind: LetterKind) -> Iterator[str]:
    if kind is LetterKind.DECLINE:
        yield _CALL_FIRST
    elif kind is LetterKind.WITHDRAW:
        yield _TELL_FIRST
