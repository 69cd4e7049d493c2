"""The bridge to guardrails-ai, and the only file that imports it.

Two ways across. Ours: `PartsGuard` judges a model's reply as JSON, one validator a part, each of which reports what of
our guards' one verdict on the assembled letter falls into its part. Others': each guard is a Guardrails validator for
anybody's `Guard`, named as its id in camel case:

    from guardrails import Guard
    from tactful.guardrails import NoPay

    Guard().use(NoPay(on_fail="noop")).validate("I would need a higher salary.")

Guardrails sends telemetry by default, with letter text in it, and loads a price list over the network; both are
switched off here before and right after its import. The import takes about a second: never for `check` or `--help`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Any

os.environ["OTEL_SDK_DISABLED"] = "true"
os.environ.setdefault("LITELLM_LOCAL_MODEL_COST_MAP", "True")
# An optional grammar for checking JSON schema formats, which nothing here needs and which doubles the import time.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]

from guardrails import Guard as GuardrailsGuard  # noqa: E402
from guardrails.settings import settings  # noqa: E402
from guardrails.utils.hub_telemetry_utils import HubTelemetry  # noqa: E402
from guardrails.validator_base import Validator, register_validator  # noqa: E402
from guardrails_ai.types import ErrorSpan, FailResult, PassResult, ValidationResult  # noqa: E402
from pydantic import Field, create_model  # noqa: E402

from tactful.catalogue import all_guards  # noqa: E402
from tactful.contract import Case, Finding, Guard, Letter, Part  # noqa: E402
from tactful.errors import UnusableInputError  # noqa: E402

HubTelemetry.initialize_tracer = lambda *_, **__: None
settings.disable_tracing = True

_FINDINGS = "tactful.findings"


class PartsGuard:
    """A Guardrails `Guard` over the JSON of a letter's parts. Build one and keep it: building takes 40 ms."""

    def __init__(self, parts: Sequence[Part]) -> None:
        fields: dict[str, Any] = {
            part.value: (str, Field(json_schema_extra={"validators": [PartVerdict(part=part.value, on_fail="noop")]}))
            for part in parts
        }
        self._guard = GuardrailsGuard.for_pydantic(create_model("LetterParts", **fields))

    def failing_parts(self, answer: str, findings: Mapping[Part, Sequence[Finding]]) -> frozenset[Part]:
        """Judge the JSON of all parts by the findings that fall into each; returns the parts that fail."""
        self._guard.validate(answer, num_reasks=0, metadata={_FINDINGS: findings})
        failed = self._guard.history.last.iterations.last.failed_validations
        return frozenset(Part(validation.property_path.removeprefix("$.")) for validation in failed)


@cache
def parts_guard() -> PartsGuard:
    """The one `PartsGuard` over all parts of a letter."""
    return PartsGuard(tuple(Part))


@register_validator(name="tactful/part-verdict", data_type="string")
class PartVerdict(Validator):  # type: ignore[misc]
    """Reports what of the verdict, which travels in the metadata, falls into one part. Judges nothing itself."""

    def __init__(self, part: str, on_fail: str | None = None) -> None:
        super().__init__(on_fail=on_fail, part=part)

    def _validate(self, value: str, metadata: dict[str, Any]) -> ValidationResult:
        findings = metadata.get(_FINDINGS, {}).get(Part(self._kwargs["part"]), ())
        return _result(value, findings)


class LetterValidator(Validator):  # type: ignore[misc]
    """A guard as a Guardrails validator of a whole letter.

    `metadata={"source": ...}` gives the sender's words; a guard that needs them passes without.
    """

    guard: Guard

    def _validate(self, value: str, metadata: dict[str, Any]) -> ValidationResult:
        case = Case(source=metadata.get("source"))
        if not self.guard.can_run(case):
            return PassResult()
        return _result(value, self.guard.check(Letter(value), case).findings)


@cache
def user_validators(names: tuple[str, ...]) -> GuardrailsGuard | None:
    """A Guardrails `Guard` of the validators that the config file names as `module:Class`; None if it names none.

    Raises `UnusableInputError` for a name that cannot be imported or is no validator.
    """
    if not names:
        return None
    return GuardrailsGuard().use(*(_user_validator(name) for name in names))


def complaints_of(guard: GuardrailsGuard, letter: str, source: str) -> dict[str, list[Finding]]:
    """What a user's own validators find in a letter: findings by the validator's name."""
    guard.validate(letter, num_reasks=0, metadata={"source": source})
    complaints: dict[str, list[Finding]] = {}
    for failed in guard.history.last.iterations.last.failed_validations:
        complaints.setdefault(failed.registered_name, []).extend(_findings(letter, failed.validation_result))
    return complaints


def _user_validator(name: str) -> Validator:
    module, _, attribute = name.partition(":")
    try:
        validator = getattr(import_module(module), attribute)(on_fail="noop")
    except Exception as error:
        raise UnusableInputError(
            f"The validator {name} in the config file cannot be used ({error}): it is written as module:Class."
        ) from error
    if not isinstance(validator, Validator):
        raise UnusableInputError(f"{name} in the config file is no Guardrails validator: name a Validator's class.")
    return validator


def _findings(letter: str, result: FailResult) -> list[Finding]:
    message = result.error_message
    spans = result.error_spans or [ErrorSpan(start=0, end=len(letter), reason=message)]
    return [Finding(message, message, span.start, span.end, letter[span.start : span.end]) for span in spans]


def _result(text: str, findings: Sequence[Finding]) -> ValidationResult:
    if not findings:
        return PassResult()
    spans = [
        ErrorSpan(start=finding.start, end=finding.end, reason=finding.message)
        for finding in findings
        if finding.start is not None and finding.end is not None
    ]
    message = " ".join(dict.fromkeys(f"{finding.message} {finding.remedy}" for finding in findings))
    return FailResult(error_message=message, error_spans=spans, fix_value=_without_offending_sentences(text, findings))


def _without_offending_sentences(text: str, findings: Sequence[Finding]) -> str:
    spans = [(f.start, f.end) for f in findings if f.start is not None and f.end is not None]
    kept, position = [], 0
    for sentence in Letter(text).all_sentences:
        start, end = sentence.origin()
        if any(first < end and start < last for first, last in spans):
            kept.append(text[position:start].rstrip())
            position = end
    return "".join([*kept, text[position:]]).strip()


def _validator_name(guard: Guard) -> str:
    return "".join(word.capitalize() for word in guard.id.split("-"))


def _validator_class(guard: Guard) -> type[LetterValidator]:
    cls = type(_validator_name(guard), (LetterValidator,), {"guard": guard, "__doc__": guard.asks})
    registered: type[LetterValidator] = register_validator(name=f"tactful/{guard.id}", data_type="string")(cls)
    return registered


VALIDATORS: Mapping[str, type[LetterValidator]] = {
    _validator_name(guard): _validator_class(guard) for guard in all_guards()
}


def __getattr__(name: str) -> type[LetterValidator]:
    try:
        return VALIDATORS[name]
    except KeyError:
        raise AttributeError(f"tactful.guardrails has no validator {name}") from None
