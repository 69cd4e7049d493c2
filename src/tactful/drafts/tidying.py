"""Write a sentence as a letter does which is sound, but was typed as in a chat: "i ain't", "mr. Bello", "on friday".

No word is exchanged for another one: what is spelt short is spelt out, and what wants a capital gets it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from tactful.text.patterns import compiled

_SPELT = {
    "gonna": "going to", "wanna": "want to", "gotta": "got to", "gimme": "give me", "lemme": "let me",
    "pls": "please", "plz": "please", "thx": "thanks", "thanx": "thanks", "cuz": "because", "coz": "because",
    "tho": "though", "thru": "through", "dont": "don't", "cant": "can't", "wont": "won't", "didnt": "didn't",
    "doesnt": "doesn't", "isnt": "isn't", "wasnt": "wasn't", "couldnt": "couldn't", "wouldnt": "wouldn't",
    "havent": "haven't", "im": "I'm", "ive": "I've", "youre": "you're", "thats": "that's", "em": "them",
    "cos": "because", "soz": "sorry", "u": "you", "ur": "your",
}  # fmt: skip
_SHORT = compiled(rf"(?<![\w'’.@/-])(?:{'|'.join(_SPELT)})(?![\w'’@/-]|\.\w)", re.IGNORECASE)
_YOU_ARE = compiled(
    r"(?<![\w'’.@/-])ur(?= (?:done|ready|welcome|right|so|not|all|always|the (?:best|one)|an?|very|\w{3,}ing)\b)",
    re.IGNORECASE,
)
# "Sea hit U boat", "IM", "UR": capitals in the middle of a sentence mean something else.
_ABBREVIATED = compiled(r"[A-Z]{1,4}")
_AINT = compiled(r"\b(i|he|she|it|that|this|there|who|what|\w+) (?:ain['’]?t)\b", re.IGNORECASE)
_SINGULAR = frozenset("he she it that this there who what nobody".split())
# "Not gonna take it": nobody else is meant than the writer.
_NOT_I = compiled(r"^not (?=(?:going to|taking|coming|joining|able to|sure)\b)", re.IGNORECASE)
_ALONE = compiled(r"(?<![\w'’.&-])i(?=['’](?:m|ve|ll|d)\b|(?![\w'’&-]|\.\w))")
_TITLED = compiled(r"\b(?:mrs?|ms|mx|dr|prof)\b(?=\.? [A-Z])")
_DAY = compiled(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b")
_MONTH = compiled(
    r"\b(?:january|february|april|june|july|september|october|november|december"
    r"|(?<=\d )(?:march|may|august)|(?<=\d(?:st|nd|rd|th) )(?:march|may|august)|(?:march|may|august)(?= \d))\b"
)
_FIRST = compiled(r"[\W_]*([a-z])(?:[a-z']*)(?=[\s,.!?;:]|$)")


def tidied(text: str) -> str:
    """The sentence with the spelling and the capitals of a letter; one that has them stays as it is."""
    for pattern, written in _RULES:
        text = pattern.sub(written, text)
    return _begun(text)


def _begun(text: str) -> str:
    """Begin with a capital, unless the first word is none: "iPhones", "3 of them"."""
    first = _FIRST.match(text)
    return f"{text[: first.start(1)]}{text[first.start(1)].upper()}{text[first.end(1) :]}" if first else text


def _spelt_out(match: re.Match[str]) -> str:
    typed = match[0]
    if _ABBREVIATED.fullmatch(typed):
        return typed
    written = _SPELT[typed.lower()]
    return written[0].upper() + written[1:] if typed[0].isupper() else written


def _is_not(match: re.Match[str]) -> str:
    subject = match[1]
    if subject.lower() == "i":
        return "I'm not"
    return f"{subject} {'is' if subject.lower() in _SINGULAR else 'are'}n't"


def _capitalised(match: re.Match[str]) -> str:
    return match[0][0].upper() + match[0][1:]


_Written = Callable[[re.Match[str]], str]
_RULES: tuple[tuple[re.Pattern[str], _Written], ...] = (
    (_YOU_ARE, lambda match: "You're" if match[0][0].isupper() else "you're"),
    (_SHORT, _spelt_out),
    (_NOT_I, lambda _: "I'm not "),
    (_AINT, _is_not),
    (_ALONE, lambda _: "I"),
    *((pattern, _capitalised) for pattern in (_TITLED, _DAY, _MONTH)),
)
