"""Find how a letter ends: sign-off, signature, and what trails after them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from msgspec import Struct

from tactful.text.particles import PARTICLE
from tactful.text.patterns import compiled
from tactful.text.spans import Span

# "On Tue, 3 Mar 2026 at 9:12, Ana Lopez wrote:"
ABOVE_A_QUOTE = r"on .{5,80} wrote:"
_SIGNATURE_LINES = 5
_SIGNATURE_WIDTH = 60
_SIGN_OFF_WORDS = 8
_SIGNATURE_WORDS = 7
# "Love to you all", "Hugs and thanks"
_LOVE_WORDS = 5

_SURE = (
    r"(?:yours(?: [a-z]+){0,2}|yours\b[^.!?\n]{0,45}(?=,)|(?:most |very )?"
    r"(?:sincerely|respectfully|cordially|faithfully|truly|gratefully)(?: yours)?"
    r"|(?:with|in|my|our|kind|kindest|warm|warmest|best|very|many|lots|and|all)\b[a-z,' ]{0,40}?"
    r"\b(?:regards|wishes|respects?|gratitude|appreciation|affection|love|best)"
    r"|(?:warm |best |kind )?regards|respectfully submitted|all (?:the|my|very) best|all best|warmly|fondly"
    r"|signed"
    # As people end who live between two languages.
    r"|mit (?:freundlichen|besten|herzlichen|lieben) gr[uü](?:ß|ss?)en"
    r"|(?:viele|liebe|beste|freundliche|herzliche) gr[uü](?:ß|ss?)e"
    r"|(?:med |met )?(?:v[aä]nliga?|venlige?|vennlige?|vriendelijke) (?:h[aä]lsning(?:ar)?|hilsen|groet(?:en)?)"
    r"|(?:bien )?cordialement|atentamente|(?:un )?saludos?(?: cordial(?:es)?)?|(?:cordiali|distinti) saluti"
    r"|z powa[zż]aniem|pozdrawiam|s pozdravem|ng[aā] mihi(?: nui)?|servus|hej d[aå]"
    r"|your (?:obedient servant|(?:old |good |loving |affectionate )?(?:friend|brother|sister|son|daughter|niece|nephew"
    r"|cousin|neighbou?r|grandson|granddaughter))"
    r"|much obliged|take care|obediently yours"
    r"|(?:may )?god bless(?: you(?: all| both)?)?|(?:many |with )?blessings|bless you(?: all)?)"
)
_MAYBE = (
    r"(?:best|cheers|(?:many |with (?:many |love and |warm )?|love and |warm |sincere |my )?thanks"
    r"(?: (?:again|so much|a lot|very much))?|thank you(?: (?:again|so much|very much|kindly))?"
    r"|with apologies and thanks"
    r"|(?:thanks again,? (?:and )?)?take (?:care|it easy)|thanking you|love|one love"
    r"|(?:lots of|loads of|big|much|all our) love|(?:speak|talk|see you|catch up) soon"
    r"|(?:see (?:you|ya|u)|catch you) (?:around|later|about)|laters?|toodle-? ?(?:pip|oo)|cheerio|ta-?ra|ta-?ta"
    r"|l(?:uv|ove) (?:ya|u|you)(?: (?:all|lots|loads))?|ta|xx+|x(?!\.)|bye|ciao|peace|hugs|slan|namaste)"
)
_NAME_WORD = rf"(?:[A-Z][\w'.-]*|{PARTICLE}|e|i|y|and|&|of|the|x+|xo(?:xo)?)"
_CONTACT = compiled(r"[\w.+-]+@[\w.-]+|https?://|www\.|linkedin|\(?\+?\d[\d\s().-]{5,}", re.IGNORECASE)
# At most four words: "[Your Full Name Here]", not a remark in brackets.
_SLOT = compiled(r"[*\\ ]{0,4}[\[{<(]{1,2}[^\]})>\s]{1,30}(?: [^\]})>\s]{1,30}){0,3}[\]})>]{0,2}[*\\ ]{0,4}")
_CLAUSE = compiled(r"\b(?:i|i'\w+|we|you|me|my|not|but|am|is|are|was|will|would|have|has)\b", re.IGNORECASE)
_SMALL_WORD = (
    r"(?!(?:the|an?|and|but|so|to|for|in|at|with|because|as|or|if|that|this|my|your|of|on)\b)[a-z][a-z'-]{0,14}"
)
_SMALL_NAME = compiled(rf"(?:from )?{_SMALL_WORD}(?: {_SMALL_WORD})?(?: x+)?")
_GREETS = compiled(r"(?:dear|hi|hello|hey|(?:p\.? ?){1,3}s)\b", re.IGNORECASE)
_LOVING = compiled(r"(?:love|hugs|thanks)\b", re.IGNORECASE)
_NO_NAME = compiled(
    r"(?:dear|hi|hello|hey|i|we|it|thank|thanks|sorry|best|cheers|yes|no|please|subject|note|re|(?:p\.?){1,3}s|unfortunately"
    r"|sincerely|regards|yours|good|hope(?!(?-i:(?<=Hope) [A-Z][a-z]+\W*$)))\b",
    re.IGNORECASE,
)


class Ending(Struct, frozen=True):
    """Spans of the folded text; None where there is no such thing."""

    sign_off: Span | None = None
    signature: Span | None = None
    trailing: Span | None = None


@cache
def _formula() -> re.Pattern[str]:
    return compiled(rf"(?:(?P<sure>{_SURE})|{_MAYBE})[\s,.!\\—-]*", re.IGNORECASE)


@cache
def _formula_and_name() -> re.Pattern[str]:
    formula = rf"(?P<formula>(?i:(?P<sure>{_SURE})|{_MAYBE})(?:,|!|\.|\s[-—]))"
    return compiled(rf"{formula}\s+(?P<name>(?:{_NAME_WORD}|[\w'-]+$)(?:,? {_NAME_WORD}){{0,4}}\W*)")


@cache
def _inline_ending() -> re.Pattern[str]:
    formula = rf"(?<=[.!?)] )(?P<formula>(?i:{_SURE}|{_MAYBE})[,.!]*)"
    return compiled(rf"{formula}(?:(?<=[,.!])\s+(?P<name>{_NAME_WORD}(?: {_NAME_WORD}){{0,4}}))?\s*$")


@cache
def _inline_name() -> re.Pattern[str]:
    return compiled(r"(?<=[.!?)] )(?P<name>[-—]?\s?[A-Z][\w'-]+(?: [A-Z][\w'-]*\.?){0,3})$")


@cache
def _name_line() -> re.Pattern[str]:
    # "(Miss)" and "(retd)" may stand behind a name.
    return compiled(rf"[-—~/]*\s?(?:[Ff]rom )?{_NAME_WORD}(?:,? {_NAME_WORD}){{0,5}}(?: \([A-Za-z][\w'. -]{{0,20}}\))?")


@cache
def _trails() -> re.Pattern[str]:
    return compiled(
        rf"(?:p\.?\s?){{1,3}}s\b|n\.?b\b|[(\[*>]|[-=_*]{{3,}}$|{ABOVE_A_QUOTE}|sent from my|note:"
        r"|let me know if you(?:'d| would) like|would you like me to",
        re.IGNORECASE,
    )


def find_ending(text: str, lines: Sequence[Span]) -> Ending:
    """Find the ending among the non-blank lines that follow the salutation.

    First a closing formula alone in its line, or with a name; then, looser, whatever has the place of one: an unknown
    formula that ends with a comma above a name, a formula at the end of the last sentence, a name alone.
    """
    return _formal(text, lines) or _loose(text, lines) or Ending()


def _formal(text: str, lines: Sequence[Span]) -> Ending | None:
    for index in range(len(lines) - 1, -1, -1):
        line = text[slice(*lines[index])]
        if len(line) <= _SIGNATURE_WIDTH and (ending := _formal_at(text, lines, index, line)):
            return ending
    return None


def _formal_at(text: str, lines: Sequence[Span], index: int, line: str) -> Ending | None:
    named = _formula_and_name().fullmatch(line)
    formula = named or _formula().fullmatch(line)
    if not formula:
        return None
    start, end = lines[index]
    below = _signature_end(text, lines, index + 1)
    closes = below == len(lines) or _trails().match(text[slice(*lines[below])]) is not None
    if not formula["sure"] and not (closes and index):
        return None
    if named:
        last = lines[below - 1][1]
        return Ending((start, start + named.end("formula")), (start + named.start("name"), last), _rest(lines, below))
    return Ending((start, end), _joined(lines[index + 1 : below]), _rest(lines, below))


def _signature_end(text: str, lines: Sequence[Span], first: int) -> int:
    index = first
    while index < min(len(lines), first + _SIGNATURE_LINES) and _may_sign(text[slice(*lines[index])]):
        index += 1
    return index


def _may_sign(line: str) -> bool:
    if _is_slot_or_contact(line):
        return True
    if len(line) > _SIGNATURE_WIDTH or _trails().match(line) or _NO_NAME.match(line) or _says_something(line):
        return False
    return len(line.split()) <= _SIGNATURE_WORDS and not re.search(r"[a-z]{3}[.!?]$", line)


def _says_something(line: str) -> bool:
    """Whether a line is a clause; "Will May" is a name."""
    return _CLAUSE.search(line) is not None and _name_line().fullmatch(line) is None


def _loose(text: str, lines: Sequence[Span]) -> Ending | None:
    count = len(lines)
    while count > 1 and _is_remark(text[slice(*lines[count - 1])]):
        count -= 1
    kept, rest = lines[:count], _rest(lines, count)
    if not kept:
        return None
    return _named_below(text, kept, rest) or _in_last_line(text, kept[-1], rest)


def _is_remark(line: str) -> bool:
    return _trails().match(line) is not None and _SLOT.fullmatch(line) is None


def _named_below(text: str, lines: Sequence[Span], rest: Span | None) -> Ending | None:
    first = len(lines)
    while first > max(1, len(lines) - _SIGNATURE_LINES) and _is_name(text[slice(*lines[first - 1])]):
        first -= 1
    if first == len(lines) > 1 and _is_small_name(text, lines):
        first -= 1
    if first == len(lines):
        return None
    signature = _joined(lines[first:])
    start, end = lines[first - 1]
    above = text[start:end]
    if _takes_leave(above):
        return Ending((start, end), signature, rest)
    if inline := _inline_ending().search(text, start, end):
        return Ending(inline.span("formula"), signature, rest)
    return Ending(None, signature, rest)


def _takes_leave(line: str) -> bool:
    """Whether a line right above a name is a leave, whatever its words: "With a heavy heart,", "Hugs to you all"."""
    words = len(line.split())
    if line.endswith(","):
        return words <= _SIGN_OFF_WORDS and not _GREETS.match(line)
    return words <= _LOVE_WORDS and _LOVING.match(line) is not None and not line.endswith(".")


def _is_name(line: str) -> bool:
    if _is_slot_or_contact(line):
        return True
    return len(line) <= _SIGNATURE_WIDTH and _name_line().fullmatch(line) is not None and not _NO_NAME.match(line)


def _is_small_name(text: str, lines: Sequence[Span]) -> bool:
    """Whether a letter that is typed without capitals ends in a name alone: "ellie x"."""
    body, last = text[slice(*lines[0])], text[slice(*lines[-1])]
    return body[:1].islower() and bool(_SMALL_NAME.fullmatch(last)) and not _NO_NAME.match(last)


def _is_slot_or_contact(line: str) -> bool:
    return bool(_SLOT.fullmatch(line) or (len(line) <= _SIGNATURE_WIDTH and _CONTACT.search(line)))


def _in_last_line(text: str, line: Span, rest: Span | None) -> Ending | None:
    if inline := _inline_ending().search(text, *line):
        return Ending(inline.span("formula"), inline.span("name") if inline["name"] else None, rest)
    name = _inline_name().search(text, *line)
    return Ending(None, name.span("name"), rest) if name and not _NO_NAME.match(name["name"]) else None


def _joined(lines: Sequence[Span]) -> Span | None:
    return (lines[0][0], lines[-1][1]) if lines else None


def _rest(lines: Sequence[Span], first: int) -> Span | None:
    return _joined(lines[first:])
