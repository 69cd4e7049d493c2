"""Answer what was asked about the reasons: what it was not, and the one thing that could be better."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tactful.contract import Brief, Question, ReasonKind
from tactful.reading.answers.about_things import OPENS
from tactful.reading.said.directives import Said
from tactful.reading.said.voice import addressed, inside
from tactful.text.late_patterns import ignoring_case
from tactful.text.patterns import compiled

_FEEDBACK = compiled(r"\b(?:feedback|(?:do|done|did|been|be) (?:better|differently)|improved?)\b")
_ONE_THING = compiled(
    rf"{OPENS}(?:only |just |maybe |perhaps ){{1,2}}(?:(?:say|mention|tell (?:him|her|them)) )?(?:about )?"
    r"the (?P<what>length|duration|long wait|waiting time|number of (?:rounds|interviews)|schedule)"
    r"(?: maybe| perhaps| please| pls)?(?=\s*(?:[.;!?\n,]|$))",
    re.IGNORECASE,
)
_OF_THE_PROCESS = frozenset({"length", "duration", "schedule"})
_PERSONAL = compiled(
    r"(?:it|this|my (?:decision|answer)) (?:is|was)(?: (?:purely|simply|just|entirely))? (?:an? )?(?:(?:for )?personal"
    r"(?: (?:decision|choice|one|matter|reasons?))?|private (?:decision|matter))\.?",
    re.IGNORECASE,
)
# "Was it the early mornings? No, it wasn't."
_WAS_IT = ignoring_case(
    r"\b(?:(?:if|whether) (?:it'?s|it was|it is|it were|that was)|was it|is it)(?: just| really| maybe)?"
    r" (?:because of |about |due to |down to |(?=the |your |our |their |my ))(?P<what>(?!(?:if|that|me|us|it)\b)"
    r"[^.;:,!?\n]{3,60}?)(?= (?:and|or|that)\b|[.;:,!?\n]|$)"
)
_IT_WAS_NOT = compiled(r"\bno,? it (?:isn'?t|wasn'?t|was not|is not|had nothing|has nothing)\b", re.IGNORECASE)
_REACH = 160


def is_the_reason(said: str, brief: Brief) -> bool:
    """Whether a sentence tells no more than the reason that the letter gives anyway: "It was a personal decision."."""
    is_given = Question.WHY in brief.questions and brief.reason.kind is ReasonKind.PERSONAL
    return is_given and _PERSONAL.fullmatch(said) is not None


def denied_guesses(text: str) -> Iterator[Said]:
    """What did not decide it, where somebody guesses that it did."""
    for guess in _WAS_IT.finditer(text):
        answer = _IT_WAS_NOT.search(text, guess.end(), guess.end() + _REACH)
        told = addressed(guess["what"]) if answer else None
        if answer and told and not _WAS_IT.search(text[guess.end() : answer.start()]):
            yield *answer.span(), f"It was not because of {inside(told)}."


def one_thing_to_improve(text: str, questions: str) -> Iterator[Said]:
    """The one thing that the sender allows to be named where somebody asks what could have been better."""
    if _FEEDBACK.search(questions):
        for match in _ONE_THING.finditer(text):
            thing = match["what"].lower()
            of = " of the process" if thing in _OF_THE_PROCESS else ""
            yield *match.span("what"), f"If I may name one thing that could have been better, it is the {thing}{of}."
