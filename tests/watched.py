"""Run the whole road with a model, or Guardrails alone, and report every connection that was tried.

python watched.py REPORT BASE_URL       tactful: a letter with a re-ask, a rewritten draft, a change
python watched.py REPORT                Guardrails as it comes
"""

from __future__ import annotations

import atexit
import json
import sys
from pathlib import Path
from typing import Any

REPORT, BASE_URL = sys.argv[1], sys.argv[2:]
WATCHED = (
    "socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.sendmsg",
    "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "urllib.Request",
)  # fmt: skip
tried: list[str] = []


def watch(event: str, arguments: tuple[Any, ...]) -> None:
    """Note what is tried; let only loopback through."""
    if event not in WATCHED:
        return
    target = arguments[1] if event.startswith("socket.") and event != "socket.getaddrinfo" else arguments[0]
    target = target[0] if isinstance(target, tuple) and event != "socket.connect" else target
    tried.append(f"{event} {target}")
    if "127.0.0.1" not in str(target):
        raise ConnectionRefusedError(event)


def write_letters(base_url: str) -> None:
    """Go the whole road."""
    from pydantic import SecretStr

    from tactful.change import change
    from tactful.decline import decline
    from tactful.model.endpoint import Endpoint
    from tactful.reading import Overrides
    from tactful.rewrite import rewrite

    words, draft = Path("words.txt").read_text("utf-8"), Path("draft.txt").read_text("utf-8")
    endpoint = Endpoint(base_url, "scripted", SecretStr("a-key"), timeout=10, retries=1)
    written = decline(words, Overrides(), endpoint=endpoint)
    rewritten = rewrite(draft, Overrides(), endpoint=endpoint)
    changed = change(written, words, "bolder", endpoint)
    assert all(delivery.clean and delivery.calls for delivery in (written, rewritten, changed))


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


# What is registered first runs last, after the libraries have sent what they still had to send.
atexit.register(lambda: Path(REPORT).write_text(json.dumps(tried), "utf-8"))
sys.addaudithook(watch)
if BASE_URL:
    write_letters(BASE_URL[0])
    validate()
    __import__("litellm")
else:
    validate_without_tactful()
