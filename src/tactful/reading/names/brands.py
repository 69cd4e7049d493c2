"""Find the names of firms that are not spelled as names are: "H&M", "3M", "a16z", "eBay", "Monday.com", "Yahoo!".

Such a spelling alone tells little: "R&D" is a department, "5PM" a time. Its place has to tell that a firm stands there.
"""

from __future__ import annotations

from collections.abc import Iterator

from tactful.reading.clauses.lexicon import given_names, is_ordinary, word_list
from tactful.reading.clauses.words import Words
from tactful.reading.names.kinds import Name, NameKind
from tactful.text.patterns import compiled

_MARKED = (
    r"[A-Z]{1,2}&[A-Z]{1,2}|\d{1,2}(?:-[A-Z][a-z]+|[a-z]{2,4}[A-Z][a-z]+)|3M|[Oo]2|[a-z]\d{2,3}[a-z]"
    r"|[a-z]{1,5}[A-Z][A-Za-z]+|[A-Za-z]?[a-z]{2,20}\.(?:com|io|ai|co)|Yahoo!"
)
# Means of writing and papers as well as firms, or words that begin a sentence.
_WORD = r"Visa|Slack|Zoom|Skype|Facebook|LinkedIn|WhatsApp|Square|Target|Shell|Gap|Apple|Boots|Subway|Virgin|Indeed"
_SMALL = r"[a-z]{4,14}"
_GOES_ON = r"(?![\w@&'-]|\.[A-Za-z])"
_AT = compiled(
    r"\b(?P<place>at|@|from|with|join|joining|of|for) "
    rf"(?:(?P<marked>{_MARKED})|(?P<word>(?:{_WORD})(?! [A-Z]))|(?P<small>{_SMALL})){_GOES_ON}"
)
# "Tea and Mandazi", "Salt 'n' Batter": of two words the first is an ordinary one.
_PAIR = compiled(
    r"\b(?:at|@|from|with|join|joining) (?:the )?"
    r"(?P<pair>(?P<first>[A-Z][a-z]{2,}) (?:and|n|'n'|&) (?P<second>[A-Z][a-z]+))"
    r"(?=\s*(?:[.,;:!?)\n]|$)| (?:in|on|for|because|but|cos|cuz|as|so|offered|wants|job|and i)\b)"
)
_OFFERS = compiled(
    rf"(?<![\w@.&'-])(?P<marked>{_MARKED}|{_WORD})"
    r"(?= (?:has |have |had |just |now |kindly ){0,2}(?:offer(?:ed|s|ing)?|wants?|wanted|hired?|made) (?:me|us)\b)"
)
_BEFORE_A_FIRM = compiled(r"\b(?:to|tell|at|from|by|with|for|join|joining|decline|refuse|reject|down|,|and) (?:the )?$")
# "Visa job", "the offer at Slack"; nobody has a job from there because of a message from Slack.
_SURE = frozenset({"at", "@", "join", "joining"})
DEPARTMENTS = frozenset("r&d l&d q&a f&b m&a p&l t&c d&d a&e d&i o&m b&b e&e s&e p&c m&e c&i".split())


def find_brands(words: Words) -> Iterator[Name]:
    """Firms of such names, where a firm stands."""
    for match in _OFFERS.finditer(words.text):
        yield from _named(words, *match.span("marked"), NameKind.ORGANISATION)
    for match in _PAIR.finditer(words.text):
        first, second = match["first"].lower(), match["second"].lower()
        if is_ordinary(first) and not {first, second} & (given_names() | word_list("others")):
            yield Name(*match.span("pair"), match["pair"], NameKind.ORGANISATION)
    for match in _AT.finditer(words.text):
        kind = NameKind.ORGANISATION if match["place"] in _SURE else NameKind.UNKNOWN
        if match["marked"]:
            yield from _named(words, *match.span("marked"), kind)
        elif match["word"] and (kind is NameKind.ORGANISATION or match["word"].lower() not in word_list("others")):
            yield from _named(words, *match.span("word"), kind)
        elif match["small"] in word_list("employers") and not is_ordinary(match["small"]):
            yield from _named(words, *match.span("small"), kind)


def _named(words: Words, start: int, end: int, kind: NameKind) -> Iterator[Name]:
    text = words.text[start:end]
    if text.lower() not in DEPARTMENTS:
        yield Name(start, end, text, kind)


def stands_as_a_firm(lower: str, first: int, text: str) -> bool:
    """Whether a firm's letters name it, and are no word in capitals: "to BP", "tell H&M", but not "my BP is high"."""
    is_lettered = "&" in text or len(text) == len("BP")
    return is_lettered and _BEFORE_A_FIRM.search(lower, max(0, first - 14), first) is not None
