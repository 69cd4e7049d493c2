"""Judge a model's parts in a process of its own: `python -m tactful.model.engine_process`.

Each line of standard input asks: the JSON of all parts, and what our guards' verdict finds in each. Each is answered by
a line that names the parts that fail. The process ends with its input. It carries out `tactful.model.engine`.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import sys
from typing import TYPE_CHECKING

from tactful.lean_imports import blocked, stood_in_for

if TYPE_CHECKING:
    from tactful.guardrails import PartsGuard

# What Guardrails imports to talk to models and to servers of its own, to send telemetry, to install validators, to
# invent examples, to draw tables, to write prompts, to read its own XML, to know its users and its own version. It
# judges without them, and is there in a quarter of the time.
NOT_NEEDED = (
    "faker", "guardrails.api_client", "guardrails.async_guard", "guardrails.classes.templating",
    "guardrails.hub.install", "guardrails.schema.generator", "guardrails.schema.rail_schema", "importlib.metadata",
    "jwt", "langchain_core", "logging.config", "lxml", "opentelemetry.exporter", "opentelemetry.sdk", "pydash.strings",
    "regex", "requests", "rich", "tiktoken", "urllib.request",
)  # fmt: skip
# What is not missed where it is not installed: formats of texts in JSON schemas, of which those of a letter's parts
# name none, and cryptography, of which nothing is left without a network.
OPTIONAL = (
    "_hashlib", "fqdn", "idna", "jsonpointer", "rfc3339_validator", "rfc3986_validator", "ssl", "uri_template",
    "webcolors",
)  # fmt: skip


def main() -> None:
    """Answer until there is nothing more to answer."""
    # Ctrl-C reaches every process of a terminal; what it ends is for the one that started this one to say.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Whatever a library prints must not pass for an answer.
    answers, sys.stdout = sys.stdout, sys.stderr
    guard = _ready_guard()
    for line in sys.stdin:
        print(_answer(guard, line), file=answers, flush=True)


def _ready_guard() -> PartsGuard:
    """The guard, which has judged once: the first time takes longer."""
    # Pydantic would read the metadata of every installed package to find plugins, which have no say here.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    gc.disable()
    with stood_in_for(*NOT_NEEDED), blocked(*OPTIONAL):
        from tactful.guardrails import parts_guard

        _answer(parts_guard(), '["{}", {}]')
    gc.enable()
    return parts_guard()


def _answer(guard: PartsGuard, line: str) -> str:
    from tactful.contract import Finding, Part

    answer, findings = json.loads(line)
    found = {Part(part): [Finding(*finding) for finding in of_part] for part, of_part in findings.items()}
    return json.dumps(sorted(guard.failing_parts(answer, found)))


if __name__ == "__main__":
    main()
