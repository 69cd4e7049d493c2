"""Run the whole road with a model, or Guardrails alone.

python watched.py BASE_URL       tactful: a letter with a re-ask, a rewritten draft, a change
python watched.py                Guardrails as it comes
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any


def write_letters(base_url: str) -> None:
    """Go the whole road."""
    from pydantic import SecretStr

    from tactful.change import change
    from tactful.contract import Case
    from tactful.model.endpoint import Endpoint
    from tactful.reading import Overrides
    from tactful.rewrite import rewrite
    from tactful.write import write

    words, draft = Path("words.txt").read_text("utf-8"), Path("draft.txt").read_text("utf-8")
    endpoint = Endpoint(base_url, "scripted", SecretStr("a-key"), timeout=10, retries=1)
    written = write(words, Overrides(), endpoint=endpoint)
    rewritten = rewrite(draft, Overrides(), endpoint=endpoint)
    changed = change(written, Case(source=words, brief=written.brief, writing=True), "bolder", endpoint, 0)
    assert all(delivery.passed and delivery.calls for delivery in (written, rewritten, changed))


def validate() -> None:
    """Judge a text with a guard of ours in a `Guard`, as other programs do."""
    from guardrails import Guard

    from tactful.guardrails import NoPay

    assert not Guard().use(NoPay(on_fail="noop")).validate("They pay 25k more.").validation_passed


def validate_without_tactful() -> None:
    """Judge a text with Guardrails, which this program has not told to be silent."""
    from guardrails import Guard, Validator, register_validator
    from guardrails_ai.types import PassResult

    @register_validator(name="acme/anything", data_type="string")
    class Anything(Validator):  # type: ignore[misc]
        def _validate(self, value: str, metadata: dict[str, Any]) -> PassResult:  # noqa: ARG002
            return PassResult()

    Guard().use(Anything(on_fail="noop")).validate("They pay 25k more.")


if sys.argv[1:]:
    write_letters(sys.argv[1])
    assert "guardrails" not in sys.modules, "the engine's process judged"
    validate()
    __import__("litellm")
else:
    validate_without_tactful()
