"""Hear the sender or the recipient spoken of by name, as if somebody else wrote or read.

"Sam Lind has decided to decline" is not said by Sam Lind, and "the list provided by Margit" not to Margit. A firm of
the same name, a relative and a name that the writer says in earnest or in play are other matters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tactful.text import Sentence
from tactful.text.patterns import compiled
from tactful.text.titles import CAPITAL_TITLE, CIVIL_TITLES, TITLE

THIRD_PERSON = "The sender is spoken of in the third person."
RECIPIENT_AS_THIRD = "The recipient is spoken of as if somebody else were reading."
AS_THE_RECIPIENT = "The sender is introduced by the recipient's name."

_HONORIFIC = compiled(rf"\b(?:{'|'.join(CIVIL_TITLES)})\b")
_INTRODUCES = compiled(
    r"(?:\b(?:i am|i'm|im|i|name is|name's|it is|it's|its|this is|here|from|signed|me|naam is)|[-—(]),?\s?$"
)
_IS_NAMED = compiled(r"\b(?:my name is|i am|i'm)$")
_ACTS = (
    r"(?:'s(?! [A-Z])\b|\s+(?:has|have|is|was|had|will|would|told|said|does|did|made|showed|gave|regrets|declines"
    r"|thanks|hereby|wishes|cannot|won't|isn't|wants)\b)"
)
_BESIDE = (" to", " with", " by", " from", " that")
# Before a name that is said of a thing, of a firm or in play: "everyone at Doyle's", "a Green working for a Hedges".
_NOT_OF_THE_NAME = (",", " a", " an", " at", " named", " called")
# Before a surname that the sender shares: "my niece Ruth", but not the word that opens a sentence.
_NAMESAKE = compiled(rf"(?<=[\w,;:] )(?!(?:{CAPITAL_TITLE})\b)[A-Z][a-z][\w'-]* $")
# Behind a name that is only the beginning of another.
_GOES_ON = compiled(r"['’]?s? (?:[A-Z&]|and [A-Z])|['’]s\b")
_MARKS = " ,.:!"


def find_sender(sentence: Sentence, names: frozenset[str]) -> tuple[str, int, int] | None:
    """Find the sender spoken of: by the full name, or acting by one of its words, and not introduced."""
    for match in _mentions(sentence, names):
        before, after = sentence.lower[: match.start()], sentence.text[match.end() :]
        full = 1 < len(names) == len(match[0].split()) < len(sentence.words)
        introduced = _INTRODUCES.search(before) or before.rstrip().endswith(_NOT_OF_THE_NAME)
        if _NAMESAKE.search(sentence.text[: match.start()]):
            continue
        if not introduced and (full or re.match(_ACTS, after)):
            return THIRD_PERSON, *match.span()
    return None


def find_recipient(sentence: Sentence, names: frozenset[str], greeted: str) -> tuple[str, int, int] | None:
    """Find the recipient taken for the sender or for a third person; `greeted` is the salutation in lower case."""
    for match in _mentions(sentence, names):
        if _is_a_relative(match[0], greeted):
            continue
        before, after = sentence.lower[: match.start()].rstrip(), sentence.text[match.end() :]
        is_full = len(match[0].split()) > 1
        if is_full and _IS_NAMED.search(before) and not after.startswith(("'s", "’s")):
            return AS_THE_RECIPIENT, *match.span()
        whole = is_full or _greets_by(match[0], greeted, after)
        if (whole and before.endswith(_BESIDE)) or (re.match(_ACTS, after) and not before.endswith(_NOT_OF_THE_NAME)):
            return RECIPIENT_AS_THIRD, *match.span()
    return None


def _is_a_relative(mention: str, greeted: str) -> bool:
    """Whether somebody is meant who only shares the reader's surname: "Mrs Tanner" below "Dear Mr Tanner"."""
    named, reader = _HONORIFIC.search(mention), _HONORIFIC.search(greeted)
    return bool(named and reader and named[0] != reader[0])


def _greets_by(name: str, greeted: str, after: str) -> bool:
    """Whether a letter greets by just that name, which what follows does not make a firm's: "with Zeller Ltd"."""
    return greeted.rstrip(_MARKS).endswith(f" {name}") and not _GOES_ON.match(after)


def _mentions(sentence: Sentence, names: frozenset[str]) -> Iterator[re.Match[str]]:
    if not any(name in sentence.lower for name in names):
        return iter(())
    word = rf"(?:{'|'.join(map(re.escape, sorted(names)))})"
    title = rf"(?:(?:{TITLE})\.? )?"
    named = re.finditer(rf"\b{title}{word}(?: {word}){{0,3}}\b", sentence.lower)
    # Will, May and Grace are words too: a name has a capital.
    return (match for match in named if sentence.text[match.start()].isupper())
