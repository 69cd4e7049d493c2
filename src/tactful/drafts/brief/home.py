"""Believe that a draft goes to a company only where the draft itself says what that has to do with the offer.

A note tells who offers what, and any name in it may be the company's. A draft speaks to its reader, who knows: a name
in it may be a flatmate's employer or a child, and nobody forgives that "everyone at Mia" is wished well.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from tactful.contract import Brief, Fact, Letter, LetterKind, Part
from tactful.drafts.parts.dismantling import dismantle
from tactful.purpose import parts_served
from tactful.text import Sentence
from tactful.text.late_patterns import LatePattern
from tactful.text.patterns import compiled

_OF_THE_OFFER = LatePattern(
    r"\b(?:offer\w*|jobs?|posts?|positions?|roles?|work(?:ing)? (?:at|for)|join\w*|contract|appoint\w*|interview\w*"
    r"|team|apply\w*|applied|application|opportunity|apprenticeship|internship|residency|fellowship|traineeship|trial"
    r"|colleagues|everyone|everybody|staff|part of|start(?:ing)?|come (?:to|back)|as (?:an?|your|the))\b"
)
_SERVES = frozenset({Part.THANKS, Part.GOODWILL})
_ELSEWHERE = LatePattern(r"(?:^\W*|\bi |\bi've |\bi have |\band |, )(?:just |been |also )*got offered\b")
# "A similar role at Deloitte" names none.
_NO_ROLE = compiled(r"similar|another|other|different|new|better|comparable|same|il?l|i'll", re.IGNORECASE)
_HEADER = compiled(r"^\W*(?:to|for|company|employer|subject|re)\s?:[^\n]*", re.IGNORECASE | re.MULTILINE)
_ANOTHERS = LatePattern(
    r"\b(?:similar|another|other|different|new|better|rival|competing|second|first)(?: \w+)?"
    r" (?:job|role|post|position|offer|place)\b|\bnow (?:have )?work\b|(?:^|\bi |\band |, )got offered\b"
    r"|\boffered (?:me )?more\b|\b(?:earn|pay)s? (?:me )?more\b|\bhave now work\b"
)


def without_strange_company(brief: Brief, draft: str) -> Brief:
    """The brief without a company that the draft names nowhere above its text, nor as the one of the offer."""
    if brief.role and (_NO_ROLE.fullmatch(brief.role.value) or _is_of_another(brief.role, draft)):
        brief = replace(brief, role=None)
    return brief if _is_home(brief, draft) else replace(brief, company=None)


def _is_home(brief: Brief, draft: str) -> bool:
    company = brief.company
    if company is None or company.start is None:
        return True
    letter, name = Letter(draft), company.value.casefold()
    greeting = letter.anatomy.salutation
    head = draft[: letter.folded.origin(*greeting)[1]] if greeting else ""
    # What is said beside the letter tells as a note does: "it's to Mr Doyle, D&K Electrical".
    beside = (head, *(header[0] for header in _HEADER.finditer(draft)), *dismantle(draft, brief).remarks)
    if any(name in told.casefold() for told in beside):
        return True
    named = [sentence for sentence in letter.all_sentences if name in sentence.text.casefold()]
    return not named or any(_is_of_the_offer(sentence, name, brief.role) for sentence in named)


def _is_of_another(role: Fact, draft: str) -> bool:
    """Whether a job is named only where another employer offers it: "Got offered assistant manager at Costa"."""
    named = [s.lower for s in Letter(draft).all_sentences if role.value.casefold() in s.lower]
    return role.start is not None and bool(named) and all(map(_ELSEWHERE.search, named))


def _is_of_the_offer(sentence: Sentence, company: str, role: Fact | None) -> bool:
    if _ANOTHERS.search(sentence.lower):
        return False
    beside = sentence.lower.replace(company, "_")
    is_of_the_role = role is not None and role.value.casefold() in beside
    serves = _SERVES.intersection(parts_served(sentence.text, LetterKind.DECLINE))
    return is_of_the_role or bool(serves) or _OF_THE_OFFER.search(beside) is not None
