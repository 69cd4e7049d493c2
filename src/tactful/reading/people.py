"""Find whom the letter goes to, and who else is to be thanked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tactful.reading.evidence import Evidence, MaskedWords, compiled
from tactful.reading.names import Name, NameKind, person_or_organisation
from tactful.reading.rivals import rival_names

_ENOUGH = 3
# The rule of that name in `rules.toml`.
_MADE_AN_OFFER, _WEIGHT_OF_AN_OFFER = "the person made the offer", 5


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the words: all names that mean the same one, the weight for being written to, and why."""

    names: tuple[Name, ...]
    weight: int
    says: str

    @property
    def made_an_offer(self) -> bool:
        """Whether it is only known that this is who made the offer, which a company does as well."""
        return self.says == _MADE_AN_OFFER and self.weight <= _WEIGHT_OF_AN_OFFER

    @property
    def best_name(self) -> Name:
        """The form with a title, else the longest, else the first."""
        return max(self.names, key=lambda n: (n.kind is NameKind.PERSON, len(n.tokens), -n.start))


def same_person(one: Name, other: Name) -> bool:
    """Whether two names may mean one person: one's words are all among the other's."""
    a, b = set(one.tokens), set(other.tokens)
    return bool(a and b) and (a <= b or b <= a)


def weigh_people(masked: MaskedWords, correspondence: Iterable[Evidence] = ()) -> list[Person]:
    """Everybody in the words, the likeliest recipient first; `correspondence` is what pasted mail says of them."""
    evidence = [*correspondence, *masked.weigh("recipient"), *_titled(masked.names), *_listed(masked)]
    people = [_person(group, evidence) for group in _groups(masked.names, rival_names(masked))]
    return sorted(people, key=lambda person: (-person.weight, person.names[0].start))


def is_recipient(person: Person) -> bool:
    """Whether enough speaks for it that the letter goes to this person, and that it is one."""
    if person.weight < _ENOUGH:
        return False
    return not person.made_an_offer or person_or_organisation(person.best_name) is NameKind.PERSON


def _titled(names: Iterable[Name]) -> Iterator[Evidence]:
    for name in names:
        if name.kind is NameKind.PERSON:
            yield Evidence(name, 3, "the name has a title")


def _listed(masked: MaskedWords) -> Iterator[Evidence]:
    """Full names that end a list of the job and the company: "barista, Slow Drip, Abby Fairweather."."""
    for match in compiled(r"[\ue002\ue003]+[^.;!?\n]{0,50}[,/] (?P<name>[\ue001]+)(?=[.\n]|$)").finditer(masked.text):
        name = next(name for name in masked.names if name.start == match.start("name"))
        if len(name.tokens) > 1:
            yield Evidence(name, 3, "the name stands beside the job and the company")


def _groups(names: Iterable[Name], rivals: frozenset[str]) -> list[list[Name]]:
    groups: list[list[Name]] = []
    people = [
        n
        for n in names
        if n.kind is NameKind.PERSON or (n.kind is NameKind.UNKNOWN and " ".join(n.tokens) not in rivals)
    ]
    people = [n for n in people if n.tokens]
    for name in sorted(people, key=lambda n: -len(n.tokens)):
        home = next((g for g in groups if same_person(g[0], name)), None)
        groups.append([name]) if home is None else home.append(name)
    return groups


def _person(group: list[Name], evidence: list[Evidence]) -> Person:
    own = [item for item in evidence if item.name in group]
    by_rule: dict[str, int] = defaultdict(int)
    for item in own:
        by_rule[item.says] = item.weight if item.weight < 0 else max(by_rule[item.says], item.weight)
    weight = sum(by_rule.values())
    says = max(own, key=lambda item: item.weight).says if own else ""
    return Person(tuple(sorted(group, key=lambda n: n.start)), weight, says)
