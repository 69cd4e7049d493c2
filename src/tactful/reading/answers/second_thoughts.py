"""Hear that the sender, who has refused, says yes when they are asked to think again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tactful.reading.answers.questions import asking_passages
from tactful.reading.names.evidence import MaskedWords
from tactful.reading.pasted.own_words import foreign_spans
from tactful.text.late_patterns import LatePattern
from tactful.text.patterns import compiled
from tactful.text.spans import blank_out

_SURELY = (
    r"(?: (?:actually|really|gladly|happily|certainly|definitely|absolutely|now|then|still|even|also|well|so"
    r"|very much)){0,3}"
)
# Who asks this asks for the job to be taken, as it was offered or otherwise.
_TO_TAKE_IT = LatePattern(
    r"\bre-?consider\w*|\bthink (?:it |this |that |about it )?(?:again|over|twice)|\bchange (?:my|your) mind"
    r"|\bsay yes after all|\bcome back|\bstill interested"
    rf"|\b(?:would|could|might|will|can) (?:i|you)(?: not)?{_SURELY} (?:take|accept|do|join|start|work|prefer|come"
    r"|be (?:open|interested|available|willing|able))\b"
    rf"|\b(?:i|you)(?:'d| would| could| might| will|'ll| can| want to|'re| am|'m| are){_SURELY} (?:take|accept|do"
    rf"|join|start"
    r"|work|prefer|come|be (?:open|interested|available|willing|able)|open|interested|willing)\b"
)
_OFFERED_ANEW = LatePattern(
    r"\b(?:(?:now|again|then|instead)(?: they| she| he)?(?: have| has|'ve|'s)?(?: even| also)? (?:offer(?:s|ed|ing)?"
    r"|propos(?:e|es|ed|ing)|suggest(?:s|ed|ing)?)|(?:offer(?:s|ed|ing)?|propos(?:e|es|ed|ing)|suggest(?:s|ed|ing)?"
    r")(?: me)? [^.!?;\n]{2,80}\b(?:now|instead))\b"
)
# For a visit or a coffee, for something else than the job, or whether the no is sure.
_NOT_THE_JOB = LatePattern(
    r"\b(?:coffee|tea|lunch|dinner|drink|beer|breakfast|walk|call|chat|visit|party|talk to|cv|résumé|resume|on file"
    r"|freelanc\w*|tutor\w*|volunteer\w*|consult\w*|talent pool|in touch|feedback|another time|(?:are|am) (?:you"
    r"|i) sure"
    r"|final answer|would (?:you|i) (?:have|be free)|recommend|know (?:of )?(?:any|some))\b"
)
_YES = compiled(
    r"[\s,.:;!?\"'”’)–—-]{0,6}(?:(?:so|and|well|please|pls|now|then|my answer(?: is)?|answer)[ :,]{1,2}){0,3}"
    r"(?:(?:tell|say|write)(?: to)?(?: (?:him|her|them))?[ :,]{1,2}(?:that )?)?"
    r"(?P<yes>yes|yeah|yep|sure|of course|gladly|with pleasure|absolutely|definitely|why not|ok(?:ay)?|i would"
    r"|i'd love"
    r" to|i could|i'd be (?:up for|open|happy|glad)|happy to|glad to|love to)\b(?P<rest>[^.;!?\n]{0,120})"
)
# "Yes, it was the pay", "yes she may keep it", "yes I am sure".
_OTHER_YES = compiled(
    r"[ ,]{0,2}(?:it|this|the \w+|she|he|they|we|you) (?:was|is|were|may|can|could|did)\b"
    r"|[ ,]{0,2}i(?:'m| am)? (?:sure|certain|thought|did|have|had|know|was)\b"
)
_TAKES_IT = LatePattern(
    rf"\b(?:i(?:'d| would| could|'ll| will)|i am|i'm){_SURELY}(?: (?:like|love|happy|glad|willing"
    rf"|ready) to)?{_SURELY}"
    r" (?:(?:take|accept|imagine|do|reconsider|say yes to) (?:it|that|this|the (?:job|role|post|position|place|offer"
    r"|new \w+)|their (?:new )?offer|part[- ]time)(?! (?:to|back|along|with|off|as|up|on)\b)|come back|join (?:them"
    r"|you)"
    r"|take (?:it|them) up on (?:it|that))"
    r"|\bi (?:accept(?=[.,!;\n]|$| (?:it|the (?:job|role|post|offer|new)|their))|take it\b)"
    rf"|\bi(?:'ve| have)?{_SURELY} changed my mind|\bmy mind has changed|\bcount me in\b|\bi'?m in(?=[.!,]|$)"
    r"|\b(?:that|this|it) would(?: actually| really)? work for me|\bi(?: do| really)? want (?:it"
    r"|the job)(?: after all)?\b"
)
_NOT_BEFORE = compiled(r"\b(?:not|n't|never|nor|if|whether|unless|almost|nearly|thought|wish|why)\b[^.;!?\n]{0,30}$")
_TAKEN_BACK = compiled(
    r"\b(?:can'?t|cannot|won'?t|don'?t|couldn'?t|wouldn'?t|not (?!before|until|till|on|more|earlier|full)"
    r"|no(?! (?:earlier"
    r"|more|later)\b)|never|declin\w+|refus\w+|staying|unfortunately|sadly|sorry|too late|if i could|again if)\b"
    r"|\bhave (?:taken|accepted|done)\b"
)
_MARK = compiled(r"[:,]| [-–—]")
_SENTENCE_ENDS = compiled(r"[.;!?\n]")
_REACH = 240
_BUT_NO = compiled(r"[\s.!;,]{1,4}(?:but|only|sadly|unfortunately|however)\b[^.!?\n]{0,80}")


def comes_round(masked: MaskedWords) -> bool:
    """Whether the sender is asked to think again, and says that they would take the job, whatever the terms."""
    lower = blank_out(masked.words.lower, foreign_spans(masked.text))
    return any(_agrees(lower, start, end) for start, end in _asked_to_take_it(masked.words.lower))


def _asked_to_take_it(lower: str) -> Iterator[tuple[int, int]]:
    """Where somebody asks for the job to be taken after all, or offers it in another form."""
    for start, end in asking_passages(lower):
        asked = next(_TO_TAKE_IT.finditer(lower, start, end), None)
        if asked and not _NOT_THE_JOB.search(lower[start:end]):
            yield asked.start(), end
    yield from (match.span() for match in _OFFERED_ANEW.finditer(lower))


def _agrees(lower: str, start: int, end: int) -> bool:
    """Whether a yes stands right behind what is asked, or an acceptance anywhere behind it."""
    begins = (*(match.start() for match in _MARK.finditer(lower, start, end)), end)
    told = any(_is_yes(lower, place) for place in begins)
    return told or any(_stands(lower, match) for match in _TAKES_IT.finditer(lower, end))


def _is_yes(lower: str, place: int) -> bool:
    answer = _YES.match(lower, place)
    return answer is not None and not _OTHER_YES.match(answer["rest"]) and not _is_taken_back(lower, answer)


def _stands(lower: str, accepted: re.Match[str]) -> bool:
    before = lower[max(0, accepted.start() - 40) : accepted.start()]
    return not _NOT_BEFORE.search(before) and not _is_taken_back(lower, accepted)


def _is_taken_back(lower: str, answer: re.Match[str]) -> bool:
    begins = answer.start("yes") if "yes" in answer.re.groupindex else answer.start()
    rest = _SENTENCE_ENDS.split(lower[begins : begins + _REACH], maxsplit=1)[0]
    but = _BUT_NO.match(lower, answer.end())
    return _TAKEN_BACK.search(rest) is not None or (but is not None and _TAKEN_BACK.search(but.group()) is not None)
