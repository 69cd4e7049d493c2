"""Tell praise of what the reader has, and an apology for what the writer does."""

from __future__ import annotations

import re

from tactful.contract import Letter
from tactful.drafts.cutting.trimming import is_whole_clause
from tactful.text import Sentence
from tactful.text.late_patterns import LatePattern
from tactful.text.patterns import compiled

# "Sorry to mess you about again": the wrong is the writer's own, and nothing is held against it.
_APOLOGISES = LatePattern(
    r"^\W*(?:(?:and|so|again|once more|i'm|i am|i|we|we're|really|very|truly|terribly|just|want to|my)[ ,]+){0,6}"
    r"(?:sorry|apologi[sz]e|apologies)\b(?: again)? (?:to|for|about|that i|if i)"
    r"(?! (?:say|tell|hear|see|report|inform|point|find|learn|note|be (?:blunt|frank|honest))\b)"
    r"(?:(?!\b(?:but|however|though|although|yet|because|my)\b)[^.;:!?\n]){0,80}[.!]?$"
)
_PRAISES = compiled(
    r"\b(?:\w{2,}est|most \w+|best|lov(?:e|ed|ely)|lik(?:e|ed)|enjoy\w*|admir\w+|great|good|wonderful|brilliant"
    r"|beautiful|excellent|impress\w+|kind|friendly|jewel|pleasure|thank\w*|grateful)\b",
    re.IGNORECASE,
)
# "I was impressed by the way", "I should be delighted to", "May I suggest": meant, where no cross word is said.
_GLADLY = LatePattern(
    r"^\W*(?:(?:and|also|but|still)\b,? )?(?:(?:i|we)(?: (?:also|really|especially|particularly|truly|much|so|very|do"
    r"|did|was|were|am|are|be|had|have|been|would|should|will|shall)|'(?:d|m|ll|ve)){0,5} (?:enjoy\w*|lov(?:e|ed)"
    r"|liked?|admired?|adored?|appreciated?|impressed|struck|moved|touched|charmed|delighted|glad|happy|honou?red|grateful"
    r"|a (?:wonderful|lovely|great|good|splendid) (?:time|day|afternoon|morning|visit))\b"
    r"|(?:may|might|could) i (?:suggest|recommend|introduce)\b|you (?:might|may) (?:like|want) to (?:talk|speak|ask)\b)"
    r"(?!.*(?:\bbut\b|n't\b|\b(?:not|never|nobody|until|however|waiting|lack)\b))"
)
# In log-odds of the classifier: below these, words about somebody neither hurt nor tell of private matters.
_MOST_HURT = -5.0
_MOST_PRIVATE = -3.3


def apologises(sentence: Sentence) -> bool:
    """Whether a sentence does nothing but apologise to the reader."""
    return _APOLOGISES.search(sentence.lower) is not None


def says_gladly(sentence: Sentence) -> bool:
    """Whether the writer tells what they liked, or offers or recommends something."""
    return _GLADLY.search(sentence.lower) is not None


def praises(text: str) -> bool:
    """Whether some words are a whole clause of praise: "the workshop is the cleanest I have ever seen"."""
    if not _PRAISES.search(text) or not is_whole_clause(text.strip().rstrip(".!")):
        return False
    scores = [sentence.scores for sentence in Letter(text).all_sentences]
    return all(s["insult"] < _MOST_HURT and s["oversharing"] < _MOST_PRIVATE for s in scores)
