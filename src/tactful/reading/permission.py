"""Ask the guards whether a text may stand in a letter: no pay, no rival, nothing intimate, no insult."""

from __future__ import annotations

from tactful.catalogue import all_guards
from tactful.contract import Brief, Case, Finding, Letter

FORBIDDING = ("no-pay", "no-rival", "no-oversharing", "no-insult")


def forbidden_findings(text: str, facts: Brief | None = None) -> tuple[tuple[str, Finding], ...]:
    """What the forbidding guards find in a text, each with the guard's id."""
    letter, case = Letter(text), Case(source=text, brief=facts or Brief())
    return tuple(
        (guard.id, finding)
        for guard in all_guards()
        if guard.id in FORBIDDING
        for finding in guard.check(letter, case).findings
    )


def breaks_a_rule(text: str) -> bool:
    """Whether a forbidding guard complains of a text."""
    return bool(forbidden_findings(text))
