"""What a guard is: an id, a level, a check, and the examples that prove it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum

from msgspec import Struct, field
from msgspec.structs import replace

from tactful.contract.brief import Brief
from tactful.contract.kinds import ALL_KINDS, REFUSALS, LetterKind, Level
from tactful.contract.letter import Letter
from tactful.contract.verdict import Verdict


class HouseRules(Struct, frozen=True):
    """A user's own rules.

    `adjusted` holds by their ids the guards that judge in the place of the catalogue's, None for one that is switched
    off. `own` judge beside those.
    """

    adjusted: Mapping[str, Guard | None] = field(default_factory=dict)
    own: tuple[Guard, ...] = ()

    @property
    def switched_off(self) -> tuple[str, ...]:
        """The guards that judge nothing."""
        return tuple(sorted(name for name, guard in self.adjusted.items() if guard is None))

    def applied_to(self, guards: Iterable[Guard]) -> tuple[Guard, ...]:
        """The guards that judge, those of the catalogue in its order and the user's own last."""
        return (*self.adjusting(guards), *self.own)

    def adjusting(self, guards: Iterable[Guard]) -> tuple[Guard, ...]:
        """The guards of the catalogue as the user changes them, without those that are switched off."""
        return tuple(filter(None, (self.adjusted.get(guard.id, guard) for guard in guards)))


NO_RULES = HouseRules()


class Case(Struct, frozen=True):
    """What a letter is judged against.

    `source` is the sender's words or draft, None where it is not known; `is_draft` says that it is a draft of the
    letter; `writing` that the program wrote the letter and answers for it; `brief` what was understood of the source.
    `house` is what the user changes in the guards of the catalogue, or adds to them.
    """

    kind: LetterKind = LetterKind.DECLINE
    source: str | None = None
    brief: Brief = field(default_factory=Brief)
    writing: bool = False
    is_draft: bool = False
    house: HouseRules = NO_RULES

    @classmethod
    def of_writing(cls, source: str, brief: Brief, house: HouseRules = NO_RULES, *, is_draft: bool = False) -> Case:
        """What a letter is judged against that the program writes from a brief."""
        return cls(brief.kind, source, brief, writing=True, is_draft=is_draft, house=house)


class Example(Struct, frozen=True):
    """A letter, or the piece of one that matters, the source it is judged against, and the kind of letter it is."""

    text: str
    source: str | None = None
    kind: LetterKind = LetterKind.DECLINE


class OwnWords(StrEnum):
    """What words are to a guard that a user gives it: it objects to them as well, or is content with them as well."""

    FORBIDDEN = "forbidden"
    SUFFICIENT = "sufficient"


class Guard(Struct, frozen=True):
    """One rule of a good refusal.

    `asks` is one plain sentence for the catalogue. `check_level` is the level in `tactful check`, where it differs
    from the level while writing. `passes` and `fails` are examples that a test holds the guard to. `asking_remedy` is
    what to write instead in a letter that refuses nothing, where the findings' own remedy speaks of a refusal.
    `own_words` says what words of the user's would be to it; None where it goes by no words.
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
    asking_remedy: str | None = None
    own_words: OwnWords | None = None

    def judge(self, letter: Letter, case: Case) -> Verdict:
        """The verdict on a letter, with remedies that fit its kind."""
        verdict = self.check(letter, case)
        if self.asking_remedy is None or case.kind in REFUSALS:
            return verdict
        return replace(verdict, findings=tuple(replace(f, remedy=self.asking_remedy) for f in verdict.findings))

    def level_for(self, case: Case) -> Level:
        """The guard's level in this case."""
        return self.level if case.writing or self.check_level is None else self.check_level

    def can_run(self, case: Case) -> bool:
        """Whether all that the guard compares the letter with is known."""
        return not (self.needs_source and case.source is None) and not (self.needs_draft and not case.is_draft)
