"""Say in the letter what the sender undertakes: to be flexible, to help another time, to give back what was lent.

Only what a letter can say as it stands is heard here. `tactful.reading.promises.undertakings` hears more, and says none
of it: the sender is told of what it finds and this module does not say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from tactful.contract import Brief, LetterKind, Mention, WithheldKind
from tactful.contract.brief import spans_of
from tactful.reading.clauses.passages import Passages
from tactful.reading.clauses.permission import breaks_a_rule
from tactful.reading.names.evidence import MaskedWords
from tactful.reading.pasted.own_words import own_words_in
from tactful.reading.said.mentions import is_harmless
from tactful.reading.said.voice import addressed
from tactful.reading.withheld.secrecy import secret_spans
from tactful.reading.withheld.withholding import folded_span
from tactful.text.day_words import WEEKDAY, spelled_day
from tactful.text.numbers import counted_in_words
from tactful.text.patterns import compiled
from tactful.text.spans import overlaps_any
from tactful.text.titles import TITLE

_UNDERTAKEN = compiled(
    r"(?:\bi(?:'(?=[dl])| )|(?:^|[.!?\n,] ?|\band )i(?=ll (?:drop|bring|send|return|post|come|help|train|cover)\b)"
    r"|(?:^|[.!?\n] ?|\bbut |\band )(?=can |could |will |would |happy |glad ))(?P<modal>can"
    r"|could|will|'?ll|would|'?d"
    r"|am|'?m)?(?: also| then| certainly| gladly| happily| still)* (?P<what>[^.;!?\n()]{5,110}?)"
    r"(?=[.;!?\n(]|$| (?:but|because|cause|cos|since|so\b|if they say|though|although|and (?:i|they|she|he|that)\b)"
    rf"|, and (?:i|they|she|he|that|my|our|the|{TITLE})\b)"
)
_MODALS = {"'ll": "will", "ll": "will", "'d": "would", "d": "would", "'m": "am", "m": "am"}
_GIVES = compiled(
    r"(?:be |am )?(?:(?:very |quite |totally |completely |happy|glad|willing|ready|able) ?(?:to )?)?"
    r"(?:flexible|work|do|cover|come|drop|start early|stay|help|take|make up|swap|bring|return|send|give|hand|lend"
    r"|train|mentor"
    r"|visit|travel|be (?:there|in|available|reached)|teach|review|speak|examine|write|show|introduce|share|finish"
    r"|pick up|return)\b"
)
_GIVES_BACK = compiled(
    r"(?:(?:be )?(?:glad|happy|willing) to )?(?:return|send|bring|give|hand|post|drop|help|train|show)\b"
)
# "I can offer to help" offers it.
_OFFERS_TO = compiled(r"^offer (?:(?:them|him|her|you) )?to (?=help\b|train\b|show\b)", re.IGNORECASE)
# What a note leaves out: "will send back starter pack", "can speak Tuesday".
_BARE_THING = compiled(
    r"^(?P<verb>(?:return|send back|bring back|hand back|give back))\s(?!(?:the|my|your|all|any|an?|it|both|every)\b)"
)
_BARE_DAY = compiled(r"(?<=speak|.meet|.talk|.come|start) (?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")
# "I can bring them any day", "I'll drop it in": of things that are named elsewhere, or nowhere.
_OF_UNNAMED_THINGS = compiled(
    r"(?:be (?:happy|glad) to )?(?:bring|return|post|hand|drop|take|ship|mail|leave|send|give)"
    r" (?:(?:back|over|in|off) )?(?:it|(?:them|both)(?= (?:back|over|off|in|on|by|any|before|after|next|this|to the|at"
    r"|tomorrow|mon|tue|wed|thu|fri|sat|sun)|$))\b"
)
# "I will drop in the letterbox": whatever it is stands before it.
_OF_NOTHING = compiled(
    r"drop (?:in|through|into|under|off at|off in|at) (?:the|your|his|her|their)\b"
    r"|(?:bring|send|post|give|hand|leave|put|show|lend|drop)(?: (?:back|over|off|round))?"
    r" (?:on|at|by|to|with|through|into|next|this|tomorrow|today|tonight"
    rf"|in (?:the|your) (?:letter ?box|mail ?box|box|post|mail)|{WEEKDAY})\b(?! time)"
)
_NO_UNDERTAKING = compiled(
    r"\b(?:do it|take (?:it|the|this)|come to (?:terms)|help (?:it|me)|do (?:this|that)|not|never|n't|can't)\b"
    # Nobody knows where that is.
    r"|^(?:be|come) there\W*$"
)
# What somebody asks is offered nobody yet: "if she asks whether I would help".
_ASKED_WHETHER = compiled(r"\b(?:whether|if) $")
_UNTOLD = frozenset({WithheldKind.PAY, WithheldKind.RIVAL, WithheldKind.INTIMATE, WithheldKind.GRUDGE})
_MOST = 2


def with_undertakings(masked: MaskedWords, brief: Brief) -> Brief:
    """The brief with what the sender undertakes among the mentions, in the place of what was made of the same words."""
    found = tuple(_undertakings(masked, brief))[:_MOST]
    taken = spans_of(found)
    others = (m for m in brief.mentions if not any(overlaps_any(span, taken) for span in spans_of([m])))
    return replace(brief, mentions=(*others, *found))


def _undertakings(masked: MaskedWords, brief: Brief) -> Iterator[Mention]:
    words = masked.words
    text = own_words_in(masked, words.text)
    closed = list(secret_spans(words, Passages(words)))
    closed += [folded_span(words, w.start, w.end) for w in brief.withheld if w.kind in _UNTOLD]
    closed += [folded_span(words, *span) for span in spans_of(brief.requests)]
    lower = text.lower()
    for match in _UNDERTAKEN.finditer(lower):
        if _ASKED_WHETHER.search(lower[max(0, match.start() - 10) : match.start()]):
            continue
        start, end = match.span("what")
        said = _said(match, text[start:end], brief.kind)
        if said and not overlaps_any((start, end), closed) and is_harmless(said) and not breaks_a_rule(said):
            yield Mention(said, *words.folded.origin(start, end))


def _said(match: re.Match[str], what: str, kind: LetterKind) -> str | None:
    modal = match["modal"] or ("am" if what.lower().startswith(("happy", "glad", "willing")) else "")
    verb = _GIVES_BACK if kind is LetterKind.WITHDRAW else _GIVES
    told = addressed(_OFFERS_TO.sub("", what))
    if _OF_UNNAMED_THINGS.match(what.lower()) or _OF_NOTHING.match(what.lower()):
        return None
    if not modal or told is None or not verb.match(told.lower()) or _NO_UNDERTAKING.search(told.lower()):
        return None
    told = _BARE_THING.sub(r"\g<verb> the ", told.replace("flexible which", "flexible about which"), count=1)
    told = _BARE_DAY.sub(r" on \g<day>", spelled_day(counted_in_words(told[:1].lower() + told[1:])))
    return f"I {_MODALS.get(modal, modal)} {told}."
