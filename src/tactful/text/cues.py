"""Read lists of cues, patterns that betray what a clause says, from a .toml file beside a guard.

The table `words` names classes of words; `<name>` in a pattern stands for the alternatives of that class. Each list
of `cues` becomes one pattern, any of whose alternatives may match from the start of a word. Patterns see lower-case,
folded text.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

_REFERENCE = re.compile(r"<(\w+)>")
# No word starts here, and every search fails at once.
_NOTHING = re.compile(r"(?!)")


class Cues:
    """The compiled lists of one file; each is compiled at its first use."""

    def __init__(self, lists: dict[str, list[str]], words: dict[str, str]) -> None:
        self._lists = lists
        self._words = words
        self._compiled: dict[str, re.Pattern[str]] = {}

    def find(self, name: str, lower: str) -> tuple[int, int] | None:
        """Return the span of the first cue of the list `name` in a lower-case text."""
        match = self.pattern(name).search(lower)
        return match.span() if match else None

    def has(self, name: str, lower: str) -> bool:
        """Whether a cue of the list `name` stands in a lower-case text."""
        return self.pattern(name).search(lower) is not None

    def pattern(self, name: str) -> re.Pattern[str]:
        """The pattern of the list `name`; a list that the file lacks matches nothing."""
        if name not in self._compiled:
            self._compiled[name] = self._compile(self._lists.get(name, []))
        return self._compiled[name]

    def _compile(self, alternatives: list[str]) -> re.Pattern[str]:
        if not alternatives:
            return _NOTHING
        joined = "|".join(alternatives)
        return re.compile(rf"\b(?:{self._expand(joined)})")

    def _expand(self, pattern: str) -> str:
        def named(match: re.Match[str]) -> str:
            return f"(?:{self._expand(self._words[match.group(1)])})"

        return _REFERENCE.sub(named, pattern)


@cache
def load_cues(file: str, package: str = "tactful.guards") -> Cues:
    """Read the cues in the file of a package, once in a process.

    Raises `FileNotFoundError` where the package holds no such file.
    """
    table = tomllib.loads((files(package) / file).read_text("utf-8"))
    return Cues(table.get("cues", {}), table.get("words", {}))
