"""Which endpoint is configured: by options, by the environment, or by the config file, in this order."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from time import monotonic
from urllib.parse import urlsplit

from msgspec import Struct
from msgspec.structs import replace
from pydantic import SecretStr

from tactful.errors import UnusableInputError
from tactful.input import label
from tactful.settings import Settings, fault_of_url, is_web_address

OPENAI_URL = "https://api.openai.com/v1"
DEFAULT_MODEL = "gpt-4.1-mini"
# What is sent where there is no key: the client wants one.
NO_KEY = "none"
OPENAI_KEY_STAYS = "(OPENAI_API_KEY is sent to api.openai.com and to OPENAI_BASE_URL alone)"
_CALLS_A_LETTER = 3
_FILE, _DEFAULT = "the config file", "the default"


class ModelOptions(Struct, frozen=True):
    """What the command line says of the model; None where it says nothing.

    `timeout` is in seconds a call, `deadline` in seconds a letter.
    """

    base_url: str | None = None
    model: str | None = None
    timeout: float | None = None
    retries: int | None = None
    deadline: float | None = None


class Endpoint(Struct, frozen=True):
    """An OpenAI-compatible endpoint and how its letters come about.

    `timeout` is in seconds a call, `retries` the re-asks of a letter at most. `deadline` is in seconds a letter, the
    time of three calls where it is None; `until` says by the monotonic clock when it is over for the letter at hand.
    """

    base_url: str
    model: str
    api_key: SecretStr
    timeout: float
    retries: int
    deadline: float | None = None
    until: float | None = None

    @property
    def host(self) -> str:
        """The host, for messages."""
        return label(urlsplit(self.base_url).netloc.rpartition("@")[2])

    @property
    def has_key(self) -> bool:
        """Whether a key is sent."""
        return self.api_key.get_secret_value() != NO_KEY

    @property
    def letter_seconds(self) -> float:
        """How long a letter may take."""
        return _CALLS_A_LETTER * self.timeout if self.deadline is None else self.deadline

    def from_now(self) -> Endpoint:
        """The endpoint with the time for a letter running, from now on unless it runs already."""
        return self if self.until is not None else replace(self, until=monotonic() + self.letter_seconds)

    @property
    def seconds_left(self) -> float:
        """How much of the time for a letter is left."""
        return self.letter_seconds if self.until is None else self.until - monotonic()


def configured_endpoint(options: ModelOptions, environment: Mapping[str, str], settings: Settings) -> Endpoint | None:
    """Find the endpoint; None where nothing configures one.

    A base URL or a key is enough. A key that was given for tactful goes to whatever endpoint is configured, that of
    OpenAI's own variable only to OpenAI and to where `OPENAI_BASE_URL` points. Raises `UnusableInputError` for a base
    URL or a key that is none, and for a remote endpoint without a key; a loopback endpoint needs no key.
    """
    named = named_url(options, environment, settings)
    if named is None:
        _refuse_model_without_endpoint(options)
        return None
    url = _checked_url(named.value)
    key = _checked_key(_value(named_key(url, environment, settings)))
    if not key and not is_loopback(url):
        raise UnusableInputError(_wants_key(url, environment))
    return Endpoint(
        base_url=url,
        model=named_model(options, environment, settings).value,
        api_key=SecretStr(key or NO_KEY),
        timeout=settings.timeout if options.timeout is None else options.timeout,
        retries=settings.retries if options.retries is None else options.retries,
        deadline=settings.deadline if options.deadline is None else options.deadline,
    )


class Named(Struct, frozen=True):
    """What is configured, and the place that names it: an option, a variable or the config file."""

    value: str
    place: str


def named_url(options: ModelOptions, environment: Mapping[str, str], settings: Settings) -> Named | None:
    """The base URL, OpenAI's where there is a key alone; None where nothing configures an endpoint."""
    url = _first(
        ("--base-url", options.base_url),
        ("TACTFUL_BASE_URL", environment.get("TACTFUL_BASE_URL")),
        (_FILE, settings.base_url),
        ("OPENAI_BASE_URL", environment.get("OPENAI_BASE_URL")),
    )
    if url or not named_key(OPENAI_URL, environment, settings):
        return url
    return Named(OPENAI_URL, _DEFAULT)


def named_key(url: str, environment: Mapping[str, str], settings: Settings) -> Named | None:
    """The key that is sent to a URL, which nobody may see; None where none is."""
    own = settings.api_key.get_secret_value() if settings.api_key else None
    return _first(
        ("TACTFUL_API_KEY", environment.get("TACTFUL_API_KEY")),
        (_FILE, own),
        ("OPENAI_API_KEY", _key_of_openai(url, environment)),
    )


def named_model(options: ModelOptions, environment: Mapping[str, str], settings: Settings) -> Named:
    """The model to ask."""
    model = _first(
        ("--model", options.model), ("TACTFUL_MODEL", environment.get("TACTFUL_MODEL")), (_FILE, settings.model)
    )
    return model or Named(DEFAULT_MODEL, _DEFAULT)


def _first(*places: tuple[str, str | None]) -> Named | None:
    return next((Named(value, place) for place, value in places if value), None)


def _value(named: Named | None) -> str:
    return named.value if named else ""


def is_loopback(url: str) -> bool:
    """Whether a URL's host is this machine."""
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _key_of_openai(url: str, environment: Mapping[str, str]) -> str:
    """OpenAI's key, where it belongs at a URL."""
    homes = (OPENAI_URL, environment.get("OPENAI_BASE_URL") or OPENAI_URL)
    return environment.get("OPENAI_API_KEY", "") if _origin(url) in map(_origin, homes) else ""


def _origin(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return parts.scheme, parts.netloc.rpartition("@")[2].lower()


def _wants_key(url: str, environment: Mapping[str, str]) -> str:
    host = label(urlsplit(url).hostname or "")
    told = f" {OPENAI_KEY_STAYS}" if environment.get("OPENAI_API_KEY") else ""
    return f"The endpoint {host} needs a key: set TACTFUL_API_KEY{told}, or use --offline."


def _checked_key(key: str) -> str:
    """The key without the spaces and line ends around it. Raises `UnusableInputError` where it could not be sent."""
    key = key.strip()
    if not (key.isascii() and key.isprintable()):
        raise UnusableInputError("The key holds characters that no key has: copy it anew.")
    return key


def _refuse_model_without_endpoint(options: ModelOptions) -> None:
    if options.model:
        raise UnusableInputError(
            f"No endpoint is configured for the model {options.model}: give --base-url, or set OPENAI_API_KEY."
        )


def _checked_url(url: str) -> str:
    if not is_web_address(url):
        raise no_base_url(url)
    return url


def no_base_url(url: str) -> UnusableInputError:
    """What to say of a base URL that is none."""
    return UnusableInputError(f"{fault_of_url(url)}.")
