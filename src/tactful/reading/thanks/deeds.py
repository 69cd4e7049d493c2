"""Hear what the reader, or somebody of theirs, did for the sender: "he fixed my tyre", "the nurse brought me lunch"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice

from tactful.reading.clauses.lexicon import is_job_word
from tactful.reading.names.evidence import MaskedWords, masked_pattern
from tactful.reading.names.kinds import NameKind
from tactful.reading.offer.spoken_of import SpokenOf
from tactful.reading.said.directives import Said
from tactful.reading.said.voice import addressed, inside
from tactful.reading.thanks.kindness import is_kindness, sounds_unkind, sounds_warm
from tactful.text.gerunds import gerund, is_past
from tactful.text.kin import RELATIVE
from tactful.text.patterns import compiled

_LOOKED_AT = 40
_SHORT = 3
_PEOPLE = frozenset({NameKind.PERSON, NameKind.UNKNOWN})
_OWNED = frozenset({"his", "her", "their"})
_GROUPS = frozenset("children kids pupils students residents patients volunteers girls boys lads apprentices".split())
_ADVERB = (
    r"(?:(?:even|also|really|always|actually|kindly|very kindly|just|then|once|himself|herself|themselves|personally"
    r"|honestly|literally|specially|only|all|both|quickly|gently|patiently|immediately|straight away|still|so|has"
    r"|have|had) )*"
)
# "Louise was lovely tho and gave my dog a biscuit"
_LEADS = r"(?:(?:was|is|were|are|has been)(?: [a-z]+){1,5}?(?:,(?: and)?| and) )?"
_TITLE = r"(?: (?:himself|herself|opa|bey|didi|ji|san|madam|sir|sahib|mam|ma'am))?"
_ENDS = (
    r"(?=\s*(?:[.;!?\n(),:]|$)|\s[-–—]\s|\s?[^\x00-\x7f\w\ue000-\ue003\u2019]| (?:so|because|bc|cos|cuz|coz|but|lol"
    r"|haha|tbh|tho|though|although"
    r"|which|who|when|while|whilst|after|before i|as (?:i|my|he|she|they|the)|since|if|ehh?|umm?|uh|la|ya|aye|hey"
    r"|eh|honestly|(?:god )?bless"
    r"|thank|thanks|pls|please|plz|say|tell|even|that (?:was|is|meant)|it (?:was|meant|is|touched)"
    r"|and (?:i|it|he|she|they|we|that|this|everything|stuff|all|said|told|gave|made|sent|also|my|the)|i|i'm|im|he"
    r"|she|they|what an?)\b(?! (?:had|asked|much|many)\b))"
)
_REST = rf"(?P<deed>(?:{_ADVERB}[^.;!?\n(),:]{{2,110}}?)){_ENDS}"
_OF_READER = (
    rf"(?:(?P<one>(?<![^\W_])(?:he|she|you)|(?<![\ue000-\ue003])<P>{_TITLE},?)|(?P<several>(?<![^\W_])they))"
    rf" {_LEADS}{_ADVERB}(?P<verb>[a-z]+) {_REST}"
)
_THEIRS = rf"(?:{RELATIVE}|neighbou?r|colleagues?|team|staff|receptionist|assistant|secretary|driver|crew|boss)"
_OF_THEIRS = (
    rf"(?:(?P<owner>(?<![^\W_])(?:his|her|their|(?:the )?(?:owner|boss|manager|chef|director|principal|doctor"
    rf"|vet)'s|(?<![\ue000-\ue003]){{P}}'s)) (?:old |own )?(?P<kin>{_THEIRS})(?:,? {{P}})?"
    rf"|(?P<the>(?<![^\W_])the) (?P<what>(?:(?:[a-z-]+|{{R}}) ){{0,2}}?(?:[a-z-]+|{{R}}))(?:,? {{P}},?)?(?: (?:from"
    rf"|in|on|at) [a-z]+)?)"
    rf" {_LEADS}{_ADVERB}(?P<verb>[a-z]+) {_REST}"
)
_AND_REST = compiled(
    r" and (?:everything|all|that|stuff|so on|such)$|[ ,]+(?:too|as well|really|also|n all|and)$"
    r"|,? (?:and|but|then)(?: (?:then|later|afterwards|also))?$"
)
# "He drove me to the bus himself": who is thanked knows that.
_IN_PERSON = compiled(r" (?:himself|herself|themselves)\b")
_AND = compiled(
    r",? (?:and|then|but)(?: (?:then|also|later|afterwards|after that|even|just|always|only|promptly|suddenly|he|she"
    r"|they|still)){0,2} (?P<word>[a-z]+)\b"
)
# "The knives she lent me are with the porter" tells of the knives.
_OF_A_THING = compiled(
    r"\b(?:for|the|an?|this|that|those|these|his|her|their|my|all) (?:[\w-]+ ){0,2}"
    r"(?!(?:and|but|so|when|as|because|cos|that|then|while|if|where|since|after|before|or) $)[\w-]+ $"
)
# "She lent me her car and then she charged me for it"
_SPOILED = compiled(
    r"[ ,]*(?:(?:and|but|then|later|after|afterwards|he|she|they|only|to|even) ){1,5}(?:charge[ds]?|bill(?:ed|s)"
    r"|deducted|docked|invoiced|demanded|complained|moaned|laughed|blamed|told everyone|tr(?:ied|y) (?:to|it)"
    r"|made (?:fun|a pass)|wanted|expected|kept asking|asked (?:me )?(?:for money|out)|asked for)\b"
)
_REACH = 40
_OTHERS = compiled(r"\b(?:he|she|him|his|her|hers|they|them|their|you|your)\b")


def kind_deeds(masked: MaskedWords, people: SpokenOf) -> Iterator[Said]:
    """Thanks for each such deed, with the span that tells it; thanks to others are passed on."""
    yield from _matching(masked, people, _OF_READER, _thank_reader)
    yield from _matching(masked, people, _OF_THEIRS, _thank_another)


def _matching(
    masked: MaskedWords,
    people: SpokenOf,
    pattern: str,
    say: Callable[[re.Match[str], MaskedWords, SpokenOf], str | None],
) -> Iterator[Said]:
    for match in islice(_overlapping(masked_pattern(pattern), masked.text), _LOOKED_AT):
        whole = masked.words.lower[slice(*match.span("deed"))]
        told = _first_deed(whole)
        if sounds_unkind(whole[len(told) :]) or _is_spoiled(masked, match.start("deed") + len(told)):
            continue
        is_named = masked.name_at(match.start()) is not None or "what" in match.re.groupindex
        is_warm = _is_spoken_of_warmly(masked, match)
        if not people.is_of_the_offer(match.start(), is_named=is_named):
            continue
        if not is_kindness(match["verb"], told, is_warm=is_warm):
            continue
        if (said := say(match, masked, people)) is not None:
            yield match.start(), match.end("deed"), said


def _is_spoiled(masked: MaskedWords, end: int) -> bool:
    """Whether what is told right behind a deed, which ends at `end` or joins what follows, takes it back."""
    joined = _AND_REST.search(masked.words.lower, max(0, end - _REACH), end)
    return _SPOILED.match(masked.words.lower, joined.start() if joined else end) is not None


def _overlapping(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches, each looked for behind the verb of the one before: "Ana was there and she gave me a map"."""
    position = 0
    while match := pattern.search(text, position):
        yield match
        position = match.start("verb")


