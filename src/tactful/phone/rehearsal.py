"""Judge what is said on the telephone, by the guards of the letters, and say it otherwise where they object."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from tactful.contract import Brief, Case, Finding, Letter
from tactful.judge import Judgement, failed_errors, judge
from tactful.phone.script import Piece, Script
from tactful.phone.scripting import script_for

Judged = tuple[tuple[Piece, tuple[Judgement, ...]], ...]

_ROUNDS = 3


def rehearse(case: Case, seed: str, variant: int = 0) -> tuple[Script, Judged]:
    """Write a script from the brief of a case, and judge it.

    Returns the first script that passes every guard: as it is, in other words, without the sender's own words; else
    the one that fails the fewest. The same arguments give the same script.
    """
    best: tuple[Script, Judged] | None = None
    for script in _scripts(case.brief, seed, variant):
        judged = judge_script(script, case)
        if not _failures(judged):
            return script, judged
        if best is None or _failures(judged) < _failures(best[1]):
            best = script, judged
    assert best is not None  # there is at least one script
    return best


def judge_script(script: Script, case: Case) -> Judged:
    """Judge each piece of a script."""
    return tuple((piece, judge_piece(piece, case)) for piece in script.pieces)


def judge_piece(piece: Piece, case: Case) -> tuple[Judgement, ...]:
    """Judge what is said, by what it says and, where it is a whole refusal, by what is missing from it.

    It has no form to judge: no salutation, no signature, and no bound in words but that of patience.
    """
    brief = replace(case.brief, max_words=None)
    if piece.is_aside and brief.recipient:
        # Whoever answers the telephone is told of the recipient.
        brief = replace(brief, recipient=None, thanked=(*brief.thanked, brief.recipient))
    judged = judge(Letter(piece.text), replace(case, brief=brief))
    return tuple(_without_form(judgement, piece) for judgement in judged)


def _without_form(judgement: Judgement, piece: Piece) -> Judgement:
    if judgement.passed is None:
        return judgement
    findings = tuple(finding for finding in judgement.findings if _applies(finding, piece))
    return replace(judgement, findings=findings, passed=not findings)


def _applies(finding: Finding, piece: Piece) -> bool:
    """Whether a finding is about the words; one about something absent has no span, and no part if it is the form."""
    return finding.start is not None or (piece.is_whole and finding.part is not None)


def _failures(judged: Judged) -> int:
    return sum(len(failed_errors(judgements)) for _, judgements in judged)


def _scripts(brief: Brief, seed: str, variant: int) -> Iterator[Script]:
    for told in (brief, replace(brief, mentions=(), reason=replace(brief.reason, fact=None))):
        yield from (script_for(told, seed, variant + turn) for turn in range(_ROUNDS))
    bare = Brief(recipient=brief.recipient, sender=brief.sender, tone=brief.tone, reason=brief.reason.bare)
    yield script_for(bare, seed, variant)
