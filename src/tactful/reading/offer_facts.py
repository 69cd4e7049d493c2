"""Take from the mail with the offer what the sender's words leave open: who, where, which job, by when.

Only these facts are taken, each checked for what it should be. Whatever else a mail says, orders to whoever reads it
above all, nobody reads.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from tactful.contract import Brief, Fact, Letter
from tactful.reading.kinds import Name, NameKind, kind_of, person_or_organisation
from tactful.reading.lexicon import is_ordinary, word_list
from tactful.reading.names import find_names
from tactful.reading.offer_mail import OfferMail
from tactful.reading.people import same_person
from tactful.reading.permission import breaks_a_rule
from tactful.reading.reader import read_names
from tactful.reading.role_phrases import phrase_with_head
from tactful.reading.words import Words
from tactful.text import FoldedText
from tactful.text.language import foreign_language
from tactful.text.patterns import compiled

_RULE = "read in the offer"
# What follows a name in a header: "Ana Ferreira (People Team)", "Ana Ferreira via LinkedIn", "Ana | Northwind".
_BEHIND_A_NAME = compiled(r"\s?[(\[|/].*|,? (?:via|at|from|bei|von|[-–—]) .*", re.IGNORECASE)
_DEPARTMENTS = frozenset(
    "careers career jobs recruiting recruitment recruiter hiring talent acquisition hr people team human resources"
    " personnel office notifications noreply no-reply".split()
)
_OFFER_OF = compiled(
    r"^(?:(?:re|fwd?|aw|wg|tr)\s?:\s?)*|\b(?:your|job|formal|employment|offer|of|letter|the)\b|[:–—|-]", 2
)
_LONGEST_LETTER = 6_000
_LONGEST_NAME, _LONGEST_ROLE = 6, 9


def with_offer(brief: Brief, offer: OfferMail) -> Brief:
    """The brief with what it lacks taken from the mail with the offer; what the sender's words say stands."""
    facts = facts_of(offer)
    return replace(
        brief,
        recipient=brief.recipient or facts.recipient,
        company=brief.company or facts.company,
        role=brief.role or facts.role,
        sender=brief.sender or facts.sender,
        deadline=brief.deadline or facts.deadline,
        offered_on=offer.sent_on,
        due_on=None if brief.deadline else offer.due_on,
    )


@lru_cache(maxsize=2)
def facts_of(offer: OfferMail) -> Brief:
    """What a mail with an offer tells for sure; its facts have no place in the sender's words."""
    letter = Letter(offer.text[:_LONGEST_LETTER])
    read = _read(offer, letter.text)
    author = _author(offer, letter)
    addressee = _addressee(offer, letter, author)
    names = [name for name in (author, addressee) if name]
    company = _company(read, names) or _company_of_header(offer)
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
    texts = (part[:_LONGEST_LETTER] for part in (text, *offer.earlier[:3]))
    return [read_names(head + part) for part in texts if foreign_language(part) is None]


def _author(offer: OfferMail, letter: Letter) -> str | None:
    """Who made the offer: the name in the header, as its bearer writes it below the mail, with a title if any."""
    signed = list(_people(_signature(letter)))
    header = _person(offer.sender_name)
    if header is None:
        full = [name for name in signed if len(name.tokens) > 1 and person_or_organisation(name) is NameKind.PERSON]
        return _plain(max(full or signed, key=lambda name: len(name.tokens), default=None))
    same = [name for name in signed if same_person(name, header)]
    titled = [name for name in same if name.titled]
    return _plain(titled[0] if titled else max([header, *same], key=lambda name: len(name.tokens)))


def _addressee(offer: OfferMail, letter: Letter, author: str | None) -> str | None:
    """Who got the offer: the name in the header, else the one that is greeted, if it is more than a surname."""
    header = _person(offer.addressee_name)
    if header is not None and _plain(header) != author:
        return " ".join(word for word in header.text.split() if word.lower().strip(".") not in word_list("titles"))
    span = letter.anatomy.salutation
    greeted = list(_people(letter.text[slice(*letter.folded.origin(*span))])) if span else []
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
    """The names of people in a few lines; a line that is all ordinary words names nobody."""
    for name in find_names(Words(text)):
        ordinary = all(map(is_ordinary, name.tokens)) and not name.titled
        if person_or_organisation(name) in {NameKind.PERSON, NameKind.UNKNOWN} and name.tokens and not ordinary:
            yield name


def _person(header: str | None) -> Name | None:
    """The name of a header where it is a person's, with its case mended; None for "Northwind Careers"."""
    text = _BEHIND_A_NAME.sub("", header or "").strip(" \"'")
    if text.isupper() or text.islower():
        text = text.title()
    words = text.split()
    if not 0 < len(words) <= _LONGEST_NAME or any(word.lower() in _DEPARTMENTS for word in words):
        return None
    name = Name(0, len(text), text, kind_of(FoldedText(text).text))
    is_person = person_or_organisation(name) in {NameKind.PERSON, NameKind.UNKNOWN} and name.tokens
    return name if is_person and not all(map(is_ordinary, name.tokens)) else None


def _plain(name: Name | None) -> str | None:
    return " ".join(name.text.split()) if name else None


def _company(read: Iterable[Brief], names: list[str]) -> str | None:
    known = {word.lower() for name in names for word in name.split()}
    for brief in read:
        if brief.company and not {word.lower() for word in brief.company.value.split()} <= known:
            return brief.company.value
    return None


def _company_of_header(offer: OfferMail) -> str | None:
    """The company in "Northwind Labs Careers <jobs@northwindlabs.example>", where its mail domain bears it out."""
    words = [word for word in (offer.sender_name or "").split() if word.lower() not in _DEPARTMENTS]
    domain = (offer.sender_address or "").rpartition("@")[2].replace("-", "").lower()
    if not words or _person(offer.sender_name) or len(words) == len((offer.sender_name or "").split()):
        return None
    joined = "".join(words).lower()
    return " ".join(words) if words[0].lower() in domain and domain.startswith(joined[: len(words[0])]) else None


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
