"""Turn orders into sentences of the letter, piece by piece: what one cannot say of an order does not cost the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tactful.reading.clauses.orders import Order, Verb
from tactful.reading.said.courtesies_asked import Recipient, courtesy, welcomed
from tactful.reading.said.directives import Said, without_aside
from tactful.reading.said.postal import is_in_an_address
from tactful.reading.said.statements import statement
from tactful.text.patterns import compiled
from tactful.text.spans import Span

_MARK = compiled(r"(?:that\b|:|-)[ ,]?\s*", re.IGNORECASE)
# "Thanks for the tour and hello to the cooks" asks for two things.
_BEHIND_SAY = compiled(
    r", (?:and )?(?=that )|,? (?:and|&|n|plus) (?=(?:also )?(?:hello|hi|hey|thanks|thank you|thx|cheers|good luck"
    r"|congrat\w*|goodbye|bye"
    r"|best wishes|please |pls |plz "
    r"|all the best|sorry|regards|greetings|love to|that|how|the date|i |i'?m |i'?d |i'?ll |i'?ve "
    r"|(?-i:[A-Z][\w'-]+) (?:was|is)\b|the [a-z ]{2,30} (?:was|is"
    r"|were|made))\b)",
    re.IGNORECASE,
)
_BEHIND_THANK = compiled(r",? (?:and|&) (?=(?:also )?(?:(?:[A-Z][\w.'-]+ ){1,3}|the (?:[a-z-]+ ){1,3})for )")
_FOR = compiled(r"\b(?:for|who)\b", re.IGNORECASE)
# A comma behind which the same sentence goes on: "the cat, Biscuit, was", "the mug, it made me laugh", "A, B and C".
_GOES_ON = compiled(
    r", (?:which|who|whose|where|when|it|they|especially|even|with|[^,]{1,40}, (?:is|was|were|are|has|made)\b"
    r"|[iI](?:'ll| can| could| will| would) [^,]{2,40}\b(?:it|them)\b"
    r"|[^,]{1,30},? and )"
)
_SHORTER = compiled(r",| \(|[;:] | - ")
# "I promised her the reading list, say I'll email it this week."
_NAMED_BEFORE = compiled(r"\b(?P<thing>(?:the|my) (?:[a-z-]+ )?[a-z-]+)[,;:–-]? (?:(?:so|and|please|pls|just) ){0,2}$")
_IT = compiled(r"^(I will [a-z]+ )it\b")
_BACK = 60
_SHORTEST = 2


def sentences_for(text: str, order: Order, reader: Recipient) -> Iterator[Said]:
    """The sentences that an order asks for, each with the span of the text that it is made of."""
    separator = _BEHIND_THANK if order.verb is Verb.THANK else _BEHIND_SAY
    thing = _NAMED_BEFORE.search(text, max(0, order.start - _BACK), order.start)
    for start, end in _pieces(text, (order.begins, order.end), separator):
        if (found := _sentence(text[start:end], order, reader)) is not None:
            said, length = found
            yield start, start + length, _with_thing(said, thing["thing"] if thing else None)


def _with_thing(said: str, thing: str | None) -> str:
    """A promise to do something with "it", with what that is where it was named right before."""
    return _IT.sub(rf"\g<1>{thing}", said, count=1) if thing else said


def _pieces(text: str, span: Span, separator: re.Pattern[str]) -> Iterator[Span]:
    start = span[0]
    for mark in separator.finditer(text, *span):
        # "Thank her and the cooks for the soup" is one wish.
        if separator is _BEHIND_SAY or _FOR.search(text, start, mark.start()):
            yield start, mark.start()
            start = mark.end()
    yield start, span[1]


def _sentence(piece: str, order: Order, reader: Recipient) -> tuple[str, int] | None:
    """The sentence of the longest beginning of a piece that gives one, and the length of that beginning."""
    mark = _MARK.match(piece)
    skipped = mark.end() if mark else 0
    for end in _ends(piece, skipped):
        if (said := _said(piece[skipped:end], order, reader)) is not None:
            return said, end
    return None


def _ends(piece: str, start: int) -> list[int]:
    """Where a piece may end, the latest first: no sentence goes on behind a comma that parts it from something else."""
    whole = len(without_aside(piece))
    stops = [mark.start() for mark in _SHORTER.finditer(piece, start, whole)]
    last = min([whole, *_parting(piece, stops)])
    return [end for end in [last, *(stop for stop in reversed(stops) if stop < last)] if end - start >= _SHORTEST]


def _parting(piece: str, stops: list[int]) -> Iterator[int]:
    """The stops behind which something else begins."""
    joined = 0
    for stop in stops:
        goes_on = _GOES_ON.match(piece, stop)
        if goes_on:
            joined = goes_on.end()
        elif not is_in_an_address(piece, stop) and stop >= joined:
            yield stop


def _said(what: str, order: Order, reader: Recipient) -> str | None:
    what = what.strip()
    if (said := courtesy(order, what, reader)) is not None:
        return said
    is_told_to_others = order.to is not None and order.to.lower() != "everyone" and not reader.is_meant_by(order.to)
    if order.verb is not Verb.SAY or (is_told_to_others and reader.name):
        return None
    return welcomed(what) or statement(what)
