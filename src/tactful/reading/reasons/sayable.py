"""Tell which reasons may be said that the sender gives leave to say, and which of them are a private matter."""

from __future__ import annotations

from tactful.reading.reasons.dictated import is_calm
from tactful.reading.withheld.taboo import tells_of_family, words_of
from tactful.text.introductions import speaks_of_strangers
from tactful.text.patterns import compiled
from tactful.text.spans import Span

# "Say its my exams"
_IT_IS = compiled(
    r"(?:it'?s|it is) (?:just |only )?(?:because of |for |about )?(?=(?:my|the|an?|uni|college|school|work|family)\b)"
)
# "I don't want to tell him, he'd feel bad"
_NOT_TO_TELL = compiled(
    r"(?:n'?t|\bnot|\bnever) (?:(?:want|need|have|like|wish|dare|mean) )?to (?:say|tell (?:him|her|them)|mention|write"
    r"|put)(?: that)?,? ?$"
)
# What may be told of a private matter that is allowed to be told: that it is one.
_OF_A_PERSON = compiled(
    r"(?:(?:it'?s|its|it is|for|my|just|due to|because of) )*(?:health|medical|family|private|personal)?"
    r"(?: ?(?:reasons?|grounds|issues?|problems?|matters?|circumstances))?"
    r"|(?:i'?m |i am |im )?(?:unwell|not well|ill|sick|poorly)"
)
# "Say shift pattern doesn't suit", "say caring responsibilities", "say pursuing other things"
_NAMES_GROUNDS = compiled(
    r"\W*(?:(?:the |my |our )?(?:[a-z]+ ){1,3}(?:doesn'?t|does not|don'?t|do not|isn'?t|is not|aren'?t|are not|won'?t"
    r"|will not)(?: really| quite| just)? (?:suit|work|fit|keen|possible|practical|right|for|happy|good|enough|able)\b"
    r"|(?:[a-z-]+ ){0,2}(?:responsibilities|commitments|obligations|duties|circumstances|plans|business)"
    r"(?: only)?\W*$|(?:my )?(?:uni|university|college|school|sixth form|degree|a[- ]?levels?|gcses|finals"
    r"|coursework)\W*$"
    r"|(?:pursuing|exploring|focus+ing|concentrating|looking|trying|taking|starting|going|staying|working"
    r"|moving|returning|needing|wanting|keeping|caring|retiring) (?!forward\b))"
)
# "Write a nice no to Dr Whitmore's surgery" says to whom, and no reason.
_ADDRESSED = compiled(
    r"to\b|(?:(?:a|an|the|my|this|some) )?(?:[a-z]+ ){0,3}?(?:no|refusal|rejection|letter|note|message|e-?mail|text"
    r"|answer|reply)\b"
)
_FEW_WORDS = 3
_BACK = 60
_BARS = compiled(
    r",? (?:but|and|just) (?:no|not|don'?t|dont|never|nothing)\b"
    r"|, (?:and )?(?:she|he|they|that'?s|which|it'?s)(?:'ll|'s|'d|'re)?\b|,? (?:that|which|and|but)$"
)
_AGAINST_SOMEBODY = compiled(
    r"\b(?:(?:can'?t|cannot|couldn'?t) (?:stand|bear)|hate[sd]?|despise|dislike|(?:don'?t|dont|do not|never)"
    r" (?:like|trust|respect|believe)|boss|owner|manager|staff)\b"
)
# "My gran will die if this letter does not say yes" is no ground of a refusal.
_OF_THE_LETTER = compiled(r"\b(?:this|the|your) (?:letter|e-?mail|message|reply|answer)\b|\bsay(?:s|ing)? yes\b")


def is_sayable(lower: str) -> bool:
    """Whether nobody is offended by what the sender lets be said, nor spoken of before they are introduced."""
    if _OF_THE_LETTER.search(lower):
        return False
    return is_calm(lower) and not speaks_of_strangers(lower) and not _AGAINST_SOMEBODY.search(lower)


def grounds_in(lower: str, span: Span) -> Span:
    """The grounds in a reason to state: without "it's", and without what it is not to tell, "moving but no wedding"."""
    lead = _IT_IS.match(lower, *span)
    bar = _BARS.search(lower, *span)
    return lead.end() if lead else span[0], bar.start() if bar else span[1]


def is_not_to_be_told(lower: str, start: int) -> bool:
    """Whether the sender does not want to say what begins at `start`: "I don't want to tell him ..."."""
    return _NOT_TO_TELL.search(lower, max(0, start - _BACK), start) is not None


def is_private(said: str) -> bool:
    """Whether what may be said is that the matter is private, or names it: "surgery"."""
    if _ADDRESSED.match(said):
        return False
    is_family = len(said.split()) <= _FEW_WORDS and tells_of_family(f"my {said}")
    return _OF_A_PERSON.fullmatch(said) is not None or is_family or words_of("intimate").search(said) is not None


def names_grounds(said: str) -> bool:
    """Whether lower-case words name grounds, whatever they are of: "shift pattern doesn't suit"."""
    return _NAMES_GROUNDS.match(said) is not None
