"""Find the model that is configured, without the cost of looking where nothing is."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tactful.model.configured import seems_configured

if TYPE_CHECKING:
    from tactful.model.endpoint import Endpoint


def prepare_for_model(base_url: str | None, model: str | None) -> None:
    """Start what judges a model's letter, where one seems to be configured: it takes a while to be ready."""
    if _seems_configured(base_url, model):
        from tactful.model.engine import start_engine

        start_engine()


def find_endpoint(
    base_url: str | None,
    model: str | None,
    timeout: float | None,
    retries: int | None,
    deadline: float | None = None,
) -> Endpoint | None:
    """The endpoint that options, environment or config file name; None where none does.

    `timeout` is in seconds a call, `deadline` in seconds a letter. Raises `UnusableInputError` for a base URL, a key or
    a config file that will not do.
    """
    if not _seems_configured(base_url, model):
        return None
    from tactful.config import load_settings
    from tactful.model.endpoint import ModelOptions, configured_endpoint

    return configured_endpoint(ModelOptions(base_url, model, timeout, retries, deadline), os.environ, load_settings())


def _seems_configured(base_url: str | None, model: str | None) -> bool:
    if base_url or model or seems_configured(os.environ):
        return True
    from tactful.config import speaks_of_a_model

    return speaks_of_a_model()
