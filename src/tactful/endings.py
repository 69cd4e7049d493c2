"""Whether every letter can end as the config file says: asked of the guards, with a letter that is else sound."""

from __future__ import annotations

from tactful.contract import Brief, Case, Fact, Letter
from tactful.judge import failed_errors, judge

_NAME, _SIGN_OFF = "Sam Okafor", "Kind regards,"
_BODY = (
    "Dear Hiring Manager,\n\nThank you for offering me the role, and for the time that you gave me. I am sorry to say "
    "that I have decided to decline it.\n\nI wish you and the whole team every success."
)


def fault_of_name(name: str) -> str | None:
    """What a guard objects to in a letter that is signed so; None where none does."""
    return _fault(_SIGN_OFF, name)


def fault_of_sign_off(sign_off: str) -> str | None:
    """What a guard objects to in a letter with that line above the name; None where none does."""
    return _fault(sign_off, _NAME)


def _fault(sign_off: str, name: str) -> str | None:
    letter = Letter(f"{_BODY}\n\n{sign_off}\n{name}")
    case = Case(source=_BODY, brief=Brief(sender=Fact(name)), writing=True)
    found = [finding for judgement in failed_errors(judge(letter, case)) for finding in judgement.findings]
    if found:
        return found[0].message
    frame = letter.anatomy
    return None if frame.sign_off and frame.signature else "It would not be read as the end of a letter."
