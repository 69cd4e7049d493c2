"""Find what the sender has just told and then asks to be said: "the tour impressed me, say that"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from tactful.reading.clauses.passages import Passages
from tactful.reading.clauses.reason_kinds import sounds_like_a_reason
from tactful.reading.clauses.words import Words
from tactful.text.functions import sentence_function_scores
from tactful.text.patterns import compiled
from tactful.text.spans import Span

_SOFTLY = (
    r"(?:please|pls|plz|just|do|also|maybe|perhaps|kindly|definitely|certainly|by all means|yes|then|you|u|can"
    r"|could|may|might|should|must|feel free to|(?:it'?s|its|it is|that'?s|thats|that is)"
    r" (?:fine|ok|okay|alright|all right) to"
    r"|(?:i'?m |im |i am )?(?:happy|fine|ok|okay)(?: for you)? to|i'?d like(?: you)? to|i want(?: you)? to"
    r"|i(?:'d| would)(?= (?:tell|mention)\b)|(?:make|be) sure (?:to|you))"
)
_TELL = r"(?:say|mention|tell (?:him|her|them|everyone|(?-i:[A-Z][\w'-]+))|write|put|include|add|state|give|use)"
_BEHIND = r"(?: (?:in|too|also|as well|please|pls|there|to (?:him|her|them)|in the letter|as (?:the|my) reason))*"
# A verb of telling with nothing behind it but a word that points back.
_POINTS = compiled(
    rf"(?:^|[.;!?,\n(–—-]\s{{0,4}}|\s)(?:(?:and|but|so)\s)?(?P<soft>(?:{_SOFTLY},? ){{0,5}})"
    rf"(?:{_TELL} (?:that|it|this|so){_BEHIND}"
    r"|(?:that|this|it) (?:can|may|could) be (?:said|mentioned|told|written|given)"
    r"|(?:that'?s|thats|that is|it'?s|it is|its) (?:no secret|(?:fine|ok|okay) to (?:say|mention|tell))"
    r"|(?P<grounds>(?:that'?s|thats|that is) (?:the|my) (?:only |whole )?reason))"
    r"(?=\s*(?:[.;!?,\n)–—-]|$))",
    re.IGNORECASE,
)
# Whoever does not want it said, or tells what others say.
_NOT_ASKED = compiled(
    r"(?:\b(?:not|never|nobody|no one|none|i|we|he|she|they|who|would|will|did|does|could|people|to|if|when|rather)"
    r"|n'?t) ?$"
)
_GROUNDS = compiled(
    r"(?:(?:and|but|so|well),? )?(?:"
    r"(?:(?:my|the) )?(?:real |main |only |true )?reason(?: is| being|'s|:)(?: just| simply)?(?: that)?"
    r"|(?:it'?s |its |it is )?(?:because|cause|cos|cuz|coz|since)(?: of)?"
    r"|the (?:thing|point) is(?: that)?),? "
)
# Who would have the job instead is no reason not to.
_OF_SOMEBODY_ELSE = compiled(
    r"(?:and |but )?(?:my|our|a) [^.;!?\n]{2,50} (?:wants?|would (?:like|love)|is (?:looking|free|interested|keen)"
    r"|could)\b"
)
_FEWEST_WORDS = 3
# Above this the classifier hears a reason whatever the words.
_SURE = 2.5


class Pointed(Struct, frozen=True):
    """A passage [start, end) of `Words.text` that is to be said; `is_reason` where it gives the reason."""

    start: int
    end: int
    is_reason: bool = False

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.start, self.end


def pointed_at(words: Words) -> Iterator[tuple[Pointed, ...]]:
    """What each such order points back to: all that stands before it in its sentence, else only its last piece."""
    passages = Passages(words)
    for order in _POINTS.finditer(words.text):
        begins = order.start("soft")
        if _NOT_ASKED.search(words.lower, max(0, begins - 12), begins):
            continue
        first, last = words.sentence_at(begins)[0], order.start()
        if not words.text[first:last].strip():
            first, last = passages.sentence_before(begins) or (first, first)
        last = first + len(words.text[first:last].rstrip(" ,;:.!?–—-(\n"))
        comma = words.text.rfind(", ", first, last)
        starts = [first, *([comma + 2] if comma >= 0 else [])]
        named = order["grounds"] is not None
        if found := tuple(p for start in starts if (p := _passage(words, start, last, named=named)) is not None):
            yield found


def is_of_somebody_else(lower: str) -> bool:
    """Whether a passage tells who would have the job instead: "my brother wants to apply"."""
    return _OF_SOMEBODY_ELSE.match(lower) is not None


def _sounds_like_a_reason(lower: str) -> bool:
    return sounds_like_a_reason(lower) or sentence_function_scores(lower)["reason"] > _SURE


def _passage(words: Words, start: int, end: int, *, named: bool) -> Pointed | None:
    """What stands there to be said; `named` where the order calls it the reason."""
    grounds = _GROUNDS.match(words.lower, start, end)
    begins = grounds.end() if grounds else start
    if len(words.text[begins:end].split()) < _FEWEST_WORDS:
        return None
    said = words.lower[begins:end]
    is_reason = named or grounds is not None or (_sounds_like_a_reason(said) and not is_of_somebody_else(said))
    return Pointed(begins, end, is_reason=is_reason)
