"""The catalogue of guards for people: a table of all, a page for one."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from tactful.catalogue import all_guards, guard_of, hint_at
from tactful.contract import Example, Guard, LetterKind
from tactful.errors import UnusableInputError

if TYPE_CHECKING:
    from tactful.settings import GuardSettings


def guards_table(own: Mapping[str, GuardSettings]) -> str:
    """All guards, a line each: id, level, the kinds of letter that it holds for, what it asks.

    `own` is what the config file says of guards, by their ids.
    """
    rows = [(guard.id, _own_level(guard, own), kinds_of(guard), guard.asks) for guard in all_guards()]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    return "\n".join("  ".join([*map(str.ljust, row, widths), row[-1]]) for row in rows)


def level_of(guard: Guard) -> str:
    """A guard's level in words, with the one in `check` where it differs."""
    other = guard.check_level
    return guard.level if other in {None, guard.level} else f"{guard.level} ({other} in check)"


def _own_level(guard: Guard, own: Mapping[str, GuardSettings]) -> str:
    level = own[guard.id].level if guard.id in own else None
    return f"{level} (your config file)" if level else level_of(guard)


def kinds_of(guard: Guard) -> str:
    """The kinds of letter that a guard holds for, in words."""
    return ", ".join(kind for kind in LetterKind if kind in guard.kinds) if guard.kinds < {*LetterKind} else "all"


def guard_page(guard_id: str, own: Mapping[str, GuardSettings]) -> str:
    """One guard: what it asks, why, its examples, and what the config file says of it (`own`, as in the table).

    Raises `UnusableInputError` for an id that no guard has.
    """
    try:
        guard = guard_of(guard_id)
    except KeyError:
        raise UnusableInputError(f"There is no guard {guard_id!r}: {hint_at(guard_id)}", "unknown-guard") from None
    module = sys.modules[guard.check.__module__]
    blocks = [
        f"{guard.id}: {guard.asks}",
        f"Level: {_own_level(guard, own)}. Kinds of letter: {kinds_of(guard)}.",
        _own_words(own.get(guard_id)),
        inspect.getdoc(module) or "",
        _examples("Passes", guard.passes),
        _examples("Fails", guard.fails),
    ]
    return "\n\n".join(block for block in blocks if block)


def _own_words(own: GuardSettings | None) -> str:
    words = ", ".join(f"“{word}”" for word in own.words) if own else ""
    return f"Your config file adds {words}." if words else ""


def _examples(title: str, examples: Sequence[Example]) -> str:
    return "\n".join([f"{title}:", *(_example(example) for example in examples)])


def _example(example: Example) -> str:
    text = "\n    ".join(example.text.splitlines())
    lines = [f"  - {text}" if example.kind is LetterKind.DECLINE else f"  - [{example.kind}] {text}"]
    return "\n".join(lines if example.source is None else [*lines, f"    (the sender wrote: {example.source})"])
