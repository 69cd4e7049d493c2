"""Find which organisation made the offer, and keep it apart from rivals, employers of today and places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec.structs import replace

from tactful.contract import Fact
from tactful.reading.clauses.lexicon import given_names, is_job_word, is_ordinary, places, word_list
from tactful.reading.names.evidence import Clue, MaskedWords
from tactful.reading.names.kinds import Name, NameKind, has_acronym, person_or_organisation
from tactful.reading.names.names import LEADS_ON, OFFICES
from tactful.reading.names.tellings import Telling
from tactful.reading.offer.people import is_before_a_house, same_person
from tactful.reading.offer.rivals import rival_names
from tactful.text.legal_forms import LEGAL_FORM
from tactful.text.patterns import compiled
from tactful.text.wording import capitalised

_ENOUGH = 3
_LONGEST_ACRONYM, _REACH = 4, 30
_LONGEST_SPECIALITY = 2
# What a longer one ends in: "Team Leader, Night Voice Operations"
_SPECIALITIES = frozenset(
    "operations sales support services affairs relations development management engineering design marketing finance"
    " accounts logistics maintenance research planning reception".split()
)
_PLURAL_FIRMS = frozenset({"boots", "currys", "dreams", "woolies"})
# "Year 4 teacher", "Key Stage 1 lead", "Events Assistant"
_JOB_BEHIND = compiled(r" (?P<number>\d{1,2} )?(?P<job>[a-z][a-z-]+(?: [a-z][a-z-]+)?)")
_SLOT = compiled(
    r"(?:\b(?:job|role|position|post)|[\ue000\ue001\ue003]) (?:at|with|from) (?:the )?"
    r"(?P<company>[a-z0-9][a-z0-9&' -]{2,40}?)"
    r"(?= (?:by|for|in|because|but|and|from|cause|cos|so|as|then|they|i|who|which|on)\b|[.,;!?\n(]|$)"
)
_OF_MANY = compiled(
    r"(?:law|tech|insurance|design|building|fish|chip|coffee|car|care|clothes|phone|shoe|paper|book|flower|pet|toy"
    r"|local|small|big) (?:firm|company|shop|store|home|factory|office|agency|place|studio)"
)
_SEATS = frozenset("hall house park manor castle court grange lodge farm farms abbey towers estate".split())
_UNITS = frozenset("department faculty dept division laboratory school institute centre center office".split())
# They find the people; the job is somebody else's.
_LEGAL_END = compiled(rf"\b(?:{LEGAL_FORM})\.?$")
# "A job at Nonna's and ...": the "'s" is the name's where nothing follows that could be Nonna's.
_CALLED_AFTER = compiled(
    r"'s(?= ?(?:[.,;:!?)\n]|$)| (?:and|but|as|because|in|on|by|so|for|to|was|is|were|has|had|from|with|offered|offers"
    r"|wants|since|cos|when|which|who|where|until|this|last|yesterday|today|i|they|he|she)\b)"
)
_PLACED = compiled(r"\b(?:at|from|for|with|join|joining) (?:the )?$")
_AGENTS = frozenset("recruitment recruiting recruiters recruiter staffing personnel talent".split())
_SHIPS = frozenset("mv ms mt ss rv sv hms".split())
_OF_ITSELF = frozenset({Telling.NAME_OF_AN_ORGANISATION, Telling.FIRST_ORGANISATION})
_BESIDE = frozenset({Telling.LISTED_WITH_JOB, Telling.BESIDE_THE_JOB, Telling.BESIDE_PERSON_OR_ROLE})
_BEFORE_A_TOWN = frozenset({", ", " (", " in ", " - ", " "})
_NO_NAME = frozenset(
    "a an my this that their his her our some another one home work school minute same moment all least it".split()
)
_LEGAL_WITHIN = compiled(rf"\b(?:{LEGAL_FORM})\b\.?(?= (?!(?:{LEGAL_FORM})\b)[A-Z])")

_WORKED_WITH = compiled(
    r"\bwork(?:s|ed|ing)? (?:so )?(?:well |closely |together )?(?:with|under|alongside|beside|next to) $"
)
_MAKES_AN_OFFER = compiled(
    r"(?: (?:has|have|had|also|just|already|kindly|now|since|meanwhile|recently|then))*"
    r" (?:(?:offer(?:s|ed)?|gave|give[sn]?|pa(?:y|ys|id)|made"
    r"|hired?|wants?) me|match(?:es|ed)|came (?:back|through|along))\b"
)


def find_company(
    masked: MaskedWords,
    people: tuple[Name, ...],
    signed_for: Iterable[Clue] = (),
    *,
    recipient_known: bool,
    is_draft: bool = False,
) -> tuple[Fact, Name] | None:
    """The organisation that made the offer, with its name; None where it is uncertain.

    `people` are the names known to be the recipient's or the sender's; `signed_for` is what pasted mail says of
    organisations. Where the recipient is known, a name that "offered" the job is no person's.
    """
    rivals = rival_names(masked)
    evidence = [*masked.weigh("company"), *signed_for, *_own_words(masked)]
    evidence = [item for item in evidence if not _tells_of_another(masked, item)]
    evidence = [item for item in evidence if not _is_of_a_role(masked, item.name)]
    if is_draft:
        evidence = [item for item in evidence if not _makes_an_offer(masked, item.name)]
    weights = _weights(item for item in evidence if _may_be(item.name, people, rivals))
    best = max(weights, key=lambda key: weights[key], default=None)
    uncertain = best is not None and (
        weights[best] < _ENOUGH
        or _has_no_place(best, evidence)
        or _is_person_perhaps(best, evidence, recipient_known=recipient_known)
    )
    if best is None or uncertain:
        return _in_small_letters(masked) if masked.words.careless else None
    own = [item for item in evidence if _key(item.name) == best]
    name = min((item.name for item in own), key=lambda name: name.start)
    tells = max(own, key=lambda item: item.weight).tells
    fact = masked.fact(name.start, _end(masked, name), tells)
    # Nobody works "at Post Office".
    return (replace(fact, value=f"the {fact.value}") if fact.value.lower() in OFFICES else fact), name


def _weights(evidence: Iterable[Clue]) -> dict[str, int]:
    """What speaks for each name, and against it; what is told of one twice counts once, with the greater weight."""
    weights: dict[str, int] = defaultdict(int)
    counted: set[tuple[str, str]] = set()
    for item in sorted(evidence, key=lambda item: -abs(item.weight)):
        told = (_key(item.name), item.tells or str(item.weight))
        if told not in counted:
            counted.add(told)
            weights[_key(item.name)] += item.weight
    return weights


def _makes_an_offer(masked: MaskedWords, name: Name) -> bool:
    """Whether "X offered me 75" is told of the name; a draft says "you" of whoever made the offer that it declines."""
    return _MAKES_AN_OFFER.match(masked.text, name.end) is not None


def _is_speciality(masked: MaskedWords, item: Clue) -> bool:
    """Whether ordinary words behind a comma only tell the job more closely: "Senior Associate, Maritime"."""
    if len(item.name.tokens) > _LONGEST_SPECIALITY and item.name.tokens[-1] not in _SPECIALITIES:
        return False
    ordinary = item.name.kind is NameKind.UNKNOWN or len(item.name.tokens) == 1
    ordinary = ordinary and all(map(is_ordinary, item.name.tokens))
    return ordinary and item.tells in _BESIDE and masked.text.endswith((", ", " - ", " – "), 0, item.name.start)


def _tells_of_another(masked: MaskedWords, item: Clue) -> bool:
    """Whether a clue tells of the job or of a person."""
    return any(told(masked, item) for told in (_is_speciality, _leads_a_role, _is_from_somebody, _is_colleague))


def _leads_a_role(masked: MaskedWords, item: Clue) -> bool:
    """Whether ordinary words before a job say which it is: "the Events Assistant job", "the post of Year 4 teacher"."""
    behind = _JOB_BEHIND.match(masked.words.lower, item.name.end)
    if behind is None or not any(map(is_job_word, behind["job"].split())):
        return False
    return bool(behind["number"]) or (len(item.name.tokens) == 1 and _is_subject(item.name.tokens[0]))


def _is_subject(word: str) -> bool:
    """Whether a job may be about what a word names: "Events", "Collections", and not "Beacon", a firm's name."""
    return word in _SPECIALITIES or (word.endswith("s") and word not in _PLURAL_FIRMS and is_ordinary(word))


