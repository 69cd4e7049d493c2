"""What `check` answers: a letter with its judgements, or an input that cannot be judged."""

from __future__ import annotations

from msgspec import Struct

from tactful.contract import Letter, LetterKind
from tactful.judge import Judgement, is_clean


class CheckedLetter(Struct, frozen=True):
    """A letter and how each guard judged it. `id` is its path, "-" or the id that its line gives.

    `signed` says whether a name stands below it.
    """

    id: str | int
    kind: LetterKind
    text: str
    signed: bool
    judgements: tuple[Judgement, ...]

    @classmethod
    def of(cls, name: str | int, kind: LetterKind, letter: Letter, judgements: tuple[Judgement, ...]) -> CheckedLetter:
        """The letter that has the id `name`, with what is known of it while its parts are."""
        return cls(name, kind, letter.text, letter.anatomy.signature is not None, judgements)

    @property
    def passed(self) -> bool:
        """Whether no guard of level error fails."""
        return is_clean(self.judgements)


class UnusableLetter(Struct, frozen=True):
    """An input that cannot be judged: the file `path`, or its line `line` (from 1), and why."""

    path: str
    line: int | None
    code: str
    message: str


Answer = CheckedLetter | UnusableLetter
