"""Find the words that the sender wants in the letter as they are: quoted, or behind "say exactly this:"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from tactful.reading.clauses.words import FILLER, Words
from tactful.text.late_patterns import LatePattern
from tactful.text.patterns import compiled
from tactful.text.spans import Span, overlaps_any
from tactful.text.wording import capitalised

_LONGEST_WORDS = 80
_QUOTED = (
    r"(?:\"(?P<double>[^\"\n]{4,500})\"|(?<!\w)'(?P<single>[^\"\n]{4,500}?)'(?!\w)|[«“](?P<curly>[^«»“”\n]{4,500})[»”])"
)
_EXACTLY = (
    r"(?:word[- ]for[- ]word|verbatim|literally|exactly(?: (?:this|that|these words|as (?:is|written)|the following))?"
    r"|(?:in |with )?(?:(?:exactly )?(?:these|this|those|the following|my|the)) (?:exact |very |own )?(?:words"
    r"|sentence|line"
    r"|phrase|wording)(?: exactly| unchanged| as (?:it|they) (?:is|are))?|(?:these|the) exact words|unchanged"
    r"|to the letter)"
)
_SAYING = (
    r"(?:say(?:ing)?|says|include|add|write|put(?: in)?|mention|use|quote|insert|end (?:it )?with|finish (?:it )?with"
    r"|start (?:it )?with|begin with|close with|tell (?:him|her|them))"
)
_ASKED = (
    LatePattern(rf"\b{_EXACTLY}\b[^\"\n“«]{{0,30}}?:?\s{{0,3}}{_QUOTED}", re.IGNORECASE),
    LatePattern(rf"\b{_SAYING}\b[^\"\n“«.;!?]{{0,24}}?:?\s{{0,2}}{_QUOTED}", re.IGNORECASE),
    LatePattern(rf"\b{_EXACTLY} ?:\s{{0,3}}(?P<plain>[^\n]{{6,400}}?(?:[.!?](?=\s|$)|(?=\n|$)))", re.IGNORECASE),
    LatePattern(rf"\b{_SAYING} (?P<before>[^\"\n:.;!?]{{6,200}}?),? (?:word[- ]for[- ]word|verbatim)\b", re.IGNORECASE),
)
_NOT = compiled(
    r"\b(?:don'?t|do not|dont|never|not|no|without|avoid)(?: \w+){0,2} ?$|\b(?:he|she|they|you|[a-z]+s?) (?:said|wrote"
    r"|says)\W*$",
    re.IGNORECASE,
)
# "Please include this word for word" stands before what is to be included.
_POINTS = compiled(r"(?:this|these|the following|everything|all of)\b", re.IGNORECASE)
# Where no verb of telling asks for the words, only this may stand before them in their sentence.
_ASKS = compiled(
    r"(?:^|[.;!?,:(&–-]\s*|\b(?:and|but|also) )(?:(?:please|pls|just|also|can you|could you|i want|i'?d like"
    r"|i need) ){0,3}"
    r"(?:(?:use|with|in|quote|insert|end with|start with|the letter (?:must|should) (?:say|contain|have)) )?$",
    re.IGNORECASE,
)
# No letter advertises, and none holds code.
_UNSAYABLE = compiled(r"https?:|www\.|[\w-]\.(?:com|net|org|example|io|co|uk|de|ru)\b|[@{}<>\\|]|\d{5}", re.IGNORECASE)
# A name, a word or a greeting in quotes is no sentence.
_FEWEST_WORDS = 3
_FRAME = compiled(r"(?:dear|hi|hello|kind regards|best|yours|warm)\b", re.IGNORECASE)


class Verbatim(Struct, frozen=True):
    """Words to be said as they are: the span of the folded text, and that of the whole order."""

    words: Span
    order: Span


def find_verbatim(words: Words) -> Iterator[Verbatim]:
    """The words that the sender wants said and no others, in the order of the text."""
    found: list[Verbatim] = []
    for pattern in _ASKED:
        for match in pattern.finditer(words.text):
            span = match.span(match.lastgroup or 0)
            taken = overlaps_any(match.span(), (other.order for other in found))
            if not taken and _is_asked(words, match.start()) and _is_meant(words.text, match, span):
                found.append(Verbatim(span, match.span()))
    return iter(sorted(found, key=lambda item: item.words))


def as_sentence(words: Words, span: Span) -> str:
    """The words as typed, with single spaces and a capital at their head."""
    first, last = words.folded.origin(*span)
    text = " ".join(words.original[first:last].replace(FILLER, "").split())
    return capitalised(text)


def _is_asked(words: Words, start: int) -> bool:
    """Whether the sender asks for it, rather than tells of somebody who does."""
    if any(order.start <= start < order.end and not order.forbidden for order in words.orders):
        return True
    return _ASKS.search(words.text[words.sentence_at(start)[0] : start]) is not None


def _is_meant(text: str, match: re.Match[str], span: Span) -> bool:
    said = text[slice(*span)]
    count = len(said.split())
    if (
        not _FEWEST_WORDS <= count <= _LONGEST_WORDS
        or _FRAME.match(said)
        or _POINTS.match(said)
        or _UNSAYABLE.search(said)
    ):
        return False
    return _NOT.search(text, max(0, match.start() - 40), match.start()) is None
