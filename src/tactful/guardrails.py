"""The bridge to guardrails-ai, and the only file that imports it.

Two ways across. Ours: a model's reply goes through `PartsGuard` as JSON, with one validator a part. What is wrong is
found before, by our guards, which judge the letter that the parts make: a guard cannot tell from a reason alone that
nobody was thanked. Each validator reports what of that verdict falls into its part, so that Guardrails says which parts
fail and have to be asked for again; it decides nothing beyond the verdict. Others': each guard is a Guardrails
validator for anybody's `Guard`, named as its id in camel case:

    from guardrails import Guard
    from tactful.guardrails import NoPay

    Guard().use(NoPay(on_fail="noop")).validate("I would need a higher salary.")

Guardrails sends telemetry by default, with letter text in it, and loads a price list over the network; both are
switched off here during and right after its import, and for Guardrails alone: OpenTelemetry is as whoever imports this
has set it. The import takes about a second: never for `check` or `--help`.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache, lru_cache
from inspect import getdoc
from typing import Any

from pydantic import Field, create_model

from tactful.contract import Case, Finding, Guard, Letter, LetterKind, Part
from tactful.lean_imports import blocked
from tactful.text.spans import overlaps_any


@contextmanager
def _set_meanwhile(variable: str, value: str) -> Iterator[None]:
    """Set a variable of the environment; then it is what it was before, as it may be somebody else's."""
    before = os.environ.get(variable)
    os.environ[variable] = value
    try:
        yield
    finally:
        del os.environ[variable]
        if before is not None:
            os.environ[variable] = before


os.environ.setdefault("LITELLM_LOCAL_MODEL_COST_MAP", "True")
# Optional formats of JSON schemas, which nothing here needs and which double the import time, are blocked.
with _set_meanwhile("OTEL_SDK_DISABLED", "true"), blocked("rfc3987_syntax", "isoduration"):
    from guardrails import Guard as GuardrailsGuard
    from guardrails.settings import settings
    from guardrails.utils.hub_telemetry_utils import HubTelemetry
    from guardrails.validator_base import Validator, register_validator
    from guardrails_ai.types import ErrorSpan, FailResult, PassResult, ValidationResult

HubTelemetry.initialize_tracer = lambda *_, **__: None
settings.disable_tracing = True

_FINDINGS = "tactful.findings"


