"""What went wrong at an endpoint, in one sentence with the way on, and without anything secret."""

from __future__ import annotations

from dataclasses import dataclass

from tactful.model.endpoint import Endpoint

_STATUS = {
    401: "refused the key: check TACTFUL_API_KEY or OPENAI_API_KEY",
    403: "does not allow this key to use the model: check the key and --model",
    404: "does not know the model or the path: check --model and --base-url",
    408: "took too long: try again, or raise --timeout",
    409: "was busy with a conflicting request: try again",
    413: "found the request too large: shorten the words",
    429: "allows no more requests at present: wait a little, or check the account's limits",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """What went wrong: no answer in time, no connection, or an HTTP status; else an answer that is no completion."""

    timed_out: bool = False
    unreachable: bool = False
    status: int | None = None


def describe_fault(fault: Fault, endpoint: Endpoint) -> str:
    """Say in one sentence what went wrong and what to do; quotes nothing that the endpoint sent."""
    return f"The endpoint {endpoint.host} {_what_happened(fault, endpoint)}."


def _what_happened(fault: Fault, endpoint: Endpoint) -> str:
    if fault.timed_out:
        return f"did not answer within {endpoint.timeout:g} seconds: try again, or raise --timeout"
    if fault.unreachable:
        return "cannot be reached: check --base-url and that the server runs"
    if fault.status is not None:
        return _of_status(fault.status)
    return "answered with something that is no chat completion: check --base-url"


def _of_status(status: int) -> str:
    if 300 <= status < 400:
        return "redirects elsewhere, which is not followed: give the final address with --base-url"
    if status >= 500:
        return f"failed with HTTP status {status}: try again later"
    return _STATUS.get(status, f"refused the request with HTTP status {status}: check --model and --base-url")
