"""Tell what a draft settles in plain words: where things are, who sends what, from when, where to write."""

from __future__ import annotations

from tactful.contract import Letter
from tactful.text import Sentence
from tactful.text.contacts import find_contacts
from tactful.text.dates import find_dates
from tactful.text.late_patterns import LatePattern

_HANDS_OVER = LatePattern(
    r"\b(?:i|we|i'll|we'll|i've|we've|i'm|i will|i have)\b(?: (?:will|shall|have|can|also|already|just|be|then|am))*"
    r" (?:leav(?:e|ing)|left|return(?:ed|ing)?|send(?:ing)?|sent|bring(?:ing)?|brought|hand(?:ed|ing)?"
    r"|pop(?:ped|ping)?|slip(?:ped|ping)?|gave|given|drop(?:ped|ping)?|post(?:ed|ing)?|deliver(?:ed|ing)?|enclos(?:e|ed|ing)|attach(?:ed|ing)?|put"
    r"|collect(?:ing)?|pick(?:ing)? up|mail(?:ed|ing)?|upload(?:ed|ing)?"
    r"|push(?:ed|ing)?|sav(?:e|ed|ing)|fil(?:e|ed|ing)|stor(?:e|ed|ing)|label(?:l?ed)?)"
    r" (?:it|them|back|off|in|by|(?:the|your|my|all|both|a|an|this|these|everything)\b)"
    r"(?! (?:\w+ )?(?:review|complaint|story|experience|opinion|lawyer|union|press))"
)
_IS_TO_BE_FOUND = LatePattern(
    r"^\W*(?:and |also )?(?:the|your|my|both|all) (?:[\w'-]+,? ){1,7}(?:is|are|will be|lies?|hangs?|stands?|waits?)"
    r" (?:still |now |already |all )?(?:with|in|at|on|under|behind|beside|by|enclosed|attached|ready|labelled|marked)\b"
)
_ADDRESS = LatePattern(r"\bmy (?:new |present |old |home |postal )?(?:address|phone|number|e-?mail|mobile)\b")
_OF_THE_WRITER = LatePattern(
    r"^\W*(?:(?:and|but|also|so) )?(?:i|i'm|i'll|we|my (?:contract|course|term|notice|lease|exams?))\b"
)
# Log-odds of an insult below which each kind is what it seems.
_ASKED_POLITELY = -2.3
_TOLD_PLAINLY = -3.2
_FOUND_PLAINLY = -1.5
_DATED_PLAINLY = -7.0
_ASKS = 0.0


def settles_something(text: str) -> bool:
    """Whether some words ask or tell something practical, and are not likely meant to hurt by it."""
    sentences = Letter(text).all_sentences
    return bool(sentences) and all(map(_settles, sentences))


def _settles(sentence: Sentence) -> bool:
    scores, lower = sentence.scores, sentence.lower
    if scores["request"] > _ASKS and scores["insult"] < _ASKED_POLITELY:
        return True
    if _IS_TO_BE_FOUND.search(lower) and scores["insult"] < _FOUND_PLAINLY:
        return True
    told = _HANDS_OVER.search(lower) or _ADDRESS.search(lower)
    if (told or find_contacts(sentence.text)) and scores["insult"] < _TOLD_PLAINLY:
        return True
    dated = _OF_THE_WRITER.search(lower) is not None and bool(find_dates(sentence.text))
    return dated and scores["insult"] < _DATED_PLAINLY
