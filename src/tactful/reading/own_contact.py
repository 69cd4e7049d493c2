"""Say how the sender can be reached, where they ask for it: "add my e-mail", "my number is ..., please include it"."""

from __future__ import annotations

from collections.abc import Iterator

from tactful.reading.directives import Said
from tactful.reading.words import Words
from tactful.text.contacts import Contact, ContactKind, find_contacts
from tactful.text.patterns import compiled

# "My new boss's number" is not the sender's.
_OWN = compiled(
    r"\bmy (?:(?:own|new|old|private|personal|work|home|direct|current|contact|mobile|cell) ){0,2}"
    r"(?:number|phone|mobile|cell|tel|telephone|e-?mail|mail|address|details|linkedin|website|profile)\b"
    r"|\b(?:reach|contact|call|ring|phone|text|e-?mail|write to|find) me\b"
)
# An order, at the beginning of a clause: "they put my e-mail on a list" is none.
_GIVES = compiled(
    r"(?:^|[,;:.!?(–-] ?|\b(?:and|so|please|pls|plz|also|then|just|kindly|to|you|must|should) )"
    r"(?:add|include|put|mention|give|state|pass on|leave|share|say|tell|let (?:her|him|them|\w+) know)\b"
    r"(?P<it> (?:it|this|that|these|them)\b(?! ))?"
)
_NOT = compiled(r"\b(?:not|never|no|without|nobody|hide|secret)\b|n['’]?t\b|\bif asked\b")
_WAYS = {ContactKind.EMAIL: "You can reach me at", ContactKind.PHONE: "You can reach me on",
         ContactKind.URL: "You can find me at"}  # fmt: skip


def own_contacts(words: Words) -> Iterator[Said]:
    """Each contact detail of the sender's that they ask to be given, as a sentence, and the span that asks for it."""
    for contact in find_contacts(words.text):
        start, end = words.sentence_at(contact.start)
        own = _OWN.search(words.lower, start, end)
        said = words.lower[start:end]
        gives = _GIVES.search(said)
        if contact.kind in _WAYS and own and gives and not _NOT.search(said):
            # "My number is ..., add it."
            last = start + gives.end() if gives["it"] else contact.end
            yield min(own.start(), contact.start), max(contact.end, last), _sentence(words, contact)


def _sentence(words: Words, contact: Contact) -> str:
    return f"{_WAYS[contact.kind]} {words.text[contact.start : contact.end]}."
