"""Read what a letter of some kind is about, beyond the offer: requests, days, the question to be answered."""

from __future__ import annotations

from dataclasses import replace

from tactful.contract import Brief, LetterKind, Request, RequestKind
from tactful.reading.days import day_accepted, days_asked
from tactful.reading.evidence import MaskedWords
from tactful.reading.questions import find_questions
from tactful.reading.requests import find_requests


def with_matter(masked: MaskedWords, brief: Brief) -> Brief:
    """The brief with what a letter of its kind is about, as far as the words tell it."""
    match brief.kind:
        case LetterKind.NEGOTIATE:
            return replace(brief, requests=find_requests(masked))
        case LetterKind.ASK_TIME:
            return _with_days(masked, brief)
        case LetterKind.WITHDRAW:
            return replace(brief, accepted_on=day_accepted(masked))
        case LetterKind.REPLY:
            return replace(brief, questions=find_questions(masked))
    return brief


def _with_days(masked: MaskedWords, brief: Brief) -> Brief:
    asked = days_asked(masked)
    requests: tuple[Request, ...] = ()
    if asked.longer and asked.longer_span:
        requests = (Request(RequestKind.OTHER, asked.longer, *masked.words.folded.origin(*asked.longer_span)),)
    return replace(brief, answer_by=asked.answer_by, deadline=asked.deadline, requests=requests)
