"""The account of a phone call, for standard error: how what is said was judged, then the account of the letter."""

from __future__ import annotations

from tactful.contract import NO_RULES, HouseRules
from tactful.judge import failed_errors
from tactful.phone import Call
from tactful.report.account import account
from tactful.report.excerpt import GREEN, RED, Style
from tactful.text.wording import counted, listed


def call_account(call: Call, style: Style, house: HouseRules = NO_RULES) -> str:
    """What the sender should know before calling, a line each."""
    return "\n".join([f"- {line}" for line in _verdict(call, style)] + [account(call.letter, style, house)])


def _verdict(call: Call, style: Style) -> list[str]:
    failed = [(piece, judgement) for piece, js in call.judgements for judgement in failed_errors(js)]
    if not failed:
        pieces = counted(len(call.judgements), "piece")
        return [style.strong(f"The script: each of its {pieces} passed the guards.", GREEN)]
    names = listed(list(dict.fromkeys(judgement.guard for _, judgement in failed)))
    complaints = [
        f"Error ({judgement.guard}, {piece.name}): {finding.message}"
        for piece, judgement in failed
        for finding in judgement.findings
    ]
    return [style.strong(f"Do not say this as it is: the script fails {names}.", RED), *complaints]
