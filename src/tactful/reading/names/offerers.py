"""Find who offers the job by a name that is a word as well: "Rose offered me", "May Hill of Hornby Farm rang", "Tommo".

With a sentence such a word begins it has a capital anyhow; what its bearer does tells that it is a name.
"""

from __future__ import annotations

from collections.abc import Iterator

from tactful.reading.clauses.lexicon import given_names, is_ordinary, word_list
from tactful.reading.clauses.words import Words
from tactful.reading.names.kinds import Name, NameKind, kind_of
from tactful.text.patterns import compiled

# Given names that are mostly months, verbs and the like.
_ALSO_GIVEN = frozenset("may art april august".split())
_JOB = r"(?:job|offer|role|position|post)"
_OFFERS = (
    r"(?:has |have |had |just |very |kindly |then |also ){0,2}"
    r"(?:offer(?:ed|s)\b|(?:wants|made|gave|hired) me\b"
    rf"|(?:rang|phoned|called|messaged|e-?mailed|texted|wrote)\b[^.;!?\n]{{0,40}}\b(?:offer|{_JOB})\b)"
)
_HOUSE = r"(?:,? (?:from|at|of|over at) (?:the )?[A-Z][\w&'-]*(?: [A-Z][\w&'-]*){0,3},?)?"
_OFFERER = compiled(
    r"(?:^|[.!?\n;:] ?|\b(?:and|but|because|that|so) )"
    rf"(?P<given>[A-Z][a-z]{{1,11}})(?P<surname> [A-Z][A-Za-z'-]+)?(?={_HOUSE} {_OFFERS})"
)
# "Tommo", "Robbo", "Gazza", "Macca"
_NICKNAME = compiled(r"[A-Z][a-z]+(?:([bdgmnprt])\1o|zza|cca)")


def find_offerers(words: Words) -> Iterator[Name]:
    """Persons of such names, where the words say that they offer."""
    for match in _OFFERER.finditer(words.text):
        given, surname = match["given"], (match["surname"] or "").strip()
        text = f"{given} {surname}".strip()
        is_firm = surname and kind_of(text) in {NameKind.ORGANISATION, NameKind.ROLE}
        is_firm = is_firm or surname.lower() in word_list("organisations")
        if is_firm or text.lower() in word_list("employers") or not _may_be_given(given):
            continue
        yield Name(match.start("given"), match.start("given") + len(text), text, NameKind.PERSON)


def _may_be_given(word: str) -> bool:
    lower = word.lower()
    is_word = is_ordinary(lower) or lower in word_list("openers") | word_list("others")
    return (
        lower in _ALSO_GIVEN
        or (lower in given_names() and is_word)
        or (_NICKNAME.fullmatch(word) is not None and not is_ordinary(lower))
    )
