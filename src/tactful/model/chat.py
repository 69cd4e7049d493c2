"""One chat completion over the `openai` client: the only file that imports it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from functools import partial
from time import sleep
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from tactful.announcing import announce
from tactful.lean_imports import blocked, opened_on_demand
from tactful.model.endpoint import Endpoint, is_loopback, no_base_url
from tactful.model.faults import Fault, FaultError, FaultKind, endpoint_error
from tactful.model.waiting import pause_before, within

if TYPE_CHECKING:
    from tactful.prompting import Message

_HOMES = {"OpenAI": "_client", "DefaultHttpxClient": "_base_client"} | dict.fromkeys(
    ("APIConnectionError", "APIStatusError", "OpenAIError"), "_exceptions"
)
# All of the client is a thousand modules for interfaces that are not used here; httpx's command line brings two more
# libraries. To leave them out saves half a second.
with opened_on_demand({"openai": _HOMES, "openai.types": {}, "asyncio": {}}), blocked("httpx._main"):
    import httpx
    from openai import APIConnectionError, APIStatusError, DefaultHttpxClient, OpenAI, OpenAIError

# They would log what is sent, or where, into the logs of a program that asks for everybody's.
for _library in ("openai", "httpx", "httpcore"):
    logging.getLogger(_library).setLevel(logging.WARNING)

_MOST_BYTES = 16_000_000
_NO_COMPLETION = (LookupError, ValueError, TypeError, AttributeError, OverflowError, RecursionError)
# What describes a body that has been read and decoded no longer.
_OF_THE_WIRE = ("content-encoding", "content-length", "transfer-encoding")

Schema = Mapping[str, Any]


class Reply(Struct, frozen=True):
    """What a model answered; `text` is empty where it answered nothing. Token counts are the server's, 0 if untold."""

    text: str
    prompt_tokens: int
    completion_tokens: int


class Sampling(Struct, frozen=True):
    """How a completion is drawn. `max_tokens` bounds the answer, in tokens."""

    temperature: float = 0.2
    seed: int = 0
    max_tokens: int = 600


class Chat:
    """A conversation partner at one endpoint, for one letter: its time runs from here on.

    Redirects are not followed, nor is a proxy used to reach this machine, so that the key and the words get to the
    configured host and to no other. A server that is busy is asked once more after a pause. Keeps one bit of state:
    whether the server refuses JSON schemas, in which case it is asked for plain text from then on.
    """

    def __init__(self, endpoint: Endpoint) -> None:
        """Raises `UnusableInputError` for an endpoint whose base URL is none."""
        self._endpoint = endpoint.from_now()
        self.takes_schema = True
        try:
            self._client = _client_of(endpoint)
        except httpx.InvalidURL as error:
            raise no_base_url(endpoint.base_url) from error

    def ask(self, messages: Sequence[Message], schema: Schema | None, sampling: Sampling) -> Reply:
        """Ask once, for JSON by a schema or, without one, for text.

        Raises `EndpointError` where the endpoint could not be used, `OutOfTimeError` where no time is left.
        """
        try:
            return _reply(self._complete(messages, schema, sampling))
        except FaultError as error:
            raise endpoint_error(error.fault, self._endpoint) from error
        except _NO_COMPLETION as error:
            raise endpoint_error(Fault(FaultKind.NO_COMPLETION), self._endpoint) from error

    def served_models(self) -> tuple[str, ...]:
        """Ask which models there are, as the server names them. Raises `EndpointError` where it cannot be used."""
        try:
            listed: Any = self._timed(partial(self._client.get, "/models", cast_to=object))
            return tuple(model["id"] for model in listed["data"] or () if isinstance(model["id"], str))
        except FaultError as error:
            raise endpoint_error(error.fault, self._endpoint) from error
        except _NO_COMPLETION as error:
            raise endpoint_error(Fault(FaultKind.NO_LIST), self._endpoint) from error

    def _complete(self, messages: Sequence[Message], schema: Schema | None, sampling: Sampling) -> Any:
        body = {
            "model": self._endpoint.model,
            "messages": [dict(message) for message in messages],
            "temperature": sampling.temperature,
            "seed": sampling.seed,
            "max_tokens": sampling.max_tokens,
        }
        if schema is not None and self.takes_schema:
            try:
                return self._insist({**body, "response_format": _json_schema(schema)})
            except FaultError as error:
                if not error.fault.not_understood:
                    raise
                self.takes_schema = False
        return self._insist(body)

    def _insist(self, body: dict[str, Any]) -> Any:
        """Ask, and once more after each pause that is worth it."""
        attempt = 0
        while True:
            try:
                return self._post(body)
            except FaultError as error:
                attempt += 1
                pause = pause_before(attempt, error.fault.retry_after) if error.fault.may_pass else None
                if pause is None or pause >= self._endpoint.seconds_left:
                    raise
            announce("The server is busy, and will be asked again")
            sleep(pause)

    def _post(self, body: dict[str, Any]) -> Any:
        return self._timed(partial(self._client.post, "/chat/completions", cast_to=object, body=body))

    def _timed(self, request: Callable[[], object]) -> object:
        """Send a request; raises `FaultError` where it fails or takes longer than it may."""
        timeout, left = self._endpoint.timeout, self._endpoint.seconds_left
        try:
            return within(min(timeout, left), request)
        except (OpenAIError, TimeoutError, *_NO_COMPLETION) as error:
            fault = _fault_of(error, self._endpoint)
            if fault.kind is FaultKind.TIMED_OUT and left < timeout:
                fault = Fault(FaultKind.OUT_OF_TIME)
            raise FaultError(fault) from error


