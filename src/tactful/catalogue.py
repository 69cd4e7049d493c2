"""The guards, found by looking into the package `tactful.guards`: each module with a `GUARD` is one."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

import tactful.guards
from tactful.contract import Guard, LetterKind


@cache
def all_guards() -> tuple[Guard, ...]:
    """Every guard, in the alphabetical order of the ids."""
    names = [module.name for module in pkgutil.iter_modules(tactful.guards.__path__)]
    modules = [import_module(f"tactful.guards.{name}") for name in names]
    guards = [module.GUARD for module in modules if hasattr(module, "GUARD")]
    return tuple(sorted(guards, key=lambda guard: guard.id))


def guard_of(guard_id: str) -> Guard:
    """The guard with an id. Raises `KeyError` where none has it."""
    return _guards_by_id()[guard_id]


@cache
def _guards_by_id() -> dict[str, Guard]:
    return {guard.id: guard for guard in all_guards()}


def guards_for(kind: LetterKind) -> tuple[Guard, ...]:
    """The guards that apply to a kind of letter."""
    return tuple(guard for guard in all_guards() if kind in guard.kinds)
