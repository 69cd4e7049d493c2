"""What went wrong at an endpoint, in one sentence with the way on, and without anything secret."""

from __future__ import annotations

import math
from enum import StrEnum

from msgspec import Struct

from tactful.errors import EndpointError
from tactful.model.endpoint import OPENAI_KEY_STAYS, Endpoint


class FaultKind(StrEnum):
    """What can go wrong, each with what is said of it after the endpoint's name."""

    TIMED_OUT = "did not answer within {timeout:g} seconds: try again, or raise --timeout"
    OUT_OF_TIME = "did not answer in the {deadline:g} seconds that a letter may take: try again, or raise --deadline"
    UNKNOWN_HOST = "is not known by that name: check --base-url, and that this machine is online"
    UNREACHABLE = "cannot be reached: check --base-url and that the server runs"
    PROXY_FAILED = "cannot be reached by way of the proxy: check HTTPS_PROXY, HTTP_PROXY and NO_PROXY"
    NO_TLS = "does not speak TLS as it should: check whether --base-url begins with http:// or https://"
    UNTRUSTED = (
        "shows a certificate that is not trusted here: check --base-url, or name its authority's with SSL_CERT_FILE"
    )
    BROKEN_OFF = "broke off or does not speak HTTP: try again, or check --base-url"
    TOO_LONG = "answered with far more than a letter can be: check --base-url"
    NO_COMPLETION = "answered with something that is no chat completion: check --base-url"
    NO_LIST = "answered with something that is no list of models: check --base-url"
    STATUS = "answered with an HTTP error"


_CONFLICT, _BUSY, _TOO_SLOW = 409, 429, 408
_NOT_UNDERSTOOD = frozenset({400, 422})
_OF_STATUS = {
    401: "refused the key: check TACTFUL_API_KEY or OPENAI_API_KEY",
    403: "does not allow this key to use the model: check the key and --model",
    404: "does not know the model or the path: check --model and --base-url",
    407: "is behind a proxy that wants a name and a password: put them into HTTP_PROXY",
    _TOO_SLOW: "took too long: try again, or raise --timeout",
    _CONFLICT: "was busy with a conflicting request: try again",
    413: "found the request too large: shorten the words",
    _BUSY: "allows no more requests at present: wait a little, or check the account's limits",
}
_NO_KEY_SENT = f"wants a key: set TACTFUL_API_KEY {OPENAI_KEY_STAYS}"


class Fault(Struct, frozen=True):
    """What went wrong. An HTTP error has its `status`; `retry_after` says how many seconds of rest the server wants."""

    kind: FaultKind
    status: int = 0
    retry_after: float | None = None

    @property
    def may_pass(self) -> bool:
        """Whether the server may be fit to answer the same request in a moment."""
        return self.status in {_TOO_SLOW, _CONFLICT, _BUSY} or self.status >= 500

    @property
    def not_understood(self) -> bool:
        """Whether the server takes the request for a wrong one, as where it knows no JSON schemas."""
        return self.status in _NOT_UNDERSTOOD


class FaultError(Exception):
    """A request that failed."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.kind.name)
        self.fault = fault


class OutOfTimeError(EndpointError):
    """The time for the letter was over before the endpoint answered."""


def endpoint_error(fault: Fault, endpoint: Endpoint) -> EndpointError:
    """The error that ends the writing with a model."""
    cls = OutOfTimeError if fault.kind is FaultKind.OUT_OF_TIME else EndpointError
    return cls(describe_fault(fault, endpoint))


def describe_fault(fault: Fault, endpoint: Endpoint) -> str:
    """Say in one sentence what went wrong and what to do; quotes nothing that the endpoint sent."""
    return f"The endpoint {endpoint.host} {_what_happened(fault, endpoint)}."


def _what_happened(fault: Fault, endpoint: Endpoint) -> str:
    if fault.kind is not FaultKind.STATUS:
        return fault.kind.format(timeout=endpoint.timeout, deadline=endpoint.letter_seconds)
    if fault.status == _BUSY and fault.retry_after:
        return f"allows no more requests for {math.ceil(fault.retry_after)} seconds: try again then"
    if fault.status == 401 and not endpoint.has_key:
        return _NO_KEY_SENT
    return _of_status(fault.status)


def _of_status(status: int) -> str:
    if 300 <= status < 400:
        return "redirects elsewhere, which is not followed: give the final address with --base-url"
    if status >= 500:
        return f"failed with HTTP status {status}: try again later"
    return _OF_STATUS.get(status, f"refused the request with HTTP status {status}: check --model and --base-url")
