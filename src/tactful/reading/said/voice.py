"""Turn the sender's words about the recipient into the letter's words to the recipient."""

from __future__ import annotations

import re
from functools import cache

from tactful.text.day_words import SMALL_WEEKDAY
from tactful.text.kin import RELATIVE
from tactful.text.patterns import compiled
from tactful.text.wording import capitalised

_LONGEST = 26
_REPLACEMENTS = (
    (r"\b(?:he|she) (now |then |still |also |always )?has to\b", r"you \1have to"),
    (r"\b(?:they're|theyre|they are|he's|hes|she's|shes|he is|she is)\b", "you are"),
    (r"\b(?:they've|theyve|they have|he has|she has)\b", "you have"),
    (r"\b(?:they'd|he'd|she'd)\b", "you would"),
    (r"\b(?:they'll|he'll|she'll)\b", "you will"),
    (r"\b(?:they were|he was|she was)\b", "you were"),
    (r"(?<=\w) (?-i:n|&) (?=\w)", " and "),
    (r"\b(?-i:w/?) (?=\w)", "with "),
    (r"\b(?-i:u)\b", "you"),
    (r"\b(?-i:ur)\b", "your"),
    (r"\b(?-i:thx|thnx)\b", "thanks"),
    (
        r"\b(?:he|she) (want|need|like|know|mind|think|prefer|come|say|remember|feel|look|get|let|keep|run|live)s\b",
        r"you \1",
    ),
    (r"\b(?:he|she) does\b", "you do"),
    (r"\btheres\b", "there is"),
    (
        r"\b(?:he|she) (?=(?:ever|can|could|will|would|should|may|might|must|had|did|gave|took|made|showed|told|said"
        r"|let|came|sent|brought|found|got|taught|kept|lent|wrote|sang|baked|went|put|left|held|drove|bought"
        r"|[a-z]{2,}ed)\b)",
        "you ",
    ),
    (r"\bthey\b", "you"),
    (r"\b(?:them|him)\b", "you"),
    (r"\b(?:their|his)\b", "your"),
    (r"\bher(?= [a-z-]+)(?! (?:in|at|on|to|for|with|and|or|about|if|when|out|a|an|the|some|any|up)\b)", "your"),
    (r"\bher\b", "you"),
    (r"\bi\b", "I"),
    (r"\b(?:im|i'm)\b", "I am"),
    (r"\b(?:ive|i've)\b", "I have"),
    (r"\b(?:id|i'd)\b(?= (?:been|had|gone|seen|done|come|got|[a-z]{3,}ed)\b)", "I had"),
    (r"\b(?:id|i'd)\b", "I would"),
    (r"\b(?:i'll|ill(?= (?:always|never|be|miss|come|send|return|bring|remember|post|call|ring)\b))", "I will"),
    (r"\b(do|did|does|was|is|were|have|has|could|would|ca|wo)nt\b", r"\1n't"),
    (r"\byrs?\b", "years"),
)  # fmt: skip
_LEFT_OVER = compiled(
    r"\b(?:he|she|him|his|her|hers|lol|haha|omg|u|ur|n|cos|cause|bc|gonna|wanna|gotta|y'all|tho|thru|btw"
    r"|me sums|aint|ain't|kinda|gimme"
    r"|super|etc|esp|pls|plz|don't say|as(?! (?:an? |(?:planned|agreed|promised|arranged|always|before|well)\b))"
    r"|you\s+[a-z]+s)\b(?<!you was)"
    r"|[&@#=+*<>\[\]{}()\"“”/\\]|!!|\?\?|(?<!['’])\b[a-z]\b(?<!\ba)"
)
# "Alfred and his trains": whose they are is no reader.
_OF_ANOTHER = compiled(r"\b([A-Z][\w'’-]+ and )(his|her|their)\b")
_KEPT = {"his": "\ue010", "her": "\ue011", "their": "\ue012"}
# "My mate Kev can have it, he's looking": who looks is no reader.
_OF_A_FRIEND = compiled(
    r"\b(?:my|our|a) (?:[a-z]+ )?(?:mate|friend|colleague|classmate|neighbou?r|flatmate"
    rf"|{RELATIVE})\b.{{0,60}}\b(?:he|she|they|him|her|them|his|hes|shes|theyre|their|he's|she's|they're)\b",
    re.IGNORECASE,
)
_SMALL_WORDS = frozenset(
    "the a an my our his her their your that this these those it all both everyone everybody yes no".split()
)
_ASKING = compiled(r"(?:[\s,]+(?:pls|plz|please|thx|ta|ok|okay|cheers|though|tho))+$", re.IGNORECASE)


def addressed(text: str) -> str | None:
    """The words with the recipient as "you", without closing punctuation; None where that would not be sure English."""
    plain = _ASKING.sub("", " ".join(text.split()).strip(" .,;:!?-"))
    if _OF_A_FRIEND.search(plain):
        return None
    plain = _OF_ANOTHER.sub(lambda match: f"{match[1]}{_KEPT[match[2].lower()]}", plain)
    for pattern, replacement in _patterns():
        plain = pattern.sub(replacement, plain)
    if not plain or len(plain.split()) > _LONGEST or _LEFT_OVER.search(plain):
        return None
    for word, sign in _KEPT.items():
        plain = plain.replace(sign, word)
    return SMALL_WEEKDAY.sub(lambda day: day[0].capitalize(), plain)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((compiled(pattern, re.IGNORECASE), replacement) for pattern, replacement in _REPLACEMENTS)


def sentence(text: str) -> str:
    """The words as a sentence: a capital first, a full stop last."""
    return f"{capitalised(text)}."


def inside(text: str) -> str:
    """The words as they stand inside a sentence: a small word at their head loses its capital, a name does not."""
    first, *rest = text.split(" ", 1)
    return " ".join([first.lower(), *rest]) if first.lower() in _SMALL_WORDS else text


def base_form(gerund: str) -> str:
    """The base form of a regular "-ing" form: "helping" gives "help", "coming" gives "come", "running" gives "run"."""
    stem = gerund.removesuffix("ing")
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "ls":
        return stem[:-1]
    return stem + "e" if stem in _SILENT_E else stem


_SILENT_E = frozenset("com giv tak writ mak hav driv introduc shar provid liv mov us phon".split())
