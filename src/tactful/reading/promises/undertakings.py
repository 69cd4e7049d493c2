"""Find what the sender promises to do, or asks to have done: "I'll post the boots", "could she send the plan?".

None of it is said by this: it tells the sender what a letter leaves out, so it hears more than could be said.
`tactful.reading.promises.said_undertakings` says what can be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tactful.reading.answers.questions import asking_passages
from tactful.reading.clauses.words import Words
from tactful.reading.said.statements import bears_on_the_answer
from tactful.text.kin import KIN
from tactful.text.late_patterns import LatePattern
from tactful.text.patterns import compiled
from tactful.text.spans import Span, overlaps_any

_OPENS = (
    r"(?:^|[.;!?\n(,]\s{0,3}|\s[-–—]\s|\b(?:and|but|so|also|then|plus|either way|though"
    r"|which|and that) )"
)
_SOFTLY = r"(?:still |also |gladly |happily |just |then |personally |certainly |of course |and |please |maybe ){0,2}"
# What one does for others. Whoever stays, works, moves or calls may speak of their own plans.
_DEED = (
    r"(?:send|bring|post|mail|e-?mail|drop|return|ship|deliver|hand|give|pay|lend|show|teach|train|help|cover|finish"
    r"|(?:wash|clean|iron|sharpen|charge|pack|print|copy|sign|finish) (?:it |them )?and"
    r" (?:hand|drop|bring|send|return|post)"
    r"|donate|recommend|contribute|forward|pass|introduce|fill|take (?:back|over|her|him|them)"
    r"|pick (?:up|it|them)|fetch|collect|clean|mend|repair"
    r"|paint|print|translate|water|feed|organi[sz]e|prepare|put|leave|cancel|refund|replace|make|do (?:the|those|both"
    r"|that|a|one)|be (?:there|at)|come (?:on|to|by|over|round|in|and|for|along|see))\b"
)
_REST = r"[^.;!?\n()]{2,110}"
_PROMISED = LatePattern(
    rf"{_OPENS}{_SOFTLY}(?P<what>(?:i(?:'ll| ?ll| will| can| could|'m going to|'d (?:love|like|be happy|be glad) to"
    r"| would (?:love|like|be happy|be glad|be pleased|be delighted) to|'m happy to"
    r"| am happy to)|will|can|would love to|happy to)"
    rf" {_SOFTLY}{_DEED}{_REST})",
    re.IGNORECASE,
)
# "The boots will go back by courier", "told him I'd help him paint the hull"
_TOLD_SO = LatePattern(
    r"\b(?:told|promised) (?:him|her|them|it)(?: that)? (?P<what>i(?:'d|d|'ll| would| will) "
    rf"{_SOFTLY}{_DEED}{_REST})|(?P<as>\bi (?:send|bring|post|return|give|drop) [^.;!?\n()]{{2,60}}"
    r"\b(?:on|by|next|this|tomorrow|tonight|back|as (?:said|promised|agreed))\b[^.;!?\n()]{0,50})",
    re.IGNORECASE,
)
_ASKED = LatePattern(
    rf"{_OPENS}(?P<what>(?:can|could|would|will|may|might) (?:she|he|they|somebody|someone|i|we)\b {_SOFTLY}"
    r"(?!(?:have|get) (?:until|till|(?:a (?:bit|little|few) )?(?:more|longer))\b)[a-z]+ [^.;!?\n()]{2,110})",
    re.IGNORECASE,
)
# "I promised to send Hugh the book", "kindly request to return the same", "requesting them to release my papers"
_PROMISED_OR_REQUESTED = LatePattern(
    r"(?P<what>\bi(?:'ve| have)? promised (?:to|him|her|them|(?-i:[A-Z][\w'-]+)) [^.;!?\n()]{4,110})"
    r"|(?P<asked>\b(?:kindly|please|pls|ask|asking|request|requesting)(?: you| them| him| her)? (?:to )?"
    r"(?:return|release|send back|give back|hand back|refund|cancel|destroy|delete|forward|issue|courier)\b"
    r"[^.;!?\n()]{3,110})"
    r"|(?P<told>\btold (?:him|her|them) i(?:'d| would) (?:recommend|suggest|introduce|find)\b[^.;!?\n()]{3,80})",
    re.IGNORECASE,
)
_WANTED_BACK = LatePattern(
    r"(?P<what>\b(?:need|want|would like|'d like|ask(?:ing)? for|get|have|send|post) (?:(?!for\b)[\w'()-]+ ){1,6}"
    r"(?:back|returned|cancell?(?:ed|ing)|posted back)\b[^.;!?\n()]{0,60})"
    r"|(?P<needs>\b(?:that|which|it|this|they) needs? (?:cancell?ing|returning|changing|sorting|to be cancell?ed)\b)",
    re.IGNORECASE,
)
_LEADS_ELSEWHERE = compiled(
    r"(?:,? \b(?:because|cause|cos|cuz|coz|since|but|so that|although|though|if that|and (?:i|i'm|she|he|they|then|my"
    r"|say|tell|please|pls|thank))\b|, (?:i|i'm|she|he|they|so|please|pls)\b).*$",
    re.IGNORECASE | re.DOTALL,
)
# Said of the sender's own life, of a helper's work, or of taking the job back.
_NO_UNDERTAKING = compiled(
    r"\b(?:do (?:the same|a (?:masters?|phd|degree|course))|make (?:it|a decision|up my|ends|a living|sense|more|that)"
    rf"|my (?:notice|money|mind|career|life|{KIN})"
    r"|come (?:to (?:a|the|terms)|back)|leave (?:it|this|that|the door|things|them|my)|put (?:it|that|this|my)"
    r"|give (?:it|up|notice|my notice|them an|her an|him an|you an|an answer)|take (?:it|this) back"
    r"|help (?:it|myself|my|me)\b|pay (?:more|better|me)|teach (?:at|in|there)|train (?:as|for|to)"
    r"|write|letter|e-?mail for me)\b",
    re.IGNORECASE,
)
# "Will I finish the booklet? No."
_NO = compiled(r"\?\s*(?:no|nope|never)\b", re.IGNORECASE)
_MOST = 4


def undertakings(words: Words) -> Iterator[Span]:
    """Where in `Words.text` each promise or request stands, in order; what others ask the sender is none."""
    asked = list(asking_passages(words.lower))
    found: list[Span] = []
    for pattern in (_PROMISED, _TOLD_SO, _PROMISED_OR_REQUESTED, _ASKED, _WANTED_BACK):
        for match in pattern.finditer(words.text):
            group = match.lastgroup or "what"
            start = match.start(group)
            said = _LEADS_ELSEWHERE.sub("", match[group]).rstrip(" ,-")
            span = start, start + len(said)
            is_theirs = pattern is not _WANTED_BACK and overlaps_any((start, start + 1), asked)
            is_denied = _NO.match(words.text, match.end()) is not None
            if not (is_theirs or is_denied or overlaps_any(span, found) or _is_of_the_answer(said)):
                found.append(span)
    yield from sorted(found)[:_MOST]


def _is_of_the_answer(said: str) -> bool:
    return bears_on_the_answer(said) or _NO_UNDERTAKING.search(said) is not None
