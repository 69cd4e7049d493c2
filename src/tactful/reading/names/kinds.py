"""Tell what a proper name names by its own words: a person, an organisation, a role, or something else."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property

from msgspec import Struct

from tactful.reading.clauses.lexicon import given_names, is_job_word, is_ordinary, places, word_list
from tactful.text.kin import AUNTS_AND_UNCLES
from tactful.text.particles import PARTICLES
from tactful.text.patterns import compiled

_DOTTED = compiled(r"(?:[A-Z]\.){2,4}")
# A capital inside a word: "PixelHive", but "McLeish", "DeShawn".
_CAMEL = compiled(r"(?!Mc|Mac|De|La|Le|Di|Fitz|Van|O')[A-Z][a-z]+[A-Z][A-Za-z]*")
_ACRONYM = compiled(r"(?![IVX]+$)[A-Z]{3,6}")
# "R65k"
# "The Mother's Day", "New Year's Eve": a feast's; "Doris Day" is somebody's.
_FEAST = compiled(
    r"(?:.* )?(?:\w+'s|boxing|memorial|labou?r|independence|veterans'?|canada|australia|anzac|christmas|thanksgiving"
    r"|remembrance|election|sports|open) (?:day|eve|week|weekend)"
)
_AMOUNT = compiled(r"[A-Z]{0,3}\d+(?:k|K|m|M|LPA)?")
# Grades and years: "Analyst II", "Intern 2026".
_NUMERAL = compiled(r"i{1,3}|iv|[1-9]|20\d\d")
# Words that begin an organisation's name where an English one would end in them.
_LEADING = frozenset(
    "the cirque hacienda clos les los las st saint estudi hotel maison theatre teatro studio riad cafe casa"
    " clinique clinica klinik klinikum banco banca institut instituto grupo gruppe firma universite universidad"
    " bar pizzeria taverna cantina"
    " universitat hochschule chez academie bistro brasserie boulangerie trattoria osteria ristorante gasthaus"
    " residence residencia chateau domaine abbaye kloster colegio escuela ecole lycee hopital fundacion port".split()
)
# A name of a person ends in these as well: "Anna Wood", "Ms Park".
_SURNAMES = frozenset(
    "park wood house church temple bank law stores banks press water books brothers hair lodge parts mills court"
    " forum speed grid hall farms bakers sands farm club care".split()
)
_MOSTLY_SURNAMES = frozenset({"banks", "mills", "park", "wood"})
# Callings that are surnames as well: behind a given name they are nobody's job.
_CALLINGS_AS_SURNAMES = frozenset(
    "archer baker barber barker bishop brewer butcher butler carpenter carter carver chandler chaplain clark clerk cook"
    " cooper dean draper driver dyer farmer fisher fletcher fowler gardener gardner glover hunter joiner judge mason"
    " mercer miller painter parker piper plumber porter potter sawyer sheppard shepherd singer skinner slater smith"
    " steward saddler tanner taylor thatcher turner tyler wagner walker weaver webber wheeler".split()
)
# Given names that tell a job more closely: "Summer Gardener".
_OF_A_JOB = frozenset("art chase dean forest head holiday junior lead major page river senior sky summer".split())
# Titles that never begin an organisation's name.
HONORIFICS = frozenset("mister mr mrs ms miss mx dr prof professor rev herr frau mme monsieur".split())

# "And", between the surnames of one person.
_BETWEEN_SURNAMES = frozenset({"i", "y", "e"})
_BEFORE_TITLES = frozenset("very right most the his her tan".split())


class NameKind(StrEnum):
    """What a proper name names, as far as its own words tell."""

    PERSON = "person"
    ORGANISATION = "organisation"
    ROLE = "role"
    OTHER = "other"
    UNKNOWN = "unknown"


class Name(Struct, frozen=True, dict=True):
    """A proper name: the span [start, end) of `Words.text`, its words without post-nominals, and its kind."""

    start: int
    end: int
    text: str
    kind: NameKind

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        """The lower-case words of the name without titles."""
        words = (word.strip(".\"'()[]").lower() for word in self.text.split())
        return tuple(word for word in words if word and word not in word_list("titles"))

    @property
    def titled(self) -> bool:
        """Whether a title stands before it that gives no kinship away: "Dr. Kern", not "Auntie Mel"."""
        first = self.text.split()[0].lower().strip(".()")
        return self.kind is NameKind.PERSON and first in word_list("titles") and first not in AUNTS_AND_UNCLES


# "Macon GA"
_TOWN_IN_A_STATE = compiled(
    r"(?:[A-Z][a-z]+\.? ){1,2}(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]"
    r"|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|NSW|QLD|BC|ON|QC|AB)"
)


def kind_of(text: str) -> NameKind:
    """Tell what a capitalised phrase names by its own words."""
    tokens = [token.strip(".\"'()[],") for token in text.split()]
    lower = [token.lower() for token in tokens]
    if _is_titled_person(lower) or _is_couple(lower):
        return NameKind.PERSON
    if len(lower) == 1 and lower[0] in word_list("employers"):
        return NameKind.ORGANISATION
    if _is_no_party(text, lower):
        return NameKind.OTHER
    if len(tokens) > 2 and lower[1] == "of" and is_job_word(tokens[0]):
        return NameKind.ROLE
    if _is_plural_role(lower) or _DOTTED.fullmatch(text.split()[-1]):
        return NameKind.ORGANISATION
    return NameKind.UNKNOWN if _has_ambiguous_surname(lower) else _role_or_organisation(tokens, lower)


def _is_town(text: str, lower: list[str]) -> bool:
    return _TOWN_IN_A_STATE.fullmatch(text) is not None and word_list("organisations").isdisjoint(lower)


def _is_no_party(text: str, lower: list[str]) -> bool:
    """Whether the words are a day's, a town's, an amount's and the like."""
    words = word_list("others") | word_list("contacts") | word_list("titles")
    return (
        words.issuperset(lower)
        or " ".join(lower) in places()
        or bool(_AMOUNT.fullmatch(text) or _is_town(text, lower) or _FEAST.fullmatch(" ".join(lower)))
    )


