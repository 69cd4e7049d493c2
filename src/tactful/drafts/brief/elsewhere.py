"""Tell whether the writer of a draft has taken something else, or only compares.

That another employer pays more, or wants the writer, does not say that they go there. The reason that takes the place
of such a sentence must not say it either.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from tactful.contract import Brief, Fact, Letter, Reason, ReasonKind, WithheldKind
from tactful.contract.brief import spans_of
from tactful.text import Sentence
from tactful.text.clauses import clauses
from tactful.text.late_patterns import LatePattern
from tactful.text.patterns import compiled
from tactful.text.spans import Span, overlaps_any

_JOB = (
    r"(?:offer|job|role|post|position|opportunity|place|contract|gig|apprenticeship|residency|fellowship|traineeship"
    r"|engagement|appointment|proposal|employer|company|firm|school|shop|one|path|direction)s?"
)
_OTHER = (
    r"(?:elsewhere|some(?:thing|where|one|body) (?:else|closer|nearer|better|different|permanent)"
    rf"|another(?: \w+)? {_JOB}|(?:different|new|second|rival|competing|better|other|permanent) (?:\w+ )?{_JOB})"
)
_TAKES = (
    r"(?:accept(?:ed|ing)?|join(?:ed|ing)?|cho(?:ose|se|sen)|choosing|picked|opt(?:ed|ing)? for|sign(?:ed|ing)?"
    r"|commit(?:ted|ting)?|said yes|promised|g(?:o|oing|one)|went|off to|headed|tak(?:e|en|ing)|took|start(?:ed|ing)?"
    r"|begin(?:ning)?|mov(?:e|ed|ing)(?: on)? to|switch(?:ed|ing)?|pursu(?:e|ing)|plumped|will be (?:at|with)"
    r"|got (?:in\b|into|a place|hired|taken|accepted)|(?:i|i'll|i'm|will|shall|be) work(?:ing)? (?:for|at|with)"
    r"|landed|secured|engaged|(?:gave|given) (?:\w+ )?(?:my|a) word)\b"
)
# In log-odds of the classifier: that a sentence speaks of another employer.
_OF_A_RIVAL = 0.5
# Nobody but the writer takes it: "I", or a clause that begins with the verb, as in "Off to Kew, then".
_SOMEBODY = (
    r"(?!(?:the|an?|my|your|his|her|our|their|its?|this|that|these|those|he|she|they|you|who|which|everyone|nobody"
    r"|somebody|someone)\b)"
)
_WRITER = rf"(?:^\W*(?:(?:and|so|but|because|since|as) )?{_SOMEBODY}|\b(?:i|i'm|i've|i'll|we|and|so) )(?:\w+ ){{0,4}}?"
_TAKES_IT = LatePattern(rf"{_WRITER}{_TAKES}")
_OTHERS = LatePattern(rf"\b{_OTHER}\b")
_HAS_ANOTHER = LatePattern(
    rf"\b(?:i|i've|i have)(?: \w+){{0,2}} (?:found|got|have|landed|secured|received) (?:\w+ ){{0,2}}?{_OTHER}\b"
    rf"|\bmy new {_JOB}\b"
)
_WON = LatePattern(
    r"\b(?:(?:has|have|they've) (?:hired|engaged|won|got|taken) me|is where i(?:'m| am| will|'ll)"
    r"|it is(?: for me)?[.,!]|(?:hired|engaged|taken on|recruited|poached) by)(?=\W|$)"
)
_THEREFORE_NO = LatePattern(
    r"\b(?:so|therefore|thus|hence|why) (?:i|i'm|it's|it is|my answer is)\b[^.;!?\n]{0,30}?"
    r"\b(?:no|not|declin\w+|refus\w+|pass|turn\w* (?:it|this|that|you|the \w+) down)\b"
)
_REACH = 60
_BECOMES = compiled(r"\bI(?:'m| am|'ve| have|'ll| will)\b[^.!?\n]{0,50}$")
_REFUSES = compiled(
    r"(?:\b(?:not|cannot|no to|declin\w*|refus\w*|turn\w* down)|n['’]t)\b[^.!?;,\n]{0,40}$", re.IGNORECASE
)
_INSTEAD = compiled(r"[^.!?\n]{0,30}\binstead\b", re.IGNORECASE)
_CONDITION = LatePattern(r"\b(?:if|unless|would|could|might|i'd)\b")
_NOT_TAKEN = LatePattern(
    r"(?:\b(?:not|never|cannot|cant|wont|declin\w+|refus\w+|unable|sorry to|rather than)|n't"
    r"|\b(?:was|were) (?:just |all )?(?:going|about|ready|set|happy|inclined) to|\b(?:wanted|hoped|meant|planned) to"
    # "In May I signed" names a month.
    r"|\b(?:may|might)(?= (?:(?!i\b)\w+ )?(?:be|have|take|accept|join|go|move|sign|start|choose|well)\b))\b"
)
# Somebody else does what is told of: "that you took another assistant", but not "as you know I took another job".
_ANOTHER_TAKES = LatePattern(
    rf"\b(?:they|he|she|you|people|everyone|everybody|some|others|(?:your|his|her|their) (?!i\b)\w+)(?:'\w+)?"
    rf" (?:(?!i\b|i'|we\b)[\w']+ ){{0,2}}{_TAKES}$"
)


def without_claims(brief: Brief, draft: str) -> Brief:
    """The brief without "another opportunity" as its reason, where the draft does not say that it was taken."""
    reason = brief.reason
    if reason.kind is not ReasonKind.ANOTHER_OPPORTUNITY or reason.fact:
        return brief
    rivals = spans_of(w for w in brief.withheld if w.kind is WithheldKind.RIVAL)
    if any(_takes_another(s, s.origin(), rivals) for s in Letter(draft).all_sentences):
        return brief
    return replace(brief, reason=Reason(ReasonKind.UNTOLD))


def without_names_elsewhere(brief: Brief, draft: str) -> Brief:
    """The brief without a company or a job that the draft names only where it tells of another employer's.

    "I've gone with Saatchi, who promised me the Nestle account", "I'm going to be a nurse instead".
    """
    rivals = spans_of(w for w in brief.withheld if w.kind is WithheldKind.RIVAL)

    def own(fact: Fact | None) -> Fact | None:
        if fact is None or fact.start is None or fact.end is None:
            return fact
        elsewhere = overlaps_any((fact.start, fact.end), rivals) or _is_instead(draft, fact.start, fact.end)
        refused = _REFUSES.search(draft[max(0, fact.start - _REACH) : fact.start])
        return None if elsewhere and not refused and draft.casefold().count(fact.value.casefold()) == 1 else fact

    return replace(brief, company=own(brief.company), role=own(brief.role))


def _is_instead(draft: str, start: int, end: int) -> bool:
    """Whether what is named is what the writer becomes instead."""
    return bool(_BECOMES.search(draft[max(0, start - _REACH) : start]) and _INSTEAD.match(draft[end : end + _REACH]))


def _takes_another(sentence: Sentence, place: Span, rivals: Sequence[Span]) -> bool:
    """Whether a sentence that speaks of another job or employer says that the writer has taken it."""
    beside_rival = overlaps_any(place, rivals)
    of_another = beside_rival or sentence.scores["rival"] > _OF_A_RIVAL or _OTHERS.search(sentence.lower)
    for clause in (sentence.lower[start:end] for start, end in clauses(sentence.text)):
        told = _HAS_ANOTHER.search(clause) or (of_another and (_TAKES_IT.search(clause) or _WON.search(clause)))
        # What another employer gives is the ground of the refusal, and not only held against the offer.
        if beside_rival and _THEREFORE_NO.search(clause):
            return True
        upto = clause[: told.end()] if told else ""
        if told and not (_CONDITION.search(upto) or _denied(clause, told.end())):
            return True
    return False


def _denied(clause: str, end: int) -> bool:
    """Whether what is told up to a place in a clause did not happen, or was done by somebody else."""
    said = clause[:end].rpartition(",")[2]
    ahead = clause[end - len(said) :]
    denied = _NOT_TAKEN.search(ahead)
    return bool((denied and denied.start() < len(said)) or _ANOTHER_TAKES.search(said))