def _is_spoken_of_warmly(masked: MaskedWords, match: re.Match[str]) -> bool:
    """Whether the sentence of a deed, or the one on either side of it, has a warm word."""
    sentences = masked.words.sentences
    at = next((i for i, (start, end) in enumerate(sentences) if start <= match.start() < end), 0)
    first, last = sentences[max(0, at - 1)][0], sentences[min(len(sentences) - 1, at + 1)][1]
    return sounds_warm(masked.words.lower[first:last])


def _thank_reader(match: re.Match[str], masked: MaskedWords, people: SpokenOf) -> str | None:
    if _OF_A_THING.search(masked.text, max(0, match.start() - _REACH), match.start()):
        return None
    if match["one"] not in {None, "you"} and not people.means_reader(match.start("one"), is_named=False):
        return None
    return _thanks("Thank you", _doing(match, masked))


def _thank_another(match: re.Match[str], masked: MaskedWords, people: SpokenOf) -> str | None:
    doing = _doing(match, masked)
    # "Jess, the manager, showed me round" tells of Jess.
    if any(people.is_reader(name) and masked.text[name.end : match.start()] in {" ", ", "} for name in masked.names):
        return _thanks("Thank you", doing)
    who = _who(match, masked, people)
    # Whose "her" is, is not sure where two are spoken of.
    if doing is None or who is None or _OTHERS.search(doing):
        return None
    return _thanks(f"Please also thank {who}", doing)


def _thanks(leads: str, doing: str | None) -> str | None:
    """Thanks for a deed, as the letter says it; None where that cannot be said to its reader."""
    told = addressed(doing) if doing else None
    return f"{leads} for {inside(told)}." if told else None


def _who(match: re.Match[str], masked: MaskedWords, people: SpokenOf) -> str | None:
    names = [n for n in masked.names if match.start() <= n.start < match.start("verb") and n.kind in _PEOPLE]
    if names and people.is_reader(names[-1]):
        return None
    behind = [n for n in names if n.start > match.start("kin" if match["kin"] else "what")]
    if behind:
        return behind[-1].text
    if match["kin"]:
        return f"your {match['kin']}" if not names and match["owner"] in _OWNED else None
    what = masked.words.lower[slice(*match.span("what"))]
    is_named = is_job_word(what.split()[-1]) or what.split()[-1] in _GROUPS
    return f"the {what}" if is_named and len(what.split()) < _SHORT else None


def _doing(match: re.Match[str], masked: MaskedWords) -> str | None:
    """The deed with its verb as a gerund, in the letters in which it was typed."""
    verb = gerund(match["verb"])
    told = _AND_REST.sub("", _IN_PERSON.sub("", _first_deed(masked.words.text[slice(*match.span("deed"))].strip())))
    always = "always " if masked.words.lower.endswith("always ", 0, match.start("verb")) else ""
    # "She wait me 1 hour"
    told = f"for {told}" if verb == "waiting" and told.startswith(("me", "us")) else told
    return f"{always}{verb} {told}" if verb else None


def _first_deed(told: str) -> str:
    """What is told, without a second deed behind "and": "picked me up and drove me home"."""
    for joined in _AND.finditer(told):
        if is_past(joined["word"].lower()) or joined["word"] in {"never", "not", "didn"}:
            return told[: joined.start()]
    return told
