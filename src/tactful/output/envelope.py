"""Whom an e-mail with a letter goes to, under which subject, and which mail it answers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from tactful.delivery import Delivery
from tactful.text.patterns import compiled

if TYPE_CHECKING:
    from tactful.reading.offer_mail import OfferMail

# What mail programs put before the subject of an answer, in the languages in which people use them.
_ANSWER_MARK = compiled(r"(?:(?:re|aw|antw|sv|vs|odp|res|rif)\s?(?:\[\d{1,3}\])?\s?[:：]\s*)+", re.IGNORECASE)
_LOCAL, _DOMAIN = r"[^\s@<>,;:\"()\[\]\\]{1,64}", r"[^\s@<>,;:\"()\[\]\\]{1,190}"
_ADDRESS = compiled(rf"(?P<local>{_LOCAL})@(?P<domain>{_DOMAIN})")


class Mailbox(Struct, frozen=True):
    """An address that a header can hold, in ASCII, and the name of who has it."""

    address: str
    name: str = ""


class Envelope(Struct, frozen=True):
    """The headers of an e-mail; each text is one line. What is not known is None or empty.

    `in_reply_to` and `references` are "<...>", as the mail that is answered has them.
    """

    subject: str
    sender: Mailbox | None = None
    recipient: Mailbox | None = None
    in_reply_to: str | None = None
    references: tuple[str, ...] = ()


def envelope_for(delivery: Delivery) -> Envelope:
    """The headers of an e-mail with a letter: an answer to the mail with the offer, where there is one."""
    offer = delivery.offer
    if offer is None:
        return Envelope(one_line(delivery.subject))
    name = delivery.brief.sender.value if delivery.brief.sender else offer.addressee_name
    known = offer.answer_address == offer.sender_address
    return Envelope(
        subject=_answered(one_line(offer.subject or "")) or one_line(delivery.subject),
        sender=_mailbox(offer.addressee_address, name),
        recipient=_mailbox(offer.answer_address, offer.sender_name if known else None),
        in_reply_to=offer.message_id,
        references=_thread(offer),
    )


def one_line(text: str) -> str:
    """Make text safe for a header: one line, no control characters, so that none of it is taken for another header."""
    return "".join(character for character in " ".join(text.split()) if character.isprintable())


def _answered(subject: str) -> str:
    plain = _ANSWER_MARK.sub("", subject, count=1) if _ANSWER_MARK.match(subject) else subject
    return f"Re: {plain}" if plain else ""


def _mailbox(address: str | None, name: str | None) -> Mailbox | None:
    match = _ADDRESS.fullmatch(address or "")
    if match is None or not match["local"].isascii():
        return None
    try:
        domain = match["domain"].encode("idna").decode()
    except UnicodeError:
        return None
    return Mailbox(f"{match['local']}@{domain}", one_line(name or ""))


def _thread(offer: OfferMail) -> tuple[str, ...]:
    """The mails of the thread, the one that is answered last."""
    if offer.message_id is None:
        return ()
    return (*(each for each in offer.references if each != offer.message_id), offer.message_id)
