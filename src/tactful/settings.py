"""The settings of the config file, as a typed edge."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, SecretStr, StringConstraints


class GuardLevel(StrEnum):
    """What the findings of a guard are taken for."""

    ERROR = "error"
    ADVICE = "advice"
    OFF = "off"


class GuardSettings(BaseModel):
    """What the config file may say of one guard.

    `words` are words or phrases that the guard objects to as well or, where it asks for something, is content with.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    level: GuardLevel | None = None
    words: tuple[Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)], ...] = ()


class Settings(BaseModel):
    """What the config file may say.

    `timeout` is in seconds a call; `validators` are `module:Class` names; `guards` go by their ids.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    base_url: str | None = None
    model: str | None = None
    api_key: SecretStr | None = None
    timeout: float = Field(default=60.0, gt=0)
    retries: int = Field(default=2, ge=0, le=10)
    validators: tuple[str, ...] = ()
    guards: dict[str, GuardSettings] = Field(default_factory=dict)
