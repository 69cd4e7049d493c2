"""Find who else is to be thanked: "thank all three", "thank the concierge Lahcen too"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tactful.contract import Fact
from tactful.reading.names.evidence import MaskedWords
from tactful.reading.names.kinds import Name, NameKind
from tactful.reading.offer.people import same_person
from tactful.text.patterns import compiled

_THANK = compiled(r"\b(?:thank|thanks to|say thanks to|say thank you to)\b(?! you)")
_EVERYBODY = compiled(
    r"\b(?:thank|thanks to) (?:[a-z]+ and )?(?:all|both|everyone|everybody|them"
    r"|the (?:whole )?(?:panel|team|lot|two|three))\b"
)
_MET = compiled(
    r"\b(?:talked to|met(?: with)?|spoke (?:to|with)|interview(?:ed|s)? (?:was "
    r"|were )?(?:with|by)|interviewers?|panel(?: was| were)?)\b"
)


def find_thanked(masked: MaskedWords, others: tuple[Name, ...]) -> tuple[Fact, ...]:
    """The people to thank beside the recipient; `others` are the names of recipient, sender and company."""
    found: list[Name] = []
    met = _after(masked, _MET) if _EVERYBODY.search(masked.text) else ()
    praised = (item.name for item in masked.weigh("thanked"))
    for name in (*_after(masked, _THANK), *met, *praised):
        if not any(same_person(name, other) for other in (*others, *found)):
            found.append(name)
    rule = "the words ask to thank the person"
    return tuple(masked.words.fact(name.start, name.end, rule) for name in sorted(found, key=lambda n: n.start))


def _after(masked: MaskedWords, cue: re.Pattern[str]) -> Iterator[Name]:
    """The people named behind a cue in the same sentence."""
    for start, end in masked.words.sentences:
        if not (match := cue.search(masked.text, start, end)):
            continue
        for name in masked.names:
            is_behind = match.end() <= name.start < end and name.kind in {NameKind.PERSON, NameKind.UNKNOWN}
            if is_behind and (cue is _MET or _joined(masked, match.end(), name)):
                yield name


def _joined(masked: MaskedWords, start: int, name: Name) -> bool:
    """Whether only the thanked and what they are stand between the cue and the name."""
    between = masked.text[start : name.start]
    return not re.search(r"\b(?:for|at|from|in|with|because|who ran|but|so|ask|keep|i|my)\b", between) or bool(
        _MET.search(between)
    )
