"""Ask the guards whether a text may stand in a letter: no pay, no rival, nothing intimate, no insult."""

from __future__ import annotations

from tactful.catalogue import all_guards
from tactful.contract import Brief, Case, Finding, Letter

# What a text does of which a guard complains, by the id of the guard.
WHY_FORBIDDEN = {
    "no-pay": "speaks of pay",
    "no-rival": "names another employer",
    "no-oversharing": "tells a private matter",
    "no-insult": "sounds like a complaint",
}


def forbidden_findings(text: str, facts: Brief | None = None) -> tuple[tuple[str, Finding], ...]:
    """What the forbidding guards find in a text, each with the guard's id."""
    letter, case = Letter(text), Case(source=text, brief=facts or Brief())
    return tuple(
        (guard.id, finding)
        for guard in all_guards()
        if guard.id in WHY_FORBIDDEN
        for finding in guard.check(letter, case).findings
    )


def why_forbidden(text: str) -> str | None:
    """What a text does that no letter may do, in a few words: "speaks of pay"."""
    found = forbidden_findings(text)
    return WHY_FORBIDDEN[found[0][0]] if found else None


def breaks_a_rule(text: str) -> bool:
    """Whether a forbidding guard complains of a text."""
    return bool(forbidden_findings(text))
