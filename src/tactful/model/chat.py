"""One chat completion over the `openai` client: the only file that imports it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tactful.errors import EndpointError
from tactful.lean_imports import blocked, opened_on_demand
from tactful.model.endpoint import Endpoint, is_loopback
from tactful.model.faults import Fault, describe_fault

if TYPE_CHECKING:
    from tactful.prompting import Message

_HOMES = {"OpenAI": "_client", "DefaultHttpxClient": "_base_client"} | dict.fromkeys(
    ("APIConnectionError", "APIStatusError", "APITimeoutError", "BadRequestError", "OpenAIError",
     "UnprocessableEntityError"), "_exceptions")  # fmt: skip
# All of the client is a thousand modules for interfaces that are not used here; httpx's command line brings two more
# libraries. To leave them out saves half a second.
with opened_on_demand({"openai": _HOMES, "openai.types": {}}), blocked("httpx._main"):
    import httpx
    from openai import (
        APIConnectionError,
        APIStatusError,
        APITimeoutError,
        BadRequestError,
        DefaultHttpxClient,
        OpenAI,
        OpenAIError,
        UnprocessableEntityError,
    )

Schema = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Reply:
    """What a model answered; `text` is empty where it answered nothing. Token counts are the server's, 0 if untold."""

    text: str
    prompt_tokens: int
    completion_tokens: int


@dataclass(frozen=True, slots=True)
class Sampling:
    """How a completion is drawn. `max_tokens` bounds the answer, in tokens."""

    temperature: float = 0.2
    seed: int = 0
    max_tokens: int = 600


class Chat:
    """A conversation partner at one endpoint.

    Redirects are not followed, nor is a proxy used to reach this machine, so that the key and the words get to the
    configured host and to no other. Keeps one bit of state: whether the server refuses JSON schemas, in which case it
    is asked for plain text from then on.
    """

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        self.takes_schema = True
        here = is_loopback(endpoint.base_url)
        # To load the certificates takes 50 ms, and on this machine nothing but https asks for them.
        verify = not here or endpoint.base_url.startswith("https:")
        self._client = OpenAI(
            base_url=endpoint.base_url,
            api_key=endpoint.api_key.get_secret_value(),
            timeout=endpoint.timeout,
            max_retries=0,
            http_client=DefaultHttpxClient(follow_redirects=False, trust_env=not here, verify=verify),
        )

    def ask(self, messages: Sequence[Message], schema: Schema, sampling: Sampling) -> Reply:
        """Ask once. Raises `EndpointError` where the endpoint could not be used."""
        try:
            return _reply(self._complete(messages, schema, sampling))
        except (OpenAIError, httpx.HTTPError, LookupError, ValueError, TypeError, AttributeError) as error:
            raise EndpointError(describe_fault(_fault_of(error), self._endpoint)) from error

    def _complete(self, messages: Sequence[Message], schema: Schema, sampling: Sampling) -> Any:
        if self.takes_schema:
            try:
                return self._create(messages, sampling, response_format=_json_schema(schema))
            except (BadRequestError, UnprocessableEntityError):
                self.takes_schema = False
        return self._create(messages, sampling)

    def _create(self, messages: Sequence[Message], sampling: Sampling, **format_: Any) -> Any:
        body = {
            "model": self._endpoint.model,
            "messages": [dict(message) for message in messages],
            "temperature": sampling.temperature,
            "seed": sampling.seed,
            "max_tokens": sampling.max_tokens,
            **format_,
        }
        return self._client.post("/chat/completions", cast_to=object, body=body)


def _fault_of(error: Exception) -> Fault:
    return Fault(
        timed_out=isinstance(error, APITimeoutError),
        unreachable=isinstance(error, APIConnectionError),
        status=error.status_code if isinstance(error, APIStatusError) else None,
    )


def _json_schema(schema: Schema) -> dict[str, Any]:
    return {"type": "json_schema", "json_schema": {"name": "answer", "strict": True, "schema": schema}}


def _reply(completion: Any) -> Reply:
    content = completion["choices"][0]["message"].get("content")
    usage = completion.get("usage") or {}
    return Reply(
        text=content if isinstance(content, str) else "",
        prompt_tokens=int(usage.get("prompt_tokens") or 0),
        completion_tokens=int(usage.get("completion_tokens") or 0),
    )
