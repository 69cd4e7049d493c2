"""Import Guardrails while the model is thinking, and no more of it than judging takes."""

from __future__ import annotations

from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING

from tactful.lean_imports import forget, stood_in_for
from tactful.model.answers import json_of_parts

if TYPE_CHECKING:
    from tactful.guardrails import PartsGuard

# What Guardrails imports to talk to models and to servers of its own, to send telemetry, to install validators, to
# invent examples and to draw tables. It judges without them, and is there in a quarter of the time.
_NOT_NEEDED = (
    "langchain_core", "opentelemetry.exporter", "opentelemetry.sdk", "faker", "rich",
    "guardrails.api_client", "guardrails.hub.install",
)  # fmt: skip
_imports: list[Thread] = []


def import_guardrails_meanwhile() -> None:
    """Begin to import `tactful.guardrails`."""
    if not _imports:
        _imports.append(Thread(target=_import_guardrails, daemon=True))
        _imports[0].start()


def parts_guard() -> PartsGuard:
    """The engine that judges a model's parts, once it is there."""
    import_guardrails_meanwhile()
    _imports[0].join()
    from tactful import guardrails

    return guardrails.parts_guard()


def _import_guardrails() -> None:
    # A Guardrails that turns out to need more is imported anew, and whole, by whoever needs it.
    with suppress(Exception), stood_in_for(*_NOT_NEEDED):
        try:
            _judge_something()
        except Exception:
            forget("guardrails")
            forget("tactful.guardrails")
            raise


def _judge_something() -> None:
    from tactful.guardrails import parts_guard

    parts_guard().failing_parts(json_of_parts({}), {})
