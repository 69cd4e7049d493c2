"""The settings of the config file, as a typed edge."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr, StringConstraints

from tactful.input import label
from tactful.text import FoldedText

_LONGEST_LINE, _LONGEST_NAME = 60, 200
# Pydantic then makes what checks a file only when it first checks one, and most runs have none.
_STRICT = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class GuardLevel(StrEnum):
    """What the findings of a guard are taken for."""

    ERROR = "error"
    ADVICE = "advice"
    OFF = "off"


def _visible(word: str) -> str:
    if not FoldedText(word).text.strip():
        raise ValueError("give a word that can be seen")
    return word


_Word = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(_visible)]


class GuardSettings(BaseModel):
    """What the config file may say of one guard.

    `words` are words or phrases that the guard objects to as well or, where it asks for something, is content with.
    """

    model_config = _STRICT

    level: GuardLevel | None = None
    words: tuple[_Word, ...] = ()


def is_web_address(url: str) -> bool:
    """Whether a URL can be the base of an endpoint."""
    try:
        parts = urlsplit(url)
        has_host = bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and has_host and url.isprintable() and " " not in url


def fault_of_url(url: str) -> str:
    """What to say of a base URL that is none, without what stands before an @ in it, which may be a password."""
    return f"{label(url.rpartition('@')[2])} is no base URL: give one like http://127.0.0.1:8091/v1"


def shown_url(url: str) -> str:
    """An address without what stands before an @ in it, which may be a password."""
    scheme, slashes, rest = url.partition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme}{slashes}{host.rpartition('@')[2]}{slash}{path}"


def _that_serves(url: str) -> str:
    if not is_web_address(url):
        raise ValueError(fault_of_url(url))
    return url


def _one_line(text: str) -> str:
    if not text.isprintable() or len(text) > _LONGEST_LINE or not any(map(str.isalnum, text)):
        raise ValueError(f"give it in one line of at most {_LONGEST_LINE} characters")
    return text


def _that_signs(name: str) -> str:
    # Imported here, as below, because most people set neither, and the guards are not needed for the rest.
    from tactful.endings import fault_of_name

    return _unless(fault_of_name(name), name)


def _that_ends(sign_off: str) -> str:
    from tactful.endings import fault_of_sign_off

    ended = f"{sign_off}," if sign_off[-1].isalnum() else sign_off
    return _unless(fault_of_sign_off(ended), ended)


def _unless(fault: str | None, text: str) -> str:
    if fault:
        raise ValueError(f"a letter cannot end with {text!r}: {fault[0].lower()}{fault[1:].rstrip('.')}")
    return text


def _printable(text: str) -> str:
    if not text.isprintable():
        raise ValueError("give it in one line, without control characters")
    return text


ModelName = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=_LONGEST_NAME),
    AfterValidator(_printable),
]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(_one_line)]


class Settings(BaseModel):
    """What the config file may say; the descriptions are what `tactful config show` tells of each setting.

    `timeout` is in seconds a call, `deadline` in seconds a letter; `validators` are `module:Class` names; `guards` go
    by their ids.
    """

    model_config = _STRICT

    name: Annotated[Line, AfterValidator(_that_signs)] | None = Field(
        default=None, description="your name, which signs a letter where your words give none"
    )
    sign_off: Annotated[Line, AfterValidator(_that_ends)] | None = Field(
        default=None, description='the line above your name, as in "Kind regards,"'
    )
    tone: Line | None = Field(default=None, description="how letters should sound: warm, formal, plain")
    base_url: Annotated[str, AfterValidator(_that_serves)] | None = Field(
        default=None, description="the OpenAI-compatible server that writes, as in http://127.0.0.1:11434/v1"
    )
    model: ModelName | None = Field(default=None, description="the model to ask, by the name that its server knows")
    api_key: SecretStr | None = Field(default=None, description="better kept in the environment, as TACTFUL_API_KEY")
    timeout: float = Field(default=60.0, gt=0, allow_inf_nan=False, description="seconds to wait for each answer")
    deadline: float | None = Field(
        default=None,
        gt=0,
        allow_inf_nan=False,
        description="seconds for a letter as a whole; three times timeout by default",
    )
    retries: int = Field(default=2, ge=0, le=10, description="how often to ask for parts again")
    validators: tuple[str, ...] = Field(default=(), description="Guardrails validators of your own, as module:Class")
    guards: dict[str, GuardSettings] = Field(
        default_factory=dict, description="guards.ID.level (error, advice, off) and guards.ID.words"
    )
