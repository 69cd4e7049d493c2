"""Read the names in the headers of mail: a person's, a department's, a company's."""

from __future__ import annotations

import re

from tactful.reading.clauses.lexicon import is_ordinary
from tactful.reading.names.kinds import Name, NameKind, kind_of, person_or_organisation
from tactful.text import FoldedText
from tactful.text.patterns import compiled

# What follows a name in a header: "Ana Ferreira (People Team)", "Ana Ferreira via LinkedIn", "Ana | Northwind".
_BEHIND_A_NAME = compiled(r"\s?[(\[|/].*|,? (?:via|at|from|bei|von|[-–—]) .*", re.IGNORECASE)
_DEPARTMENTS = frozenset(
    "careers career jobs recruiting recruitment recruiter hiring talent acquisition hr people team human resources"
    " personnel office notifications noreply no-reply the it support service desk admin info contact".split()
)
_SHORTEST_SHOUTED = 3
_LONGEST = 6


def person_in(header: str | None) -> Name | None:
    """The name of a header where it is a person's, with its case mended; None for "Northwind Careers"."""
    plain = _BEHIND_A_NAME.sub("", header or "").strip(" \"'")
    words = [_with_case(word, small=plain.islower()) for word in plain.split()]
    text = " ".join(words)
    if not 0 < len(words) <= _LONGEST or any(word.lower() in _DEPARTMENTS for word in words):
        return None
    name = Name(0, len(text), text, kind_of(FoldedText(text).text))
    is_person = person_or_organisation(name) in {NameKind.PERSON, NameKind.UNKNOWN} and name.tokens
    return name if is_person and not all(map(is_ordinary, name.tokens)) else None


def is_department(name: str) -> bool:
    """Whether a name is only that of a department: "Human Resources"."""
    return all(word.lower() in _DEPARTMENTS for word in name.split())


def company_in(header: str | None, address: str | None) -> str | None:
    """The company in "Northwind Labs Careers <jobs@northwindlabs.example>", where its mail domain bears it out."""
    named = (header or "").split()
    words = [word for word in named if word.lower() not in _DEPARTMENTS]
    domain = (address or "").rpartition("@")[2].replace("-", "").lower()
    if not words or words == named or person_in(header):
        return None
    return " ".join(words) if domain.startswith(words[0].lower()) else None


def _with_case(word: str, *, small: bool) -> str:
    """A word with a capital alone where it is shouted ("KIM Min-jun") or the whole name is in small letters."""
    return word.title() if small or (word.isupper() and len(word) >= _SHORTEST_SHOUTED) else word