def _is_colleague(masked: MaskedWords, item: Clue) -> bool:
    """Whether somebody of a given name is worked with: "I couldn't work with Beth"."""
    is_person = item.name.kind is NameKind.UNKNOWN and not given_names().isdisjoint(item.name.tokens[:1])
    return is_person and _WORKED_WITH.search(masked.text, 0, item.name.start) is not None


def _is_of_a_role(masked: MaskedWords, name: Name) -> bool:
    """Whether short capitals begin a role, and somebody else offers it: "the MOT tester at Carr's Garage"."""
    if not name.text.isupper() or len(name.text) > _LONGEST_ACRONYM:
        return False
    behind = masked.words.lower[name.end : name.end + _REACH].split()
    others = (other.kind is NameKind.ORGANISATION and other.tokens != name.tokens for other in masked.names)
    return (
        bool(behind) and masked.text.startswith(" ", name.end) and is_job_word(behind[0].strip(".,;")) and any(others)
    )


def _is_from_somebody(masked: MaskedWords, item: Clue) -> bool:
    """Whether a name behind "from" or "turned down" is a person's by its words: "the cook job, from Ana Lopez"."""
    is_person = item.name.kind is NameKind.UNKNOWN and len(item.name.tokens) > 1
    is_person = is_person and (item.name.tokens[0] in given_names() or is_before_a_house(masked, item.name))
    return is_person and masked.text.endswith((" from ", " turned down "), 0, item.name.start)