def _role_or_organisation(tokens: list[str], lower: list[str]) -> NameKind:
    sure = lower[0] == "the" or (len(lower) > 1 and lower[-1] not in word_list("roles"))
    if sure and _is_organisation(tokens, lower) and lower[-1] in word_list("organisations"):
        return NameKind.ORGANISATION
    if is_role(tokens):
        return NameKind.ROLE
    return NameKind.ORGANISATION if _is_organisation(tokens, lower) or has_acronym(tokens) else NameKind.UNKNOWN


def person_or_organisation(name: Name) -> NameKind:
    """What a name is that its own words do not tell, as far as given names and ordinary words do; else `UNKNOWN`."""
    if name.kind is not NameKind.UNKNOWN or not name.tokens:
        return name.kind
    if name.tokens[0] in given_names():
        return NameKind.PERSON
    if len(name.tokens) < 2:
        return NameKind.UNKNOWN
    telling = [token for token in name.tokens if token not in PARTICLES | _BETWEEN_SURNAMES]
    return NameKind.ORGANISATION if any(map(is_ordinary, telling)) else NameKind.PERSON


def is_role(tokens: list[str]) -> bool:
    """Whether people are hired as what these words say."""
    last = tokens[-1]
    if len(tokens) > 1 and _NUMERAL.fullmatch(last.lower()):
        last = tokens[-2]
    return is_job_word(last) or (len(tokens) > 2 and tokens[1].lower() in {"of", "for"} and is_job_word(tokens[0]))


def _is_titled_person(lower: list[str]) -> bool:
    while len(lower) > 2 and lower[0] in _BEFORE_TITLES:
        lower = lower[1:]
    if lower[0] not in word_list("titles") or len(lower) < 2:
        return False
    if "&" in lower and lower[0] not in HONORIFICS:
        return False
    if lower[0] not in HONORIFICS and lower[-1] in word_list("organisations") - _SURNAMES:
        return False
    return not is_job_word(lower[0]) or not is_job_word(lower[-1])


def _has_ambiguous_surname(lower: list[str]) -> bool:
    """Whether a name is a given one and a surname that also means a house or a calling: "Lou Park", "Tom Baker"."""
    if len(lower) == 2 and lower[1] in _MOSTLY_SURNAMES:
        return lower[0] in given_names() or "-" in lower[0]
    is_called = len(lower) > 1 and lower[-1] in _CALLINGS_AS_SURNAMES
    return is_called and lower[0] in given_names() and lower[0] not in _OF_A_JOB


def _is_plural_role(lower: list[str]) -> bool:
    """Whether a name ends in what many people are, as a firm's does: "Keystone Builders", but "W. Gillies"."""
    last = lower[-1]
    named = len(lower) > 1 and len(lower[0]) > 1
    return named and last.endswith("s") and last not in word_list("roles") and is_job_word(last)


def _is_couple(lower: list[str]) -> bool:
    """Whether two given names share a surname: "Pippa & Hugo Ashworth"."""
    if len(lower) != 4 or lower[1] != "&":
        return False
    return {lower[0], lower[2]} <= given_names() and not is_ordinary(lower[3]) and not _names_a_house(lower)


def _names_a_house(lower: list[str]) -> bool:
    return any(token in word_list("organisations") for token in lower)


def _is_organisation(tokens: list[str], lower: list[str]) -> bool:
    if len(lower) == 3 and lower[1] in {"&", "+"} and {lower[0], lower[2]} <= given_names():
        # "Alan & Sheila" sign together.
        return False
    if any(token in {"&", "+"} for token in tokens) or any(token.endswith("'s") for token in lower):
        return True
    named = any(token in word_list("organisations") for token in lower[1:])
    alone = lower[0] in word_list("organisations") and (len(lower) == 1 or lower[1] in {"of", "for"})
    return named or alone or lower[0] in _LEADING or any(map(_CAMEL.fullmatch, tokens))


def has_acronym(tokens: list[str]) -> bool:
    """Whether capitals stand for words: "PTSC", "Bethel AME"; in a shouted name they mean nothing."""
    if len(tokens) > 1 and all(token.isupper() for token in tokens):
        return False
    known = word_list("others") | word_list("post_nominals") | word_list("contacts") | word_list("organisations")
    return any(_ACRONYM.fullmatch(token) and token.lower() not in known for token in tokens)
