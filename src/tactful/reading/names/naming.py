"""Name what stands in the words: proper names, with the kinds that labels and neighbours give them, and roles."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from tactful.reading.clauses.lexicon import is_ordinary, word_list
from tactful.reading.clauses.words import Field, Words
from tactful.reading.names.brands import find_brands
from tactful.reading.names.kinds import Name, NameKind, has_acronym, kind_of, person_or_organisation
from tactful.reading.names.labels import Labelled, find_labelled
from tactful.reading.names.names import find_names
from tactful.reading.names.offerers import find_offerers
from tactful.reading.names.role_cues import NAME_GOES_ON, QUOTED
from tactful.reading.names.role_phrases import phrase_with_head
from tactful.text.patterns import compiled

# Characters. A longer field is a clause.
_LONGEST_ROLE = 50
# A text of so few words has no sentences, only scraps.
_FEW_WORDS = 12
# Characters between a name and what its bearer is.
_NEAR = 3
_CLOSE = compiled(r"[ .)\n]{0,9}")
_QUOTED = compiled(r'"(?P<name>[A-Z][\w&\'-]+(?: (?:of|the|and|in|on|de|du|&|[A-Z][\w&\'-]*)){0,4} [A-Z][\w&\'-]+)"')
_CALLED = compiled(
    r"\b(?:company|firm|shop|place|studio|outfit|business|start-?up|restaurant|cafe|bakery|agency|school|nursery|salon)"
    r"(?:'s| is|,)? (?:called|named) \"(?P<name>[\w][^\"\n]{1,40})\"",
    re.IGNORECASE,
)
_OFFERED = compiled(
    r"\b(?:as|to be|doing|declin\w+|refus\w+|reject\w*|turn(?:ed|ing)? down|[Nn]o to"
    r"|offer(?:ed|s|ing)?(?: me)?|(?:position|post|role|job|offer|place) (?:of|as))"
    r"(?: to be| the| your| their| an?){0,2}"
    r" (?=(?P<role>[a-z0-9][^,.;:!?()\n\"]{2,60}))"
)
_OF_A_RECRUITER = frozenset("hiring hr store shop branch line regional recruitment my their the general gen".split())


# "Part-time lecturer", "weekend chef"
_HOURS = compiled(
    r"(?:(?:full[- ]?time|part[- ]?time|temp(?:orary)?|casual|weekend|saturday|seasonal|permanent|fixed[- ]term) )*"
)
# Whoever is asked to write the letter is not whom it greets: "Dear Program".
_HELPERS = frozenset("program programme computer assistant app ai chatgpt gpt".split())


def name_everything(words: Words) -> tuple[tuple[Name, ...], tuple[Labelled, ...]]:
    """Every name with its kind, in order, and what labels say of some."""
    names = _placed(find_names(words), (*_quoted(words), *find_brands(words), *find_offerers(words)))
    labelled = find_labelled(words, names)
    names = _placed(names, (item.name for item in labelled))
    names = _placed(names, _roles(words, names))
    names = _placed(names, _scraps(words, names))
    names = tuple(name for name in names if not (_is_behind_a_name(words, name) or _is_noun_of_a_name(words, name)))
    return _alike(tuple(_greeted(words, name) for name in names)), labelled


def _quoted(words: Words) -> Iterable[Name]:
    """Names in quotation marks, with small words in them: "Stack of Goats"; a company called "nothing but nets"."""
    for match in _CALLED.finditer(words.text):
        yield Name(*match.span("name"), match["name"], NameKind.ORGANISATION)
    for match in _QUOTED.finditer(words.text):
        kind = kind_of(match.group("name"))
        if kind in {NameKind.UNKNOWN, NameKind.ORGANISATION}:
            yield Name(*match.span("name"), match.group("name"), kind)


def _placed(names: tuple[Name, ...], better: Iterable[Name]) -> tuple[Name, ...]:
    """The names with `better` ones in the place of all that they overlap; of these the first of two that overlap."""
    kept: list[Name] = []
    for name in sorted(better, key=lambda name: name.start):
        if not kept or kept[-1].end <= name.start:
            kept.append(name)
    free = (name for name in names if not _near(kept, name.start, name.end))
    return tuple(sorted((*free, *kept), key=lambda name: name.start))


def _near(names: Sequence[Name], start: int, end: int) -> list[Name]:
    """Those of some names, which stand in order, that overlap the span [start, end)."""
    first = max(0, bisect_right(names, start, key=lambda name: name.start) - 1)
    last = bisect_left(names, end, key=lambda name: name.start)
    return [name for name in names[first:last] if start < name.end and name.start < end]


def _roles(words: Words, names: tuple[Name, ...]) -> Iterable[Name]:
    """Fields that are nothing but a role in small letters; "manager" alone says what somebody is."""
    for quoted in QUOTED.finditer(words.text):
        group = "role" if quoted["role"] else "before"
        yield Name(*quoted.span(group), quoted[group], NameKind.ROLE)
    for match in _OFFERED.finditer(words.text):
        span = phrase_with_head(words.text, *match.span("role"))
        if span and span[0] == match.start("role") and not NAME_GOES_ON.match(words.text, span[1]):
            yield Name(*span, words.text[slice(*span)], NameKind.ROLE)
    for field in words.fields:
        taken = any(not _yields(name) for name in _near(names, field.start, field.end))
        if taken or len(field.text) > _LONGEST_ROLE:
            continue
        span = phrase_with_head(words.text, field.start, field.end)
        whole = span is not None and span[1] == field.end and _HOURS.fullmatch(words.lower, field.start, span[0])
        if span and whole and not _describes_somebody(names, field):
            yield Name(*span, field.text, NameKind.ROLE)


def _describes_somebody(names: tuple[Name, ...], field: Field) -> bool:
    """Whether the field may say what somebody is: "Bill Cash, gen. manager"."""
    inside = field.text.lower().split()
    if inside[-1] not in word_list("contacts"):
        return False
    beside = _near(names, field.start - _NEAR, field.end + _NEAR)
    is_known = any(person_or_organisation(name) is NameKind.PERSON for name in beside)
    return len(inside) == 1 or is_known or not _OF_A_RECRUITER.isdisjoint(inside)


def _yields(name: Name) -> bool:
    """Whether a name may be a piece of a role: "Head baker", "CRM exec"."""
    return name.kind in {NameKind.OTHER, NameKind.ROLE} or (" " not in name.text and has_acronym([name.text]))


def _scraps(words: Words, names: tuple[Name, ...]) -> Iterable[Name]:
    """In a few scraps, the ordinary words with a capital that fill one: "no. barista. Perks."."""
    if len(words.text.split()) > _FEW_WORDS:
        return
    never = word_list("others") | word_list("openers") | word_list("slang") | word_list("not_of_a_role")
    for field in words.fields:
        inside = field.text.split() if len(field.text) <= _LONGEST_ROLE else []
        if (
            inside
            and not _near(names, field.start, field.end)
            and all(word[0].isupper() and word.lower() not in never for word in inside)
        ):
            yield Name(field.start, field.end, field.text, NameKind.UNKNOWN)


def _is_behind_a_name(words: Words, name: Name) -> bool:
    """Whether the name is what somebody may put behind theirs: "Engr. T. Briggs, MNSE"."""
    ends = _CLOSE.fullmatch(words.text, name.end)
    behind = words.text.startswith((", ", " ("), name.start - 2)
    short = name.text.isupper() or name.text.lower() in word_list("post_nominals")
    return bool(ends) and behind and short and " " not in name.text


def _is_noun_of_a_name(words: Words, name: Name) -> bool:
    """Whether the name proper follows in quotation marks: "Residence" in "Residence "Les Tilleuls""."""
    return is_ordinary(name.text) and bool(re.match(r' "[A-Z]', words.text[name.end : name.end + 3]))


def _greeted(words: Words, name: Name) -> Name:
    """A word that is mostly no name, but is one behind "Dear": "Dear Jesus", "Hi August"."""
    before, after = words.lower[max(0, name.start - 8) : name.start], words.text[name.end : name.end + 1]
    nobody = word_list("contacts") | _HELPERS
    alone = name.kind is NameKind.OTHER and name.tokens and name.text.lower() not in nobody
    if alone and re.search(r"\b(?:called|named) $", before):
        return replace(name, kind=NameKind.UNKNOWN)
    if alone and re.search(r"\b(?:dear|hi|hello|hey) $", before) and after in {",", "!", "\n"}:
        return replace(name, kind=NameKind.UNKNOWN)
    return name


def _alike(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """The names, of which those of unknown kind are what the same words are elsewhere."""
    known = {n.tokens: n.kind for n in names if n.kind in {NameKind.PERSON, NameKind.ORGANISATION} and n.tokens}
    return tuple(
        replace(n, kind=known[n.tokens]) if n.kind is NameKind.UNKNOWN and n.tokens in known else n for n in names
    )
