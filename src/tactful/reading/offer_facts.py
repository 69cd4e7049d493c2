"""Take from the mail with the offer what the sender's words leave open: who, where, which job, by when.

Only these facts are taken, each checked for what it should be. Whatever else a mail says, orders to whoever reads it
above all, nobody reads.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec.structs import replace

from tactful.contract import Brief, Fact, Letter
from tactful.reading.clauses.lexicon import given_names, is_ordinary, word_list
from tactful.reading.clauses.permission import breaks_a_rule
from tactful.reading.clauses.words import Words
from tactful.reading.names.header_names import company_in, is_department, person_in
from tactful.reading.names.kinds import Name, NameKind, person_or_organisation
from tactful.reading.names.names import find_names
from tactful.reading.names.role_phrases import phrase_with_head
from tactful.reading.names.tellings import Telling
from tactful.reading.offer.people import same_person
from tactful.reading.offer_mail import OfferMail
from tactful.reading.reader import read_names
from tactful.text import FoldedText
from tactful.text.language import foreign_language
from tactful.text.patterns import compiled

_RULE = "read in the offer"
_OFFER_OF = compiled(
    r"^(?:(?:re|fwd?|aw|wg|tr)\s?:\s?)*|\b(?:your|job|formal|employment|offer|of|letter|the)\b|[:–—|-]", re.IGNORECASE
)
# By which words say for sure who made the offer.
_SURE = frozenset(
    {
        Telling.LABELLED,
        Telling.DECLINED,
        Telling.OFFERED_THERE,
        Telling.ITS_NAME_GIVEN,
        Telling.OFFERER_WORKS_THERE,
        Telling.SAYS_COMPANY,
    }
)
_LONGEST_LETTER = 6_000
_LONGEST_ROLE = 9
_MOST_EARLIER = 3
_TEAM = compiled(r"(?:'s)? team\b", re.IGNORECASE)
# A line that speaks to a program that might read the mail.
_ORDER = compiled(
    r"\b(?:(?:ignore|disregard|forget|override) (?:(?:all|any|the|your|these|previous|prior|above|earlier|other) ){0,3}"
    r"instructions?|system prompt|language model|ai (?:assistant|model)|as an ai)\b",
    re.IGNORECASE,
)


def with_offer(brief: Brief, offer: OfferMail) -> Brief:
    """The brief with what it lacks taken from the mail with the offer; what the sender's words say stands."""
    facts = facts_of(offer)
    return replace(
        brief,
        recipient=brief.recipient or facts.recipient,
        company=_better(brief.company, facts.company),
        role=brief.role or facts.role,
        sender=brief.sender or facts.sender,
        deadline=brief.deadline or facts.deadline,
        offered_on=offer.sent_on,
        due_on=None if brief.deadline else offer.due_on,
    )


def _better(told: Fact | None, read: Fact | None) -> Fact | None:
    """The company of the words or of an option, unless words only come near to saying that the offer is from there."""
    if told is None or read is None or told.start is None or told.telling in _SURE:
        return told or read
    is_same = not _words_of(told).isdisjoint(_words_of(read))
    return told if is_same else read


def _words_of(fact: Fact) -> frozenset[str]:
    return frozenset(FoldedText(fact.value).lower.split()) - word_list("organisations")


@lru_cache(maxsize=2)
def facts_of(offer: OfferMail) -> Brief:
    """What a mail with an offer tells for sure; its facts have no place in the sender's words."""
    letter = Letter(offer.text[:_LONGEST_LETTER])
    read = _read(offer, letter.text)
    author = _author(offer, letter)
    addressee = _addressee(offer, letter, author)
    names = [name for name in (author, addressee) if name]
    company = _company(read, names) or company_in(offer.sender_name, offer.sender_address)
    return Brief(
        recipient=_fact(author),
        company=_fact(company),
        role=_fact(_role(read, names) or _role_of_subject(offer)),
        sender=_fact(addressee),
        deadline=_fact(offer.deadline),
    )


def _fact(value: str | None) -> Fact | None:
    """A fact of a value that may be told."""
    return Fact(value, rule=_RULE) if value and not breaks_a_rule(value) else None


