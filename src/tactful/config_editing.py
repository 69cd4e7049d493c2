"""Change one setting in the config file, and leave all else in it as it is: comments, order, other tables."""

from __future__ import annotations

from collections.abc import MutableMapping, Sequence
from pathlib import Path
from typing import Any, get_args

import tomlkit
from pydantic import ValidationError

from tactful.config import config_path, config_text, settings_of
from tactful.errors import UnusableInputError
from tactful.house_rules import adjusted_guards
from tactful.setting_faults import GUARDS, first_fault, plain_name, unknown_setting
from tactful.settings import GuardSettings, Settings
from tactful.whole_files import write_private


def set_setting(name: str, values: Sequence[str]) -> Path:
    """Set a setting in the config file, which only its owner may read from then on; returns the file's path.

    Several values are the words of one, or the items of a list. Nothing but white space takes the setting out. Raises
    `UnusableInputError` for an unknown name, a value that will not do and a file that cannot be used.
    """
    place = _place_of(name)
    value = _value_for(place, [value.strip() for value in values if value.strip()])
    if value is not None:
        _require_legal(place, value)
    text = config_text()
    settings_of(text)
    settings_of(changed := _changed(text, place, value))
    _write(config_path(), changed)
    return config_path()


def _place_of(name: str) -> tuple[str, ...]:
    """Where a setting stands in the file: its name, or the tables above it and its name."""
    place = tuple(name.strip().split("."))
    if len(place) == 3 and place[0] == GUARDS and place[2] in GuardSettings.model_fields:
        return place
    single = plain_name(name)
    if single in Settings.model_fields and single != GUARDS:
        return (single,)
    raise UnusableInputError(unknown_setting(name), "unknown-setting")


def _value_for(place: tuple[str, ...], given: list[str]) -> Any:
    """What TOML is to hold; None where nothing is given."""
    fields = GuardSettings.model_fields if place[0] == GUARDS else Settings.model_fields
    field = fields[place[-1]]
    if not given:
        return None
    if isinstance(field.default, tuple):
        return given
    text = " ".join(given)
    return _number(text) if {int, float} & {field.annotation, *get_args(field.annotation)} else text


def _number(text: str) -> int | float | str:
    for number in (int, float):
        try:
            return number(text)
        except ValueError:
            continue
    return text


def _require_legal(place: tuple[str, ...], value: Any) -> None:
    """Raise `UnusableInputError` where the setting by itself is wrong, whatever else the file holds."""
    nested = value
    for name in reversed(place):
        nested = {name: nested}
    try:
        adjusted_guards(Settings.model_validate(nested).guards)
    except ValidationError as error:
        raise UnusableInputError(f"{first_fault(error)}. Nothing was changed.", "illegal-value") from error
    except UnusableInputError as error:
        raise UnusableInputError(f"{error} Nothing was changed.", "illegal-value") from error


def _changed(text: str, place: tuple[str, ...], value: Any) -> str:
    document = tomlkit.parse(text)
    *tables, name = place
    if value is not None:
        table: MutableMapping[str, Any] = document
        for depth, above in enumerate(tables):
            table = table.setdefault(above, tomlkit.table(is_super_table=depth + 1 < len(tables)))
        table[name] = value
    else:
        _take_out(document, place)
    changed = tomlkit.dumps(document)
    return changed.replace("\r\n", "\n").replace("\n", "\r\n") if "\r\n" in text else changed


def _take_out(table: MutableMapping[str, Any], place: Sequence[str]) -> None:
    """Take a setting out, and the tables that are then empty."""
    first, *rest = place
    inner = table.get(first)
    if rest and isinstance(inner, MutableMapping):
        _take_out(inner, rest)
    if first in table and (not rest or inner == {}):
        del table[first]


def _write(path: Path, text: str) -> None:
    try:
        write_private(path, text)
    except OSError as error:
        raise UnusableInputError(f"{path} cannot be written ({error.strerror}): check who may write there.") from error
