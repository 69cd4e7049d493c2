"""Find what adds a reason, by its words, among the sentences that give one.

`gives` holds for each sentence the log-odds that it gives a reason, as `tactful.guards._justifications` has them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tactful.guards._justifications import GIVES, JOINT, LIKELY

from tactful.text import Sentence
from tactful.text.cues import load_cues
from tactful.text.functions import sentence_function_scores
from tactful.text.patterns import compiled

# In log-odds: that a clause gives a reason by itself.
_CLAUSE_GIVES = 2.5
# In words.
_CLAUSE = 4
_TURN = compiled(r"[,;] (?:and|but|nor)\b|; ")
_WRITER = compiled(r"\b(?:i|my|me|we|us)\b")
# What is also said, or was, adds no reason.
_NO_MORE = compiled(r"\bas i also\b|\balso (?:want(?:ed)?|wish|would like) to (?:say|thank|tell|add my thanks)\b")
# Clauses that say no more than what follows from the first one: "and I want to do it properly".
_FOLLOWS_FROM = compiled(
    r"\b(?:it|its|it's|that|this|them|they|there|those|these|so|one|properly|fair|deserves?|better|someone|somebody"
    r"|something|who|half|through|begin|start|leave|you|your|all of my|right now"
    r"|the (?:same|two|work|job|course|school|children))\b"
    r"|\b(?:to|not) (?:finish|complete|stay|remain|keep|focus|want to)\b"
)

Place = tuple[Sentence, int, int | None]


def added_reasons(sentences: Sequence[Sentence], gives: Sequence[float]) -> Iterator[Place]:
    """The sentences that add a reason, each with the start and the end of what does, None for that of the sentence."""
    reasoned = False
    for sentence, score in zip(sentences, gives, strict=True):
        if score > GIVES:
            goes_on = reasoned and score > LIKELY and sentence.lower.startswith("and ")
            if goes_on or _names_one_more(sentence.lower, reasoned):
                yield sentence, 0, None
            yield from ((sentence, start, end) for start, end in _joined(sentence.lower))
            reasoned = True


def _names_one_more(lower: str, reasoned: bool) -> bool:
    """Whether one more reason is named than before, or than in the clause before: "nor would I leave my choir"."""
    turn = _TURN.search(lower)
    start = 0 if reasoned else turn.end() if turn else len(lower)
    of_the_reader = lower.startswith("you ") or (lower.startswith("your ") and not _WRITER.search(lower))
    return not of_the_reader and load_cues("brief_reason.toml").has("one_more", _NO_MORE.sub("", lower[start:]))


def _joined(lower: str) -> Iterator[tuple[int, int]]:
    """Where the second of two clauses stands, joined by an "and", each of which gives a reason by itself."""
    start, above = 0, ""
    for joint in (*JOINT.finditer(lower), None):
        end = joint.start() if joint else len(lower)
        clause = lower[start:end].strip()
        if len(clause.split()) >= _CLAUSE:
            # To score a clause takes longest, so it is asked last.
            if above and not _FOLLOWS_FROM.search(clause) and _gives(above) and _gives(clause):
                yield start, end
            above = clause
        start = joint.end() if joint else end


def _gives(clause: str) -> bool:
    return sentence_function_scores(clause)["justification"] > _CLAUSE_GIVES