def _has_no_place(key: str, evidence: list[Clue]) -> bool:
    """Whether only its own words speak for the name, and other organisations are named as well."""
    named = {_key(item.name) for item in evidence if item.name.kind is NameKind.ORGANISATION}
    own = [item for item in evidence if _key(item.name) == key and item.weight > 0]
    return len(named) > 1 and all(item.tells in _OF_ITSELF for item in own)


def _is_person_perhaps(key: str, evidence: list[Clue], *, recipient_known: bool) -> bool:
    """Whether it is only known that the offer comes from there, which a person does as well."""
    own = [item for item in evidence if _key(item.name) == key]
    offered = {item.tells for item in own if item.weight > 0} <= {Telling.OFFERED_THERE}
    name = own[0].name
    if not offered or person_or_organisation(name) is NameKind.ORGANISATION:
        return False
    return not recipient_known or name.tokens[0] in given_names()


def _in_small_letters(masked: MaskedWords) -> tuple[Fact, Name] | None:
    """A name made of ordinary words, written without capitals, in the place where only the company can stand."""
    match = _SLOT.search(masked.text)
    if not match or match.group("company").split()[0] in _NO_NAME:
        return None
    start, end = match.span("company")
    # "The garage" is any, and so is "law firm".
    if masked.text.endswith("the ", 0, start) or _OF_MANY.fullmatch(match.group("company")):
        return None
    fact = masked.fact(start, end, Telling.JOB_THERE)
    name = Name(start, end, fact.value.title(), NameKind.ORGANISATION)
    return replace(fact, value=_capitalised(fact.value)), name


def _capitalised(value: str) -> str:
    small = {"and", "of", "the", "for"}
    return " ".join(word if word in small else capitalised(word) for word in value.lower().split())


def _key(name: Name) -> str:
    return " ".join(name.tokens)


