"""The config file for people: what is set, and what could be."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import tomlkit

from tactful.settings import Settings, shown_url

_SECRET = "(set, not shown)"


def config_page(path: Path, settings: Settings) -> str:
    """The settings of the config file as TOML, and a comment for each that is left to its default.

    No key is shown, nor what stands before an @ in an address.
    """
    head = f"# {path}" if path.exists() else f"# {path} does not exist yet: `tactful config set` makes it."
    is_set = tomlkit.dumps(_shown(settings)).strip()
    return "\n\n".join(block for block in (head, is_set, _left(settings)) if block)


def _shown(settings: Settings) -> dict[str, Any]:
    values = settings.model_dump(mode="json", exclude_unset=True)
    if values.get("api_key"):
        values["api_key"] = _SECRET
    if values.get("base_url"):
        values["base_url"] = shown_url(values["base_url"])
    return values


def _left(settings: Settings) -> str:
    fields = {name: field for name, field in Settings.model_fields.items() if name not in settings.model_fields_set}
    if not fields:
        return ""
    width = max(map(len, fields))
    lines = [f"#   {name:{width}}  {field.description}{_default(field.default)}" for name, field in fields.items()]
    return "\n".join(["# Not set:", *lines])


def _default(value: object) -> str:
    return f" ({value:g} unless set)" if isinstance(value, (int, float)) else ""
