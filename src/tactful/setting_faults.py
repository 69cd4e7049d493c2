"""Say what is wrong with a setting, in words for whoever wrote it."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from tactful.settings import GuardSettings, Settings

if TYPE_CHECKING:
    from pydantic import ValidationError


GUARDS = "guards"
# What to say behind the name of a setting, by the kinds of error that pydantic tells: its own words name its types.
_FAULTS = {
    "dict_type": "must be a table: write [guards.ID]",
    "enum": "must be {expected}",
    "finite_number": "must be a number",
    "float_parsing": "must be a number",
    "float_type": "must be a number",
    "greater_than": "must be more than {gt:g}",
    "greater_than_equal": "must be at least {ge}",
    "int_from_float": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_type": "must be a whole number",
    "less_than_equal": "must be at most {le}",
    "model_type": "needs a section of its own: write [{place}], and below it level or words",
    "string_too_long": "must have at most {max_length} characters",
    "string_too_short": "is empty",
    "string_type": "must be text, in quotation marks",
    "tuple_type": 'must be a list, as in ["one", "another"]',
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
    known = _FAULTS.get(problem["type"])
    if known is None:
        return f"{place}: {problem['msg'].removeprefix('Value error, ')}"
    return f"{place} {known.format(place=place, **problem.get('ctx', {}))}"
