"""The config file: TOML in the platform's place for configuration."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_config_path

from tactful.errors import UnusableInputError

if TYPE_CHECKING:
    from tactful.settings import Settings


# Settings that hold without a model. What is none at all is for whoever loads the file to complain of.
_OF_NO_MODEL = frozenset({"name", "sign_off", "tone", "guards", "validators"})


def config_path() -> Path:
    """Where the config file is, whether it exists or not."""
    return user_config_path("tactful", appauthor=False) / "config.toml"


def config_text() -> str:
    """The text of the config file, its line ends as they are; empty where there is no file.

    Raises `UnusableInputError` where it cannot be read.
    """
    path = config_path()
    try:
        return path.read_bytes().decode("utf-8-sig") if path.is_file() else ""
    except UnicodeDecodeError as error:
        raise UnusableInputError(f"{path} is not UTF-8 text: save it as such, or move it away.") from error
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


def speaks_of_a_model() -> bool:
    """Whether the config file may configure a model, at the cost of reading it; raises as `config_text` does."""
    text = config_text()
    if not text:
        return False
    import tomllib

    try:
        return not _OF_NO_MODEL.issuperset(tomllib.loads(text))
    except tomllib.TOMLDecodeError:
        return True  # Whoever loads it will say what is wrong with it.


def _not_toml(error: ValueError) -> UnusableInputError:
    return UnusableInputError(f"{config_path()} is not valid TOML ({error}): correct it, or move it away.")
