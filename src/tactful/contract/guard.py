"""What a guard is: an id, a level, a check, and the examples that prove it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from tactful.contract.brief import Brief
from tactful.contract.kinds import LetterKind, Level
from tactful.contract.letter import Letter
from tactful.contract.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Case:
    """What a letter is judged against.

    `source` is the sender's words or draft, None where it is not known; `is_draft` says that it is a draft of the
    letter; `writing` that the program wrote the letter and answers for it; `brief` what was understood of the source.
    `own_guards` are the user's, which judge beside those of the catalogue.
    """

    kind: LetterKind = LetterKind.DECLINE
    source: str | None = None
    brief: Brief = field(default_factory=Brief)
    writing: bool = False
    is_draft: bool = False
    own_guards: tuple[Guard, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """A letter, or the piece of one that matters, and the source it is judged against."""

    text: str
    source: str | None = None


ALL_KINDS = frozenset(LetterKind)


@dataclass(frozen=True, slots=True)
class Guard:
    """One rule of a good refusal.

    `asks` is one plain sentence for the catalogue. `check_level` is the level in `tactful check`, where it differs
    from the level while writing. `passes` and `fails` are examples that a test holds the guard to.
    """

    id: str
    asks: str
    level: Level
    check: Callable[[Letter, Case], Verdict]
    passes: tuple[Example, ...]
    fails: tuple[Example, ...]
    kinds: frozenset[LetterKind] = ALL_KINDS
    check_level: Level | None = None
    needs_source: bool = False
    needs_draft: bool = False

    def level_for(self, case: Case) -> Level:
        """The guard's level in this case."""
        return self.level if case.writing or self.check_level is None else self.check_level

    def can_run(self, case: Case) -> bool:
        """Whether all that the guard compares the letter with is known."""
        return not (self.needs_source and case.source is None) and not (self.needs_draft and not case.is_draft)
