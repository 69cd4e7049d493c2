"""Judgements as JSON: the shape that `tactful check` and the writing commands share."""

from __future__ import annotations

import json
from typing import Any

from tactful.contract import Evidence, Finding
from tactful.judge import Judgement


def guards_object(judgements: tuple[Judgement, ...]) -> list[dict[str, Any]]:
    """One object for each guard; offsets are code points of the letter."""
    return [
        {
            "id": judgement.guard,
            "level": judgement.level,
            "passed": judgement.passed,
            "findings": [_finding(finding) for finding in judgement.findings],
            "evidence": [_evidence(evidence) for evidence in judgement.evidence],
        }
        for judgement in judgements
    ]


def to_json(value: dict[str, Any], *, indent: int | None = None) -> str:
    """Write JSON that stays readable: names and quotes in their own characters."""
    return json.dumps(value, ensure_ascii=False, indent=indent)


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "start": finding.start,
        "end": finding.end,
        "text": finding.text,
        "part": finding.part,
        "message": finding.message,
        "remedy": finding.remedy,
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {"start": evidence.start, "end": evidence.end, "text": evidence.text}
