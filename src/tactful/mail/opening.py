"""Open a saved or pasted mail: bytes become messages, or a sentence that says why they cannot."""

from __future__ import annotations

from tactful.errors import UnusableInputError
from tactful.input import MAX_CHARACTERS
from tactful.mail.message import Message
from tactful.mail.mime import decoded, is_mime, read_mime
from tactful.mail.thread import split_thread

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
# What a file that is no text begins with, and what to do with it.
_FORMATS = (
    (b"\xd0\xcf\x11\xe0", "an Outlook message: save it as .eml, or paste its text with its headers"),
    (b"%PDF", "a PDF: copy its text into a file and name that"),
    (b"PK\x03\x04", "a packed file or an office document: save the mail as .eml or as text"),
)
_MAIL_FILES = (".eml", ".emlx", ".mbox")
_MOST_UNREADABLE = 0.02
_THREAD_CHARACTERS = 4 * MAX_CHARACTERS
_MOST_MAILS = 20


def open_mail(data: bytes, name: str) -> list[Message]:
    """The messages of a mail, those that it quotes, forwards and has attached among them; the outermost first.

    `name` is used in messages. Raises `UnusableInputError` where there is no text, or a file of mail has no headers.
    """
    _require_text(data, name)
    if is_mime(data):
        mails = read_mime(data)[:_MOST_MAILS]
        messages = [m for mail in mails for m in split_thread(mail.text[:_THREAD_CHARACTERS], mail.headers)]
    else:
        messages = list(split_thread(_pasted(data, name)))
    if name.lower().endswith(_MAIL_FILES) and not any(message.headers for message in messages):
        raise _unusable(name, "has none of the headers of a mail (From, Subject, Date): save the mail again", "headers")
    if not any(any(map(str.isalpha, message.text)) for message in messages):
        raise _unusable(name, "is a mail without text: paste what the offer says into a file and name that", "no-text")
    return messages


def _require_text(data: bytes, name: str) -> None:
    if not data.strip(b" \t\r\n\0"):
        raise _unusable(name, "is empty: save the mail again, or paste its text with its headers", "empty")
    for beginning, problem in _FORMATS:
        if data.startswith(beginning):
            raise _unusable(name, f"is {problem}", "not-text")
    if b"\0" in data and not data.startswith(_UTF_16):
        raise _unusable(name, "is not a mail but binary data: save the mail as .eml or as text", "not-text")


def _pasted(data: bytes, name: str) -> str:
    text = data.decode("utf-16", "replace") if data.startswith(_UTF_16) else decoded(data, "utf-8-sig")
    strange = sum(not (character.isprintable() or character.isspace()) for character in text)
    if strange + text.count("\N{REPLACEMENT CHARACTER}") > _MOST_UNREADABLE * len(text):
        raise _unusable(name, "cannot be decoded: save it as UTF-8 text, or as .eml", "undecodable")
    return text[:_THREAD_CHARACTERS]


def _unusable(name: str, problem: str, code: str) -> UnusableInputError:
    return UnusableInputError(f"{name} {problem}.", f"mail-{code}")
