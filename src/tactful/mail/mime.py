"""Read a mail as mail servers pass it on: headers in RFC 5322, parts in MIME, text or HTML in any charset."""

from __future__ import annotations

import email
import re
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message as Mime

from tactful.mail.markup import visible_text
from tactful.mail.message import Message
from tactful.text.patterns import compiled

# What only a mail program writes; a person who pastes headers pastes others.
_BY_A_PROGRAM = compiled(
    r"^(?:mime-version|message-id|content-type|content-transfer-encoding|received|return-path|delivered-to"
    r"|dkim-signature|x-[\w-]+):",
    re.IGNORECASE | re.MULTILINE,
)
_KEPT = ("from", "to", "cc", "subject", "reply-to", "message-id", "references", "in-reply-to")
_HEADERS = dict(zip(_KEPT, _KEPT, strict=True)) | {"date": "sent"}
# Blank lines, and the line that begins a mail in a file of several.
_LEADING = compiled(r"\s{0,999}(?:>?From [^\r\n]{0,999}\r?\n)?")
_HEAD_END = compiled(r"\r?\n\r?\n")
# Bytes; no headers are longer.
_LONGEST_HEAD = 200_000
# What a text may lack of its HTML before it is only a note that there is HTML.
_LEAST_SHARE = 0.25


def is_mime(data: bytes) -> bool:
    """Whether bytes begin with headers that a mail program wrote."""
    top = _without_leading(data)[:_LONGEST_HEAD].decode("latin-1")
    end = _HEAD_END.search(top)
    return bool(_BY_A_PROGRAM.search(top, 0, end.start() if end else len(top)))


def read_mime(data: bytes) -> list[Message]:
    """The message and those attached to it, in order; the text of each still holds what it quotes."""
    return list(_messages(email.message_from_bytes(_without_leading(data))))


def _without_leading(data: bytes) -> bytes:
    leading = _LEADING.match(data[:_LONGEST_HEAD].decode("latin-1"))
    return data[leading.end() :] if leading else data


def decoded(data: bytes, charset: str | None = None) -> str:
    """Decode text of a mail by the charset that it names, else as UTF-8, else as Windows does in the West."""
    for candidate in (charset, "utf-8"):
        try:
            return data.decode(candidate or "utf-8")
        except (LookupError, UnicodeDecodeError):
            continue
    return data.decode("cp1252", "replace")


def header_text(raw: str) -> str:
    """A header with its encoded words decoded ("=?utf-8?q?Ren=C3=A9e?="), on one line."""
    plain = decoded(raw.encode("utf-8", "surrogateescape"))
    try:
        pieces = decode_header(plain)
    except (ValueError, HeaderParseError):
        pieces = [(plain, None)]
    text = "".join(piece if isinstance(piece, str) else decoded(piece, charset) for piece, charset in pieces)
    return " ".join(text.split())


def _messages(mail: Mime) -> Iterator[Message]:
    yield Message(_headers(mail), _text(mail))
    for part in _attached(mail):
        yield from _messages(part)


def _headers(mail: Mime) -> dict[str, str]:
    """What is wanted of the headers; the first of each counts."""
    raw = [(name.lower(), str(value)) for name, value in mail.raw_items()]
    return {_HEADERS[name]: header_text(value) for name, value in reversed(raw) if name in _HEADERS}


def _text(mail: Mime) -> str:
    plain = "\n".join(decoded_part(part) for part in _bodies(mail, "text/plain"))
    html = "\n".join(visible_text(decoded_part(part)) for part in _bodies(mail, "text/html"))
    is_enough = len(plain.split()) >= _LEAST_SHARE * len(html.split())
    return plain if plain.strip() and is_enough else html


def decoded_part(part: Mime) -> str:
    """The text of a part, with plain line ends."""
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    text = decoded(data, part.get_content_charset())
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _bodies(mail: Mime, kind: str) -> Iterator[Mime]:
    for part in _parts(mail):
        if part.get_content_type() == kind and part.get_content_disposition() != "attachment":
            yield part


def _attached(mail: Mime) -> Iterator[Mime]:
    for part in _parts(mail):
        if part.get_content_type() == "message/rfc822":
            inner = part.get_payload()
            yield from (item for item in inner if isinstance(item, Mime)) if isinstance(inner, list) else ()


def _parts(mail: Mime) -> Iterator[Mime]:
    """All parts but those of attached messages."""
    yield mail
    if mail.get_content_maintype() == "multipart" and isinstance(inner := mail.get_payload(), list):
        for part in inner:
            if isinstance(part, Mime):
                yield from _parts(part)
