"""Guardrails validators of the user's own, named in the config file, as guards that judge a letter beside ours."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from tactful.config import config_path
from tactful.contract import Case, Guard, Letter, Level, Verdict
from tactful.errors import UnusableInputError

if TYPE_CHECKING:
    from tactful.guardrails import OwnValidator

_TAKE_OUT = "put its folder on PYTHONPATH, or take it out with `tactful config set validators ''`."


@cache
def own_guards(names: tuple[str, ...]) -> tuple[Guard, ...]:
    """The guards that the setting `validators` names, each as `module:Class`; their findings are errors.

    Raises `UnusableInputError` with the place in the config file for a name that is no usable validator, and so do
    the guards themselves where a validator breaks down over a letter.
    """
    return tuple(_own_guard(name, str(config_path())) for name in names)


def require_loadable(names: Iterable[str]) -> None:
    """Raise `UnusableInputError` for a name that is no usable validator, and stands in no config file yet."""
    for name in names:
        _loaded(name, f"The validator {name}", "put its folder on PYTHONPATH first.")


def _loaded(name: str, subject: str, way_on: str) -> OwnValidator:
    # Imported here because it takes a second, which only those who have validators of their own should wait for.
    from tactful.guardrails import OwnValidator

    try:
        module, _, attribute = name.partition(":")
        return OwnValidator(getattr(import_module(module), attribute))
    except ModuleNotFoundError as error:
        problem = f"{subject} cannot be loaded, as Python finds no module {error.name}"
        raise UnusableInputError(f"{problem}: {way_on}") from error
    except Exception as error:
        raise UnusableInputError(f"{subject} cannot be used ({_in_short(error)}): name one as module:Class.") from error


def _own_guard(name: str, place: str) -> Guard:
    validator = _loaded(name, f"{place}: the validator {name}", _TAKE_OUT)

    def check(letter: Letter, case: Case) -> Verdict:
        try:
            return Verdict(validator.findings(letter.text, case.source))
        except Exception as error:
            raise UnusableInputError(
                f"{place}: the validator {name} broke down over a letter ({type(error).__name__}): mend it, or take "
                "it out."
            ) from error

    return Guard(validator.name, validator.asks, Level.ERROR, check, passes=(), fails=())


def _in_short(error: Exception) -> str:
    return str(error).strip().partition("\n")[0].rstrip(".") or type(error).__name__
