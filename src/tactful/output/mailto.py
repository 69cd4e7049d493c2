"""A letter as a link that opens in a mail program (RFC 6068)."""

from __future__ import annotations

from urllib.parse import quote

from tactful.output.envelope import Envelope

# Characters. Windows hands no longer link to a program.
LONGEST = 2_000


def mailto_link(letter: str, envelope: Envelope) -> str:
    """The link, with the whole letter, or without it where the link would be too long to be opened."""
    link = _link(envelope, letter)
    return link if len(link) <= LONGEST else _link(envelope)


def holds_letter(link: str) -> bool:
    """Whether a link has the letter in it."""
    return "&body=" in link


def _link(envelope: Envelope, letter: str | None = None) -> str:
    fields = {"subject": envelope.subject, "in-reply-to": envelope.in_reply_to, "body": letter}
    query = "&".join(f"{name}={_encoded(text)}" for name, text in fields.items() if text)
    return f"mailto:{_address(envelope)}?{query}"


def _address(envelope: Envelope) -> str:
    return quote(envelope.recipient.address, safe="@") if envelope.recipient else ""


def _encoded(text: str) -> str:
    return quote("\r\n".join(text.splitlines()), safe="", encoding="utf-8", errors="replace")
