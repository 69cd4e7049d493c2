"""Find what the sender has just told and then asks to be said: "the tour impressed me, say that"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from tactful.reading.clauses.passages import Passages
from tactful.reading.clauses.reason_kinds import sounds_like_a_reason
from tactful.reading.clauses.refusals import says_no
from tactful.reading.clauses.words import Words
from tactful.reading.said.directives import speaks_kindly
from tactful.reading.said.statements import bears_on_the_answer
from tactful.text.contacts import EMAIL
from tactful.text.functions import sentence_function_scores
from tactful.text.patterns import compiled
from tactful.text.spans import Span

_SOFTLY = (
    r"(?:please|pls|plz|just|do|also|maybe|perhaps|kindly|definitely|certainly|by all means|yes|then|you|u|can"
    r"|could|may|might|should|must|feel free to|i (?:permit|allow)(?: you| him| her| them)? to"
    r"|(?:it'?s|its|it is|that'?s|thats|that is)"
    r" (?:fine|ok|okay|alright|all right) to"
    r"|(?:i'?m |im |i am )?(?:happy|fine|ok|okay)(?: for you)? to|i'?d like(?: you)? to|i want(?: you)? to"
    r"|i(?:'d| would)(?= (?:tell|mention)\b)|(?:make|be) sure (?:to|you))"
)
_TELL = r"(?:say|mention|tell (?:him|her|them|everyone|(?-i:[A-Z][\w'-]+))|write|put|include|add|state|give|use)"
_IT = r"(?: (?:that|it|this|so|why|about (?:that|it|this)))?"
_READERS = r"(?:they|he|she|everyone|everybody|people|(?:the )?(?:manager|boss|owner|head|vicar)|(?-i:[A-Z][\w'-]+))"
# Leave is given to tell what is one's own, and seldom to praise.
_ALLOWS = (
    r"(?:(?:it'?s|its|it is|that'?s|thats|that is|which is|i'?m|i am) )?(?:also |perfectly |totally |all )?"
    r"(?:fine|ok|okay|k|alright|all right|happy|safe|allowed|free|no problem)"
    r"(?: (?:for|with) (?:you|u|them|him|her|me))? to"
    r" (?:say|tell|mention|share|know|give|include|write|state|use)(?: (?:him|her|them))?"
    rf"{_IT}(?: to (?:him|her|them))?"
    r"|(?:(?:you|u) )?(?:can|may|could) (?:say|tell|mention|share|include)"
    rf"(?: (?:him|her|them|(?-i:[A-Z][\w'-]+)))?{_IT}"
    rf"|{_READERS} (?:can|may|should|must|ought to|has to|needs to|is allowed to|are allowed to)"
    rf" (?:be told|know|hear){_IT}"
    rf"|(?:i )?(?:don'?t|dont|do not|wouldn'?t) mind (?:if )?(?:{_READERS}|them|him|her|you|u|anyone)"
    rf" (?:say|know|tell|hear)(?:s|ing)?{_IT}"
    r"|(?:just |please |pls |do |so |and )?tell (?:him|her|them)(?: so)?"
    r"|(?:please|pls|do|just) (?:say|mention)"
)
_BEHIND = r"(?: (?:in|too|also|as well|please|pls|there|to (?:him|her|them)|in the letter|as (?:the|my) reason))*"
# A verb of telling with nothing behind it but a word that points back.
_POINTS = compiled(
    rf"(?:^|[.;!?,\n(–—-]\s{{0,4}}|\s)(?:(?:and|but|so)\s)?(?P<soft>(?:{_SOFTLY},? ){{0,5}})"
    rf"(?:{_TELL} (?:all (?:of )?)?(?:that|it|this|so){_BEHIND}|{_ALLOWS}"
    r"|(?:that|this|it) (?:can|may|could) be (?:said|mentioned|told|written|given|stated)"
    r"|(?:that'?s|thats|that is|it'?s|it is|its) (?:no secret|(?:fine|ok|okay) to (?:say|mention|tell))"
    r"|(?P<grounds>(?:that'?s|thats|that is) (?:the|my) (?:only |whole )?reason))"
    r"(?=\s*(?:[.;!?,\n)–—-]|$))",
    re.IGNORECASE,
)
# "Tell him about the baby": what was told of it before is meant.
_ABOUT = compiled(
    rf"(?:^|[.;!?,\n(–—-]\s{{0,4}}|\b(?:and|but|so) )(?P<soft>(?:{_SOFTLY},? ){{0,5}})"
    rf"(?:{_TELL}|{_READERS} (?:can|may|should|must|ought to) (?:know|hear)) (?:about |of )?(?:the |my |our )?"
    r"(?P<topic>(?!(?:yes|yeah|yep|nope|nah|sorry|thanks?|please|nothing|anything|something|everything|hello|bye|goodbye"
    r"|whatever|them|him|her)\b)[a-z-]{3,20})(?: (?:is |are )?(?:fine|ok|okay|alright))?"
    r"(?=\s*(?:[.;!?,\n)–—-]|$)| but not\b)",
    re.IGNORECASE,
)
_FAR_BACK = 200
_OF_ONESELF = compiled(r"\b(?:i|i'\w+|im|ive|we|we'\w+|my|our|me|us)\b")
# The answer, behind what it follows from: "my band got signed so no".
_SO_NO = compiled(
    r",? (?:so|and so|hence) (?:it'?s |its |that'?s )?(?:an? )?(?:no|nope|sorry|not now)\b[^.;!?\n]{0,20}$"
    r"|,? (?:so|and) (?:i'?ll|i will|i'?d|i can|i)$"
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
# "Is it ok to say that?"
_ASKS = compiled(r"\b(?:is|would|can|could|may|should|shall)(?: it| that| this| i| we)(?: be)? [a-z ]{2,30}$")
# What a sentence can be made of.
_CAN_STAND = compiled(
    r"(?:and |but |so |well,? |just |only |now )?"
    r"(?:i|i'\w+|im|ive|my|our|we|we'\w+|there|it'?s?|its|the|an?|no|not|non-?compete|[a-z]{2,}ing|can'?t|cannot|don'?t|have|need|want|got|too|4am|5am)\b"
)
_OF_OTHERS = compiled(r"(?:and |but |so )?(?:they|he|she|you)(?:'\w+)? ")
# Where what may be told begins behind the answer: "no to the cook job cos my dog is old, ok to say".
_JOINT = compiled(r"(?:, |\s)(?:but|cos|cuz|coz|because|as|since|so) |, ", re.IGNORECASE)
# What the sender would do for them is no reason.
_UNDERTAKES = compiled(
    r"(?:and |but |so )?(?:i'?d|i would|i'?ll|i will|i can|i could) (?:still |also |gladly |happily )*"
    r"(?:(?:like|love|be (?:happy|glad|pleased|delighted)) to )?"
    r"(?:donate|give|lend|send|bring|drop|return|post|leave|offer|help|cover|teach|show|train|introduce|recommend|write)\b"
)
_FEWEST_WORDS = 3
# Above this the classifier hears a refusal of the job.
_REFUSES = 2.0
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
        asks = words.text.startswith("?", order.end()) and _ASKS.search(words.lower, 0, order.end())
        names_grounds = order["grounds"] is not None
        if asks or _NOT_ASKED.search(words.lower, max(0, begins - 12), begins):
            continue
        first, last = words.sentence_at(begins)[0], order.start()
        if not words.text[first:last].strip():
            first, last = passages.sentence_before(begins) or (first, first)
        last = first + len(words.text[first:last].rstrip(" ,;:.!?–—-(\n"))
        joints = () if names_grounds else _JOINT.finditer(words.text, first, last)
        starts = [first, *(joint.end() for joint in joints)]
        comma = words.text.rfind(", ", first, last)
        starts = [*starts, *([comma + 2] if comma + 2 > starts[-1] else [])]
        pieces = (_passage(words, start, last, named=names_grounds) for start in starts)
        if found := tuple(piece for piece in pieces if piece is not None):
            yield found
    yield from ((passage,) for _, passage in named_again(words))


def named_again(words: Words) -> Iterator[tuple[Span, Pointed]]:
    """What the sender told as a reason and then names, to have it said, with the span of that order."""
    clauses = Passages(words).clauses
    for order in _ABOUT.finditer(words.text):
        begins = order.start("soft")
        if _NOT_ASKED.search(words.lower, max(0, begins - 12), begins):
            continue
        topic = re.compile(rf"\b{re.escape(order['topic'].lower())}\b")
        before = (c for c in clauses if begins - _FAR_BACK < c[0] and c[1] <= begins)
        told = (c for c in before if topic.search(words.lower, *c) and _OF_ONESELF.search(words.lower, *c))
        passages = (_passage(words, *clause, named=False) for clause in told)
        if passage := next((p for p in passages if p is not None and p.is_reason), None):
            yield order.span(), passage


def is_of_somebody_else(lower: str) -> bool:
    """Whether a passage tells who would have the job instead: "my brother wants to apply"."""
    return _OF_SOMEBODY_ELSE.match(lower) is not None


def _sounds_like_a_reason(lower: str) -> bool:
    return sounds_like_a_reason(lower) or sentence_function_scores(lower)["reason"] > _SURE


def _is_ones_own(lower: str) -> bool:
    """Whether a passage tells, as one does with leave to say it, why the sender cannot come; not that they do not."""
    others = _OF_OTHERS.match(lower) or _UNDERTAKES.match(lower) or is_of_somebody_else(lower)
    if (
        others
        or not _CAN_STAND.match(lower)
        or EMAIL.search(lower)
        or speaks_kindly(lower)
        or bears_on_the_answer(lower)
    ):
        return False
    return sentence_function_scores(lower)["decline"] < _REFUSES and not says_no(lower)


def _passage(words: Words, start: int, end: int, *, named: bool) -> Pointed | None:
    """What stands there to be said; `named` where the order calls it the reason, and does not only allow it."""
    grounds = _GROUNDS.match(words.lower, start, end)
    begins = grounds.end() if grounds else start
    if len(words.text[begins:end].split()) < _FEWEST_WORDS:
        return None
    end = answer.start() if (answer := _SO_NO.search(words.lower, begins, end)) else end
    said = words.lower[begins:end]
    is_reason = named or grounds is not None or (_sounds_like_a_reason(said) and not is_of_somebody_else(said))
    is_reason = is_reason or _is_ones_own(said)
    return Pointed(begins, end, is_reason=is_reason)
