"""Whether a model seems to be configured, at the cost of a look at the environment."""

from __future__ import annotations

from collections.abc import Mapping

_VARIABLES = ("TACTFUL_BASE_URL", "TACTFUL_API_KEY", "TACTFUL_MODEL", "OPENAI_BASE_URL", "OPENAI_API_KEY")


def seems_configured(environment: Mapping[str, str]) -> bool:
    """Whether the environment names an endpoint, a key or a model."""
    return any(map(environment.get, _VARIABLES))
