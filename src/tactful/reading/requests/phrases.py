"""Make a noun phrase of what somebody asks for: "bring my dog" becomes "the chance to bring my dog"."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from functools import cache

from tactful.reading.said.voice import addressed
from tactful.reading.withheld.taboo import tells_of_family, words_of
from tactful.text.day_words import WEEKDAY, spelled_day
from tactful.text.kin import CHILDREN, PARTNER
from tactful.text.numbers import counted_in_words
from tactful.text.patterns import compiled
from tactful.text.tables import read_table
from tactful.text.word_relations import nations_by_word
from tactful.text.wording import indefinite_article


class Construction(StrEnum):
    """What follows the word of wanting: a thing or "to do", what the sender would do, what the employer would do."""

    THING = "thing"
    OWN_DEED = "mine"
    THEIR_DEED = "theirs"
    CLAUSE = "clause"


_LONGEST = 14
_BEYOND_NATIONS = frozenset("european asian african british english scottish welsh irish".split())
_POSSESSIVE = "\N{MODIFIER LETTER APOSTROPHE}s"
_LEAD = compiled(
    r"^(?:(?:also|just|maybe|at least|ideally|only|please|pls|some kind of|something like|like|if possible|a bit of"
    r"|really"
    r"|possibly|definitely|to ask for|ask for|either|them to|him to|her to|you to|me|for|that|is|it)\s+)+",
)
_SUBJECT = compiled(
    r"^(?:(?P<mine>i|we)|(?P<theirs>they|she|he|you|it)|(?P<open>there(?:'s|s| is| are| were| was)?))"
    r"(?:'d|'ll| would| could| can| might| may| will| am able to| were to| be)*\s+"
)
_GIVEN = compiled(
    r"^(?:to )?(?:provide|give|offer|cover|supply|include|get|throw in|add|arrange|organi[sz]e|sort(?: out)?|find"
    r"|guarantee|do"
    r"|agree to|agree on|confirm|have|allow|grant|keep)\s+(?:(?:me|us) (?:out )?(?:with )?)?(?P<thing>(?!to\b).+)"
)
_FUNDED = compiled(r"^(?:to )?(?:kindly )?(?:pay|sponsor|fund|cover)(?:ing)? (?:for )?(?P<thing>.+)")
# "Do more, and cover relocation from Porto": what the employer would do, behind what is not asked for.
_BARELY_FUNDED = compiled(
    r"^(?:pay|sponsor|fund|cover) (?:for )?(?:my|our|the|relocation|moving|visas?|travel|flights?|training|courses?"
    r"|childcare|parking|accommodation|housing)\b"
)
# "The relocation to be paid by you"
_PAID_FOR = compiled(
    r"^(?P<thing>(?:the|my|our|an?) [^,]{3,60}?) (?:to be |be |being |is |are )(?:paid|covered|funded|sponsored"
    r"|reimbursed)"
    r"(?: for)?(?: by (?:you|the company|the firm))?$"
    # "Training for the licence paid by them"
    r"|^(?P<theirs>[^,]{3,60}?) (?:paid|covered|funded|sponsored)(?: for)? by (?:you|them|the company|the firm)$"
)
_LET = compiled(r"^(?:to )?(?:let|allow|permit) (?:me|us)(?: to)? (?P<deed>.+)")
_HAVING = compiled(r"^(?:to )?(?:be able to )?(?:have|had|get|got|be given|receive|be offered)\s+(?P<thing>.+)")
_DEED = compiled(r"^(?:to )?(?:be able to )?(?P<deed>[a-z]+\b.*)")
# To want to do these is to want nothing of the employer.
_NO_DEED = compiled(
    r"^(?:to )?(?:be able to )?(?:ask|negotiate|accept|know|sound|come across|seem|appear|be (?:nice|polite|rude"
    r"|honest|clear|sure|near|nearer|close|closer|around|there for"
    r"|fair|careful|greedy|pushy)|say|tell|take (?:the|this|it)\b|work (?:for|with|there|at)|join|write|see|push"
    r"|counter|discuss|talk"
    r"|thank|make sure|find out|check|think|decide|sign|avoid|offend|mention|email|call|put|help|hear|please|do (?:it"
    r"|this|that)\b|understand|explain|try|use)\b"
)
# "I want stay part-time", as people write who think in another language.
_TO_BE_THERE = compiled(r"^(?:to )?(?:work|job|be|start|working) (?:there|here|with (?:them|you)|for (?:them|you))\b")
_BARE_DEED = compiled(r"^(?:try|do|go|be|see|know|keep|stay|become|follow|write|bring|sing|continue|attend|finish)\b")
_SOMEBODY_TO = compiled(r"^(?P<who>(?:my|our) (?:\w+ ){1,3}?)to (?P<deed>[a-z]+\b.*)")
_AT_HOME = compiled(r"^(?:home|off|free|back)\b")
_OPEN = compiled(
    r"\s+(?:(?:is|are|would be|might be|could be) (?:possible|available|ok(?:ay)?|allowed|an option)|open|available"
    r"|possible|free|given|provided|supplied|going|instead|on offer|please|pls|too|as well|at all|in writing"
    r"|or not|if possible)$"
)
_FOR_FAMILY = compiled(r" (?:for|with|to see|because of|around|so) (?:(?:my|our|the) (?:\w+ )?)?\w+$")
_DETERMINED = compiled(
    r"^(?:an?|the|my|our|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|some|more|no|every|each"
    r"|another|extra|additional|fewer|less|access|help|support|time|enough|any)\b(?!-)"
)
_CLAUSE = compiled(
    r"\b(?:is|are|was|were|will|would|can|could|should|have|has|had|do|does|did|am|i|you|it|they|we|don't|said|know"
    r"|think|want"
    r"|yes|sure|job|offer|role|this|that|them|me|way|chance|possibility|thing|things|something|anything|everything|so"
    r"|shall|must|ends|starts|begins|finishes|expires|closes|runs|lasts"
    r"|if|when|letter|e-?mail|mail|note|message|reply|draft|favou?r|answer|idea)\b"
)
# A day, or a share of something that is not said.
_NO_THING = compiled(
    r"(?:some )?(?:help|support|assistance)|\d+ ?%(?: (?:up|more|extra|on top|raise|increase))?|[\d.,:]+"
    r"|(?:january|february|march|april|may|june|july|august"
    rf"|september|october|november|december)|{WEEKDAY}s?(?: (?:at|from|before"
    r"|after)\b.*)?",
    re.IGNORECASE,
)
# Of so many hours, asked for without more, only the week has as many.
_BARE_HOURS = compiled(r"(?P<n>(?:1[6-9]|[23]\d|4[0-5])(?:[.,]\d)?) ?(?:hours|hrs?|h)", re.IGNORECASE)
# So much of a full-time post.
_SHARE = compiled(r"(?:an? )?0[.,](?P<tenths>[2-9]5?)(?P<fte> fte)?", re.IGNORECASE)
_NOT_DOING = compiled(
    r"^(?:to )?not (?:to )?(?:have to )?(?:be )?(?:do(?:ing)?|work(?:ing)?|cover(?:ing)?|attend(?:ing)?"
    r"|join(?:ing)?|run(?:ning)?"
    r"|tak(?:e|ing) part in|go(?:ing)? to) (?P<thing>(?:the|any|an?|your|their) [a-z]+.*|[a-z]+(?: [a-z]+)?s)$"
)
_HEAD_ENDS = compiled(
    r"\s(?:of|in|for|on|at|with|to|from|within|under|by|every|during|after|before|near|that|who|without|over|upstairs"
    r"|downstairs|once|twice|size|alone|only|off|together|out)\b"
)
_FAMILY = rf"(?:my|our)(?: (?:two|three|four))? (?:{PARTNER}|{CHILDREN}|family|twins|boys|girls)"
# What is done for them, or what they may do, is the wish itself; why they need it is none of it.
_FOR_THEM = compiled(
    rf"\b(?:for|bring|help) {_FAMILY}(?: to (?:find|look for|get|learn|come|join|travel|fly|visit|settle|attend|use"
    r"|move)\b)?(?!'s| (?:who|because|as|since|and i)\b)"
)
_THEY_MAY = compiled(rf"^(?:that |if |whether )?(?P<who>{_FAMILY}) (?:can|could|may|might) (?P<deed>[a-z]+\b.*)")
# Beside a private matter: services that employers offer.
_SERVICES = compiled(
    r"\b(?:childcare|daycare|family (?:visas?|housing|rooms?|accommodation|flats?|pass|passes|insurance))\b"
)
# Nobody asks for these, as a list of those who come along may seem to.
_CHILDREN = compiled(
    r"(?:an?|one|two|three|four|five|the|our|my|\d) (?:[a-z]+ )?(?:child(?:s|ren'?s?)?|kids?|babys?|babies)$"
)
_BEFORE_I = compiled(r" (?:before|after|when|while|once|as soon as) (?:i|we)\b.*$", re.IGNORECASE)
# The lesser thing that would do is left to the talk about it.
_OR_AT_LEAST = compiled(r",? or at (?:the very |the )?least\b.+$", re.IGNORECASE)
_LANGUAGE = compiled(
    r"\b[a-z]{4,12}(?= (?:language )?(?:class|classes|course|courses|lessons?|exams?|tests?|tuition)\b)"
)
_THE = compiled(r"\bin (?=(?:first|last|next|same|whole)\b)")
# Pay is not spoken of, nor that there is none.
_UNPAID = compiled(r"\bunpaid (?=leave|time off|holiday)", re.IGNORECASE)
_HYPHENLESS = compiled(r"\b(?P<count>two|three|four|five|six) (?P<n>\w+) hour (?=days|shifts|nights)\b")
_BEFORE_START = compiled(r" (?:before|after) (?:the )?start(?:ing)?(?: date)?$", re.IGNORECASE)


def as_noun_phrase(text: str, construction: Construction = Construction.THING) -> str | None:
    """The words as a noun phrase with its article, None where they make none that is sure to be good English."""
    typed = " ".join(text.split()).strip(" ,.:-\"'").removeprefix("to ask for ")
    bare = _OPEN.sub("", _BEFORE_I.sub("", _LEAD.sub("", typed)))
    # A letter that stands alone looks like a slip of typing.
    bare = _UNPAID.sub("", _BEFORE_START.sub("", _OR_AT_LEAST.sub("", bare)))
    kept = _without_family(_THE.sub("in the ", bare)).replace("'s", _POSSESSIVE)
    plain = (addressed(kept) or "").replace(_POSSESSIVE, "'s")
    if not plain or len(plain.split()) > _LONGEST or _TO_BE_THERE.match(plain.lower()):
        return None
    said = _PHRASES[construction](plain if _keeps_capital(plain) else plain[:1].lower() + plain[1:])
    if said is None or _is_private(said):
        return None
    counted = _HYPHENLESS.sub(r"\g<count> \g<n>-hour ", counted_in_words(said))
    return _LANGUAGE.sub(_as_language, spelled_day(counted))


def _as_language(match: re.Match[str]) -> str:
    """A word with the capital of a language, where it is one: "japanese lessons"."""
    return match.group().capitalize() if match.group() in nations_by_word() else match.group()


def _keeps_capital(text: str) -> bool:
    """Whether the first word is written with a capital everywhere: "MBA", "French"."""
    return text[1:2].isupper() or text.split()[0].lower() in nations_by_word().keys() | _BEYOND_NATIONS


def goes_on(text: str) -> bool:
    """Whether a piece behind a comma or an "and" is one more thing asked for: "to ...", "a ...", "no ..."."""
    return text.startswith("to ") or _DETERMINED.match(text) is not None


def asks_nothing(text: str, construction: Construction) -> bool:
    """Whether words of wanting are followed by what nobody grants: "I need to negotiate with ..."."""
    plain = text.strip().lower()
    is_deed = construction is Construction.OWN_DEED or plain.startswith("to ")
    return is_deed and _NO_DEED.match(plain) is not None and " for " not in plain[:12]


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(_lists()["words"][name].split())


def _lists() -> dict[str, dict[str, str]]:
    return read_table("tactful.reading.requests", "nouns.toml")


def _without_family(text: str) -> str:
    tail = _FOR_FAMILY.search(text)
    return text[: tail.start()] if tail and tells_of_family(f"my {tail.group().split()[-1]}") else text


def _is_private(text: str) -> bool:
    lower = _FOR_THEM.sub("", _SERVICES.sub("", text.lower()))
    if _CHILDREN.match(lower):
        return True
    return words_of("intimate").search(lower) is not None or tells_of_family(lower.replace("my dog", ""))


def _thing(text: str) -> str | None:
    if undone := _NOT_DOING.match(text):
        return f"an exemption from {undone['thing']}"
    subject = _SUBJECT.match(text)
    if (subject and subject["theirs"]) or _BARELY_FUNDED.match(text):
        return _their_deed(text[subject.end() :] if subject else text)
    if paid := _PAID_FOR.match(text):
        thing = paid["thing"] or _with_article(paid["theirs"])
        return f"support with {thing}" if thing else None
    if having := _HAVING.match(text):
        return _with_article(having["thing"])
    if (they := _THEY_MAY.match(text)) and they["deed"].split()[0] in _words("verbs"):
        return f"the chance for {they['who']} to {they['deed']}"
    if text.startswith("to ") or _BARE_DEED.match(text):
        return _own_deed(text)
    if match := _SOMEBODY_TO.match(text):
        return f"permission for {match['who']}to {match['deed']}"
    return f"the chance to be {text}" if _AT_HOME.match(text) else _with_article(text)


def _own_deed(text: str) -> str | None:
    if _NO_DEED.match(text):
        return None
    if having := _HAVING.match(text):
        return _with_article(having["thing"])
    deed = _DEED.match(text)
    return f"the chance to {deed['deed']}" if deed and deed["deed"].split()[0] in _words("verbs") else None


def _their_deed(text: str) -> str | None:
    if match := _LET.match(text):
        return _own_deed(match["deed"])
    if match := _FUNDED.match(text):
        thing = _with_article(match["thing"])
        return f"support with {thing}" if thing else None
    match = _GIVEN.match(text)
    return _with_article(match["thing"]) if match else None


def _clause(text: str) -> str | None:
    """What is wanted in a clause, "there is an evening line" or "they let me leave early"."""
    subject = _SUBJECT.match(text)
    if subject is None:
        return _their_deed(text) or _thing(text)
    rest = text[subject.end() :]
    if subject["open"]:
        return _with_article(rest)
    return _own_deed(rest) if subject["mine"] else _their_deed(rest)


_PHRASES: dict[Construction, Callable[[str], str | None]] = {
    Construction.THING: _thing,
    Construction.OWN_DEED: _own_deed,
    Construction.THEIR_DEED: _their_deed,
    Construction.CLAUSE: _clause,
}


def _with_article(text: str) -> str | None:
    """The phrase with an article, where its head needs one; None for what is no phrase but a clause."""
    if hours := _BARE_HOURS.fullmatch(text):
        return f"{hours['n'].replace(',', '.')} hours a week"
    if share := _SHARE.fullmatch(text):
        return f"a 0.{share['tenths']}{' FTE' if share['fte'] else ''} position"
    head = _HEAD_ENDS.split(text, maxsplit=1)[0].split()[-1]
    is_plural = head.endswith("s") and not head.endswith("ss")
    first = text.split()[0].lower()
    if (
        _CLAUSE.search(_FOR_THEM.split(text.lower())[0])
        or text.split()[-1] in {"be", "to"}
        or _NO_THING.fullmatch(text)
        or head.isdigit()
        or (first.isdigit() and first != "1" and not is_plural)
    ):
        return None
    if first in {"same", "first", "last", "next", "own"}:
        return f"{'my' if first == 'own' else 'the'} {text}"
    if _DETERMINED.match(text) or is_plural or head.lower() in _words("mass"):
        return text
    return f"{indefinite_article(text)} {text}"
