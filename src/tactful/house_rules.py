"""What a user's config file makes of the guards: another level, or more words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tactful.catalogue import guard_of, hint_at
from tactful.config import config_path
from tactful.contract import Case, Evidence, Finding, Guard, Letter, Level, OwnWords, Verdict
from tactful.errors import UnusableInputError
from tactful.text import FoldedText
from tactful.text.patterns import phrase_source

if TYPE_CHECKING:
    from tactful.settings import GuardSettings

_MESSAGE = "Your config file wants this left out."
_REMEDY = "Say it in other and more general words."


def adjusted_guards(settings: Mapping[str, GuardSettings]) -> Mapping[str, Guard | None]:
    """The guards as settings change them, by their ids; None for one that is switched off.

    Raises `UnusableInputError` with the setting for an id that no guard has, and for words where a guard can use none.
    """
    return {name: _adjusted(_guard_named(name), wanted) for name, wanted in settings.items()}


def guards_of_the_file(settings: Mapping[str, GuardSettings]) -> Mapping[str, Guard | None]:
    """The guards as the config file, which holds these settings, changes them; raises with its path."""
    try:
        return adjusted_guards(settings)
    except UnusableInputError as error:
        raise UnusableInputError(f"{config_path()}: {error}", error.code) from None


def _guard_named(name: str) -> Guard:
    try:
        return guard_of(name)
    except KeyError:
        raise UnusableInputError(f"guards.{name} is no guard: {hint_at(name)}") from None


def _adjusted(guard: Guard, wanted: GuardSettings) -> Guard | None:
    if wanted.level == "off":
        return None
    if wanted.level:
        guard = replace(guard, level=Level(wanted.level), check_level=None)
    return _with_words(guard, wanted.words) if wanted.words else guard


def _with_words(guard: Guard, words: Sequence[str]) -> Guard:
    if guard.own_words is None:
        raise UnusableInputError(f"guards.{guard.id} goes by no words: leave them out.")
    # Not kept with the program's own patterns, for the words are the user's.
    pattern = re.compile("|".join(rf"(?<!\w){phrase_source(FoldedText(word).lower)}(?!\w)" for word in words))
    return replace(guard, check=partial(_check, guard, pattern))


def _check(guard: Guard, pattern: re.Pattern[str], letter: Letter, case: Case) -> Verdict:
    """The verdict of a guard and of the words beside it; a function of the module, so that it can be pickled."""
    verdict, spans = guard.check(letter, case), list(letter.folded.found(pattern))
    if guard.own_words is OwnWords.FORBIDDEN:
        return replace(verdict, findings=(*verdict.findings, *(_finding(letter, *span) for span in spans)))
    if spans and all(finding.start is None for finding in verdict.findings):
        return Verdict(evidence=(*verdict.evidence, *(Evidence(a, b, letter.text[a:b]) for a, b in spans)))
    return verdict


def _finding(letter: Letter, start: int, end: int) -> Finding:
    return Finding(_MESSAGE, _REMEDY, start, end, letter.text[start:end])
