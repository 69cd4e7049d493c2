"""Validators such as a user may have: they know nothing of letters or of this program."""

from __future__ import annotations

from typing import Any

from guardrails import Validator, register_validator
from guardrails_ai.types import ErrorSpan, FailResult, PassResult, ValidationResult


@register_validator(name="acme/no-exclamation", data_type="string")
class NoExclamation(Validator):  # type: ignore[misc]
    """Write without exclamation marks.

    Quotes what it found in its message, as many validators do.
    """

    def _validate(self, value: str, metadata: dict[str, Any]) -> ValidationResult:  # noqa: ARG002
        found = value.find("!")
        if found < 0:
            return PassResult()
        span = ErrorSpan(start=found, end=found + 1, reason="")
        return FailResult(error_message=f"Too loud: {value!r}", error_spans=[span])


@register_validator(name="acme/not-a-word", data_type="string")
class NotAWord(Validator):  # type: ignore[misc]
    remedy = "Nothing can be done."

    def _validate(self, value: str, metadata: dict[str, Any]) -> ValidationResult:  # noqa: ARG002
        return FailResult(error_message="I like no letter.")


@register_validator(name="acme/breaks", data_type="string")
class Breaks(Validator):  # type: ignore[misc]
    def _validate(self, value: str, metadata: dict[str, Any]) -> ValidationResult:  # noqa: ARG002
        raise KeyError(value)


@register_validator(name="acme/needs-more", data_type="string")
class NeedsMore(Validator):  # type: ignore[misc]
    def __init__(self, most: int, on_fail: str | None = None) -> None:
        super().__init__(on_fail=on_fail, most=most)


class NoValidator:
    def __init__(self, on_fail: str) -> None:
        pass