def _read(offer: OfferMail, text: str) -> list[Brief]:
    """What the rules find in the mail, then in the older ones of its thread; nothing where they are not English."""
    head = f"From: {offer.sender_name or 'Hiring'} <a@a.example>\nTo: {offer.addressee_name or 'me'} <b@b.example>\n\n"
    parts = [_without_orders(part[:_LONGEST_LETTER]) for part in (text, *offer.earlier[:_MOST_EARLIER])]
    english = [part for part in parts if foreign_language(part) is None]
    # Without the head, labels are read: "Position: ...".
    return [read_names(read) for part in english for read in (head + part, part)]


def _without_orders(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if not _ORDER.search(line))


def _author(offer: OfferMail, letter: Letter) -> str | None:
    """Who made the offer: the name in the header, as its bearer writes it below the mail, with a title if any."""
    signed = list(_people(_signature(letter)))
    header = person_in(offer.sender_name)
    if header is None:
        sure = [name for name in signed if name.titled or name.tokens[0] in given_names()]
        return _plain(max(sure, key=lambda name: len(name.tokens), default=None))
    same = [name for name in signed if same_person(name, header)]
    titled = [name for name in same if name.titled]
    return _plain(titled[0] if titled else max([*same, header], key=lambda name: len(name.tokens)))


def _addressee(offer: OfferMail, letter: Letter, author: str | None) -> str | None:
    """Who got the offer: the name in the header, else the one that is greeted, if it is more than a surname."""
    header = person_in(offer.addressee_name)
    span = letter.anatomy.salutation
    greeted = list(_people(letter.text[slice(*letter.folded.origin(*span))])) if span else []
    if header is not None and _plain(header) != author:
        words = [word for word in header.text.split() if word.lower().strip(".") not in word_list("titles")]
        # "OKAFOR SAM", who is greeted as "Sam".
        is_turned = (offer.addressee_name or "").isupper() and [name.text for name in greeted] == words[1:]
        return " ".join(words[::-1] if is_turned else words)
    return _plain(greeted[0]) if len(greeted) == 1 and greeted[0].kind is not NameKind.PERSON else None


def _signature(letter: Letter) -> str:
    """What stands below the mail: the signature with what goes before it in the same block."""
    span = letter.anatomy.signature
    if span is None:
        return ""
    start = letter.anatomy.sign_off[1] if letter.anatomy.sign_off else letter.folded.text.rfind("\n\n", 0, span[0]) + 1
    end = letter.anatomy.trailing[0] if letter.anatomy.trailing else span[1]
    return letter.text[slice(*letter.folded.origin(max(0, start), end))]


def _people(text: str) -> Iterator[Name]:
    """The names of people in a few lines; a line that is all ordinary words names nobody, nor does "the ... team"."""
    for name in find_names(Words(text)):
        if _TEAM.match(text, name.end):
            continue
        ordinary = all(map(is_ordinary, name.tokens)) and not name.titled
        if person_or_organisation(name) in {NameKind.PERSON, NameKind.UNKNOWN} and name.tokens and not ordinary:
            yield name


def _plain(name: Name | None) -> str | None:
    return " ".join(name.text.split()) if name else None


def _company(read: Iterable[Brief], names: list[str]) -> str | None:
    known = {word.lower() for name in names for word in name.split()}
    for brief in read:
        company = brief.company.value if brief.company else ""
        if company and not is_department(company) and not {word.lower() for word in company.split()} <= known:
            return company
    return None


def _role(read: Iterable[Brief], names: list[str]) -> str | None:
    for brief in read:
        if brief.role and len(brief.role.value.split()) <= _LONGEST_ROLE and brief.role.value not in names:
            return brief.role.value
    return None


def _role_of_subject(offer: OfferMail) -> str | None:
    """The job in a subject that is nothing else: "Offer: Laboratory Technician"."""
    plain = " ".join(_OFFER_OF.sub(" ", offer.subject or "").split())
    at = re.split(r" (?:at|with|bei|@) ", plain)[0]
    span = phrase_with_head(at, 0, len(at))
    return at if span == (0, len(at)) else None
