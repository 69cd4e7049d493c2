"""Advice that goes with a letter, from the two articles, and only where it applies."""

from __future__ import annotations

from tactful.contract import Brief

_AT_ONCE = "Send it today: until you answer, the place cannot be offered to somebody else."
_CALL_FIRST = "If you can, call first and let the letter follow: --called writes the one for after the call."
_ONE_READER = "Send it to the one who recruited you, or to human resources: they will tell the others."
_CONSENT = "Make sure that {name} agrees to be recommended before you send this."


def advice_for(brief: Brief) -> tuple[str, ...]:
    """What the articles advise the sender of this letter, a sentence each."""
    advice = [_AT_ONCE]
    if not brief.called:
        advice.append(_CALL_FIRST)
    if len(brief.thanked) > 1:
        advice.append(_ONE_READER)
    if brief.referral and brief.referral.start is not None:
        advice.append(_CONSENT.format(name=brief.referral.value))
    return tuple(advice)
