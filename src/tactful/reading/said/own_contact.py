"""Say how the sender can be reached, where they ask for it: "add my e-mail", "my number is ..., please include it"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial

from tactful.reading.clauses.words import Words
from tactful.reading.said.directives import Said
from tactful.text.contacts import Contact, ContactKind, find_contacts
from tactful.text.patterns import compiled
from tactful.text.spans import Span

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
    # Once for each sentence, which may hold many of them.
    asked = cache(partial(_asked, words))
    for contact in find_contacts(words.text):
        span = asked(words.sentence_at(contact.start)) if contact.kind in _WAYS else None
        if span:
            yield min(span[0], contact.start), max(span[1], contact.end), _sentence(words, contact)


def _asked(words: Words, sentence: Span) -> Span | None:
    """Where a sentence asks that something of the sender's be given, from "my" to "add it"; None where none does."""
    own, said = _OWN.search(words.lower, *sentence), words.lower[slice(*sentence)]
    gives = _GIVES.search(said)
    if own is None or gives is None or _NOT.search(said):
        return None
    return own.start(), sentence[0] + gives.end() if gives["it"] else own.end()


def _sentence(words: Words, contact: Contact) -> str:
    return f"{_WAYS[contact.kind]} {words.text[contact.start : contact.end]}."
