"""The catalogue of guards for people: a table of all, a page for one."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Sequence
from difflib import get_close_matches

from tactful.catalogue import all_guards
from tactful.contract import Example, Guard
from tactful.errors import UnusableInputError


def guards_table() -> str:
    """All guards, a line each: id, level, what it asks."""
    rows = [(guard.id, level_of(guard), guard.asks) for guard in all_guards()]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    return "\n".join(f"{id_:{widths[0]}}  {level:{widths[1]}}  {asks}" for id_, level, asks in rows)


def level_of(guard: Guard) -> str:
    """A guard's level in words, with the one in `check` where it differs."""
    other = guard.check_level
    return guard.level if other in {None, guard.level} else f"{guard.level} ({other} in check)"


def guard_page(guard_id: str) -> str:
    """One guard: what it asks, why, and its examples. Raises `UnusableInputError` for an id that no guard has."""
    guard = _find(guard_id)
    module = sys.modules[guard.check.__module__]
    blocks = [
        f"{guard.id}: {guard.asks}",
        f"Level: {level_of(guard)}. Kinds: {', '.join(sorted(guard.kinds))}.",
        inspect.getdoc(module) or "",
        _examples("Passes", guard.passes),
        _examples("Fails", guard.fails),
    ]
    return "\n\n".join(block for block in blocks if block)


def _find(guard_id: str) -> Guard:
    known = {guard.id: guard for guard in all_guards()}
    if guard_id not in known:
        near = get_close_matches(guard_id, known, n=1)
        hint = f"did you mean {near[0]}?" if near else "`tactful guards` lists them."
        raise UnusableInputError(f"There is no guard {guard_id!r}; {hint}", "unknown-guard")
    return known[guard_id]


def _examples(title: str, examples: Sequence[Example]) -> str:
    return "\n".join([f"{title}:", *(_example(example) for example in examples)])


def _example(example: Example) -> str:
    text = "\n    ".join(example.text.splitlines())
    return f"  - {text}" if example.source is None else f"  - {text}\n    (the sender wrote: {example.source})"
