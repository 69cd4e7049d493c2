"""Tell a fault found with the reader's own house, which explains nothing and only leaves a sting in a refusal."""

from __future__ import annotations

from tactful.contract import REFUSALS, Case, Letter
from tactful.drafts.kept.kind_words import praises
from tactful.drafts.kept.practical import settles_something
from tactful.purpose import parts_served
from tactful.text import Sentence
from tactful.text.late_patterns import LatePattern
from tactful.text.patterns import compiled

_OF_THE_WRITER = LatePattern(r"\b(?:i|i'\w+|me|my|mine|myself|we|we'\w+|us|our|ours)\b")
# What a job demands or gives is told as the reason, and an errand is told for the reader's sake.
_OF_THE_JOB = (
    r"(?:job|role|post|position|contract|hours?|shifts?|rota|schedule|commute|distance|journey|drive|travel|timing|start"
    r"|season|term|course|offer|letter|deadline|decision|answer|mistake|fault|blame|parcel|keys?|form|papers?|school|move)"
)
_OF_THE_HOUSE = LatePattern(
    r"^\W*(?:(?:and|but|also|besides|plus|honestly|frankly|to be honest|tbh)\b,? ?)*"
    rf"(?:(?:the|your|these|those|half|most|some|none|all|both)\b(?! (?:[\w'-]+ ){{0,2}}{_OF_THE_JOB}\b)"
    r"|there(?:'s| is| are| was| were)|nobody|no one)\b"
)
_LACKS = LatePattern(
    r"(?:\btoo \w+|\bout of \w+"
    r"|\b(?:not|never|nobody|no one|nothing|no|none|barely|hardly|half of|lacks?|lacking|suffer\w*)"
    r"|\b(?:is|are|was|were|seem(?:s|ed)?|look(?:s|ed)?|felt|feels?) (?:so |very |really |all |rather )?"
    r"(?:miserable|cold|dark|cramped|noisy|loud|flat|broken|old|ancient|dirty|damp|mould\w*|mold\w*)|n't)\b"
)
_PRAISED = r"(?:better|finer|kinder|nicer|warmer|happier|friendlier)"
_IS_NO_LACK = LatePattern(
    r"\b(?:too (?:good|kind|beautiful|lovely|generous|nice|sweet|delicious)|out of this world|yet|any more|anymore)\b"
    rf"|(?:\b(?:not|never|nobody|no one|nothing|no|none|hardly|barely)|n't)\b[^.;!?\n]{{0,40}}\b(?:{_PRAISED}|equal"
    r"|need|match(?:es|ed)?|problem|issue|matter|hurry|rush|doubt|forget|forgotten|regret)\b"
)
_ASKS = compiled(r"\bplease\b")
# In log-odds of the classifier.
_STINGS = -4.0
_EXPLAINS = 5.0


def finds_fault(text: str, case: Case) -> bool:
    """Whether a sentence of a refusal does nothing but find fault: "The choir is out of tune"."""
    if case.kind not in REFUSALS:
        return False
    sentences = Letter(text).all_sentences
    if not sentences or not all(map(_is_fault, sentences)):
        return False
    return not (parts_served(text, case.kind) or settles_something(text) or praises(text))


def _is_fault(sentence: Sentence) -> bool:
    lower, scores = sentence.lower, sentence.scores
    if _OF_THE_WRITER.search(lower) or not _OF_THE_HOUSE.search(lower):
        return False
    # "The flight that you booked, please cancel it so that you don't lose the money" asks, and finds no fault.
    lacks = _LACKS.search(_ASKS.split(lower, 1)[0]) and not _IS_NO_LACK.search(lower)
    return bool(lacks) and scores["insult"] > _STINGS and scores["justification"] < _EXPLAINS