class PartsGuard:
    """A Guardrails `Guard` over the JSON of a letter's parts. Build one and keep it: building takes 40 ms."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = frozenset(parts)
        fields: dict[str, Any] = {
            part.value: (str, Field(json_schema_extra={"validators": [PartVerdict(part=part.value, on_fail="noop")]}))
            for part in parts
        }
        self._guard = GuardrailsGuard.for_pydantic(create_model("LetterParts", **fields))

    def failing_parts(self, answer: str, findings: Mapping[Part, Sequence[Finding]]) -> frozenset[Part]:
        """Judge the JSON of all parts by the findings that fall into each; returns the parts that fail.

        A part that is missing fails, and all do where there is no object of texts.
        """
        texts = _texts_in(answer)
        # Guardrails judges no part of an object in which one is missing, and so would pass them all.
        whole = json.dumps({part: texts.get(part, "") for part in self._parts})
        self._guard.validate(whole, num_reasks=0, metadata={_FINDINGS: findings})
        failed = self._guard.history.last.iterations.last.failed_validations
        absent = self._parts - texts.keys()
        return absent | {Part(validation.property_path.removeprefix("$.")) for validation in failed}


def _texts_in(answer: str) -> dict[Part, str]:
    """The texts of a JSON object by their parts; none where it is no such object."""
    try:
        given = json.loads(answer)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(given, dict):
        return {}
    return {part: given[part] for part in Part if isinstance(given.get(part), str)}


@cache
def parts_guard() -> PartsGuard:
    """The one `PartsGuard` over all parts of a letter."""
    return PartsGuard(tuple(Part))


@register_validator(name="tactful/part-verdict", data_type="string")
class PartVerdict(Validator):  # type: ignore[misc]
    """Reports what of the verdict, which travels in the metadata, falls into one part. Judges nothing itself."""

    def __init__(self, part: str, on_fail: str | None = None) -> None:
        super().__init__(on_fail=on_fail, part=part)

    def _validate(self, value: str, metadata: dict[str, Any]) -> ValidationResult:  # noqa: ARG002
        findings = metadata.get(_FINDINGS, {}).get(Part(self._kwargs["part"]), ())
        return _failure(findings) if findings else PassResult()


class LetterValidator(Validator):  # type: ignore[misc]
    """A guard as a Guardrails validator of a whole letter.

    `metadata={"source": ..., "is_draft": ..., "kind": ...}` gives the sender's words, whether they are a draft of the
    letter, and what the letter is for ("decline" where it is not given); a guard that needs to know passes without.
    """

    guard: Guard

    def _validate(self, value: str, metadata: dict[str, Any]) -> ValidationResult:
        kind = LetterKind(metadata.get("kind", LetterKind.DECLINE))
        case = _case_of(metadata.get("source"), bool(metadata.get("is_draft")), kind)
        if not self.guard.can_run(case):
            return PassResult()
        return _result(value, self.guard.judge(Letter(value), case).findings)


@lru_cache(maxsize=1)
def _case_of(source: str | None, is_draft: bool, kind: LetterKind) -> Case:
    if source is None:
        return Case(kind)
    from tactful.reading.judged import case_of

    return case_of(kind, source, is_draft=is_draft)


class OwnValidator:
    """Somebody's own validator, asked about whole letters inside a `Guard`.

    `name` is the one that it is registered under. `asks` is its `remedy`, if its class has one, else the first
    paragraph of its docstring: what a model is told where it fails, because its error message may quote the letter or
    the sender. Raises TypeError for a class that is no validator.
    """

    def __init__(self, cls: type[Validator]) -> None:
        validator = cls(on_fail="noop")
        if not isinstance(validator, Validator):
            raise TypeError(f"{cls.__name__} is no Guardrails validator")
        self.name: str = validator.rail_alias
        self.asks: str = getattr(cls, "remedy", None) or _first_paragraph(cls) or f"Pass the check {self.name}."
        self._guard = GuardrailsGuard().use(validator)

    def findings(self, letter: str, source: str | None) -> tuple[Finding, ...]:
        """What the validator objects to, the whole letter where it names no span. `source` goes into its metadata."""
        self._guard.validate(letter, num_reasks=0, metadata={"source": source})
        failed = self._guard.history.last.iterations.last.failed_validations
        return tuple(finding for log in failed for finding in self._findings(letter, log.validation_result))

    def _findings(self, letter: str, result: FailResult) -> Iterator[Finding]:
        for span in result.error_spans or [ErrorSpan(start=0, end=len(letter), reason="")]:
            start, end = max(span.start, 0), min(span.end, len(letter))
            yield Finding(span.reason or result.error_message, self.asks, start, end, letter[start:end])


def _first_paragraph(cls: type) -> str:
    return " ".join((getdoc(cls) or "").partition("\n\n")[0].split())


def _result(text: str, findings: Sequence[Finding]) -> ValidationResult:
    return _failure(findings, _without_offending_sentences(text, findings)) if findings else PassResult()


def _failure(findings: Sequence[Finding], fix_value: str | None = None) -> FailResult:
    spans = [
        ErrorSpan(start=finding.span[0], end=finding.span[1], reason=finding.message)
        for finding in findings
        if finding.span
    ]
    message = " ".join(dict.fromkeys(f"{finding.message} {finding.remedy}" for finding in findings))
    return FailResult(error_message=message, error_spans=spans, fix_value=fix_value)


def _without_offending_sentences(text: str, findings: Sequence[Finding]) -> str:
    spans = [finding.span for finding in findings if finding.span]
    kept, position = [], 0
    for sentence in Letter(text).all_sentences:
        start, end = sentence.origin()
        if overlaps_any((start, end), spans):
            kept.append(text[position:start].rstrip())
            position = end
    return "".join([*kept, text[position:]]).strip()


def _validator_name(guard: Guard) -> str:
    return "".join(word.capitalize() for word in guard.id.split("-"))


def _validator_class(guard: Guard) -> type[LetterValidator]:
    cls = type(_validator_name(guard), (LetterValidator,), {"guard": guard, "__doc__": guard.asks})
    registered: type[LetterValidator] = register_validator(name=f"tactful/{guard.id}", data_type="string")(cls)
    return registered


@cache
def _validators() -> Mapping[str, type[LetterValidator]]:
    # Made when one is asked for: the engine that judges a model's parts knows of no single guard.
    from tactful.catalogue import all_guards

    return {_validator_name(guard): _validator_class(guard) for guard in all_guards()}


def __getattr__(name: str) -> Any:
    if name == "VALIDATORS":
        return _validators()
    # Each import from here asks for `__path__`.
    if not name.startswith("__") and name in _validators():
        return _validators()[name]
    raise AttributeError(f"tactful.guardrails has no validator {name}")
