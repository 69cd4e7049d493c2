"""Which endpoint is configured: by options, by the environment, or by the config file, in this order."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from pydantic import SecretStr

from tactful.errors import UnusableInputError
from tactful.settings import Settings

OPENAI_URL = "https://api.openai.com/v1"
DEFAULT_MODEL = "gpt-4.1-mini"


@dataclass(frozen=True, slots=True)
class ModelOptions:
    """What the command line says of the model; None where it says nothing. `timeout` is in seconds a call."""

    base_url: str | None = None
    model: str | None = None
    timeout: float | None = None
    retries: int | None = None


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An OpenAI-compatible endpoint and how its letters come about.

    `timeout` is in seconds a call, `retries` the re-asks of a letter at most.
    """

    base_url: str
    model: str
    api_key: SecretStr
    timeout: float
    retries: int

    @property
    def host(self) -> str:
        """The host, for messages."""
        return urlsplit(self.base_url).netloc.rpartition("@")[2]


def configured_endpoint(options: ModelOptions, environment: Mapping[str, str], settings: Settings) -> Endpoint | None:
    """Find the endpoint; None where nothing configures one.

    A base URL or a key is enough. Raises `UnusableInputError` for a base URL that is none, and for a remote endpoint
    without a key; a loopback endpoint needs no key.
    """
    url = options.base_url or environment.get("TACTFUL_BASE_URL") or settings.base_url
    url = url or environment.get("OPENAI_BASE_URL")
    key = environment.get("TACTFUL_API_KEY") or _revealed(settings) or environment.get("OPENAI_API_KEY")
    model = options.model or environment.get("TACTFUL_MODEL") or settings.model
    if not url and not key:
        _refuse_model_without_endpoint(options)
        return None
    url = _checked_url(url or OPENAI_URL)
    if not key and not is_loopback(url):
        raise UnusableInputError(
            f"The endpoint {urlsplit(url).hostname} needs a key: set TACTFUL_API_KEY, or use --offline."
        )
    return Endpoint(
        base_url=url,
        model=model or DEFAULT_MODEL,
        api_key=SecretStr(key or "none"),
        timeout=settings.timeout if options.timeout is None else options.timeout,
        retries=settings.retries if options.retries is None else options.retries,
    )


def is_loopback(url: str) -> bool:
    """Whether a URL's host is this machine."""
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _revealed(settings: Settings) -> str | None:
    return settings.api_key.get_secret_value() if settings.api_key else None


def _refuse_model_without_endpoint(options: ModelOptions) -> None:
    if options.model:
        raise UnusableInputError(
            f"No endpoint is configured for the model {options.model}: give --base-url, or set OPENAI_API_KEY."
        )


def _checked_url(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        # What stands before an @ may be a password.
        shown = url.rpartition("@")[2]
        raise UnusableInputError(f"{shown} is no base URL: give one like http://127.0.0.1:8091/v1.")
    return url
