"""Hear what is asked of a letter's form: paragraphs, spelling, marks, words to avoid, apologies, the open door."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from tactful.contract import Apology, Form, Spelling
from tactful.text.cues import load_cues
from tactful.text.numbers import SMALL_NUMBERS
from tactful.text.patterns import compiled
from tactful.text.spans import Span, overlaps_any
from tactful.text.wording import capitalised

_NUMBERS = {"a": 1, "an": 1, "single": 1} | {word: number for number, word in enumerate(SMALL_NUMBERS, start=1)}
_SORRY = ("sorry", "apologise", "apologize", "apologies", "apology", "apologising", "apologizing")
_MOST_PARAGRAPHS = 4
_IN_QUOTES = compiled(r"(?<!\w)[\"'‘’“”`]([^\"“”`]{2,30}?)[\"'‘’“”`](?=[\s,.;!?)]|$)")
_WORD = compiled(r"[a-z]+|\d+")
_LETTERS = compiled(r"[^\W\d_]+")
_BOUND = compiled(r"(?:no more|not more|at most|max|up to|within)")
_BEHIND_ASKING = compiled(
    r"^.*?(?:with|as|on|off(?: is)?|closing|sign it)(?: is)?:? ?[\"'‘“]?(?=[a-z])(?!with\b|as\b|on\b|off\b)"
)
# Words of which a wish for a form may have as many as it likes, without asking for anything more.
_IDLE = frozenset(
    "a an the it its use this that letter text note mail email be is sound sounds make keep write please pls kindly bit"
    " little more much slightly rather quite very and but also too as well in of to tone style wording words language"
    " way should could would can i you want like me my thank thanks somewhat far lot even really just overall"
    " whole".split()
)
# These are said of others' letters too: "they sent two paragraphs of contract".
_UNSURE = frozenset({"paragraphs", "sentences", "british", "american"})


class FormWish(Struct, frozen=True):
    """A wish in a text at [start, end), the wish in plain words, and the fields of `Form` that follow it."""

    start: int
    end: int
    said: str
    changes: Mapping[str, Any]


Asked = tuple[str, dict[str, Any]]


def form_wishes(lower: str, says_nothing_else: Callable[[Span], bool]) -> Iterator[FormWish]:
    """The wishes for a letter's form in a folded, lower-case text.

    `says_nothing_else` tells of a span whether its clause holds a wish and nothing else.
    """
    cues = load_cues("form.toml", "tactful.reading.clauses")
    taken: list[Span] = []
    for name, asks in _ASKED.items():
        for match in cues.pattern(name).finditer(lower):
            span = match.span()
            asked = None if overlaps_any(span, taken) else asks(match)
            if asked is not None and (name not in _UNSURE or says_nothing_else(span)):
                taken.append(span)
                yield FormWish(*span, *asked)


def in_form(form: Form, wish: FormWish) -> Form:
    """The form with what a wish asks for; words to avoid are added to those before."""
    changes = dict(wish.changes)
    if "avoided" in changes:
        changes["avoided"] = tuple(dict.fromkeys((*form.avoided, *changes["avoided"])))
    return replace(form, **changes)


def sign_off_asked(lower: str) -> tuple[Span, str] | None:
    """The closing formula that the sender asks for, as it stands above the name, and where it is asked for."""
    match = load_cues("form.toml", "tactful.reading.clauses").pattern("sign-off").search(lower)
    formula = _BEHIND_ASKING.sub("", match.group(), count=1).strip() if match else ""
    return (match.span(), f"{capitalised(formula)},") if match else None


def is_idle(lower: str) -> bool:
    """Whether a lower-case text asks for nothing by itself: "please make it ..., thanks"."""
    words: list[str] = _LETTERS.findall(lower)
    return all(word in _IDLE for word in words)


def _paragraphs(match: re.Match[str]) -> Asked | None:
    word = _number_in(match)
    count = _NUMBERS.get(word) or int(word)
    is_bound = _BOUND.match(match.group()) is not None
    if not 0 < count <= _MOST_PARAGRAPHS or (is_bound and count == _MOST_PARAGRAPHS):
        return None
    return f"{word} paragraph{'' if count == 1 else 's'}", {"paragraphs": count}


def _sentences(match: re.Match[str]) -> Asked | None:
    word = _number_in(match)
    count = _NUMBERS.get(word) or int(word)
    return (f"at most {word} sentences", {"sentences": count}) if count > 1 else None


def _number_in(match: re.Match[str]) -> str:
    words: list[str] = _WORD.findall(match.group())
    return next(word for word in words if word in _NUMBERS or word.isdigit())


def _avoided(match: re.Match[str]) -> Asked | None:
    quoted = _IN_QUOTES.findall(match.group())
    words = tuple(dict.fromkeys(quoted or [match.group().split()[-1]]))
    return ("without " + " and ".join(f"“{word}”" for word in words), {"avoided": words}) if words else None


def _manners(match: re.Match[str]) -> Asked:
    """Nothing to do for the program; a model is told."""
    what = "corporate language" if "corporate" in match.group() else _LETTERS.findall(match.group())[-1]
    return f"no {what}", {}


def _fixed(said: str, **changes: Any) -> Callable[[re.Match[str]], Asked]:
    return lambda match: (said, changes)  # noqa: ARG005


# In this order: what forbids an open door may hold the words that ask for one.
_ASKED: Mapping[str, Callable[[re.Match[str]], Asked | None]] = {
    "paragraphs": _paragraphs,
    "sentences": _sentences,
    "british": _fixed("British spelling", spelling=Spelling.BRITISH),
    "american": _fixed("American spelling", spelling=Spelling.AMERICAN),
    "marks": _fixed("no exclamation marks", avoided=("!",)),
    "uncontracted": _fixed("no contractions", uncontracted=True),
    "once": _fixed("no more than one short apology", apology=Apology.ONCE),
    "none": _fixed("no apology", apology=Apology.NONE, avoided=_SORRY),
    "shut": _fixed("no offer to stay in touch", open_door=False),
    "ajar": _fixed("keep the door open", open_door=True),
    "avoided": _avoided,
    "manners": _manners,
}
