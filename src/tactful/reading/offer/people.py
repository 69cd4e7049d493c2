"""Find whom the letter goes to, and who else is to be thanked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from msgspec import Struct

from tactful.reading.clauses.lexicon import given_names, is_ordinary, places
from tactful.reading.names.evidence import Clue, MaskedWords, masked_pattern
from tactful.reading.names.kinds import Name, NameKind, person_or_organisation
from tactful.reading.names.tellings import Telling
from tactful.reading.offer.rivals import rival_names

_ENOUGH = 3
_OF_A_SURNAME = frozenset("mr ms dr prof herr frau mme".split())
_LIKELIHOOD = 2
_LISTED = r"[\ue002\ue003]+[^.;!?\n]{0,50}[,/] (?P<name>[\ue001]+)(?=[.\n]|$)"
_IN_A_LIST = (
    r"(?:^|[.!?\n] ?){E}, <P>(?=, {R})",
    r"(?:^|[.!?\n] ?){R}, <P>(?=, {E})",
    r"(?:at|with|@) (?:the )?{E}, <P>(?=\. [a-z])",
    r"(?:^|[.!?\n] ?)(?:{R}|[a-z -]{3,30})(?: job| post)? (?:at|@) (?:the )?{O}, <P>(?=\. [a-z])",
)
_FROM = r"\b(?:offer(?:ed)?|letter|mail|e-?mail|call)(?: letter| mail| e-?mail)? (?:from|by) <P>"
_HOUSE = masked_pattern(r"(?:, | \(|,? (?:of|at) (?:the )?){E}")
# What is told of a company as well.
_MADE_AN_OFFER = frozenset({Telling.MADE_THE_OFFER, Telling.OFFER_CAME_FROM, Telling.YES_OR_NO_TO})
_WEIGHT_OF_AN_OFFER = 6


class Person(Struct, frozen=True):
    """A person of the words: all names that mean the same one, the weight for being written to, and why."""

    names: tuple[Name, ...]
    weight: int
    tells: str

    @property
    def made_an_offer(self) -> bool:
        """Whether it is only known that this is who made the offer, which a company does as well."""
        return self.tells in _MADE_AN_OFFER and self.weight <= _WEIGHT_OF_AN_OFFER

    @property
    def is_certain(self) -> bool:
        """Whether the name itself tells that it is a person's, by a title or a given name."""
        return any(n.titled or (n.tokens and n.tokens[0] in given_names()) for n in self.names)

    @property
    def likelihood(self) -> int:
        """What the name itself adds beside other people: a given name is a person's, ordinary words are a company's."""
        if all(n.kind is NameKind.UNKNOWN and _is_made_of_words(n) for n in self.names):
            return -_LIKELIHOOD
        given = any(n.kind is NameKind.UNKNOWN and n.tokens and n.tokens[0] in given_names() for n in self.names)
        return _LIKELIHOOD if given else 0

    @property
    def best_name(self) -> Name:
        """The form with a title, else the longest, else the first."""
        return max(self.names, key=_fullness)


def _fullness(name: Name) -> tuple[bool, int, bool, int]:
    # Nobody is greeted by a surname alone: "the Oyelaran family", "Mrs Oyelaran".
    titled = name.titled and len(name.tokens) == 1
    return name.kind is NameKind.PERSON, len(name.tokens), titled, -name.start


def same_person(one: Name, other: Name) -> bool:
    """Whether two names may mean one person: one's words are all among the other's."""
    a, b = set(one.tokens), set(other.tokens)
    return bool(a and b) and (a <= b or b <= a)


def distinct(names: Iterable[Name]) -> tuple[Name, ...]:
    """The names without repetitions: of those with the same words only the first."""
    return tuple({name.tokens: name for name in reversed(list(names))}.values())


def weigh_people(masked: MaskedWords, correspondence: Iterable[Clue] = ()) -> list[Person]:
    """Everybody in the words, the likeliest recipient first; `correspondence` is what pasted mail says of them."""
    evidence: dict[Name, list[Clue]] = defaultdict(list)
    from_form = (*_titled(masked.names), *_listed(masked), *_in_a_list(masked), *_signing(masked))
    for item in (*correspondence, *masked.weigh("recipient"), *from_form):
        evidence[item.name].append(item)
    people = [_person(group, evidence) for group in _groups(masked.names, rival_names(masked))]
    return sorted(people, key=lambda p: (-p.weight - p.likelihood, not p.is_certain, p.names[0].start))


def is_recipient(person: Person) -> bool:
    """Whether enough speaks for it that the letter goes to this person, and that it is one."""
    if person.weight + min(person.likelihood, 0) < _ENOUGH:
        return False
    return not person.made_an_offer or person_or_organisation(person.best_name) is NameKind.PERSON


def _is_made_of_words(name: Name) -> bool:
    return len(name.tokens) > 1 and name.tokens[0] not in given_names() and all(map(is_ordinary, name.tokens))


