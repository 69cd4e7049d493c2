"""The config file: TOML in the platform's place for configuration."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_config_path

from tactful.errors import UnusableInputError

if TYPE_CHECKING:
    from pydantic import ValidationError

    from tactful.settings import Settings


def config_path() -> Path:
    """Where the config file is, whether it exists or not."""
    return user_config_path("tactful", appauthor=False) / "config.toml"


def config_text() -> str:
    """The text of the config file, empty where there is none. Raises `UnusableInputError` where it cannot be read."""
    path = config_path()
    try:
        return path.read_text("utf-8") if path.is_file() else ""
    except UnicodeDecodeError as error:
        raise _not_toml(error) from error
    except OSError as error:
        raise UnusableInputError(f"{path} cannot be read ({error.strerror}): mend it, or move it away.") from error


def load_settings() -> Settings:
    """Read the config file; without one, every setting has its default.

    Raises `UnusableInputError` where it cannot be read, is not TOML or a setting is wrong; names file and place.
    """
    # Imported here because pydantic takes 50 ms and most people have no config file to check.
    from pydantic import ValidationError

    from tactful.settings import Settings

    try:
        return Settings.model_validate(tomllib.loads(config_text()))
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(error) from error
    except ValidationError as error:
        raise UnusableInputError(f"{config_path()}: {_first_problem(error)}: mend it, or move it away.") from error


def _not_toml(error: ValueError) -> UnusableInputError:
    return UnusableInputError(f"{config_path()} is not valid TOML ({error}): mend it, or move it away.")


def _first_problem(error: ValidationError) -> str:
    problem = error.errors(include_url=False, include_input=False)[0]
    return f"{'.'.join(map(str, problem['loc']))}: {problem['msg']}"
