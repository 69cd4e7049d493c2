"""Write a sentence as a letter does which is sound, but was typed as in a chat: "i ain't", "mr. Bello", "on friday".

No word is exchanged for another one: what is spelt short is spelt out, what wants a capital gets it, and what stands
twice by a slip stands once.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from tactful.text.day_words import SMALL_WEEKDAY
from tactful.text.patterns import compiled
from tactful.text.stutters import without_stutters
from tactful.text.wording import capitalised

_SPELT = {
    "gonna": "going to", "wanna": "want to", "gotta": "got to", "gimme": "give me", "lemme": "let me",
    "pls": "please", "plz": "please", "thx": "thanks", "thanx": "thanks", "cuz": "because", "coz": "because",
    "thankyou": "thank you",
    "tho": "though", "thru": "through", "dont": "don't", "cant": "can't", "wont": "won't", "didnt": "didn't",
    "doesnt": "doesn't", "isnt": "isn't", "wasnt": "wasn't", "couldnt": "couldn't", "wouldnt": "wouldn't",
    "havent": "haven't", "im": "I'm", "ive": "I've", "youre": "you're", "thats": "that's", "em": "them",
    "cos": "because", "soz": "sorry", "u": "you", "ur": "your",
}  # fmt: skip
# "The em dash", "as is his wont": where these are words of their own.
_NO_NOUN = r"(?<!\bthe )(?<!\ban )(?<!\bhis )(?<!\bher )(?<!\bmy )(?<!\byour )(?<!\bour )(?<!\btheir )"
_WORDS = {"em": rf"{_NO_NOUN}em", "wont": rf"{_NO_NOUN}wont(?! to\b)"}
_SHORT = compiled(
    rf"(?<![\w'’.@/-])(?:{'|'.join(_WORDS.get(word, word) for word in _SPELT)})(?![\w'’@/-]|\.\w)", re.IGNORECASE
)
# Before what no "your" stands, or where a clause begins and what follows is said of the reader.
_CLAUSE_BEGINS = (
    r"(?:^|(?<=[.,;:!?(] )|(?<=\b(?:if|so|as) )|(?<=\b(?:and|but|cos|cuz) )|(?<=\b(?:that|when|hope|know|sure) )"
    r"|(?<=\b(?:think|since|until|while) )|(?<=\b(?:because|whether) ))"
)
_YOU_ARE = compiled(
    r"(?<![\w'’.@/-])ur(?= (?:an?|welcome|the (?:best|one))(?![\w-]))"
    rf"|{_CLAUSE_BEGINS}ur(?= (?:done|ready|right|not|always|gonna"
    r"|(?:so|very|all|really) \w+(?= (?:to|and|but|for|about|with|of|in|at)\b|\W*$|[.,;!?])"
    r"|\w{3,}ing (?:to|the|an?|me|us|for|with|someone|somebody|people|it|this|that|so|well)\b)(?![\w-]))",
    re.IGNORECASE,
)
# "Sea hit U boat", "IM", "UR": capitals in the middle of a sentence mean something else.
_ABBREVIATED = compiled(r"[A-Z]{1,4}")
_AINT = compiled(
    r"\b(\w+) ain['’]?t\b(?P<has> (?:(?:even|really|ever|yet) )?(?P<done>\w+)(?: (?P<then>\w+))?)?", re.IGNORECASE
)
_MANY = compiled(
    r"(?:we|you|they|these|those|people|folks|(?:wo)?men|children|(?-i:[a-z])[a-z]*[^sui\W]s|(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)days)",
    re.IGNORECASE,
)
# "I ain't got time" has not; "I ain't finished the test" neither, but "I ain't interested" is not.
_HAS = compiled(r"(?:got|seen|heard|had|been|met|said|forgotten|decided)", re.IGNORECASE)
_HAS_DONE = compiled(
    r"(?:\w{2,}ed|done|gone|made|told|taken|found|given|known|read|sent|written|spoken|left|come)", re.IGNORECASE
)
_OBJECT = compiled(
    r"(?:the|an?|any|your|my|his|her|their|our|it|that|this|these|those|him|them|you|me|us|yet|up|back|anything|anyone"
    r"|anybody)",
    re.IGNORECASE,
)
# "Ill drop it off" promises, and "I am ill" does not.
_WILL = compiled(
    rf"(?:{_CLAUSE_BEGINS}il?l|\bil?l(?= (?:still|also|never|always|gladly) ))"
    r"(?= (?:(?:also|still|just|never|always|definitely|gladly|then) )?(?:be|bring|call"
    r"|collect|come|do|drop|email|get|give|go|hand|have|keep|leave|let|mail|make|miss|need|never|not|phone|pick|pop|post|return|ring|work|train|finish|start|stay|cover|help|pay|fix|pass|join|turn"
    r"|see|send|show|still|take|tell|text|think|try|write)\b)",
    re.IGNORECASE,
)
# "I gotta", and not "I've gotta"
_GOTTA = compiled(r"\b(i|we|you|they) gotta\b", re.IGNORECASE)
_IT_IS = compiled(
    r"^its(?= (?-i:[A-Z])| me\b)|\bits(?= (?:an?|not|been|so|too|because|me|you|gonna|going)(?![\w-]))", re.IGNORECASE
)
# "Not gonna take it": nobody else is meant than the writer.
_NOT_I = compiled(r"^not (?=(?:going to|taking|coming|joining|able to|sure)\b)", re.IGNORECASE)
# "(i) and (ii)" counts.
_ALONE = compiled(r"(?<![\w'’.&-])(?<!\()i(?!\))(?=['’](?:m|ve|ll|d)\b|(?![\w'’&-]|\.\w))")
_TITLED = compiled(r"\b(?:mrs?|ms|mx|dr|prof)\b(?=\.? [A-Z])")
_MONTH = compiled(
    r"\b(?:january|february|april|june|july|september|october|november|december"
    r"|(?<=\d )(?:march|may|august)|(?<=\d(?:st|nd|rd|th) )(?:march|may|august)|(?:march|may|august)(?= \d))\b"
)
# "www.example.org" is no word that begins a sentence.
_FIRST = compiled(r"[\W_]*([a-z])(?:[a-z']*)(?=[\s,.!?;:]|$)(?!\.\w)")


def tidied(text: str) -> str:
    """The sentence with the spelling and the capitals of a letter; one that has them stays as it is."""
    text = without_stutters(text)
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
    return capitalised(written) if typed[0].isupper() else written


def _is_not(match: re.Match[str]) -> str:
    subject, rest = match[1], match["has"] or ""
    if _has_not(match):
        return f"{subject} {'have' if _is_many(subject) or subject.lower() == 'i' else 'has'}n't{rest}"
    if subject.lower() == "i":
        return f"I'm not{rest}"
    return f"{subject} {'are' if _is_many(subject) else 'is'}n't{rest}"


def _has_not(match: re.Match[str]) -> bool:
    """Whether what somebody has not done follows, and not what they are not."""
    done, then = match["done"] or "", match["then"] or ""
    return bool(_HAS.fullmatch(done) or (_HAS_DONE.fullmatch(done) and _OBJECT.fullmatch(then)))


def _is_many(subject: str) -> bool:
    return _MANY.fullmatch(subject) is not None


_Written = Callable[[re.Match[str]], str]
_RULES: tuple[tuple[re.Pattern[str], _Written], ...] = (
    (_WILL, lambda _: "I'll"),
    (_IT_IS, lambda match: f"{match[0][:2]}'s"),
    (_YOU_ARE, lambda match: "You're" if match[0][0].isupper() else "you're"),
    (_GOTTA, lambda match: f"{'I' if match[1] == 'i' else match[1]}'ve got to"),
    (_SHORT, _spelt_out),
    (_NOT_I, lambda _: "I'm not "),
    (_AINT, _is_not),
    (_ALONE, lambda _: "I"),
    *((pattern, lambda match: capitalised(match[0])) for pattern in (_TITLED, SMALL_WEEKDAY, _MONTH)),
)
