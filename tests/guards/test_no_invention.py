"""The guard against inventions: what a source tells in one form may come back in another, and nothing else may."""

import pytest
from tactful.guards.no_invention import GUARD

from tactful.contract import Brief, Case, Example, Letter


def found(text: str, source: str, brief: Brief | None = None) -> list[str]:
    verdict = GUARD.check(Letter(text), Case(source=source, brief=brief or Brief()))
    for finding in verdict.findings:
        assert finding.text == text[finding.start : finding.end]
    return [finding.text for finding in verdict.findings]


@pytest.mark.parametrize("example", GUARD.passes)
def test_passes(example: Example) -> None:
    assert found(example.text, example.source or "") == []


@pytest.mark.parametrize("example", GUARD.fails)
def test_fails(example: Example) -> None:
    assert found(example.text, example.source or "")