class _AnswerTooLongError(OpenAIError):
    """An answer that does not end."""


class _Client(DefaultHttpxClient):
    """Reads no more of an answer than any completion is long."""

    def send(self, request: httpx.Request, *, stream: bool = False, **options: Any) -> httpx.Response:
        response = super().send(request, stream=True, **options)
        return response if stream else _read(response)


class _OpenAI(OpenAI):
    """Tells an endpoint nothing of this machine, for which a process would be started that asks what it is."""

    def platform_headers(self) -> dict[str, str]:
        return {}


def _client_of(endpoint: Endpoint) -> OpenAI:
    here = is_loopback(endpoint.base_url)
    # To load the certificates takes 50 ms, and on this machine nothing but https asks for them.
    verify = not here or endpoint.base_url.startswith("https:")
    # The second version of HTTP is not asked for, and its libraries would be imported with the transport.
    with blocked("h2"):
        http_client = _Client(follow_redirects=False, trust_env=not here, verify=verify)
    return _OpenAI(
        base_url=endpoint.base_url,
        api_key=endpoint.api_key.get_secret_value(),
        timeout=endpoint.timeout,
        max_retries=0,
        http_client=http_client,
    )


def _read(response: httpx.Response) -> httpx.Response:
    body = bytearray()
    with closing(response):
        for chunk in response.iter_bytes():
            body += chunk
            if len(body) > _MOST_BYTES:
                raise _AnswerTooLongError
    headers = [(name, value) for name, value in response.headers.multi_items() if name not in _OF_THE_WIRE]
    return httpx.Response(response.status_code, headers=headers, content=bytes(body), request=response.request)


def _fault_of(error: Exception, endpoint: Endpoint) -> Fault:
    from tactful.model.diagnosis import kind_of_connection_error, retry_after

    if isinstance(error, APIStatusError):
        return Fault(FaultKind.STATUS, error.status_code, retry_after(error.response.headers))
    if isinstance(error, _AnswerTooLongError):
        return Fault(FaultKind.TOO_LONG)
    if isinstance(error, APIConnectionError | TimeoutError):
        return Fault(kind_of_connection_error(error, endpoint.base_url))
    return Fault(FaultKind.NO_COMPLETION)


def _json_schema(schema: Schema) -> dict[str, Any]:
    return {"type": "json_schema", "json_schema": {"name": "answer", "strict": True, "schema": schema}}


def _reply(completion: Any) -> Reply:
    content = completion["choices"][0]["message"].get("content")
    usage = completion.get("usage") or {}
    return Reply(
        text=content if isinstance(content, str) else "",
        prompt_tokens=_tokens(usage, "prompt_tokens"),
        completion_tokens=_tokens(usage, "completion_tokens"),
    )


def _tokens(usage: Any, name: str) -> int:
    count = usage.get(name) if isinstance(usage, dict) else None
    return count if isinstance(count, int) and count > 0 else 0
