"""Find whom the sender recommends, and only where the words say that this person agrees to be named."""

from __future__ import annotations

from tactful.contract import Fact
from tactful.reading.names.evidence import MaskedWords
from tactful.reading.names.kinds import Name, NameKind
from tactful.reading.offer.people import same_person
from tactful.text.contacts import EMAIL
from tactful.text.kin import RELATIVE
from tactful.text.patterns import compiled

_RECOMMENDS = compiled(
    r"\b(?:recommend\w*|suggest\w*|refer|referral|would be (?:so |really |just )?(?:perfect|great|ideal"
    r"|good|brilliant|excellent|a good|a great)"
    r"|think highly of|introduc\w+|put (?:you|them|him|her) in touch"
    r"|(?:pass(?: on)?|give|mention) (?:her|his|their) name"
    r"|(?:my|a) (?:[a-z]+ )?(?:friend|classmate|colleague|mate|cousin|ex-colleague|coworker|neighbour"
    r"|neighbor|student))\b"
)
# Right before the name of whom they speak of.
_INTRODUCES = compiled(
    r"\b(?:recommend(?:ing)?|suggest(?:ing)?|refer(?:ring)?|introduc(?:e|ing)(?: you to)?"
    r"|(?:my|an?) (?:[a-z-]+ ){0,2}(?:friend|classmate|colleague|mate|cousin|ex-colleague|coworker|neighbou?r|student"
    rf"|housemate|flatmate|roommate|{RELATIVE}))(?: of mine)?(?:,? (?:called|named|is))?,? $"
)
_AGREES = compiled(
    r"\b(?:(?:(?:has|have) )?said (?:that )?(?:i|you) (?:may|can|could) (?:give|pass|mention|use|name)"
    r"|(?:s?he|they) (?:said|says) (?:yes|ok|okay|it'?s (?:fine|ok)|i can|you can|that'?s (?:fine|ok))"
    r"|you can give|asked me to (?:say|give|mention|pass|put|name|tell)"
    r"|told me (?:that )?(?:s?he|they)(?:'s|'re| is| are|'d)? (?:be )?(?:very |really )?(?:open|interested"
    r"|looking|keen|happy|up for)|(?:s?he|they)(?:'s| is|'re| are) (?:fine|ok|okay|happy|cool|up for it)"
    r"|(?:has |have )?(?:agreed|consented)|with (?:her|his|their) (?:consent|permission|blessing|ok)"
    r"|(?:gave|given) (?:me )?(?:her|his|their|me) (?:consent|permission|ok|blessing)"
    r"|wants? (?:it very much|me to (?:mention|say|pass|give)|you to (?:have|know))|knows i(?:'m"
    r"| am) (?:giving|passing|mentioning))"
)
_REFUSES = compiled(
    r"\b(?:haven'?t asked|don'?t know if|not asked|without asking|said no|doesn'?t want"
    r"|don'?t name|hasn'?t (?:said|agreed))"
)
# What of theirs may be passed on, before where it is told.
_CONTACT_ALLOWED = compiled(
    r"\b(?:(?:give|pass(?: on)?|share|use|have|put|add|include|here'?s|is|it'?s) [^.!?\n]{0,40}?)?"
    r"\b(?:her|his|their|the)? ?(?:e-?mail(?: address)?|number|phone|mobile|contact(?: details)?|address)\b"
    r"[^.!?\n]{0,20}$"
)
_REACH = 320
_NEAR = 120


def find_referral(masked: MaskedWords, others: tuple[Name, ...]) -> Fact | None:
    """The person recommended; `others` are the names of recipient, sender and company."""
    named = [n for n in masked.names if n.kind in {NameKind.PERSON, NameKind.UNKNOWN}]
    strangers = [name for name in named if not any(same_person(name, other) for other in others)]
    # Where somebody is introduced as a friend, what is said of agreeing is said of them, and of nobody before.
    introduced = [name for name in strangers if _INTRODUCES.search(masked.text, max(0, name.start - _NEAR), name.start)]
    name = next((name for name in introduced or strangers if _is_recommended(masked, name)), None)
    if name is None:
        return None
    return masked.words.fact(name.start, name.end, "the words recommend the person, who agrees to be named")


def _is_recommended(masked: MaskedWords, name: Name) -> bool:
    """Whether the words recommend a person and say that they agree to be named."""
    start = max(masked.words.sentence_at(name.start)[0], name.start - _REACH)
    around, behind = masked.text[start : name.end + _REACH], masked.text[name.end : name.end + _REACH]
    recommended = _RECOMMENDS.search(around, 0, name.end - start + _NEAR) and _AGREES.search(behind)
    return recommended is not None and not _REFUSES.search(around)


def find_referral_contact(masked: MaskedWords, referral: Fact | None) -> Fact | None:
    """The address at which the words let whoever is recommended be reached; None where they give none."""
    words = masked.words
    if referral is None or referral.end is None:
        return None
    for match in EMAIL.finditer(words.lower):
        before = words.lower[max(0, match.start() - _NEAR) : match.start()]
        follows = words.folded.origin(*match.span())[0] > referral.end
        if follows and _AGREES.search(before) and _CONTACT_ALLOWED.search(before):
            return words.fact(*match.span(), "the words let it be passed on")
    return None
