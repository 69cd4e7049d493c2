"""Judge a letter by every guard of its kind."""

from __future__ import annotations

from msgspec import Struct

from tactful.catalogue import guards_for
from tactful.contract import Case, Evidence, Finding, Guard, Letter, Level


class Judgement(Struct, frozen=True):
    """One guard's verdict. `passed` is None where the guard could not run, as without a source."""

    guard: str
    level: Level
    passed: bool | None
    findings: tuple[Finding, ...] = ()
    evidence: tuple[Evidence, ...] = ()


def judge(letter: Letter, case: Case) -> tuple[Judgement, ...]:
    """Judge a letter; the judgements stand in the order of the catalogue, those of the user's own guards last."""
    return tuple(_judge_by(guard, letter, case) for guard in case.house.applied_to(guards_for(case.kind)))


def is_clean(judgements: tuple[Judgement, ...]) -> bool:
    """Whether no guard of level error failed."""
    return not failed_errors(judgements)


def failed_errors(judgements: tuple[Judgement, ...]) -> tuple[Judgement, ...]:
    """The judgements of level error that failed."""
    return tuple(j for j in judgements if j.level is Level.ERROR and j.passed is False)


def _judge_by(guard: Guard, letter: Letter, case: Case) -> Judgement:
    level = guard.level_for(case)
    if not guard.can_run(case):
        return Judgement(guard.id, level, None)
    verdict = guard.judge(letter, case)
    return Judgement(guard.id, level, not verdict.findings, verdict.findings, verdict.evidence)
