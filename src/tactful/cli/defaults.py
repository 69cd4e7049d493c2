"""Find what the user says of every letter, without the cost of looking where nothing is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tactful.reading import Defaults

_SETTINGS = ("name", "sign_off", "tone")


def load_defaults() -> Defaults:
    """The defaults of the config file; raises `UnusableInputError` with file and place for what is wrong there."""
    from tactful.config import load_settings, settings_made
    from tactful.reading import Defaults

    if settings_made().isdisjoint(_SETTINGS):
        return Defaults()
    settings = load_settings()
    return Defaults(settings.name, settings.sign_off, settings.tone)
