"""Hear whether the sender has chosen another employer, so that no letter says it of one who has not.

A name can stand like a rival's ("Otis gave me a biscuit", "we go to Chile", "I'm interviewing with Acme") where nothing
was chosen. So the clause must speak of work, or of the sender who chooses; and neither of studies nor of this offer.
"""

from __future__ import annotations

from tactful.contract import Brief
from tactful.reading.clauses.lexicon import given_names, places
from tactful.reading.clauses.passages import Passages
from tactful.reading.names.evidence import MaskedWords
from tactful.reading.names.kinds import Name, NameKind
from tactful.reading.offer.rivals import rival_names
from tactful.reading.withheld.withholding import folded_spans
from tactful.text.currencies import SYMBOLS
from tactful.text.patterns import compiled
from tactful.text.spans import Span, overlaps_any

_SOMEBODY_ELSES = compiled(
    r"^\W*(?:and |but |also )?(?:my|his|her|their|our) (?:[a-z-]+ ){0,2}[a-z-]+ (?:got|get|has|have"
    r"|works?|worked|is|are|was|were|went|says?|said)\b"
    r"|\b(?:my|our) (?:current|present|old|own|existing) |\bi (?:now |already |still "
    r"|currently )?work(?:ed)? |\bworking (?:at|for)\b"
    r"|\bmy (?:contract|job|boss|manager|post|role|place|employer|firm|company|bosses|employers)\b"
    r"|\b(?:gave|offered|took|hired) (?:her|him|them)\b"
)
_GOES_TO_LIVE = compiled(
    r"\b(?:mov(?:e|es|ing)|relocat\w+|emigrat\w+|heading|fly(?:ing)?|(?:go(?:ing|es)?|went) (?:back|home"
    r"|with (?:my|our) [a-z]+)|return(?:ing)?) (?:back |home |up )?(?:to|for) (?:the )?$"
)
_WORK = compiled(
    r"\b(?:jobs?|offer(?:ed|s|ing)?|roles?|posts?|positions?|contract|more|better|match(?:ed|es)|countered|pays?|paid"
    r"|paying|salary|rate|shifts?|nights|days|wants? me|wanted me|hired?|raise|promot\w+|bonus|equity|pension|perm\w*"
    r"|partner(?:ship)?|closer|nearer|work|career|took me on|came through|grad(?:uate)? (?:program\w*|scheme))\b"
    rf"|[{SYMBOLS}]|\d ?k\b|\b\d{{2,3}}\b"
)
_CHOOSES = compiled(
    r"(?:^\W*|\b(?:i|we|i'm|im|i've|ive|i'll|i'd|we're|am|have|will|and|but|so|also|just|already|now|gonna|going to"
    r"|decided to|because|cos|since) )(?:be )?"
    r"(?:sign(?:ed|ing)?|accept(?:ed|ing)?|join(?:ed|ing)?|cho(?:ose|se|sen|osing)|pick(?:ed|ing)?|tak(?:e|en|ing)"
    r"|took|go(?:ing|ne)? (?:back |on )?(?:to|with|for|w/?)|went (?:to|with|for)|start(?:ed|ing)?"
    r"|stay(?:ed|ing)?|stick(?:ing)?|off to|for the|said yes|got|landed|found|secured|mov(?:e|ing)|return(?:ing)?"
    r"|switch(?:ed|ing)?|prefer|committed|promised|opt(?:ed|ing)?|do(?:ing)?|rather|leaving for|booked|remain(?:ing)?"
    r"|selected|continu(?:e|ing))\b"
)
_OF_STUDIES = compiled(
    r"\b(?:ma|msc|mba|phd|bsc|pgce|course|school|degree|masters?|uni|university|college|stud(?:y|ies|ying)|exams?"
    r"|resits?|diploma|teacher training|training|apprenticeship|admission|scholarship|class(?:es)?|btec|nursing"
    r"|access to|seminary|conservatoire)\b"
)
_EMPLOYED = compiled(r"\b(?:jobs?|posts?|positions?|teach(?:ing|er)?|hired|contract)\b|\boffer(?:ed)? me\b")
_OF_THIS_OFFER = compiled(r"\b(?:declin\w*|refus\w*|turn(?:ing|ed)?\b.{0,40}\bdown|say(?:ing)? no|no to|thank\w*)\b")
_TELLS_WHY = compiled(r"\b(?:as|since|because|cos|when|for)\b")
# "Going to Truro" names no employer, where nothing else tells that it does.
_GOES_TO = compiled(r"\b(?:going|go|gone|off|for) (?:back )?(?:to )?(?:the )?$")
_BEHIND_A_TIME = compiled(r"\b(?:after|before|since|during|near|like|about) (?:the )?$")
_FEWEST_WORDS = 3
_REACH = 40


def has_chosen_rival(masked: MaskedWords, facts: Brief, passages: Passages, text: str) -> bool:
    """Whether the sender's own words, outside of what they ask to keep out, prefer another employer."""
    rivals, told = rival_names(masked), folded_spans(masked.words, facts)
    for name in masked.names:
        # Who moves to Cork has not said that somebody there employs them.
        if any(set(name.tokens) & set(fact.value.lower().split()) for fact in facts.thanked):
            continue
        if " ".join(name.tokens) not in rivals or not text[name.start : name.end].strip() or _is_moved_to(text, name):
            continue
        span = passages.clause_at(name.start, name.end)
        of_this_offer = text.find(" got ", *span) >= 0 and overlaps_any(span, told)
        if not of_this_offer and not _SOMEBODY_ELSES.search(text[slice(*span)]) and _is_chosen(passages, text, name):
            return True
    return False


def _is_moved_to(text: str, name: Name) -> bool:
    before = max(0, name.start - _REACH), name.start
    return name.kind is NameKind.UNKNOWN and _GOES_TO_LIVE.search(text, *before) is not None


def _is_chosen(passages: Passages, text: str, name: Name) -> bool:
    """Whether the clause of a name tells that its bearer employs the sender, or is to."""
    before, (start, end) = text[max(0, name.start - _REACH) : name.start], _passage(passages, text, name)
    said = text[start:end]
    studies = _OF_STUDIES.search(said) and not _EMPLOYED.search(said)
    if studies or _OF_THIS_OFFER.search(text, _grounds(text, start, name.start), end) or _BEHIND_A_TIME.search(before):
        return False
    if _WORK.search(said):
        return True
    may_be_elsewhere = len(name.tokens) == 1 and _GOES_TO.search(before) is not None
    is_organisation = name.kind is NameKind.ORGANISATION or not (
        name.tokens[0] in given_names() or " ".join(name.tokens) in places() or may_be_elsewhere
    )
    return is_organisation and _CHOOSES.search(said) is not None


def _grounds(text: str, start: int, end: int) -> int:
    """Where the grounds begin that lead to a name: "I turn it down as I signed with ..."."""
    return max((match.end() for match in _TELLS_WHY.finditer(text, start, end)), default=start)


def _passage(passages: Passages, text: str, name: Name) -> Span:
    """The clause of a name, or its sentence so far where it is a clause by itself."""
    start, end = passages.clause_at(name.start, name.end)
    if len(text[start:end].split()) >= _FEWEST_WORDS:
        return start, end
    return passages.sentence_at(name.start, name.end)
