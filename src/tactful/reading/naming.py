"""Name what stands in the words: proper names, the kinds that labels and neighbours give them, roles in small letters."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from tactful.reading.kinds import Name, NameKind
from tactful.reading.labels import Labelled, find_labelled
from tactful.reading.lexicon import word_list
from tactful.reading.names import find_names
from tactful.reading.role_phrases import phrase_with_head
from tactful.reading.words import Words

# Characters. A longer field is a clause.
_LONGEST_ROLE = 50
# A text of so few words has no sentences, only scraps.
_FEW_WORDS = 12


def name_everything(words: Words) -> tuple[tuple[Name, ...], tuple[Labelled, ...]]:
    """Every name with its kind, in order, and what labels say of some."""
    names = find_names(words)
    labelled = find_labelled(words, names)
    names = _placed(names, (item.name for item in labelled))
    names = _placed(names, _roles(words, names))
    names = _placed(names, _scraps(words, names))
    return _alike(tuple(_greeted(words, name) for name in names)), labelled


def _placed(names: tuple[Name, ...], better: Iterable[Name]) -> tuple[Name, ...]:
    """The names with `better` ones in the place of all that they overlap."""
    for name in better:
        names = tuple(n for n in names if n.end <= name.start or n.start >= name.end) + (name,)
    return tuple(sorted(names, key=lambda name: name.start))


def _roles(words: Words, names: tuple[Name, ...]) -> Iterable[Name]:
    """Fields that are nothing but a role in small letters; "manager" alone says what somebody is."""
    for field in words.fields:
        inside = any(
            name.start < field.end and field.start < name.end and name.kind not in {NameKind.OTHER, NameKind.ROLE}
            for name in names
        )
        if inside or len(field.text) > _LONGEST_ROLE:
            continue
        span = phrase_with_head(words.text, field.start, field.end)
        if span == (field.start, field.end) and field.text.split()[-1].lower() not in word_list("contacts"):
            yield Name(*span, field.text, NameKind.ROLE)


def _scraps(words: Words, names: tuple[Name, ...]) -> Iterable[Name]:
    """In a few scraps, the ordinary words with a capital that fill one: "no. barista. Perks."."""
    if len(words.text.split()) > _FEW_WORDS:
        return
    never = word_list("others") | word_list("openers") | word_list("slang") | word_list("not_of_a_role")
    for field in words.fields:
        inside = field.text.split()
        free = not any(name.start < field.end and field.start < name.end for name in names)
        if free and all(word[0].isupper() and word.lower() not in never for word in inside):
            yield Name(field.start, field.end, field.text, NameKind.UNKNOWN)


def _greeted(words: Words, name: Name) -> Name:
    """A word that is mostly no name, but is one behind "Dear": "Dear Jesus", "Hi August"."""
    before, after = words.lower[max(0, name.start - 8) : name.start], words.text[name.end : name.end + 1]
    alone = name.kind is NameKind.OTHER and name.tokens and name.text.lower() not in word_list("contacts")
    if alone and re.search(r"\b(?:dear|hi|hello|hey) $", before) and after in {",", "!", "\n"}:
        return replace(name, kind=NameKind.UNKNOWN)
    return name


def _alike(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """The names, of which those of unknown kind are what the same words are elsewhere."""
    known = {n.tokens: n.kind for n in names if n.kind in {NameKind.PERSON, NameKind.ORGANISATION} and n.tokens}
    return tuple(
        replace(n, kind=known[n.tokens]) if n.kind is NameKind.UNKNOWN and n.tokens in known else n for n in names
    )
