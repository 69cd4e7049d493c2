"""What a guard says of a text. The tests of a guard ask for it as `evidence = partial(evidence_of, GUARD)`."""

from __future__ import annotations

from tactful.contract import Case, Guard, Letter

# A refusal of which nothing else is known.
REFUSAL = Case()


def evidence_of(guard: Guard, text: str, case: Case = REFUSAL) -> list[str]:
    """The passages that make the guard pass."""
    return [place.text for place in guard.check(Letter(text), case).evidence]


def found_by(guard: Guard, text: str, case: Case = REFUSAL) -> list[str]:
    """The passages with which the guard finds fault, "" for what is missing."""
    return [finding.text for finding in guard.check(Letter(text), case).findings]
