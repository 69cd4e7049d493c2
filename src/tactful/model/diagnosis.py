"""What kind of fault the errors of a broken connection speak of."""

from __future__ import annotations

import math
import socket
import ssl
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx

from tactful.model.endpoint import is_loopback
from tactful.model.faults import FaultKind

# From the most to the least telling: an error stands in a chain of others.
_KINDS: tuple[tuple[type[BaseException], FaultKind], ...] = (
    (httpx.ProxyError, FaultKind.PROXY_FAILED),
    (ssl.SSLCertVerificationError, FaultKind.UNTRUSTED),
    (ssl.SSLError, FaultKind.NO_TLS),
    (socket.gaierror, FaultKind.UNKNOWN_HOST),
    (httpx.TimeoutException, FaultKind.TIMED_OUT),
    (TimeoutError, FaultKind.TIMED_OUT),
    (httpx.ReadError, FaultKind.BROKEN_OFF),
    (httpx.WriteError, FaultKind.BROKEN_OFF),
    (httpx.RemoteProtocolError, FaultKind.BROKEN_OFF),
    (httpx.DecodingError, FaultKind.NO_COMPLETION),
)


def kind_of_connection_error(error: BaseException, url: str) -> FaultKind:
    """The kind of fault that an error on the way to a URL is about, or one of those that it came of."""
    chain = tuple(_chain(error))
    kinds = (kind for cls, kind in _KINDS if any(isinstance(link, cls) for link in chain))
    kind = next(kinds, FaultKind.UNREACHABLE)
    never_there = kind in {FaultKind.UNREACHABLE, FaultKind.UNKNOWN_HOST}
    return FaultKind.PROXY_FAILED if never_there and _takes_proxy(url) else kind


def retry_after(headers: Mapping[str, str]) -> float | None:
    """The seconds for which a server wants rest; None where it does not say. Says them as a number or as a date."""
    value = headers.get("retry-after", "")
    try:
        seconds = float(value) if value[:1].isdigit() else _seconds_until(parsedate_to_datetime(value))
    except ValueError:
        return None
    return max(seconds, 0.0) if math.isfinite(seconds) else None


def _takes_proxy(url: str) -> bool:
    parts = urlsplit(url)
    named = {parts.scheme, "all"} & getproxies().keys()
    return bool(named) and not is_loopback(url) and not proxy_bypass(parts.netloc)


def _seconds_until(at: datetime) -> float:
    return (at.replace(tzinfo=at.tzinfo or UTC) - datetime.now(UTC)).total_seconds()


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
