"""One message of a mail: its headers, by what they say, and its text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from msgspec import Struct, field

from tactful.text.calendar_days import calendar_day
from tactful.text.dates import find_dates
from tactful.text.folding import FoldedText
from tactful.text.patterns import compiled

# What mail programs call the headers, in the languages in which people use them.
_LABELS = {
    "from": "from von de da van fra från frå od expéditeur mittente remitente remetente avsender afsender afzender",
    "sent": "sent date gesendet datum date envoyé envoyé_le enviado enviado_el enviada_em fecha data inviato inviato_il"
    " verzonden skickat sendt dato wysłano",
    "to": "to an à para per a aan til till do destinataire destinatario",
    "cc": "cc kopie copie copie_à kopia kopi dw",
    "subject": "subject betreff objet asunto assunto oggetto onderwerp ämne emne temat re",
    "reply-to": "reply-to reply_to antwort_an antworten_an répondre_à responder_a rispondi_a",
}  # fmt: skip
_FIELDS = {name.replace("_", " "): header for header, names in _LABELS.items() for name in names.split()}
_LABEL = compiled(r"[> \t]*\*{0,2}(?P<label>[^\W\d_][^\n:*]{0,16}?)[ \t]*:[ \t]?\*{0,2}[ \t]*(?P<value>[^\n]*)")
_ADDRESS = compiled(r"[\w.+'&=-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_AROUND_A_NAME = " \t\"'<>[]()*,;:"
_MAILTO = compiled(r"\bmailto:", re.IGNORECASE)
# "10. November 2025"
_ORDINAL = compiled(r"(?<=\d)\. (?=[^\W\d_])")
_ID = compiled(r"<[^<>\s]{1,250}>")
# Domains whose addresses anybody can have.
_FOR_EVERYBODY = frozenset(
    "gmail.com googlemail.com outlook.com hotmail.com live.com yahoo.com icloud.com me.com gmx.de gmx.net web.de"
    " aol.com proton.me protonmail.com mail.com".split()
)


class Message(Struct, frozen=True):
    """A message: `headers` by "from", "to", "cc", "sent", "subject", "reply-to", "message-id" and "references".

    `text` has plain line ends, and neither headers nor quoted messages.
    """

    headers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    text: str = ""

    def name(self, header: str) -> str | None:
        """The name in a header."""
        return name_in(self.headers.get(header) or "")

    def address(self, header: str) -> str | None:
        """The first address in a header."""
        return address_in(self.headers.get(header) or "")

    def ids(self, header: str) -> tuple[str, ...]:
        """The identities of mail in a header, each in angle brackets."""
        return tuple(_ID.findall(self.headers.get(header) or ""))

    @property
    def sent_on(self) -> date | None:
        """The day on which it was sent; None where day and month may be meant the other way round."""
        plain = _ORDINAL.sub(" ", FoldedText(self.headers.get("sent") or "").text)
        return next(filter(None, (calendar_day(plain, mention) for mention in find_dates(plain))), None)

    @property
    def house(self) -> str | None:
        """What the messages of one organisation share: the domain, or the author where the domain tells nothing."""
        address = self.address("from")
        if address is None:
            return self.name("from")
        domain = address.rpartition("@")[2].lower()
        return address.lower() if domain in _FOR_EVERYBODY else domain


def header_in(line: str) -> tuple[str, str] | None:
    """The header that a line of pasted mail holds, as ("from", "Ana Ferreira"); None where it holds none."""
    match = _LABEL.fullmatch(line)
    name = _FIELDS.get(match["label"].casefold()) if match else None
    return (name, match["value"].strip()) if match and name else None


def address_in(value: str) -> str | None:
    """The first mail address of a header."""
    match = _ADDRESS.search(value)
    return match.group() if match else None


def name_in(value: str) -> str | None:
    """The name before the first address of a header, "Ferreira, Ana" turned round; None where there is no name."""
    plain = _MAILTO.sub("", value)
    match = _ADDRESS.search(plain)
    name = " ".join((plain[: match.start()] if match else plain).split()).strip(_AROUND_A_NAME)
    last, comma, first = name.partition(", ")
    if comma and 0 < len(first.split()) <= 2 and len(last.split()) <= 3:
        name = f"{first} {last}"
    return name or None
