"""Guardrails validators of the user's own, named in the config file, as guards that judge a letter beside ours."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from tactful.config import config_path
from tactful.contract import Case, Guard, Letter, Level, Verdict
from tactful.errors import UnusableInputError


@cache
def own_guards(names: tuple[str, ...]) -> tuple[Guard, ...]:
    """The guards that the setting `validators` names, each as `module:Class`; their findings are errors.

    Raises `UnusableInputError` with the place in the config file for a name that is no usable validator, and so do
    the guards themselves where a validator breaks down over a letter.
    """
    return tuple(_own_guard(name, str(config_path())) for name in names)


def _own_guard(name: str, place: str) -> Guard:
    # Imported here because it takes a second, which only those who have validators of their own should wait for.
    from tactful.guardrails import OwnValidator

    try:
        module, _, attribute = name.partition(":")
        validator = OwnValidator(getattr(import_module(module), attribute))
    except ModuleNotFoundError as error:
        raise UnusableInputError(
            f"{place}: the validator {name} cannot be loaded, as Python finds no module {error.name}: put its folder "
            "on PYTHONPATH, or take it out with `tactful config set validators ''`."
        ) from error
    except Exception as error:
        raise UnusableInputError(
            f"{place}: the validator {name} cannot be used ({_in_short(error)}): name one as module:Class."
        ) from error

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
