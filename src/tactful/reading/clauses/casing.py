"""Give names the capitals that people leave out: "northwind labs offered me the job, say no to priya"."""

from __future__ import annotations

import re
from functools import cache

from tactful.reading.clauses.lexicon import given_names, is_job_word, is_ordinary, word_list
from tactful.text.particles import PARTICLES
from tactful.text.patterns import compiled
from tactful.text.titles import TITLE

_WORD = compiled(r"(?<![A-Za-z0-9'@./-])[A-Za-z][A-Za-z'-]*(?![A-Za-z0-9@/]|\.[a-z])")
_LOWER_PAIR = compiled(
    r"(?<![A-Za-z0-9'@./_-])(?P<given>[a-z]+(?:-[a-z]+)?)(?P<surname> [a-z]+(?:['-][a-z]+)?)?"
    r"(?![A-Za-z0-9@/_'-]|\.[a-z])"
)
# All that the last sentence or line says, or what follows its last comma.
_SIGNS = compiled(
    r"(?:[.!?,]\s{1,3}|\n\s{0,9})(?P<given>[A-Za-z]{2,14}(?:-[A-Za-z]{2,14})?)"
    r"(?P<surname>(?: [A-Za-z][a-z]{0,14}(?:['-][A-Za-z]{1,14})?){0,2})[.!]?\s{0,9}$"
)
# Given names that begin a clause as well: "will call".
_VERBS = frozenset("will may mark grant hope pat sue bill chase skip drew".split())
# "adebayo-smith", "o'neill", but "min-jun", "paul's" and "adidas-like".
_NAME_BEGINS = compiled(
    r"^[a-z]|(?<=[A-Za-z]{4}-)[a-z](?=[a-z]{3})(?!(?:like|style|based|type|free|owned)\b)|(?<=^[oOdD]')[a-z]"
)
# "al-Rashid" and "van't Hoff", as their bearers write them
_LED_BY_A_PARTICLE = compiled(r"\b(?:(?:al|el|an|ar|as|ash|at|az|ben|bin|d|l)[-'][A-Z]|van't [A-Z])")
# A surname has no more ordinary words.
_MOST_ORDINARY = 2
# A shorter one is too often a word of another language.
_SHORTEST_GIVEN = 4
_IN_THE_PLACE_OF_A_NAME = compiled(
    r"(?:\b(?:(?:its|it's) (?:from )?|(?:from|my name is|my name's|names|name's|dear|hi|hello|hey|called"
    rf"|{TITLE})\.? )"
    r"|\b(?:thanks|thank you|cheers|regards|love|ta|thx|sign|signed)[, \n]{1,2}|\n)"
    r"(?P<given>[a-z]{2,14})(?P<surname> [A-Za-z]{1,14})?(?=[.,!\n]|\s*$)"
)
# Where a word can only be a surname: "mr sands", "Denholm & fry".
_BEHIND_A_TITLE = compiled(rf"(\b(?:{TITLE})\.? |\b[A-Z][a-z]{{1,20}} & )([a-z]+)\b", re.IGNORECASE)
# A name that nobody bears and no dictionary has, with the small words behind it: "northwind labs offered".
_FIRM = compiled(
    r"(?<![A-Za-z0-9'@./_-])(?P<name>[A-Za-z][a-z]{3,20}(?:'s)?)(?P<rest>(?: [a-z]{2,20}){1,3})(?![A-Za-z0-9@/_'-])"
)
_DETERMINED = compiled(r"\b(?:the|an?|my|our|your|their|his|her|this|that|some|local) $", re.IGNORECASE)
# "paws & co", "smith and sons"
_PARTNERS = compiled(
    r"(?<![A-Za-z0-9'@./_-])(?P<name>[A-Za-z]{3,20}) (?P<and>&|and)"
    r" (?P<rest>co|sons|daughters|partners|associates|bros)\b",
    re.IGNORECASE,
)
_WRITTEN_SO = {"gmbh": "GmbH", "llc": "LLC", "llp": "LLP", "kg": "KG", "plc": "PLC", "nhs": "NHS"}
# Of the words of organisations those that name a place or a kind of work as well: "the globex warehouse".
_OF_WORK = frozenset(
    "office warehouse shop lab kitchen department dept faculty station building canteen depot rig ship garage workshop"
    " fleet hub board city company firm contact as se sa ab ag arms payroll hire law finance engineering security"
    " cleaning research design talent recruitment recruiters personnel staffing store stores house water space health"
    " care travel training survey supply storage packaging parts lines games events food coffee paper books cars bikes"
    " works credit insurance pension equity fund capital exchange commission court counsel union".split()
)
# What a school's name ends in, where nothing goes on: "riverside high".
_SCHOOLS = frozenset("high elementary prep primary".split())
_JOBS = frozenset("job role position post gig team people staff department dept offer interview contract".split())


def writes_without_case(text: str) -> bool:
    """Whether a text is in small letters throughout, but for a few, or in nothing but capitals."""
    letters = [c for c in text if c.isalpha()]
    if not letters:
        return False
    capitals = sum(c.isupper() for c in letters) / len(letters)
    starts = re.findall(r"(?:^|[.!?]\s+|\n\s*)([A-Za-z])", text)
    small = sum(c.islower() for c in starts)
    return capitals > 0.6 or (capitals < 0.035 and small * 2 >= len(starts))


