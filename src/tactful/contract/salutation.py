"""Find the salutation of a letter: alone in its line, or at the head of the first line of the body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from tactful.text.kin import ELDERS
from tactful.text.patterns import compiled
from tactful.text.spans import Span
from tactful.text.titles import TITLE
from tactful.text.vocabulary import known_words
from tactful.text.wording import alternatives

_SALUTATION_WIDTH = 90
_HEADER_LINES = 14
_NAME_WORDS = 12

_GREETING = (
    r"(?:(?:my )?dear(?:est)?|hi(?:ya)?|hello|hey|hej|hallo|hola|howdy|g'?day|yo|bonjour|ciao|namaste|aloha"
    r"|kia ora|tena koe|annwyl|estimad[oa]s?|querid[oa]s?|prezad[oa]s?|ch[eè]re?|lieber?|(?:sehr )?geehrte[rs]?"
    r"|gr[uü](?:ss|ß|s) gott|guten (?:tag|morgen|abend)|buon ?giorno|gentile|egregi[oa]|geachte|beste|k[aæj]+re"
    r"|szanown[aiey]|tisztelt|kedves|greetings|my (?:lady|lord)"
    r"|good (?:morning|afternoon|evening|day)|(?:(?:most|much|highly|dearly) )?(?:esteemed|honou?red|respected|valued)"
    r"(?!,| (?:by|to|and|but|that|of|as|with|for)\b)"
    r"|attn|shalom|selam|salaam|salam"
    r"|a[sl][- ]?s?al[a]+mu? '?a?l[ae][iy]kum|peace be (?:up)?on you|jai hind|vanakkam|sat sri akal|sawubona|habari)\b"
)
_GREETS = compiled(_GREETING, re.IGNORECASE)
_CLAUSE = compiled(r"\b(?:i|i'\w+|its|it's|you|we|thank|thanks|hope|this|not)\b", re.IGNORECASE)
_TITLE = (
    rf"(?:(?:{TITLE}|mme|professor|engr|rev|capt|captain|sgt|col|colonel|sir|madam|ma'?am|coach|chef"
    r"|rabbi|imam|father|sister|judge)\b\.?|your (?:excellency|honou?r|grace|worship|majesty|eminence)\b)"
)
# A relative is called without a greeting: "Aunty Jo", alone in the first line or before a comma.
_CALLED = alternatives((*ELDERS, "nanny", "cousin", "cuz", "sis", "bro"))
CALLED_KIN = (
    rf"(?:(?:great[- ])?(?:{_CALLED})\b(?: (?!(?:i|im|i'm|ive|ill|is|was|and|or|says?|said"
    r"|sorry|just|it|its|no|not|thanks?|thx|so|we|my|the|you|u|cant|can't)\b)[\w'-]+)?)"
)
_NOT_A_NAME = frozenset(
    (
        "thank thanks cheers sorry however unfortunately regretfully sadly first firstly second secondly third well"
        " look ok okay yes no so right again still today yesterday tomorrow alas also anyway therefore thus hence"
        " now then after following regarding re subject i we it this that the a an my your our not just quick hope"
        " please best regards love sincerely yours ps"
    ).split()
)

_INTERJECTIONS = frozenset(
    "wow gosh blimey crikey lol omg ugh phew yikes hmm ouch argh yay woohoo hooray hurray hurrah bravo whoa".split()
)
# A line by itself in front of a letter, up to so many words, that says nothing of its writer.
_LINE_WORDS = 8
_SAYS = compiled(
    r"\b(?:i|i'\w+|we|it|it's|thanks?|hope|this|not|no|is|are|was|be|offer|job|position|role)\b", re.IGNORECASE
)


@cache
def _whole_line() -> re.Pattern[str]:
    group = rf"to (?:the|all|everyone|everybody|{_TITLE})\b"
    greeting = rf"(?:{_GREETING}|(?:sirs?|madam|ma'?am|gentlemen)\b|to whom (?:it|this) may concern|{group})"
    return compiled(rf"{greeting}[^?]*(?<![.?])", re.IGNORECASE)


@cache
def _inline() -> re.Pattern[str]:
    slot = r"\*{0,2}(?:\[[^\]\n]{1,30}\]|\{{1,2}[^}\n]{1,30}\}{1,2}|<[^>\n]{1,30}>)\*{0,2}"
    word = rf"(?:{slot}|(?:mr|mrs|ms|mx|dr|prof|st|rev|engr)\.|[\w'&/*-]+)"
    name = r"(?-i:[A-Z])[\w.'-]+"
    day = rf"good (?:morning|afternoon|evening|day),? {name}(?: {name}){{0,4}}(?=\s?[,!:])"
    end = r"(?:\s?(?:!+|[,:])|\s[-—]+(?=\s)|(?<!\s\w)\.(?=\s)|(?=\s(?:it'?s|this is)\b))"
    nobody = r"to whom (?:it|this) may concern"
    greets = rf"{day}|{nobody}|{CALLED_KIN}|{_GREETING}(?:,? {word}){{0,6}}?|{_TITLE}(?: {word}){{1,4}}?"
    # "Look Brian," speaks to somebody as well, if not kindly.
    blunt = rf"(?:look|listen|right|ok(?:ay)?|well|so|now|oi|alright)(?: here| then)?,? {name}(?: {name})?(?=\s?[,:!])"
    scolding = rf"(?:look|listen|oi|hey)(?: here)?,? {name}(?=\s(?:you|your|u|ur)\b)"
    return compiled(rf"(?:(?:{greets}|{blunt}){end}|{scolding})", re.IGNORECASE)


@cache
def _kin_line() -> re.Pattern[str]:
    return compiled(rf"{CALLED_KIN}[,!]*", re.IGNORECASE)


@cache
def _titled() -> re.Pattern[str]:
    return compiled(_TITLE, re.IGNORECASE)


@cache
def _called() -> re.Pattern[str]:
    """A name that is called out ("Mags!"), is greeted or spoken to behind it, or is the writer's ("Anton here")."""
    name = r"([A-Z][\w'-]+)(?: [A-Z][\w'-]+)?"
    greets = r",? (?i:hello|hi|hey|good (?:morning|afternoon|evening|day))(?: \w+){0,2}[!,.]"
    return compiled(
        rf"(?:(?i:oh|ah|o|farewell),? )?(?:(?i:my )?(?i:dear(?:est)?) )?{name}"
        rf"(?:!+(?=\s|$)|{greets}|,? (?:here|again)[,.!]|,(?= (?:[Yy]ou|[Yy]our|[Yy]ou're|[Ww]hat|[Hh]ow)\b))"
    )


