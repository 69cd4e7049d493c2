"""Tell a draft that was written in anger: there, what no guard objects to may still be meant to hurt."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tactful.catalogue import guard_of
from tactful.contract import Case, Letter, LetterKind, Part, WithheldKind
from tactful.drafts.kept.kind_words import praises, says_gladly
from tactful.drafts.kept.practical import settles_something
from tactful.drafts.tone.register import is_curt
from tactful.purpose import part_of
from tactful.text.patterns import compiled
from tactful.text.titles import CAPITAL_TITLE

_CAPITALS = compiled(r"\b[A-Z]{4,}\b")
_SCARE_QUOTES = compiled(r"[\"“](?:[\w'’-]+ ){0,2}[\w'’-]+[\"”]")
_MOCKS = compiled(
    r"\W*(?:good luck (?:finding|hiring|getting|keeping|replacing|filling)|have fun|enjoy|congrat\w+)\b", re.IGNORECASE
)
_NAME = compiled(rf"(?<=[a-z,] )[A-Z][a-z]+\b|^\W*(?:{CAPITAL_TITLE}|Sister|Chef)\b\.? [A-Z]")
# What one says of one's own doctor or sister is no anger at the reader.
_OWN_PEOPLE = compiled(
    r"\W*(?:my|our) (?!(?:interview|offer|contract|trial|visit|time|day|first|application|name|cv|e-?mail|questions?)"
    r"\b)[a-z]+",
    re.IGNORECASE,
)
_FEWEST = 2
_SHARE = 0.25
# Log-odds of an insult below which a word about somebody is meant as it stands, even here.
_CALM = -2.5
_MILD = frozenset({Part.PERSONAL, Part.REASON})


def is_angry(sentences: Sequence[str], case: Case) -> bool:
    """Whether several sentences of a draft, and a good part of it, insult, bear a grudge or shout."""
    grudges = [withheld.text for withheld in case.brief.withheld if withheld.kind is WithheldKind.GRUDGE]
    hot = [_is_heated(s, case) or (any(g in s for g in grudges) and not _OWN_PEOPLE.match(s)) for s in sentences]
    # Quotation marks around a word or two mock it, where tempers are high.
    mocking = sum(not warm and _SCARE_QUOTES.search(s) is not None for s, warm in zip(sentences, hot, strict=True))
    heated = sum(hot) + (mocking if any(hot) else 0)
    return heated >= _FEWEST and heated >= _SHARE * len(sentences)


def is_sharp(sentences: Sequence[str], case: Case) -> bool:
    """Whether a draft refuses in a word or two and insults: "No. You threw a pan"."""
    return any(is_curt(s, case.kind) for s in sentences) and any(_is_heated(s, case) for s in sentences)


def is_safe_in_anger(sentence: str, kind: LetterKind) -> bool:
    """Whether a sentence of an angry draft can stay: it serves a part, settles something or speaks of somebody.

    Whatever it does, it may neither shout nor mock.
    """
    if _shouts(sentence) or _MOCKS.match(sentence):
        return False
    serves = part_of(sentence, kind) not in _MILD
    return serves or settles_something(sentence) or praises(sentence) or _speaks_kindly_of_somebody(sentence)


def _speaks_kindly_of_somebody(sentence: str) -> bool:
    if not _NAME.search(sentence):
        return False
    return all(s.scores["insult"] < _CALM for s in Letter(sentence).all_sentences)


def _is_heated(sentence: str, case: Case) -> bool:
    if _shouts(sentence):
        return True
    letter = Letter(sentence)
    if _OWN_PEOPLE.match(sentence) or any(map(says_gladly, letter.all_sentences)):
        return False
    return bool(guard_of("no-insult").check(letter, case).findings)


def _shouts(sentence: str) -> bool:
    return len(_CAPITALS.findall(sentence)) >= _FEWEST
