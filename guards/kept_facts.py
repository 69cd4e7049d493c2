"""What the draft told is still told: its names, its role, its dates and its contact details.

A sender who wrote "call me on 505-555-0148" or thanked Mr. Begay by name wants that in the letter; a rewrite that
loses it is politer and worse. What may not be told (the withheld passages, and sentences that speak of pay, a rival,
illness or a grudge) may go with all that it names, and must.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tactful.contract import Case, Example, Fact, Finding, Guard, Letter, Level, Part, Verdict, WithheldKind
from tactful.contract.brief import spans_of
from tactful.text import FoldedText, Sentence
from tactful.text.contacts import find_contacts
from tactful.text.dates import find_dates
from tactful.text.names import find_names
from tactful.text.patterns import compiled
from tactful.text.sources import Source
from tactful.text.spans import Span, blank_out, overlaps_any
from tactful.text.vocabulary import joining_words, word_class

_WORD = compiled(r"[^\W_]+")
# Of a Markdown heading, and of the header of a mail, nothing belongs into a letter.
_HEADING = compiled(
    r"^(?:#{1,6} |[ \t]*(?:subject|from|to|cc|bcc|date|sent|attachments?)[ \t]?:)[^\n]*", re.MULTILINE | re.IGNORECASE
)
_ACRONYM = 4
_OFFENCES = ("pay", "insult", "oversharing", "chatter")


def check(letter: Letter, case: Case) -> Verdict:
    """Look in the letter for what the draft tells and may tell; each thing lost is one finding."""
    draft = Letter(case.source or "")
    told = Source(letter.text)
    text = _told_text(draft, case)
    lost = (
        *_lost_facts(draft, case, told),
        *_lost_names(draft, text, case, told),
        *_lost_contacts(text, told),
        *_lost_dates(text, told),
    )
    return Verdict(tuple({finding.remedy: finding for finding in lost}.values()))


def _told_text(draft: Letter, case: Case) -> str:
    """Return the folded draft without the sentences that may not stay."""
    withheld = spans_of(w for w in case.brief.withheld if w.kind is not WithheldKind.CONTACT)
    offending = [(s.start, s.end) for s in draft.sentences if _offends(s, withheld)]
    headings = [heading.span() for heading in _HEADING.finditer(draft.folded.text)]
    return blank_out(draft.folded.text, (*offending, *headings))


def _offends(sentence: Sentence, withheld: list[Span]) -> bool:
    return (
        overlaps_any(sentence.origin(), withheld)
        or _is_of_a_rival(sentence)
        or any(sentence.scores[offence] > 0 for offence in _OFFENCES)
    )


def _is_of_a_rival(sentence: Sentence) -> bool:
    """Whether a sentence is likely about another employer, and not thanks for the reader's offer."""
    return sentence.scores["rival"] > max(0, sentence.scores["gratitude"])


def _lost_facts(draft: Letter, case: Case, told: Source) -> Iterator[Finding]:
    brief = case.brief
    # What a sentence about a rival names was read as the employer's by mistake.
    rivals = [sentence.origin() for sentence in draft.sentences if _is_of_a_rival(sentence)]
    named = {"role": brief.role, "company": brief.company, "recipient": brief.recipient, "sender": brief.sender}
    for what, fact in {**named, "person recommended": brief.referral}.items():
        if fact is None or _stands_in(rivals, fact):
            continue
        if not _is_told(fact.value, told, half=what == "role"):
            yield _lost(fact.value, f"Name the {what}")


def _stands_in(spans: list[Span], fact: Fact) -> bool:
    return any(fact.start is not None and start <= fact.start < end for start, end in spans)


def _lost_names(draft: Letter, text: str, case: Case, told: Source) -> Iterator[Finding]:
    signature = draft.anatomy.signature
    judged = Source("\n".join(fact.value for fact in case.brief.facts))
    for name in find_names(text, [signature] if signature else []):
        in_signature = signature is not None and signature[0] <= name.start < signature[1]
        # A sentence's first word has its capital from there.
        is_sure = in_signature or not name.opens or " " in name.text
        is_acronym = name.text.isupper() and len(name.text) <= _ACRONYM
        if (
            is_sure
            and not is_acronym
            and not _is_told(name.text, judged, half=True)
            and not _is_told(name.text, told, half=False)
        ):
            yield _lost(_original(draft, name.start, name.end), "Name the person, the organisation or the place")


def _is_told(name: str, told: Source, *, half: bool) -> bool:
    """Whether the letter tells a name by one of its words ("Ms. Park"), or half of the words of a role."""
    words = [word for word in _WORD.findall(FoldedText(name).text) if word.lower() not in _unspecific()]
    if not words or told.joins(words):
        return True
    count = sum(map(told.tells, words))
    return count * 2 >= len(words) if half else count > 0


def _unspecific() -> frozenset[str]:
    return joining_words() | word_class("titles") - word_class("roles")


def _lost_contacts(text: str, told: Source) -> Iterator[Finding]:
    for contact in find_contacts(text):
        if not any(contact.matches(kept) for kept in told.contacts):
            yield _lost(text[contact.start : contact.end], f"Give the {contact.kind}")


def _lost_dates(text: str, told: Source) -> Iterator[Finding]:
    text = blank_out(text, ((contact.start, contact.end) for contact in find_contacts(text)))
    for mention in find_dates(text):
        if not mention.is_told_by(told.dates):
            yield _lost(text[mention.start : mention.end], "Give the date")


def _original(draft: Letter, start: int, end: int) -> str:
    first, last = draft.folded.origin(start, end)
    return draft.text[first:last]


def _lost(fact: str, remedy: str) -> Finding:
    fact = " ".join(fact.split())
    return Letter.absence(
        Part.PERSONAL, f'"{fact}" stands in the draft and is lost.', f"{remedy} of the draft: {fact}."
    )


_DRAFT = (
    "Dear Ms. Park,\n\nThank you for the offer of Night Baker at Fenwick Mill. Mr. Begay was kind to me on 12 November."
    " You can reach me on 505-555-0148.\n\nBest,\nSamira Haddad"
)

GUARD = Guard(
    id="kept-facts",
    asks="Are the names, the role, the dates and the contact details of the draft still there?",
    level=Level.ERROR,
    check=check,
    needs_draft=True,
    passes=(
        Example(_DRAFT, _DRAFT),
        Example(_DRAFT.replace("12 November", "November 12th").replace("505-555-0148", "(505) 555 0148"), _DRAFT),
        Example("Dear Bronwyn,\nI must decline.\n\nBest,\nOlu", "Hi Bronwyn,\nno thanks.\n\nCheers,\nOlu"),
        Example("Dear Bronwyn,\nI must decline.\n\nOlu", "Dear Bronwyn,\n\nGlobex pays me 25k more, so no.\n\nOlu"),
        Example(_DRAFT.replace("Samira Haddad", "Samira"), _DRAFT),
    ),
    fails=(
        Example(_DRAFT.replace("Mr. Begay", "The baker"), _DRAFT),
        Example(_DRAFT.replace(" on 12 November", ""), _DRAFT),
        Example(_DRAFT.replace("12 November", "13 November"), _DRAFT),
        Example(_DRAFT.replace(" You can reach me on 505-555-0148.", ""), _DRAFT),
        Example(_DRAFT.replace("Fenwick Mill", "your company"), _DRAFT),
        Example(_DRAFT.replace("\nSamira Haddad", ""), _DRAFT),
    ),
)