@cache
def _bare_name() -> re.Pattern[str]:
    return compiled(
        r"([A-Z][\w'-]+)(?: [A-Z][\w'-]+)?(?:,| [-—])"
        r"(?= (?:I|I'\w+|[Tt]hanks?|[Ss]orry|[Ii]t|[Ww]e|[Nn]o,? thank\w*)\b)"
    )


def begins_greeting(text: str) -> bool:
    """Whether some words begin as a salutation does, in whatever language."""
    return _GREETS.match(text) is not None


def find_salutation(text: str, lines: Sequence[Span]) -> Span | None:
    """Find the salutation among the non-blank lines of the folded text.

    A greeting that has its line to itself may stand below a letter head; any other must be among the first lines.
    """
    for start, end in lines[:_HEADER_LINES]:
        if _stands_alone(text[start:end]):
            return start, end
    for index, (start, end) in enumerate(lines[: min(3, max(1, len(lines) - 1))]):
        line = text[start:end]
        if index == 0 and len(lines) > 1 and _calls_kin(line):
            return start, end
        if index == 0 and _leads(line) and text.startswith("\n\n", end):
            return start, end
        if found := _addresses(line) or (_opens(line) if index == 0 or _GREETS.match(line) else 0):
            return start, start + found
    return None


def _stands_alone(line: str) -> bool:
    short = len(line) <= _SALUTATION_WIDTH and len(line.split()) <= _NAME_WORDS
    return short and _whole_line().fullmatch(line.strip("*_ ")) is not None and not _has_clause(line)


def _has_clause(line: str) -> bool:
    return _CLAUSE.search(line) is not None


def _addresses(line: str) -> int:
    if not line.endswith((",", ":")) or len(line) > _SALUTATION_WIDTH or _has_clause(line):
        return 0
    titled = _titled().match(line) is not None
    named = len(line.split()) <= 3 and _first_word(line) not in _NOT_A_NAME
    return len(line) if titled or named else 0


def _calls_kin(line: str) -> bool:
    return _kin_line().fullmatch(line) is not None


def _leads(line: str) -> bool:
    """Whether a line that is a paragraph by itself calls somebody: "Anatole, you old bear,"."""
    words = line.split()
    calls = line.endswith((",", "!")) and len(words) <= _LINE_WORDS and _first_word(line) not in _NOT_A_NAME
    return calls and _first_word(line) not in _INTERJECTIONS and _SAYS.search(line) is None


def _opens(line: str) -> int:
    if match := _inline().match(line):
        return match.end()
    match = _bare_name().match(line)
    if match and match[1].lower() not in _NOT_A_NAME and not match[1].endswith("ly"):
        return match.end()
    match = _called().match(line)
    return match.end() if match and _is_called(match[1].lower()) else 0


def _is_called(word: str) -> bool:
    return word not in _NOT_A_NAME | _INTERJECTIONS and word not in known_words()


def _first_word(line: str) -> str:
    return re.split(r"[\s,:]", line, maxsplit=1)[0].lower()
