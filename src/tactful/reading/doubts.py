"""Find what words leave unclear: whether the offer is declined, whose it is, and whom the letter greets."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from enum import StrEnum
from functools import partial
from itertools import takewhile

from msgspec import Struct

from tactful.contract import Brief, LetterKind
from tactful.reading.answers.second_thoughts import comes_round
from tactful.reading.clauses.passages import Passages
from tactful.reading.clauses.refusals import DECLINING, declines
from tactful.reading.names.evidence import MaskedWords, masked_pattern, masked_words
from tactful.reading.names.kinds import Name, NameKind, person_or_organisation
from tactful.reading.names.tellings import Telling
from tactful.reading.offer.people import same_person
from tactful.reading.offer.rivals import rival_names
from tactful.reading.pasted.own_words import own_words_only
from tactful.text.naming import may_be_one, telling_words
from tactful.text.patterns import compiled
from tactful.text.spans import Span

_SURELY = r"(?:now |hereby |gladly |happily |definitely |formally |of course |absolutely |also )*"
_ACCEPTS = compiled(
    r"\bi(?:'m| am|'ll| will|'d| would| do|'ve decided to| have decided to| want to|'m going to| am going to)? "
    rf"{_SURELY}"
    r"(?:(?:like|love|happy|glad|delighted|pleased|thrilled) to )?(?:be )?"
    r"(?:accept(?:ing)?|tak(?:e|ing) (?:up )?|say(?:ing)? yes to )\s?"
    r"(?P<what>it\b|(?:the|this|that|your|their|his|her|[\ue000-\ue003]+(?:'s)?) (?:[a-z\ue003]+ ){0,2}"
    r"(?:offer|job|role|position|post|place)\b|[\ue003]+)"
    r"|\bi(?:'m| am) (?:so |very |really )?(?:happy|glad|delighted|pleased|thrilled|honou?red) to accept"
    r"(?: (?:it|this))?(?=\s*(?:[.!;\n]|$))"
    r"|\b(?:tell|told) (?:them|him|her|[\ue000-\ue003]+) (?:that )?(?:yes\b|i(?:'ll| will) take it\b|i accept\b)"
    r"|\bsay yes to (?:them|him|her|it|the (?:offer|job)|[\ue000-\ue003]+)\b"
)
_DECLINES_IT = compiled(rf"\b(?:{DECLINING}|say(?:ing)? no to) it\b|\bturn(?:ing)? it down")
# Before an acceptance: that it is none, or one of another day or world.
_NOT_SO = compiled(
    r"\b(?:not|never|n't|cannot|unable|almost|nearly|tempted|would have|could have|might|may|if|unless|before|whether"
    r"|should|or|until|instead of|rather than|wanted|was going|had|why|when|once|thought|think|hope|told me to"
    r"|wants me to|expects? me to|asked me to|pretend|suppose[ds]?|hard|easy|reasons? to|to let|he'?d|she'?d|they'?d"
    r"|like to say|wish|than|even though|as though|could|can't believe)\b[^.;!?\n]{0,30}$"
)
_QUESTION = compiled(r"[^.;!?\n]{0,80}\?")
_TAKES_IT_BACK = compiled(
    r"\b(?:no,? wait|wait,? no|actually|scratch that|on second thoughts?|changed my mind|just kidding|jk|i mean"
    r"|sorry,? no|nope|but then|not really|only joking)\b"
)
# Characters before an acceptance that may say that it is none.
_REACH = 60
_ANOTHERS = compiled(r"\b(?:another|other|else(?:where)?|different|better|rival|counter-?offer|counteroffer|instead)\b")
_MADE_IT = frozenset({Telling.DECLINED, Telling.OFFERED_THERE})
_OTHER_ONE = r"(?P<second>[\ue001\ue002]+)"
_COMPANIES = (
    rf"<O>(?:,? (?:and|&|\+|or) |, )(?:the )?{_OTHER_ONE},? (?:have |has |both |each |all |just |also )*"
    r"(?:offered|offers|wants?|wanted|made me|gave me)\b",
    rf"\b(?:offers? (?:from|at|by|with)|{DECLINING}|turn(?:ing)? down|(?:say(?:ing)? )?no(?: thanks)? to"
    r"|offered (?:jobs|a job) (?:at|by))(?: both| either)? (?:the )?"
    rf"<O>,? (?:and|&|\+|or) (?:the )?{_OTHER_ONE}",
)
_ADDRESSED = (
    r"\b(?:(?:write|address|send|reply|email|e-mail|mail|letter|goes|go|say no|dear|hi|hello|answer)"
    r"(?: (?:it|this|the letter|back|them))?(?: to)?:?|to:|tell) "
)
_PAIR = rf"{_ADDRESSED}<P>(?:,? (?:and|or|&|/|\+) (?:to |dear )?|, )(?P<second>[\ue000\ue001]+)(?!'s)"


_REFUSED = (
    rf"\b(?:{DECLINING}|turn(?:ing)? down|say(?:ing)? no to) (?:the |their |this "
    r"|an? )?"
    r"(?:job )?(?:offer|job|role|position|post)s? (?:from|at|by|with) (?:the )?<O>"
)


class Matter(StrEnum):
    """What may be unclear."""

    DECISION = "decision"
    COMPANY = "company"
    RECIPIENT = "recipient"


class Doubt(Struct, frozen=True):
    """Something that words leave unclear, and the names between which they leave it."""

    matter: Matter
    choices: tuple[str, ...] = ()


def find_doubts(words: str, brief: Brief) -> Iterator[Doubt]:
    """What is unclear in the words of a brief: at most one doubt of each matter."""
    masked = masked_words(words)
    takes_it = comes_round(masked) if brief.kind is LetterKind.REPLY else _accepts(masked, brief)
    if takes_it:
        yield Doubt(Matter.DECISION)
    if len(companies := _companies(masked, brief)) > 1:
        yield Doubt(Matter.COMPANY, companies)
    if len(people := _addressees(masked)) > 1:
        yield Doubt(Matter.RECIPIENT, people)


def _accepts(masked: MaskedWords, brief: Brief) -> bool:
    """Whether the words accept this very offer, and do not take that back."""
    text, passages = own_words_only(masked), Passages(masked.words)
    # "I accept the offer from Ana": who reads the letter is no rival.
    rivals = {name for name in rival_names(masked) if not _is_reader(brief, name)}
    # "I accept the offer from Globex but decline it": whom else?
    same = brief.company is None and len(rivals) == 1 and _DECLINES_IT.search(text)
    elsewhere = not same and bool(rivals or _ANOTHERS.search(text))
    refused = _refused(masked)
    for match in filter(partial(_is_meant, text), _ACCEPTS.finditer(text)):
        named = _named_in(masked, passages.clause_at(*match.span()))
        if any(name.tokens in refused for name in named):
            return True
        is_rivals = not same and named and all(" ".join(name.tokens) in rivals for name in named)
        if not is_rivals and (not elsewhere or _names_company(brief, named)):
            return True
    return False


def _is_reader(brief: Brief, name: str) -> bool:
    return brief.recipient is not None and set(name.split()) <= set(brief.recipient.value.lower().split())


def _refused(masked: MaskedWords) -> set[tuple[str, ...]]:
    """The names whose offer the words turn down in so many words."""
    matches = masked_pattern(_REFUSED).finditer(own_words_only(masked))
    return {name.tokens for match in matches if (name := masked.name_at(match.start("name")))} | _declined(masked)


def _is_meant(text: str, accepted: re.Match[str]) -> bool:
    """Whether an acceptance is one, of here and now, and stands."""
    before, after = text[max(0, accepted.start() - _REACH) : accepted.start()], accepted.end()
    if _NOT_SO.search(before) or _QUESTION.match(text, after):
        return False
    return not (_TAKES_IT_BACK.search(text, after) and declines(text[after:]))


def _named_in(masked: MaskedWords, clause: Span) -> list[Name]:
    """What a clause names that may be an organisation."""
    first = bisect_left(masked.names, clause[0], key=lambda name: name.start)
    named = takewhile(lambda name: name.start < clause[1], masked.names[first:])
    return [name for name in named if name.kind in {NameKind.ORGANISATION, NameKind.UNKNOWN}]


def _names_company(brief: Brief, names: list[Name]) -> bool:
    return brief.company is not None and any(may_be_one(brief.company.value, name.text) for name in names)


def _companies(masked: MaskedWords, brief: Brief) -> tuple[str, ...]:
    """The companies that the words decline, or say to have made an offer, none of them preferred to the others."""
    rivals = rival_names(masked)
    people = [brief.recipient, brief.sender, *brief.thanked]
    known = {word for fact in people if fact for word in fact.value.lower().split()}
    named = [*_coupled(masked), *(item.name for item in masked.weigh("company") if item.tells in _MADE_IT)]
    found: dict[Name, frozenset[str]] = {}
    for name in sorted(named, key=lambda name: name.start):
        is_other = " ".join(name.tokens) in rivals or not known.isdisjoint(name.tokens) or _is_person(name)
        # "Greenfield Primary in Hull": the town is where the company stands.
        is_other |= masked.text.endswith((" in ", " near ", " out of "), 0, name.start)
        words = telling_words(name.text)
        if not is_other and not any(words <= other or other <= words for other in found.values()):
            found[name] = words
    if len(found) > 1 and len(_declined(masked)) == 1:
        return ()
    return tuple(masked.words.fact(name.start, name.end, "").value for name in found)


def _coupled(masked: MaskedWords) -> Iterator[Name]:
    """The companies that are named in one breath: "Acme and Globex both offered"."""
    for pattern in _COMPANIES:
        for match in masked_pattern(pattern).finditer(masked.text):
            pair = (masked.name_at(match.start("name")), masked.name_at(match.start("second")))
            yield from (name for name in pair if name is not None)


def _declined(masked: MaskedWords) -> set[tuple[str, ...]]:
    """The companies that the words decline by name."""
    declined = {item.name.tokens for item in masked.weigh("company") if item.tells == Telling.DECLINED}
    coupled = {name.tokens for name in _coupled(masked)}
    return declined | coupled if declined & coupled else declined


def _is_person(name: Name) -> bool:
    return name.kind is NameKind.PERSON or person_or_organisation(name) is NameKind.PERSON


def _is_place(text: str, match: re.Match[str], pair: list[Name]) -> bool:
    """Whether a name behind a comma is where the titled person before it works: "Rabbi Levin, Beth Shalom"."""
    is_listed = text[match.end("name") : match.start("second")] == ", "
    return is_listed and pair[0].titled and not pair[1].titled


def _addressees(masked: MaskedWords) -> tuple[str, ...]:
    """The two people to whom the words say in one breath that the letter goes."""
    text = own_words_only(masked)
    for match in masked_pattern(_PAIR).finditer(text):
        pair = [masked.name_at(match.start("name")), masked.name_at(match.start("second"))]
        names = [name for name in pair if name is not None and (name.titled or _is_person(name))]
        if len(names) == 2 and not same_person(*names) and not _is_place(text, match, names):
            return tuple(masked.words.fact(name.start, name.end, "").value for name in names)
    return ()
