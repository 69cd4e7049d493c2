"""Which employer a clause of a letter joins, and whether it is another than the one the letter goes to."""

from __future__ import annotations

from collections.abc import Iterator

from tactful.text.cues import load_cues
from tactful.text.day_words import MONTH_NAMES, WEEKDAY_NAMES
from tactful.text.naming import is_named_with_capital, may_be_one, without_the
from tactful.text.patterns import compiled

_NAME = compiled(r"\s*(?:the |a |an |with |at |from |of )*([A-Z][\w&'.-]+)")
_WHOLE_NAME = compiled(r"[A-Z][\w&-]*(?:'[A-Zst]\w*)?(?: (?:(?:of|and|for|the|&) ){0,2}[A-Z][\w&'-]*){0,5}")
_NAMES = compiled(r"(?:[Ii]n the end,? )?(?:[Tt]he )?[A-Z][\w&'.-]*(?: [A-Z&][\w&'.-]*){0,4} ")
_NO_EMPLOYER = frozenset(
    (*WEEKDAY_NAMES, *MONTH_NAMES, *"I You Your Christmas Easter English LinkedIn Mr Ms Mrs Dr Prof".split())
)


def chooses_another(clause: str, company: str | None) -> bool:
    """Whether a clause joins an employer that is not `company`, the one the letter goes to, or lets another win."""
    cues = load_cues("clear_decline.toml")
    if cues.has("joy", clause.lower()):
        return False
    if any(not _is_home(company, clause, employer) for employer in _joined(clause)):
        return True
    name = _NAMES.match(clause)
    return name is not None and cues.pattern("won").match(clause.lower(), name.end()) is not None


def joins_home(text: str, company: str | None) -> bool:
    """Whether a text with words of joining names `company`, or joins an employer that may be it."""
    return any(_is_home(company, text, employer) for employer in (*_joined(text), ""))


def _joined(text: str) -> Iterator[str]:
    """The names that stand behind words of joining."""
    for verb in load_cues("clear_decline.toml").pattern("joins").finditer(text.lower()):
        name = _NAME.match(text, verb.end())
        if name and name.group(1) not in _NO_EMPLOYER and (whole := _WHOLE_NAME.match(text, name.start(1))):
            yield whole.group().removesuffix("'s")


def _is_home(company: str | None, text: str, employer: str) -> bool:
    """Whether a text names the company the letter goes to, in full or, as an employer, without its legal form."""
    if company is None:
        return False
    return is_named_with_capital(without_the(company), text) or may_be_one(company, employer)
