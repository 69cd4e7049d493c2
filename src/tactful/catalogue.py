"""The guards, found by looking into the package `tactful.guards`: each module with a `GUARD` is one."""

from __future__ import annotations

import pkgutil
from difflib import get_close_matches
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


def hint_at(guard_id: str) -> str:
    """What to do about an id that no guard has: the one that may be meant, or where all of them are listed."""
    near = get_close_matches(guard_id, _guards_by_id(), n=1)
    return f"did you mean {near[0]}?" if near else "see `tactful guards` for all of them."


@cache
def _guards_by_id() -> dict[str, Guard]:
    return {guard.id: guard for guard in all_guards()}


def guards_for(kind: LetterKind) -> tuple[Guard, ...]:
    """The guards that apply to a kind of letter."""
    return tuple(guard for guard in all_guards() if kind in guard.kinds)
