"""Read the brief: every fact that the words give for sure, and what of them may not be told."""

from __future__ import annotations

from tactful.contract import Brief, LetterKind
from tactful.reading.company import find_company
from tactful.reading.evidence import MaskedWords
from tactful.reading.names import find_names
from tactful.reading.people import is_recipient, weigh_people
from tactful.reading.role import find_role
from tactful.reading.sender import find_sender
from tactful.reading.words import Words


def read_brief(words: str, *, is_draft: bool = False, kind: LetterKind = LetterKind.DECLINE) -> Brief:
    """Read the sender's words (with `is_draft`: a draft of the letter) into a brief."""
    text = Words(words)
    masked = MaskedWords(text, find_names(text))
    people = weigh_people(masked)
    to = people[0] if people and is_recipient(people[0]) else None
    recipient_names = to.names if to else ()
    sender = find_sender(masked, recipient_names)
    known = (*recipient_names, *((sender[1],) if sender else ()))
    company = find_company(masked, known)
    role = find_role(masked, company[1] if company else None, recipient_names)
    return Brief(
        kind=kind,
        recipient=text.fact(to.best_name.start, to.best_name.end, to.says) if to else None,
        company=company[0] if company else None,
        role=role,
        sender=sender[0] if sender else None,
    )
