"""Find which organisation made the offer, and keep it apart from rivals, employers of today and places."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from tactful.contract import Fact
from tactful.reading.evidence import Evidence, MaskedWords, Rule
from tactful.reading.lexicon import word_list
from tactful.reading.names import Name, NameKind
from tactful.reading.people import same_person
from tactful.reading.rivals import rival_names

_JOB = (
    r"(?:{R}|\b(?:job|role|position|post|spot|place|gig|opening|vacancy|internship|apprenticeship|contract|work"
    r"|traineeship|fellowship|offer(?:ed|s)?|opportunity))"
)
_GAP = r"(?: (?!another|other|better|instead|elsewhere)[^,.;!?\n]{1,40}?)?(?: ?\([^)\n]{1,40}\))?"
_RULES = (
    Rule(r"(?:^|[.!?\n*•|-] ?)(?:the )?(?:company|employer|club|firm|organi[sz]ation|school|business|place|org|they|them)"
         r"(?: name)?(?: is|:| =|=|) ?<O>", 8, "the words say “company”"),
    Rule(rf"{_JOB}{_GAP}(?:,)? (?:at|with|for|@|w/|through|from) ?(?:the )?<O>", 5, "the job is said to be there"),
    Rule(rf"{_JOB} ?@ ?<O>", 5, "the job is said to be there"),
    Rule(rf"{_JOB},? (?:in|on|of) (?:the )?<O>", 3, "the job is said to be there"),
    Rule(r"{P}(?:,? (?:the |our |their )?[a-z' -]{2,40})?,? (?:from|at|of|over at|@|with) (?:the )?<O>", 4,
         "the person who made the offer works there"),
    Rule(r"{C}[a-z ]{0,20} (?:at|of|for|from) (?:the )?<O>", 3, "somebody there is spoken of"),
    Rule(r"<O>(?: ?\([^)\n]{1,30}\)| (?:in|on) [\ue001a-z ]{2,25}?)?,? (?:has |have |had |just |finally |kindly )*(?:offered|offers?|wants?|wanted"
         r"|chose|chosen|hired|selected|invited|would like)\b (?:me|us|to (?:hire|offer))(?! more| better| an?other| \d| [$€£])", 4,
         "the offer comes from there"),
    Rule(r"\b(?:interviewed|interview|interviews|interviewing) (?:at|with|for) (?:the )?<O>", 3, "the sender was interviewed there"),
    Rule(r"\b(?:the|this|our local|a) (?:[a-z]+ ){1,3}\(?<O>\)? (?:has |have |just )*(?:offered|wants?|wanted|chose) (?:me|us)\b", 4,
         "the offer comes from there"),
    Rule(r"{P} \((?:[^()\n]{0,40}[ ,])?<O>\)", 4, "the person who made the offer works there"),
    Rule(r"<O> (?:distribution|head office|branch|store|shop|restaurant|site|depot|cent(?:re|er)|warehouse|factory|campus)\b", 3,
         "a place of work has its name"),
    Rule(r"<O>,? they(?:'re| are|'ve| have)? (?:want|offer|need|said|asked me)", 3, "the words go on with “they”"),
    Rule(r"{R}(?: [a-z-]{2,15}){1,2}, <O>", 2, "it stands beside the person or the role"),
    Rule(r"\b(?:startup|start-up|company|firm|place|shop|school|agency|outfit|charity|practice|studio|hotel|restaurant) (?:called|named) <O>",
         4, "the words give its name"),
    Rule(r"{P}, {C}, (?:the )?<O>", 4, "the person who made the offer works there"),
    Rule(r"\b(?:nothing against|no offen[cs]e to) <O>", 4, "the words speak well of it"),
    Rule(r"\b(?:decline|declining|refuse|refusing|turn down|turning down|turned down|declined|withdraw from|reneging on|renege on"
         r"|pull(?:ing)? out of|back(?:ing)? out of|absagen|say(?:ing)? no to|reject(?:ing)?) (?:the )?<O>", 5,
         "the words decline it"),
    Rule(r"\b(?:not|can't|cannot|won't|wont|cant|unable to|chance to|opportunity to|invitation to|offer to|invited (?:me )?to"
         r"|asked (?:me )?to)(?: be)? join(?:ing)? (?:the )?<O>", 5, "the offer is to join it"),
    Rule(r"\bthey(?:'re| are)? called <O>", 3, "the words give its name"),
    Rule(r"\boffer(?: letter| email| mail)?(?: is| was| came)? (?:from|by|of) (?:the )?<O>", 6, "the offer comes from there"),
    Rule(r"\b(?:having|have|got|received|get|had) (?:an? |the |my |this )?offer (?:from|at|with) <O>", 3, "the offer comes from there"),
    Rule(r"(?:{P}|{R}|{C})(?: ?\([^)\n]{1,30}\))?(?:,| /| -| —| –|:|;|\n| @|\. company:?) ?(?:the )?<O>", 2, "it stands beside the person or the role"),
    Rule(r"<O>(?:,| /| -| —| –|:|;|\n) ?(?:[a-z]{1,12} ){0,2}(?:{P}|{R}|{C})", 2, "it stands beside the person or the role"),
    Rule(r"^{W}*<O>(?=[,/:;.\n(-]| /| -| \()", 2, "the words begin with it"),
    Rule(r"\b(?:committee|team|board|staff|people|everyone|everybody|folks|governors|all) (?:of|at|from) (?:the )?<O>", 5,
         "its people are spoken of"),
    Rule(r"\b(?:at|with|for) (?:the )?<O>", 1, "the words say “at”"),
    Rule(r"\bw/ ?<O>", 3, "the words say “with”"),
)  # fmt: skip
_AGAINST = (
    Rule(r"\b(?:i|i've|we) (?:now |currently |already |still )?(?:work|am working|worked|work now) (?:at|for|with) <O>", -10, ""),
    Rule(r"\b(?:another|other|better|second|counter|rival|competing|different|new)(?: job| role| position)?[ -]?offer"
         r"(?: \w+)? (?:at|from|with|by) <O>", -15, ""),
    Rule(r"\b(?:my|our) (?:[a-z-]+ ){0,3}(?:at|in|from) <O>", -3, ""),
    Rule(r"\b(?:i'?m|i am|my name is|me:?) [\ue000\ue001]+,? from <O>", -12, ""),
    Rule(r"\b(?:in|near|to|around|moved to|based in) <U>", -3, ""),
    Rule(r"[\ue002],? <U>", -4, ""),
    Rule(r"<U>,? (?:introduced|recommended|told me|taught|who|he|she|is|was|rang|called|phoned|asked)\b", -3, ""),
    Rule(r"(?:^|[.!?\n] ?)from:? <O>", -6, ""),
    Rule(r"\b(?:i'?m|i am|my name(?:'s| is)?|me:?|signed,?|mr|mrs|ms|dr|dear|hi) <O>", -6, ""),
    Rule(r"<O> (?:job|role|position|post|internship|spot|gig)\b", -8, ""),
    Rule(r"\bwho (?:[a-z]+ ){1,6}(?:at|for|with) <O>", -6, ""),
)  # fmt: skip
_ENOUGH = 3
_SLOT = re.compile(
    r"\b(?:job|role|position|post) (?:at|with) (?:the )?(?P<company>[a-z0-9][a-z0-9&' -]{2,40}?)"
    r"(?= (?:by|for|in|because|but|and|from|cause|cos|so|as|then|they|i|who|which|on)\b|[.,;!?\n(]|$)"
)
_UNITS = frozenset("department faculty dept division laboratory school institute centre center office".split())
_NO_NAME = frozenset("a an my this that their his her our some another one home work school minute same moment all least it".split())
_LEGAL_FORM = re.compile(r"\b(?:Ltd|LLP|LLC|Inc|GmbH|plc|PLC|Limited|Corp|Pty|AS|ApS|AB|BV|NV|AG)\b\.?(?= [A-Z])")


def find_company(masked: MaskedWords, people: tuple[Name, ...]) -> tuple[Fact, Name] | None:
    """The organisation that made the offer, with its name; None where it is uncertain.

    `people` are the names known to be the recipient's, the sender's or other people's.
    """
    rivals = rival_names(masked)
    evidence = [*masked.weigh(_RULES), *masked.weigh(_AGAINST), *_own_words(masked)]
    weights: dict[str, int] = defaultdict(int)
    seen: set[tuple[str, str]] = set()
    for item in sorted(evidence, key=lambda item: -abs(item.weight)):
        key = (_key(item.name), item.says or str(item.weight))
        if _may_be(item.name, people, rivals) and key not in seen:
            seen.add(key)
            weights[_key(item.name)] += item.weight
    best = max(weights, key=lambda key: weights[key], default=None)
    if best is None or weights[best] < _ENOUGH:
        return _in_small_letters(masked) if masked.words.careless else None
    own = [item for item in evidence if _key(item.name) == best]
    name = min((item.name for item in own), key=lambda name: name.start)
    says = max(own, key=lambda item: item.weight).says
    return masked.words.fact(name.start, _end(masked, name), says), name


def _in_small_letters(masked: MaskedWords) -> tuple[Fact, Name] | None:
    """A name made of ordinary words, written without capitals, in the place where only the company can stand."""
    match = _SLOT.search(masked.words.lower)
    if not match or match.group("company").split()[0] in _NO_NAME:
        return None
    start, end = match.span("company")
    fact = masked.words.fact(start, end, "the job is said to be there")
    name = Name(start, end, fact.value.title(), NameKind.ORGANISATION)
    return replace(fact, value=_capitalised(fact.value)), name


def _capitalised(value: str) -> str:
    small = {"and", "of", "the", "for"}
    return " ".join(word if word in small else word[:1].upper() + word[1:] for word in value.lower().split())


def _key(name: Name) -> str:
    return " ".join(name.tokens)


def _may_be(name: Name, people: tuple[Name, ...], rivals: frozenset[str]) -> bool:
    if name.kind not in {NameKind.ORGANISATION, NameKind.UNKNOWN} or not name.tokens:
        return False
    if _key(name) in rivals:
        return False
    return name.kind is NameKind.ORGANISATION or not any(same_person(name, person) for person in people)


def _own_words(masked: MaskedWords) -> Iterator[Evidence]:
    organisations = [name for name in masked.names if name.kind is NameKind.ORGANISATION]
    for name in organisations:
        yield Evidence(name, 2, "its name is an organisation's")
        if name.tokens[:1] and name.tokens[0] in _UNITS:
            yield Evidence(name, -2, "")
    for unit, whole in pairwise(organisations):
        if unit.tokens[:1] and unit.tokens[0] in _UNITS and whole.start - unit.end <= len(", "):
            yield Evidence(whole, 3, "it stands behind its department")
    if organisations:
        yield Evidence(organisations[0], 1, "it is the first organisation named")


def _end(masked: MaskedWords, name: Name) -> int:
    """The end of the name without a town behind the legal form or a place that is known as such."""
    text = masked.words.text[name.start : name.end]
    if legal := _LEGAL_FORM.search(text):
        return name.start + legal.end()
    tokens = text.split(" ")
    if len(tokens) > 1 and tokens[-1].lower() in word_list("others"):
        return name.start + len(" ".join(tokens[:-1]))
    return name.end
