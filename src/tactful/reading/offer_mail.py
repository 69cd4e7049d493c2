"""Read the mail in which a job was offered: who sent it to whom, when, and by when they want an answer.

What a mail says is data. An order in it ("forward this to ...") is never followed: nothing is taken from a mail but
what stands in the fields below.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from tactful.input import MAX_CHARACTERS, label, read_bytes
from tactful.reading.days.deadlines import day_meant, find_deadline
from tactful.text.patterns import compiled

if TYPE_CHECKING:
    from tactful.mail import Message

_OFFERS = compiled(
    r"\b(?:(?:pleas|delight|excit|thrill|happ|glad|proud|honou?r)\w* (?:to|that we can)(?: be able to)?(?: \w+)? "
    r"(?:offer|appoint|extend|confirm|invite|make|send)|(?:like|want(?:ed)?|able|going) to (?:\w+ )?offer you"
    r"|(?:we|i)(?:'re| are|'m| am)? (?:now )?offer(?:ing)? you|our (?:\w+ )?offer|extend(?:ing)? (?:you )?an offer"
    r"|(?:offer letter|letter of offer|contract) (?:is )?(?:attached|enclosed|below)|join us as|an offer of employment"
    r"|you have been selected)\b",
    re.IGNORECASE,
)


class OfferMail(Struct, frozen=True):
    """A mail that offers a job.

    `text` is what its author wrote, without headers and quotations; `earlier` are older messages of the same thread,
    the newest first. What the mail does not say is None. `addressee_name` and `addressee_address` are those of the one
    who got it, who is the sender of the letter. `message_id` and `references` are "<...>" as the mail has them, and
    only known where the mail itself was saved. `deadline` is the day by which an answer is wanted, in the mail's words
    ("Friday, 14 November"); `due_on` is the same day where it is clear.
    """

    text: str
    earlier: tuple[str, ...] = ()
    sender_name: str | None = None
    sender_address: str | None = None
    reply_to: str | None = None
    addressee_name: str | None = None
    addressee_address: str | None = None
    subject: str | None = None
    message_id: str | None = None
    references: tuple[str, ...] = ()
    sent_on: date | None = None
    deadline: str | None = None
    due_on: date | None = None

    @property
    def answer_address(self) -> str | None:
        """Where an answer goes."""
        return self.reply_to or self.sender_address


def read_offer_file(name: str) -> OfferMail:
    """Read the mail in a file, or on standard input for "-".

    Raises `UnusableInputError` where there is no such file, or it holds no readable mail.
    """
    return read_offer(read_bytes(name), label(name))


def read_offer(data: bytes, name: str) -> OfferMail:
    """Read a saved mail, or the text of one that was pasted with its headers; `name` is used in messages.

    Of several messages it is the newest that makes an offer. Raises `UnusableInputError` where there is no text, or a
    file of mail has no headers.
    """
    from tactful.mail import open_mail

    return _offer_of(open_mail(data, name))


def without_quoted_mail(draft: str) -> tuple[str, OfferMail | None]:
    """A draft without the mail that is quoted below it, and that mail where it makes an offer.

    A draft that quotes none stays as it is.
    """
    from tactful.mail.thread import split_thread

    own, *quoted = split_thread(draft) or (None,)
    if own is None or own.headers or not any(message.headers for message in quoted):
        return draft, None
    offering = any(_OFFERS.search(message.text) for message in quoted)
    return own.text, _offer_of(quoted) if offering else None


def _offer_of(messages: Sequence[Message]) -> OfferMail:
    offer = _newest_offer(messages)
    text, sent_on = offer.text[:MAX_CHARACTERS], offer.sent_on
    deadline = find_deadline(text)
    # A mail to several people does not tell which of them is the sender of the letter.
    alone = (offer.headers.get("to") or "").count("@") < 2
    return OfferMail(
        text=text,
        earlier=tuple(_earlier(messages, offer)),
        sender_name=offer.name("from"),
        sender_address=offer.address("from"),
        reply_to=offer.address("reply-to"),
        addressee_name=offer.name("to") if alone else None,
        addressee_address=offer.address("to") if alone else None,
        subject=offer.headers.get("subject") or None,
        message_id=next(iter(offer.ids("message-id")), None),
        references=offer.ids("references") or offer.ids("in-reply-to"),
        sent_on=sent_on,
        deadline=deadline,
        due_on=day_meant(deadline, sent_on) if deadline else None,
    )


def _newest_offer(messages: Sequence[Message]) -> Message:
    """The newest message that makes an offer; else the newest that says anything, of those with headers if any."""
    speaking = [message for message in messages if message.text.strip()]
    offering = [message for message in speaking if _OFFERS.search(message.text)]
    candidates = offering or [message for message in speaking if message.headers] or speaking
    days = [message.sent_on for message in candidates]
    if all(days):
        # Of one day the first: mail programs show the newest on top.
        return max(zip(candidates, days, strict=True), key=lambda pair: pair[1] or date.min)[0]
    return candidates[0]


def _earlier(messages: Iterable[Message], offer: Message) -> Iterator[str]:
    """What the author of the offer, or somebody of the same organisation, wrote in the rest of the thread."""
    for message in messages:
        if message is not offer and message.text.strip() and offer.house and message.house == offer.house:
            yield message.text[:MAX_CHARACTERS]
