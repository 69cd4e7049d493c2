"""Contact details: e-mail addresses, telephone numbers, web addresses and user names, made comparable."""

from __future__ import annotations

import re
from enum import StrEnum

from msgspec import Struct

from tactful.text.patterns import compiled

EMAIL = compiled(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_URL = compiled(
    r"(?:https?://|www\.)[^\s<>()\"',]{3,200}"
    r"|\b[\w-]{2,40}(?:\.[\w-]{2,40}){0,2}\.(?:com|org|net|io|co|edu|gov|uk|de|fr|eu|dev|ai|me|info|example"
    r"|pl|nl|se|dk|fi|ie|za|ng|ca|au|nz|ch|cz|br|jp|kr|mx|app|tech|biz)\b"
    r"(?:/[^\s<>()\"',]{0,200})?",
    re.IGNORECASE,
)
# A country code, an area code, or groups as a telephone directory prints them.
_PHONE = compiled(
    r"(?<![\w.,/-])(?:(?:\+|00)\d[\d()./ -]{5,20}\d|\(?0\d[\d()./ -]{5,20}\d"
    r"|\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}|\d{3}-\d{4}|\d{9,12})(?![\w/-])"
)
_HANDLE = compiled(r"(?<![\w@.])@[A-Za-z_][\w.]{2,29}\b")
_DATE_LIKE = compiled(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4} ?- ?\d{2,4}")
_PHONE_DIGITS = range(7, 16)
_SAME_ENDING = 7


class ContactKind(StrEnum):
    """The kinds of contact detail."""

    EMAIL = "e-mail address"
    PHONE = "telephone number"
    URL = "web address"
    HANDLE = "user name"


_PATTERNS = (
    (ContactKind.EMAIL, EMAIL),
    (ContactKind.HANDLE, _HANDLE),
    (ContactKind.URL, _URL),
    (ContactKind.PHONE, _PHONE),
)


class Contact(Struct, frozen=True):
    """A contact detail and its span [start, end) of the text that was searched.

    `key` is its comparable form: lower case without scheme, `www.` and final slash; of a telephone number the digits.
    """

    kind: ContactKind
    start: int
    end: int
    key: str

    def matches(self, other: Contact) -> bool:
        """Whether both lead to the same place: a number with and without its country code does."""
        if self.kind is not other.kind:
            return False
        if self.kind is ContactKind.PHONE:
            shorter, longer = sorted((self.key.lstrip("0"), other.key.lstrip("0")), key=len)
            return len(shorter) >= _SAME_ENDING and longer.endswith(shorter)
        return self.key == other.key


def find_contacts(text: str) -> tuple[Contact, ...]:
    """Find the contact details of a folded text, in their order, none inside another."""
    found: list[Contact] = []
    taken = bytearray(len(text))
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            contact = _contact(kind, match)
            if contact and not any(taken[contact.start : contact.end]):
                found.append(contact)
                taken[contact.start : contact.end] = b"\x01" * (contact.end - contact.start)
    return tuple(sorted(found, key=lambda contact: contact.start))


def _contact(kind: ContactKind, match: re.Match[str]) -> Contact | None:
    start, raw = match.start(), match.group()
    if kind is ContactKind.PHONE:
        digits = re.sub(r"\D", "", raw)
        if len(digits) not in _PHONE_DIGITS or _DATE_LIKE.fullmatch(raw):
            return None
        return Contact(kind, start, match.end(), digits.removeprefix("00"))
    raw = raw.rstrip(".!?;:")
    key = re.sub(r"^(?:https?://)?(?:www\.)?", "", raw.lower()).rstrip("/")
    return Contact(kind, start, start + len(raw), key)
