"""The config file: TOML in the platform's place for configuration."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_config_path

from tactful.errors import UnusableInputError

if TYPE_CHECKING:
    from tactful.settings import Settings


_OF_NO_MODEL = frozenset({"name", "sign_off", "tone", "guards", "validators"})
_OF_A_MODEL = frozenset({"base_url", "model", "api_key", "timeout", "deadline", "retries"})
# Named here too, as to import the settings takes longer than most commands have for the file.
KNOWN = _OF_NO_MODEL | _OF_A_MODEL


def config_path() -> Path:
    """Where the config file is, whether it exists or not."""
    return user_config_path("tactful", appauthor=False) / "config.toml"


def config_text() -> str:
    """The text of the config file, its line ends as they are; empty where there is no file.

    Raises `UnusableInputError` where it cannot be read.
    """
    path = config_path()
    try:
        return path.read_bytes().decode("utf-8-sig") if path.exists() else ""
    except UnicodeDecodeError as error:
        raise UnusableInputError(f"{path} is not UTF-8 text: save it as such, or move it away.") from error
    except IsADirectoryError as error:
        raise UnusableInputError(f"{path} is a folder: move it away, so that a file can stand there.") from error
    except OSError as error:
        raise UnusableInputError(
            f"{path} cannot be read ({error.strerror}): let it be read, or move it away."
        ) from error


def load_settings() -> Settings:
    """Read the config file; without one, every setting has its default.

    Raises `UnusableInputError` where it cannot be read, is not TOML or a setting is wrong; names file and place.
    """
    return settings_of(config_text())


@lru_cache(maxsize=1)
def settings_of(text: str) -> Settings:
    """The settings that the text of a config file holds; raises as `load_settings` does."""
    # Imported here because pydantic takes 50 ms, and most letters are written without the settings.
    from tactful.settings import Settings

    if not text:
        return Settings.model_construct()
    import tomllib

    from pydantic import ValidationError

    try:
        return Settings.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(error) from error
    except ValidationError as error:
        from tactful.setting_faults import first_fault

        raise UnusableInputError(f"{config_path()}: {first_fault(error)}. Correct it, or move it away.") from error


def settings_made() -> frozenset[str]:
    """The names of the settings that the config file makes, at the cost of reading it; their values are not checked.

    Raises `UnusableInputError` as `load_settings` does where the file cannot be read, is not TOML or names a setting
    that there is none of: a mistake in it is told by every command that it would bear upon.
    """
    text = config_text()
    made = _names_in(text)
    if not made <= KNOWN:
        settings_of(text)
    return made


def speaks_of_a_model() -> bool:
    """Whether the config file may configure a model; raises as `settings_made` does."""
    return not settings_made() <= _OF_NO_MODEL


@lru_cache(maxsize=1)
def _names_in(text: str) -> frozenset[str]:
    if not text.strip():
        return frozenset()
    import tomllib

    try:
        return frozenset(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(error) from error


def _not_toml(error: ValueError) -> UnusableInputError:
    return UnusableInputError(f"{config_path()} is not valid TOML ({error}): correct it, or move it away.")
