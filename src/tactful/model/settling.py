"""Put a model's texts into a letter that passes, and keep those with which it still does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from msgspec.structs import replace

from tactful.contract import Case, Composition, Finding, Letter, Origin, Part
from tactful.delivery import Delivery
from tactful.judge import Judgement, failed_errors, judge
from tactful.model.answers import json_of_parts
from tactful.model.asking import Tally
from tactful.model.engine import engine
from tactful.model.part_findings import Findings

Put = Callable[[Composition, Part, str], Composition]


def settle(
    letter: Composition, texts: Mapping[Part, str], case: Case, put: Put, tally: Tally
) -> tuple[Composition, Findings]:
    """Put the texts in, all at once or, if the letter then fails, one after the other.

    Returns the letter with those with which no guard of level error fails that did not fail before, and for each of
    the others what is wrong. The verdict is the guards', passed through Guardrails; `tally` notes that on all at once.
    """
    tolerated = frozenset(judgement.guard for judgement in failed_errors(judge(Letter(letter.text), case)))
    together = letter
    for part, text in texts.items():
        together = put(together, part, text)
    failed = _failed(together, case, tolerated)
    tally.note(failed)
    if not _failing(texts, _findings(failed)):
        return together, {}
    failing: Findings = {}
    for part, text in texts.items():
        candidate = put(letter, part, text)
        found = _findings(_failed(candidate, case, tolerated))
        if _failing({part: text}, found):
            failing[part] = found
        else:
            letter = candidate
    return letter, failing


def delivered(before: Delivery, letter: Composition, case: Case, tally: Tally) -> Delivery:
    """The delivery of a letter that a model has had a hand in, with the account of all calls so far."""
    by_model = any(content.origin is Origin.MODEL for content in letter.parts)
    return replace(
        before,
        composition=letter,
        judgements=judge(Letter(letter.text), case),
        brief=case.brief,
        writer="model" if by_model else before.writer,
        calls=before.calls + tally.calls,
        prompt_tokens=before.prompt_tokens + tally.prompt_tokens,
        completion_tokens=before.completion_tokens + tally.completion_tokens,
        failures=(*before.failures, *tally.failures),
    )


def _failed(letter: Composition, case: Case, tolerated: frozenset[str]) -> list[Judgement]:
    failed = failed_errors(judge(Letter(letter.text), case))
    return [judgement for judgement in failed if judgement.guard not in tolerated]


def _findings(failed: Iterable[Judgement]) -> list[Finding]:
    return [finding for judgement in failed for finding in judgement.findings]


def _failing(texts: Mapping[Part, str], found: list[Finding]) -> bool:
    return bool(engine().failing_parts(json_of_parts(texts), dict.fromkeys(texts, found)))
