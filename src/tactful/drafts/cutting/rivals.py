"""Replace the name of another employer by plain words, where the phrase around it allows."""

from __future__ import annotations

import re

from tactful.reading.clauses.lexicon import places
from tactful.text.naming import is_named
from tactful.text.patterns import compiled
from tactful.text.spans import Span, overlaps_any

_NAME = compiled(r"(?<![.!?] )(?<!^)\b(?!I\b|I['’])[A-Z][\w&.-]*(?: (?:(?:of|the|and|for|&) )?[A-Z][\w&-]*)*")
_NOUN = r"(?:position|job|role|post|offer|opportunity|place|contract|gig)"
_PREPOSITION = r"(?:with|at|from|in|by|for|of|over at|down at)"
_BEFORE_NAME = r"\s+(?:the\s+)?$"
# Only what the sender takes instead may become "another": never the job that is being refused or thanked for.
_CHOSEN = (
    r"\b(?:accept(?:ed|ing)?|tak(?:e|en|ing)|took|cho(?:ose|se|sen|osing)|pursu(?:e|ed|ing)|receiv(?:e|ed)"
    r"|g(?:o|oing|one) (?:with|for)|went (?:with|for)|opt(?:ed|ing)? for|sign(?:ed|ing)?(?: up)?(?: for)?"
    r"|(?:been|was) (?:made|offered|given)|said yes to|committed to|found|landed|secured|got)"
)
_REFUSED = compiled(r"\b(?:not|\w+n['’]t|cannot|unable|declin\w*|refus\w*|turn\w* down|never)\b", re.IGNORECASE)
_WITH_NOUN = compiled(
    rf"{_CHOSEN}\s+((?:the|an?|another|their|my)\s+(?:[\w-]+\s+){{0,3}}?({_NOUN}))\s+(?:\w+\s+){{0,3}}?{_PREPOSITION}{_BEFORE_NAME}",
    re.IGNORECASE,
)
_ACCEPTED = compiled(rf"\b(accept(?:ed|ing)?|signed)\s+(?:(?:up|on)\s+)?{_PREPOSITION}{_BEFORE_NAME}", re.IGNORECASE)
_JOINED = {
    rf"\b(?:joining|going (?:to|with)|moving to|starting (?:at|with)|signing with|off to){_BEFORE_NAME}": "taking",
    rf"\b(?:join|go (?:to|with)|move to|start (?:at|with)|sign with){_BEFORE_NAME}": "take",
    rf"\b(?:joined|gone (?:to|with)|signed with|chosen|picked){_BEFORE_NAME}": "taken",
    rf"\b(?:went with|chose){_BEFORE_NAME}": "took",
}
# From when somebody works elsewhere is the other employer's matter too.
_FROM_WHEN = compiled(
    r"^\s+(?:beginning|starting|as of|from|effective)\s+(?:(?:on|in|the|next)\s+)?"
    r"(?:[\w./-]+\s+){0,2}[\w./-]*\w(?=[.!?]*$)",
    re.IGNORECASE,
)
_MOVES_TO = compiled(r"\b(?:move|moving|moved|relocat\w+|emigrat\w+|off) (?:back |home )?to $", re.IGNORECASE)
_OFFER_OF = compiled(rf"['’]s?\s+(?:[\w-]+\s+)?({_NOUN})\b", re.IGNORECASE)


def without_rival(sentence: str, offences: tuple[Span, ...], ours: tuple[str, ...]) -> str:
    """Turn "a position with Oracle" into "another position" at each name inside an offence that is none of `ours`.

    Returns the sentence unchanged where no phrase of that kind surrounds a name.
    """
    for name in reversed(list(_NAME.finditer(sentence))):
        named_by_us = any(is_named(name[0], own) for own in ours)
        if not named_by_us and not _is_new_home(sentence, name) and overlaps_any(name.span(), offences):
            sentence = _renamed(sentence, *name.span())
    return sentence


def _is_new_home(sentence: str, name: re.Match[str]) -> bool:
    """Whether a town is moved to: "we're moving to Leipzig" tells of no other employer."""
    return name[0].lower() in places() and _MOVES_TO.search(sentence, 0, name.start()) is not None


def _renamed(sentence: str, start: int, end: int) -> str:
    before, after = sentence[:start], _FROM_WHEN.sub("", sentence[end:])
    if _REFUSED.search(before):
        return sentence
    if match := _WITH_NOUN.search(before):
        return f"{before[: match.start(1)]}another {match[2]}{after}"
    if match := _ACCEPTED.search(before):
        return f"{before[: match.start()]}{match[1]} another offer{after}"
    if match := _OFFER_OF.match(after):
        article = re.sub(r"\bthe\s+$", "", before, flags=re.IGNORECASE)
        return f"{article}another {match[1]}{after[match.end() :]}"
    for pattern, verb in _JOINED.items():
        if match := re.search(pattern, before, re.IGNORECASE):
            return f"{before[: match.start()]}{verb} another position{after}"
    return sentence
