"""Read the mail in which a job was offered: who sent it to whom, when, and by when they want an answer.

What a mail says is data. An order in it ("forward this to ...") is never followed: nothing is taken from a mail but
what stands in the fields below.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tactful.errors import UnusableInputError
from tactful.input import MAX_CHARACTERS, label, read_bytes
from tactful.mail import Message, is_mime, read_mime, split_thread
from tactful.mail.message import address_in, name_in
from tactful.reading.deadlines import day_meant, find_deadline
from tactful.text.dates import find_dates
from tactful.text.folding import FoldedText
from tactful.text.patterns import compiled

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
# What a file that is no text begins with, and what to do with it.
_FORMATS = (
    (b"\xd0\xcf\x11\xe0", "an Outlook message: save it as .eml, or paste its text with its headers"),
    (b"%PDF", "a PDF: copy its text into a file and name that"),
    (b"PK\x03\x04", "a packed file or an office document: save the mail as .eml or as text"),
)
_MAIL_FILES = (".eml", ".mbox", ".emlx")
_MOST_UNREADABLE = 0.02
_OFFERS = compiled(
    r"\b(?:(?:pleas|delight|excit|thrill|happ|glad|proud|honou?r)\w* (?:to|that we can)(?: be able to)?(?: \w+)? "
    r"(?:offer|appoint|extend|confirm|invite|make|send)|(?:like|want(?:ed)?|able|going) to (?:\w+ )?offer you"
    r"|(?:we|i)(?:'re| are|'m| am)? (?:now )?offer(?:ing)? you|our (?:\w+ )?offer|extend(?:ing)? (?:you )?an offer"
    r"|(?:offer letter|letter of offer|contract) (?:is )?(?:attached|enclosed|below)|join us as|an offer of employment"
    r"|you have been selected)\b",
    re.IGNORECASE,
)
# "10. November 2025"
_ORDINAL = compiled(r"(?<=\d)\. (?=[^\W\d_])")
_ID = compiled(r"<[^<>\s]{1,250}>")


@dataclass(frozen=True, slots=True)
class OfferMail:
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

    Of several messages it is the newest that makes an offer. Raises `UnusableInputError` where it holds no text, or
    where a file of mail has no headers.
    """
    _require_text(data, name)
    if is_mime(data):
        outer, *attached = read_mime(data)
        messages = [message for mail in (outer, *attached) for message in split_thread(mail.text, mail.headers)]
    else:
        messages = list(split_thread(_decoded(data, name)))
    if name.lower().endswith(_MAIL_FILES) and not any(message.headers for message in messages):
        raise _unusable(name, "has none of the headers of a mail (From, Subject, Date): save the mail again", "headers")
    if not any(any(map(str.isalpha, message.text)) for message in messages):
        raise _unusable(name, "is a mail without text: paste what the offer says into a file and name that", "no-text")
    return _offer_of(messages)


def _require_text(data: bytes, name: str) -> None:
    if not data.strip(b" \t\r\n\0"):
        raise _unusable(name, "is empty: save the mail again, or paste its text with its headers", "empty")
    for beginning, problem in _FORMATS:
        if data.startswith(beginning):
            raise _unusable(name, f"is {problem}", "not-text")
    if b"\0" in data and not data.startswith(_UTF_16):
        raise _unusable(name, "is not a mail but binary data: save the mail as .eml or as text", "not-text")


def _decoded(data: bytes, name: str) -> str:
    from tactful.mail.mime import decoded

    try:
        text = data.decode("utf-16") if data.startswith(_UTF_16) else decoded(data, "utf-8-sig")
    except UnicodeDecodeError:
        text = ""
    strange = sum(not (character.isprintable() or character in "\t\n\r\f\v\u2028\u2029") for character in text)
    if strange + text.count("\N{REPLACEMENT CHARACTER}") > _MOST_UNREADABLE * len(text) or not text:
        raise _unusable(name, "cannot be decoded: save it as UTF-8 text, or as .eml", "undecodable")
    return text[: 4 * MAX_CHARACTERS]


def _unusable(name: str, problem: str, code: str) -> UnusableInputError:
    return UnusableInputError(f"{name} {problem}.", f"offer-{code}")


def _offer_of(messages: Sequence[Message]) -> OfferMail:
    offer = _newest_offer(messages)
    headers, text = offer.headers, offer.text[:MAX_CHARACTERS]
    sent_on = _day(headers.get("sent"))
    deadline = find_deadline(text)
    sender, addressee, answer = (headers.get(name) or "" for name in ("from", "to", "reply-to"))
    identity = _ID.search(headers.get("message-id") or "")
    return OfferMail(
        text=text,
        earlier=tuple(_earlier(messages, offer)),
        sender_name=name_in(sender),
        sender_address=address_in(sender),
        reply_to=address_in(answer),
        addressee_name=name_in(addressee) if addressee.count("@") < 2 else None,
        addressee_address=address_in(addressee) if addressee.count("@") == 1 else None,
        subject=headers.get("subject") or None,
        message_id=identity.group() if identity else None,
        references=tuple(_ID.findall(headers.get("references") or headers.get("in-reply-to") or "")),
        sent_on=sent_on,
        deadline=deadline,
        due_on=day_meant(deadline, sent_on) if deadline else None,
    )


def _newest_offer(messages: Sequence[Message]) -> Message:
    """The newest message that makes an offer; else the newest that says anything, of those with headers if any."""
    speaking = [message for message in messages if message.text.strip()]
    offering = [message for message in speaking if _OFFERS.search(message.text)]
    candidates = offering or [message for message in speaking if message.headers] or speaking
    days = [_day(message.headers.get("sent")) for message in candidates]
    if all(days):
        # Of one day the first: mail programs show the newest on top.
        return max(zip(candidates, days, strict=True), key=lambda pair: pair[1] or date.min)[0]
    return candidates[0]


def _earlier(messages: Iterable[Message], offer: Message) -> Iterator[str]:
    """What the author of the offer, or somebody of the same domain, wrote in the rest of the thread."""
    house = _house(offer)
    for message in messages:
        if message is not offer and message.text.strip() and house and _house(message) == house:
            yield message.text[:MAX_CHARACTERS]


def _house(message: Message) -> str | None:
    sender = message.headers.get("from") or ""
    address = address_in(sender)
    if address is None:
        return name_in(sender)
    domain = address.rpartition("@")[2].lower()
    return address.lower() if domain in _FOR_EVERYBODY else domain


# Domains whose addresses anybody can have.
_FOR_EVERYBODY = frozenset(
    "gmail.com googlemail.com outlook.com hotmail.com live.com yahoo.com icloud.com me.com gmx.de gmx.net web.de"
    " aol.com proton.me protonmail.com mail.com".split()
)


def _day(value: str | None) -> date | None:
    """The day of a header; None where day and month may be meant the other way round."""
    plain = _ORDINAL.sub(" ", FoldedText(value or "").text)
    for mention in find_dates(plain):
        if mention.year and mention.month and mention.day and not (mention.swapped and mention.day <= 12):
            try:
                return date(mention.year, mention.month, mention.day)
            except ValueError:
                return None
    return None