def _may_be(name: Name, people: tuple[Name, ...], rivals: frozenset[str]) -> bool:
    if name.kind not in {NameKind.ORGANISATION, NameKind.UNKNOWN} or not name.tokens:
        return False
    if _key(name) in rivals:
        return False
    # "Thornbury Hall" is not Lady Thornbury.
    is_house = len(name.tokens) > 1 and name.tokens[-1] in word_list("organisations") | _SEATS
    is_house = is_house and name.tokens[0] not in given_names()
    return name.kind is NameKind.ORGANISATION or is_house or not any(same_person(name, person) for person in people)


def _own_words(masked: MaskedWords) -> Iterator[Clue]:
    organisations = [name for name in masked.names if name.kind is NameKind.ORGANISATION]
    for name in organisations:
        yield from _of_its_words(name)
    for unit, whole in pairwise(organisations):
        if unit.tokens[:1] and unit.tokens[0] in _UNITS and whole.start - unit.end <= len(", "):
            yield Clue(whole, 3, Telling.BEHIND_ITS_DEPARTMENT)
    if organisations:
        yield Clue(organisations[0], 1, Telling.FIRST_ORGANISATION)
    yield from _before_towns(masked)


def _before_towns(masked: MaskedWords) -> Iterator[Clue]:
    """What stands before a town, and in no list: "Ascendia Lifts, Coventry"."""
    above: Name | None = None
    for name, place in pairwise(masked.names):
        is_town = place.text.lower() in places() and masked.text[name.end : place.start] in _BEFORE_A_TOWN
        is_listed = above is not None and masked.words.text[above.end : name.start] == ", "
        if is_town and not is_listed and person_or_organisation(name) is not NameKind.PERSON:
            yield Clue(name, 2, Telling.BEFORE_ITS_TOWN)
        above = name
    for name in masked.names:
        if _ends_in_a_town(name):
            yield Clue(name, 2, Telling.BEFORE_ITS_TOWN)


def _ends_in_a_town(name: Name) -> bool:
    """Whether the town stands in the name, behind what is no other's: "Concentrix Cebu", not "North Berwick"."""
    if name.kind is not NameKind.UNKNOWN or len(name.tokens) < 2 or name.tokens[-1] not in places():
        return False
    first = name.tokens[0]
    return not (first in places() or first in given_names() or is_ordinary(first))


def _of_its_words(name: Name) -> Iterator[Clue]:
    """What an organisation's own words say: a legal form speaks for it, an agency or a ship is not who employs."""
    if not has_acronym(name.text.split()):
        yield Clue(name, 2, Telling.NAME_OF_AN_ORGANISATION)
    if _LEGAL_END.search(name.text):
        yield Clue(name, 1, Telling.BEARS_LEGAL_FORM)
    if not _AGENTS.isdisjoint(name.tokens):
        yield Clue(name, -4, "")
    if not _UNITS.isdisjoint(name.tokens[:1]):
        yield Clue(name, -2, "")
    if not _SHIPS.isdisjoint(name.tokens[:1]):
        yield Clue(name, -4, "")


def _end(masked: MaskedWords, name: Name) -> int:
    """The end of the name without a town behind the legal form or a place that is known as such."""
    text = masked.words.text[name.start : name.end]
    if legal := _LEGAL_WITHIN.search(text):
        return name.start + legal.end()
    tokens = text.split(" ")
    # "The Royal Cornwall" is no Royal in Cornwall.
    is_whole = len(tokens) == 2 and is_ordinary(tokens[0])
    if _CALLED_AFTER.match(masked.text, name.end) and _PLACED.search(masked.text, 0, name.start):
        return name.end + len("'s")
    is_whole = is_whole or (len(tokens) > 1 and tokens[-2].lower() in LEADS_ON)
    if len(tokens) > 1 and not is_whole and tokens[-1].lower() in word_list("others"):
        return name.start + len(" ".join(tokens[:-1]))
    return name.end
