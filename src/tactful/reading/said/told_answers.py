"""Find the answer that the sender gives to something they were asked: "she asked if I still have the key: yes"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tactful.reading.said.directives import Said
from tactful.reading.said.statements import bears_on_the_answer
from tactful.reading.said.voice import addressed, inside
from tactful.text.late_patterns import LatePattern
from tactful.text.patterns import compiled

_ASKED = LatePattern(
    r"\b(?:she|he|they|(?-i:[A-Z][\w'-]+)(?: (?-i:[A-Z][\w'-]+)){0,2}) (?:also |just |then )?(?:asked|asks"
    r"|wants? to know"
    r"|wanted to know|is asking|was asking|wondered|wonders)(?: me| us)? (?P<how>if|whether|when|where|what|which"
    r"|how(?: many)?) "
    r"(?P<question>[^.;:!?\n]{4,90}?)"
    r"(?:\s?(?::|\s[-–—]+\s)\s?(?:tell (?:him|her|them)|say|answer|the answer is)?"
    r"|[.?!,;]{0,2}\s(?:so |and |please |pls ){0,2}(?:tell (?:him|her|them)|say|(?:the |my )?answer(?: is|:)|reply))"
    r"[ :,]{0,2}(?:that )?(?P<answer>[^.;!?\n]{2,110})",
    re.IGNORECASE,
)


# "If he asks whether I would help: yes" answers nobody yet.
_NOT_ASKED_YET = compiled(r"\b(?:if|in case|when|whenever|should|unless) $", re.IGNORECASE)
_BARE_PERIOD = compiled(r"\b(?P<when>until|till|by|from|before|after|at) (?=(?:end|middle|beginning|start) of\b)")


def is_asked(text: str, start: int) -> bool:
    """Whether what is told from `start` on has been asked, and not only may be."""
    return _NOT_ASKED_YET.search(text[max(0, start - 12) : start]) is None


def told_answers(text: str) -> Iterator[Said]:
    """The letter's sentence for each question that the words answer themselves; nothing that bears on the offer."""
    for match in _ASKED.finditer(text):
        if not is_asked(text, match.start()):
            continue
        question, answer = addressed(match["question"]), addressed(match["answer"])
        if question and answer and not bears_on_the_answer(f"{question} {answer}"):
            full = _BARE_PERIOD.sub(r"\g<when> the ", inside(answer))
            yield match.start(), match.end(), f"You asked {match['how'].lower()} {question}: {full}."