def with_capitals(text: str) -> str:
    """A text without case with a capital at each word that is not ordinary English, or stands where a name is due."""
    shouted = sum(c.isupper() for c in text) > sum(c.islower() for c in text)
    base = text.lower() if shouted and len(text.lower()) == len(text) else text
    proper = _WORD.sub(lambda m: m.group() if is_ordinary(m.group()) else _capitalise(m.group()), base)
    proper = _BEHIND_A_TITLE.sub(lambda m: m.group(1) + _capitalise(m.group(2)), proper)
    return _SIGNS.sub(_signed, _IN_THE_PLACE_OF_A_NAME.sub(_named_like_a_word, _with_firms(proper, careless=True)))


def _signed(match: re.Match[str]) -> str:
    """Capitals for a name in small letters that ends the text: "jo bell", "zanele mkhize"."""
    given, surname = match["given"].lower(), match["surname"].lower().split()
    if not _is_signature(given, surname):
        return match.group()
    words = match.group()[match.start("given") - match.start() :].split(" ")
    proper = (word if word in PARTICLES else _capitalise(word) for word in words)
    return match.group()[: match.start("given") - match.start()] + " ".join(proper)


def _is_signature(given: str, surname: list[str]) -> bool:
    never = word_list("openers") | word_list("slang") | word_list("others") | word_list("contacts")
    if not never.isdisjoint(surname) or any(map(is_job_word, surname)):
        return False
    unknown = bool(surname) and not any(map(is_ordinary, surname))
    if given in given_names():
        return unknown or (given not in _VERBS and len(surname) < _MOST_ORDINARY)
    return unknown and not is_ordinary(given)


def _named_like_a_word(match: re.Match[str]) -> str:
    """Capitals for a given name that is a word as well, where a name is due: "its from amber hollis"."""
    given, surname = match.group("given"), match.group("surname") or ""
    if given.lower() not in given_names():
        return match.group()
    lead = match.group()[: match.start("given") - match.start()]
    return lead + _capitalise(given) + (f" {_capitalise(surname.strip())}" if surname else "")


def with_names(text: str) -> str:
    """A text with case with the capitals that some names lack: "i told greta hollin", "at northwind labs"."""

    def named(match: re.Match[str]) -> str:
        given, surname = match.group("given"), match.group("surname") or ""
        known = {given, given.partition("-")[0]} & given_names()
        if len(given) < _SHORTEST_GIVEN or not known or is_ordinary(given):
            return match.group()
        behind = surname.strip()
        is_small = behind in PARTICLES or is_ordinary(behind)
        return _capitalise(given) + (surname if is_small else f" {_capitalise(behind)}")

    titled = _BEHIND_A_TITLE.sub(_surname_named, text)
    return _SIGNS.sub(_signed, _with_firms(_LOWER_PAIR.sub(named, titled), careless=False))


def _surname_named(match: re.Match[str]) -> str:
    """A capital for what can only be a surname: "mr singh", but not "miss you"."""
    return match[0] if is_ordinary(match[2]) else match[1] + _capitalise(match[2])


def _with_firms(text: str, *, careless: bool) -> str:
    """The text with capitals for what belongs to a company's name: "Northwind labs", "northwind labs"."""

    def named(match: re.Match[str]) -> str:
        name, rest = match.group("name"), match.group("rest").split()
        length = next((index for index, word in enumerate(rest) if word not in _firm_words()), len(rest))
        if rest[length:] and len(rest) == length + 1 and rest[length] in _SCHOOLS:
            length += 1
        behind = rest[length] if length < len(rest) else ""
        is_job = behind in _JOBS or (behind and is_job_word(behind))
        # "Poppy Lindgren's pottery" may be called otherwise; "The kibbutz dairy" is any dairy of the kind.
        is_owned = name.endswith("'s") and name[0].isupper() and not careless
        is_kind = _DETERMINED.search(text, max(0, match.start() - 8), match.start())
        if not length or is_job or is_owned or is_kind or name.lower() in given_names() or is_ordinary(name):
            return match.group()
        return " ".join([_capitalise(name), *map(_capitalise, rest[:length]), *rest[length:]])

    return _PARTNERS.sub(_partners_named, _FIRM.sub(named, text))


def _partners_named(match: re.Match[str]) -> str:
    if match["and"].lower() == "and" and match["rest"].lower() not in {"sons", "daughters", "bros"}:
        return match.group()
    return f"{_capitalise(match['name'])} {match['and']} {_capitalise(match['rest'])}"


@cache
def _firm_words() -> frozenset[str]:
    return word_list("organisations") - _OF_WORK


def _capitalise(word: str) -> str:
    return _WRITTEN_SO.get(word, _NAME_BEGINS.sub(lambda match: match.group().upper(), word))


def match_case(value: str, mended: str) -> str:
    """The value with the case of its mended form, where they have the same length."""
    plain = " ".join(mended.split())
    if len(plain) != len(value):
        return value
    own = {led.start() for led in _LED_BY_A_PARTICLE.finditer(value)}
    return "".join(
        c if index in own else c.upper() if p.isupper() else c.lower() if p.islower() else c
        for index, (c, p) in enumerate(zip(value, plain, strict=True))
    )
