"""Find what the sender asks to keep out: "don't say", "between you and me", "nobody knows"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tactful.reading.clauses.passages import Passages
from tactful.reading.clauses.words import Words
from tactful.text.patterns import compiled
from tactful.text.spans import Span, gaps_in, overlaps_any

_TELLING = r"(?:say|tell|mention|put|write|share|let on|reveal|bring up|include)"
_SECRECY = compiled(
    r"\b(?:(?:don'?t|dont|do not|never|please not|can'?t|cannot|won'?t|nor|not) (?:ever |want (?:to )?"
    rf"|to )?{_TELLING}\b"
    r"(?! (?:sorry|thank|no\b|yes|how|if|why|reasons?|a reason))|don'?t!|keep [a-z' ]{1,30} out"
    r"|leave [a-z' ]{1,30} out|lass ich weg"
    r"|between (?:you and me|us)|not a word|sh+h+\b|(?:haven'?t|havent|not) (?:told|telling)"
    r"|nobody (?:knows|at)|no ?one knows"
    r"|(?:is|are|keep (?:it|this|that)|still open,?|stays?) (?:private|secret|confidential|hush)|(?:secret"
    r"|hidden|private|real(?: reason| thing)?):"
    rf"|(?:reason|truth)[ ,]+hidden|{_TELLING}s? nothing about|take this (?:bit|part) out|doesn'?t know"
    r"|off the record|never told"
    r"|(?:real|true|actual|honest) reason|truth(?: is|:)|not something i share|on the quiet|confidential(?!ity))"
)
_POINTS_BACK = compiled(
    r"^\W*(?:please )?(?:(?:don'?t|dont|do not|can'?t|cant|not|never|haven'?t|i'?d rather)[^.]{0,16}"
    r"\b(?:it|that|this|say|know|mention)|sh+h+)\W*$"
)
# "For my band (don't say band)" hides the band, and nothing before it.
_ONE_WORD = compiled(
    r"\((?:please |pls |but )?(?:don'?t|dont|do not|never) (?:say|mention|write|name) (?:the |my )?"
    r"(?!(?:that|this|it|them|him|her|so|why|anything|any|a|what|how)\b)(?P<word>[a-z]{3,20})\b[^()\n]{0,80}\)"
)
_REACH = 80
_LEADS_TO = r"(?:\b(?:for|because of|due to|with|at|to) )?(?:\b(?:my|our|the|an?) )?(?:[a-z]+ )?"

_SHORTEST = 3
_SMALL_WORDS = frozenset(
    "the and for why say any not that him her his their them this with anything what from have about was you your are"
    " she all how who when where please thank just but too out".split()
)


def hushed_words(words: Words) -> frozenset[str]:
    """The lower-case words for what the sender asks not to mention."""
    orders = (order for order in words.orders if order.forbidden)
    told = re.findall(r"[\w']+", " ".join(words.lower[order.begins : order.end] for order in orders))
    return frozenset(word for word in told if len(word) >= _SHORTEST and word not in _SMALL_WORDS)


def secret_spans(words: Words, passages: Passages) -> Iterator[Span]:
    """The sentences of `Words.text` that the sender asks not to tell, and those that "don't say it" points back to.

    What such a sentence also asks to be said is no secret, and of a sentence that hides one word of it no more is.
    """
    hidden = list(_hidden_words(words.lower))
    yield from hidden
    to_be_said = [(order.start, order.end) for order in words.orders if not order.forbidden]
    for match in _SECRECY.finditer(words.lower):
        if overlaps_any(match.span(), hidden):
            continue
        sentence = passages.sentence_at(*match.span())
        inside = [span for span in to_be_said if sentence[0] <= span[0] and not overlaps_any(span, [match.span()])]
        yield from gaps_in(sentence, (span for span in inside if span[1] <= sentence[1]))
        before = passages.sentence_before(match.start())
        if before and _POINTS_BACK.match(words.lower[slice(*sentence)]):
            yield before


def _hidden_words(lower: str) -> Iterator[Span]:
    """The words that a bracket behind them forbids to be said, each with what leads to it."""
    for order in _ONE_WORD.finditer(lower):
        start = max(0, order.start() - _REACH)
        named = re.search(rf"{_LEADS_TO}\b{re.escape(order['word'])}\b[^.!?\n]{{0,20}}$", lower[start : order.start()])
        if named:
            yield start + named.start(), order.end()