def _titled(names: Iterable[Name]) -> Iterator[Clue]:
    for name in names:
        if name.titled:
            yield Clue(name, 3, Telling.TITLED)


def _listed(masked: MaskedWords) -> Iterator[Clue]:
    """Full names that end a list of the job and the company: "barista, Slow Drip, Abby Fairweather."."""
    for match in masked_pattern(_LISTED).finditer(masked.text):
        name = masked.name_at(match.start("name"))
        if name is not None and len(name.tokens) > 1 and not _may_be_a_house(name):
            yield Clue(name, 3, Telling.BESIDE_JOB_AND_COMPANY)
    for match in masked_pattern(_FROM).finditer(masked.text):
        name = masked.name_at(match.start("name"))
        if name is not None and len(name.tokens) > 1 and is_before_a_house(masked, name):
            yield Clue(name, 4, Telling.NAME_BEFORE_THE_COMPANY)
    # "Meridian Bank (compliance officer, Edinburgh, Fiona MacAskill)"
    for match in masked_pattern(r"{O} \([^()\n]{1,60}, <P>\)").finditer(masked.text):
        name = masked.name_at(match.start("name"))
        if name is not None and len(name.tokens) > 1 and name.tokens[0] in given_names():
            yield Clue(name, 4, Telling.NAME_BESIDE_THE_COMPANY)


def _may_be_a_house(name: Name) -> bool:
    """Whether a full name without a given one holds a word, a town or capitals: "Solent Yachts", "Geodis Rotterdam"."""
    if not given_names().isdisjoint(name.tokens):
        return False
    words = [token for token in name.tokens if len(token) > 1]
    return any(map(is_ordinary, words)) or bool(places().intersection(name.tokens)) or name.text[-2:].isupper()


def _in_a_list(masked: MaskedWords) -> Iterator[Clue]:
    """A given name in a list of the job and the company that goes on: "Hobbs Haulage, Mick, driver"."""
    for pattern in _IN_A_LIST:
        for match in masked_pattern(pattern).finditer(masked.text):
            name = masked.name_at(match.start("name"))
            if name is not None and name.tokens[0] in given_names():
                yield Clue(name, 4, Telling.BESIDE_JOB_AND_COMPANY)


def is_before_a_house(masked: MaskedWords, name: Name) -> bool:
    """Whether an organisation follows the name, of where its bearer works: "Tan Wei Ming, Golden Harvest Ltd"."""
    return _HOUSE.match(masked.text, name.end) is not None


def _signing(masked: MaskedWords) -> Iterator[Clue]:
    """A name that is nowhere else, and is all that the words end in, signs them."""
    pattern = r"(?:^|[.!?\n] ?)(?P<name>[\ue000\ue001]+)(?:, [a-z.]{2,8}){0,3}[^\w\ue000-\ue003]*$"
    for match in masked_pattern(pattern).finditer(masked.text):
        name = masked.name_at(match.start("name"))
        if name is None or _is_how_others_are_called(name):
            continue
        if not any(same_person(name, other) for other in masked.names if other is not name):
            yield Clue(name, -6, "")


def _is_how_others_are_called(name: Name) -> bool:
    """Whether people sign with more than that, and greet with it: "Ms Considine", but "Auntie Mel", "Coach Ramirez"."""
    title = name.text.split()[0].lower().strip(".")
    return len(name.tokens) == 1 and title in _OF_A_SURNAME and name.tokens[0] not in given_names()


def _groups(names: Iterable[Name], rivals: frozenset[str]) -> list[list[Name]]:
    """Put together the names that mean one person; each shorter form joins the first longer one."""
    by_tokens: dict[frozenset[str], list[Name]] = defaultdict(list)
    for name in names:
        is_rival = " ".join(name.tokens) in rivals and ("&" in name.tokens or name.tokens[0] not in given_names())
        if name.kind is NameKind.PERSON or (name.kind is NameKind.UNKNOWN and not is_rival):
            by_tokens[frozenset(name.tokens)].append(name)
    groups: list[list[Name]] = []
    homes: dict[str, list[tuple[frozenset[str], list[Name]]]] = defaultdict(list)
    for tokens in sorted(filter(None, by_tokens), key=len, reverse=True):
        own = by_tokens[tokens]
        home = next((group for longer, group in homes[next(iter(tokens))] if tokens <= longer), None)
        if home is not None:
            home += own
            continue
        groups.append(own)
        for token in tokens:
            homes[token].append((tokens, own))
    return groups


def _person(group: list[Name], evidence: dict[Name, list[Clue]]) -> Person:
    own = [item for name in group for item in evidence[name]]
    speaks_for: dict[str, int] = defaultdict(int)
    for item in own:
        speaks_for[item.tells] = max(speaks_for[item.tells], item.weight)
    against = min((item.weight for item in own if item.weight < 0), default=0)
    tells = max(own, key=lambda item: item.weight).tells if own else ""
    names = tuple(sorted(group, key=lambda name: name.start))
    return Person(names, sum(speaks_for.values()) + against, tells)
