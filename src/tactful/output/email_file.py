"""A letter as an e-mail that is not yet sent (.eml)."""

from __future__ import annotations

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from tactful.output.envelope import Envelope, Mailbox


def email_bytes(letter: str, envelope: Envelope) -> bytes:
    """The e-mail as a file. It has no date: that is of the day on which it is sent, and X-Unsent says it was not."""
    mail = EmailMessage(SMTP)
    mail["X-Unsent"] = "1"
    if envelope.sender:
        mail["From"] = _address(envelope.sender)
    if envelope.recipient:
        mail["To"] = _address(envelope.recipient)
    mail["Subject"] = envelope.subject
    if envelope.in_reply_to:
        mail["In-Reply-To"] = envelope.in_reply_to
    if envelope.references:
        mail["References"] = " ".join(envelope.references)
    # Paragraphs are lines longer than SMTP allows.
    mail.set_content(letter.encode("utf-8", "replace").decode() + "\n", charset="utf-8", cte="quoted-printable")
    return mail.as_bytes()


def _address(mailbox: Mailbox) -> Address:
    return Address(mailbox.name, addr_spec=mailbox.address)
