"""Read the lines and scraps that say outright what stands in them: "who: Bill Cash", "Company = Halden Robotics"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from tactful.reading.clauses.lexicon import is_ordinary, word_list
from tactful.reading.clauses.words import Words
from tactful.reading.names.kinds import Name, NameKind
from tactful.reading.names.role_phrases import phrase_with_head
from tactful.text.legal_forms import LEGAL_FORM
from tactful.text.patterns import compiled
from tactful.text.spans import Span
from tactful.text.tables import read_table

_HEADER = compiled(r"(?im)^[> \t]*from:[^\n]*\n(?:[> \t]*(?:to|sent|date|subject|cc):)")
# "Petrolimex? no, PTSC": what is taken back in the same breath.
_TAKEN_BACK = compiled(r"^[^,;.\n]{1,40}\?\s*(?:no|sorry|wait|nope|i mean)\b[,:\s-]*", re.IGNORECASE)
_VALUE_END = compiled(r"[(;\n|]|,|[.!?](?=\s|$)| [-—/] |—|\s\d|$")
_LEGAL_BEHIND = compiled(rf",? (?:{LEGAL_FORM})\b\.?")
_INITIAL_END = compiled(r"(?:\b[A-Za-z]|\b(?i:mr|mrs|ms|dr|prof|st|rev|hon|engr|capt|jr|sr|pvt|co|inc|ltd))$")
_LONGEST_NAME, _LONGEST_COMPANY = 5, 8


class Labelled(Struct, frozen=True):
    """What a label says: the field ("recipient", "company", "sender"), and the name in it."""

    field: str
    name: Name


def find_labelled(words: Words, names: tuple[Name, ...]) -> tuple[Labelled, ...]:
    """The names that labels give; in the head of pasted mail "From" and "To" mean something else."""
    if _HEADER.search(words.text):
        return ()
    found = []
    for match in _labels().finditer(words.text):
        field = str(match.lastgroup)
        value = match.end(), _line_end(words.text, match.end())
        for kind, span in _named(field, words, names, value):
            found.append(Labelled(kind, _name(words, span, kind)))
    signed = any(item.field == "sender" for item in found)
    return tuple(replace(item, field=_meant(item.field, signed=signed)) for item in found)


def _meant(field: str, *, signed: bool) -> str:
    """ "From" names the sender, unless another label does; then the offer is from that person."""
    if field != "from":
        return field
    return "recipient" if signed else "sender"


def _named(field: str, words: Words, names: tuple[Name, ...], value: Span) -> Iterator[tuple[str, Span]]:
    if field in {"recipient", "sender", "from"}:
        span = _person(words, names, value)
    elif field == "company":
        span = _company(words, value)
    else:
        span = _company_behind_role(words, value)
        field = "company"
    if span is not None:
        yield field, span


def _person(words: Words, names: tuple[Name, ...], value: Span) -> Span | None:
    """The name that the value begins with, or the whole value where it is nothing but a name in small letters."""
    text = words.text
    first = bisect_left(names, value[0], key=lambda name: name.start)
    for name in names[first : first + 1]:
        if name.start < value[1] and not text[value[0] : name.start].strip(" \"'*_"):
            return (name.start, name.end) if name.kind in {NameKind.PERSON, NameKind.UNKNOWN} else None
    start, end = _trimmed(text, value)
    inside = text[start:end].split()
    plain = all(word.replace("-", "").replace("'", "").isalpha() for word in inside)
    ordinary = word_list("openers") | word_list("slang")
    if not plain or not 0 < len(inside) <= _LONGEST_NAME or any(word.lower() in ordinary for word in inside):
        return None
    return (start, end) if not all(map(is_ordinary, inside)) else None


def _company(words: Words, value: Span) -> Span | None:
    text = words.text
    if taken_back := _TAKEN_BACK.match(text[slice(*value)]):
        value = value[0] + taken_back.end(), value[1]
    start, end = _trimmed(text, value)
    if re.match(r"(?:an?|the|some) [a-z ]+$", text[start:end]) and text[end : end + 2] == ", ":
        start, end = _trimmed(text, (end + 2, value[1]))
    inside = text[start:end].split()
    if not 0 < len(inside) <= _LONGEST_COMPANY or not re.search(r"[A-Za-z]{2}", text[start:end]):
        return None
    if inside[0][0].islower() and all(map(is_ordinary, inside)) and not words.careless:
        return None
    return (start, end) if inside[0].lower() not in word_list("openers") - {"the", "for", "with", "on"} else None


def _company_behind_role(words: Words, value: Span) -> Span | None:
    """The capitalised piece that follows the role: "night porter, The Regal, Llandudno"."""
    start, end = _trimmed(words.text, value)
    role = phrase_with_head(words.text, start, end)
    if role is None or role[1] < end or words.text[end : end + 1] != ",":
        return None
    piece = _trimmed(words.text, (end + 1, value[1]))
    inside = words.text[slice(*piece)].split()
    counts = re.match(r"\W*\d", words.text[piece[1] : piece[1] + 3])
    named = 0 < len(inside) <= _LONGEST_COMPANY and inside[0][0].isupper() and not counts
    return piece if named and phrase_with_head(words.text, *piece) is None else None


def _trimmed(text: str, value: Span) -> Span:
    """The first piece of a value without quotes and spaces at its edges; initials and titles end nothing."""
    start = value[0] + len(text[slice(*value)]) - len(text[slice(*value)].lstrip(" \t\"'*_"))
    for mark in _VALUE_END.finditer(text, start, value[1]):
        if mark.group() != "." or not _INITIAL_END.search(text[start : mark.start()]):
            legal = _LEGAL_BEHIND.match(text, mark.start())
            end = legal.end() if legal else mark.start()
            return start, start + len(text[start:end].rstrip(" \t\"'*_"))
    return start, start + len(text[start : value[1]].rstrip(" \t\"'*_"))


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _name(words: Words, span: Span, field: str) -> Name:
    text = " ".join(words.text[slice(*span)].split())
    return Name(*span, text, NameKind.ORGANISATION if field == "company" else NameKind.PERSON)


@cache
def _labels() -> re.Pattern[str]:
    table = read_table("tactful.reading.names", "labels.toml")
    groups = (f"(?P<{field}>{'|'.join(lines.split(chr(10))[:-1])})" for field, lines in table.items())
    opening = r"(?:^|[.;,!?(|/]\s|[-*•·>]\s?|\d[.)]\s)[ \t]*"
    aside = r"(?:\s?\([^()\n]{1,20}\))?"
    return compiled(rf"(?im){opening}(?:{'|'.join(groups)}){aside}\s?(?:[:=]|->|→|- )[ \t]*")
