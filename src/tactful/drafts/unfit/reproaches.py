"""Find where a draft says of the reader's house how people are treated there: it explains a refusal, and it stings."""

from __future__ import annotations

from tactful.text import FoldedText
from tactful.text.late_patterns import LatePattern
from tactful.text.spans import Span

_PLACE = (
    r"(?:place|kitchen|company|firm|team|school|shop|ward|home|office|clinic|hospital|restaurant|warehouse|boss|manager"
    r"|owner|crew|department|lab|site|business|studio|nursery)"
)
_PEOPLE = (
    r"(?:people|staff|everyone|everybody|nobody|no one|they|women|workers|nurses|teachers|cooks|children|residents"
    r"|patients|colleagues|the (?:[a-z]+ )?(?:boss|bosses|managers?|head|chefs?|owners?|staff|foreman|director))"
)
# What a place has, pays or closes is a fact of the job.
_TREATS = (
    r"(?:throws?|shouts?|yells?|screams?|swears?|lies|lie|lied|cheats?|bull(?:y|ies)|mocks?|laughs? at|treats?"
    r"|humiliates?|insults?|touch(?:es)?|hits?|steals?|gossips?|smokes?|drinks?|hates?|cr(?:y|ies)|speaks? behind"
    r"|talks? behind|(?:is|are) (?:always )?(?:treated|shouted|yelled|scared|afraid|bullied|ignored|rude|fired|sworn))"
)
_REPROACH = LatePattern(
    rf"(?:\b(?:an?|any|some|that|the) (?:[a-z]+ )?{_PLACE},? (?:where {_PEOPLE}|that|who|which)"
    rf"(?: (?:just|only|always|still|constantly|often))? {_TREATS}\b"
    r"|\byou (?:took|left it|made me wait|kept me waiting|waited) (?:much |far |way )?(?:too|so) long\b"
    r"|\b(?:the|your|those|these) [a-z]+ deserves? (?:much |so much |far )?(?:better|more) than (?:what|that|this"
    r"|how)\b|\bno (?:nurse|carer|teacher|cook|driver|cleaner|worker|one|body|employee|human|person) should (?:ever )?"
    r"(?:have to|be (?:made|forced|asked|expected) to)\b)"
)


def reproaches(text: str) -> tuple[Span, ...]:
    """The spans of a sentence that reproach the reader with how people are treated."""
    return tuple(FoldedText(text).found(_REPROACH))
