"""Tell what cannot stand any more once the sentences around it are gone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tactful.contract import LetterKind, Part
from tactful.drafts.kept.confidences import asks_to_wait
from tactful.drafts.kept.practical import settles_something
from tactful.purpose import names_or_counts, part_of
from tactful.text import FoldedText
from tactful.text.cues import Cues, load_cues
from tactful.text.patterns import compiled
from tactful.text.wording import capitalised

_ALSO = compiled(r"^((?:I|We|My \w+)(?: (?:would|will|do|am|have|had))? )also ", re.IGNORECASE)
_POINTS_ELSEWHERE = ("of_the_decision", "points_ahead")
_MILD = frozenset({Part.PERSONAL, Part.REASON})


def hangs_on(sentence: str, kind: LetterKind, dropped: Sequence[str], follows: bool, nearby: bool) -> bool:
    """Whether a sentence of a letter of that kind goes with those that are dropped or cut.

    `follows` says that the one right before it was, `nearby` that an earlier one of its paragraph was. A point of the
    same list, a plea for silence, a back reference and a bare exclamation go with what they belong to; whatever does
    a part's work stays, and so does what is asked: "Coffee at GDC in March?", "Kindly return my certificates."
    """
    cues, lower = _cues(), FoldedText(sentence).lower
    if cues.has("secrecy", lower) and (dropped or nearby) and not asks_to_wait(lower):
        return True
    if follows and (cues.has("they_say", lower) or cues.has("hopes_so", lower)):
        return True
    serves = part_of(sentence, kind)
    if cues.has("enumerated", lower) and any(cues.has("enumerated", FoldedText(other).lower) for other in dropped):
        return serves is not Part.DECISION
    if serves is not Part.PERSONAL:
        return False
    # "Coffee at GDC in March?", "My regards to Dr Salami."
    asks = settles_something(sentence) or cues.has("greets", lower)
    asks = asks or (sentence.endswith("?") and names_or_counts(sentence))
    exclaims = sentence.endswith((".", "!", "?")) and not cues.has("verb", lower) and not asks
    looks_back = cues.has("points_back", lower) and not any(cues.has(name, lower) for name in _POINTS_ELSEWHERE)
    return (follows and looks_back) or (nearby and exclaims)


def points_back(sentence: str) -> bool:
    """Whether a sentence speaks of the one before it: "I say that as somebody who likes you"."""
    cues, lower = _cues(), FoldedText(sentence).lower
    names_it = cues.has("points_ahead", lower) or cues.has("names_it", lower)
    return cues.has("says_so", lower) or (cues.has("points_back", lower) and not names_it)


def announces(sentence: str, kind: LetterKind) -> bool:
    """Whether a sentence only leads up to an explanation."""
    return part_of(sentence, kind) in _MILD and _cues().has("announces", FoldedText(sentence).lower)


def without_connective(sentence: str) -> str:
    """Cut "So", "But" or "For these reasons" from the start of a sentence."""
    document = FoldedText(sentence)
    match = _cues().pattern("connective").match(document.lower)
    if match is None:
        return sentence
    rest = sentence[document.origin(0, match.end())[1] :]
    return capitalised(rest)


def without_also(sentence: str) -> str:
    """Cut the "also" of "I also need", which has lost what it adds to."""
    return _ALSO.sub(r"\1", sentence, count=1)


def _cues() -> Cues:
    return load_cues("dependants.toml", "tactful.drafts")
