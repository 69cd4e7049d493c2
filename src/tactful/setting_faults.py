"""Say what is wrong with a setting, in words for whoever wrote it."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from tactful.settings import GuardSettings, Settings

if TYPE_CHECKING:
    from pydantic import ValidationError


GUARDS = "guards"
# By the kinds of error that pydantic tells; its own words name its types, and know no way on.
_FAULTS = {
    "dict_type": "it is a table: write [guards.ID]",
    "enum": "it is to be {expected}",
    "finite_number": "it is to be a number",
    "float_parsing": "it is to be a number",
    "float_type": "it is to be a number",
    "greater_than": "it is to be more than {gt:g}",
    "greater_than_equal": "it is to be at least {ge}",
    "int_from_float": "it is to be a whole number",
    "int_parsing": "it is to be a whole number",
    "int_type": "it is to be a whole number",
    "less_than_equal": "it is to be at most {le}",
    "model_type": "it is a table: write [guards.ID], and below it level or words",
    "string_too_long": "it is to have at most {max_length} characters",
    "string_too_short": "it is empty",
    "string_type": "it is to be text, in quotation marks",
    "tuple_type": 'it is to be a list, as in ["one", "another"]',
}


def known_settings() -> tuple[str, ...]:
    """The names of all settings, as they are given and shown."""
    single = [name for name in Settings.model_fields if name != GUARDS]
    return (*single, *(f"{GUARDS}.ID.{name}" for name in GuardSettings.model_fields))


def plain_name(name: str) -> str:
    """The name of a setting as the file has it: `sign_off` for "Sign-off"."""
    return name.strip().lower().replace("-", "_")


def unknown_setting(name: str) -> str:
    """That there is no such setting, which one may be meant, and which there are."""
    *tables, last = name.split(".")
    known = [*GuardSettings.model_fields] if tables else [*Settings.model_fields]
    meant = get_close_matches(plain_name(last), known, n=1)
    hint = f" Did you mean {'.'.join([*tables, *meant])}?" if meant and name != GUARDS else ""
    return f"There is no setting {name!r}.{hint} The settings are {', '.join(known_settings())}."


def first_fault(error: ValidationError) -> str:
    """The first setting that is wrong, and what is wrong with it, without its value and a full stop."""
    problem = error.errors(include_url=False, include_input=False)[0]
    place = ".".join(map(str, problem["loc"]))
    if problem["type"] == "extra_forbidden":
        return unknown_setting(place).rstrip(".")
    return f"{place}: {_fault(problem)}"


def _fault(problem: Any) -> str:
    known = _FAULTS.get(problem["type"])
    return known.format(**problem.get("ctx", {})) if known else problem["msg"].removeprefix("Value error, ")
