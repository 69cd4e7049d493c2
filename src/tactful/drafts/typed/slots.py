"""A draft made from a template has slots where its facts should be: they are no facts, and sentences do without them.

"The offer of [role] at [company]" is "the offer"; a slot that a sentence cannot do without stays, and the sentence goes
with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from tactful.catalogue import guard_of
from tactful.contract import Brief, Case, Fact, Letter
from tactful.text.patterns import compiled
from tactful.text.wording import capitalised

# What a slot stands in, from "[", "{", "<" to its end.
_MARKS = (r"\[{1,2}[^\[\]\n]{1,60}\]{1,2}", r"\{{1,2}[^{}\n]{1,60}\}{1,2}", r"<[^<>\n]{2,60}>")
_SLOT = rf"\*{{0,2}}(?:{'|'.join(_MARKS)})\*{{0,2}}(?:['’]s?)?"
_IN_A_LINE = compiled("|".join(_MARKS[:2]))
_NOUN = r"(?:position|role|job|post|opportunity|team|company|department|vacancy|offer)"
_PREPOSITION = r"(?:of|at|with|for|from|in|on|as|by|to join|joining)"
_RULES = (
    # "the [Job Title] position", "your [Company] team"
    (compiled(rf"\b(?P<of>the|this|your|that|a|an) {_SLOT} (?={_NOUN}\b)", re.IGNORECASE), r"\g<of> "),
    (compiled(rf" and (?:everyone|everybody|all|the (?:team|staff)) (?:at|of|in) {_SLOT}", re.IGNORECASE), ""),
    # "for the position of [Job Title] at [Company]", "in particular [the thing you liked]"
    (compiled(rf",? (?:in particular|especially|particularly|including)(?: {_PREPOSITION})?(?: the)? {_SLOT}"), ""),
    (compiled(rf",? (?:{_PREPOSITION})(?: (?:the|an?|your|our|everyone at|everybody at))? {_SLOT}", re.IGNORECASE), ""),
    # "you and [Company]"
    (compiled(rf" (?:and|or) {_SLOT}(?=[ .,!?])", re.IGNORECASE), ""),
)
_LEAD = compiled(
    rf"^(?:while|although|though|as|because|given that|since) [^,]*{_SLOT}[^,]*, (?=(?:I|we)\b)", re.IGNORECASE
)
_HAS_SLOT = compiled(_SLOT)
# What asks for an object that went: "while I was impressed".
_CUT_SHORT = compiled(
    r"\b(?:offer(?:ed|ing)?(?: me| to me)?|accept(?:ing)?|join(?:ing)?|impressed|enjoyed|enjoy|meet(?:ing)?|met|thank"
    r"|see|visit(?:ing)?|chose|chosen|selected|the|your|a|an|with|me)(?=\s*[.,!?])",
    re.IGNORECASE,
)


def without_slots(brief: Brief) -> Brief:
    """The brief without facts such as "[Your Name]"."""
    return replace(
        brief,
        recipient=_filled(brief.recipient),
        company=_filled(brief.company),
        role=_filled(brief.role),
        sender=_filled(brief.sender),
        referral=_filled(brief.referral),
        thanked=tuple(fact for fact in brief.thanked if _filled(fact)),
    )


def has_slot(text: str) -> bool:
    """Whether a name, a line of the frame or a sentence is or holds a slot."""
    return bool(guard_of("no-placeholder").check(Letter(text), Case()).findings)


def without_slot(line: str) -> str:
    """Cut a slot from a line that somebody filled in beside it: "[NAME] - Lotte Verschuren"."""
    return _IN_A_LINE.sub("", line).strip(" \t-–—:,=")


def without_slots_in(sentence: str) -> str:
    """The sentence without its slots, where a whole sentence remains; else as it was."""
    if _HAS_SLOT.search(sentence) is None or not _is_open(sentence):
        return sentence
    return next(
        (text for text in _wordings(sentence) if not _is_open(text) and not _is_torso(sentence, text)), sentence
    )


def _wordings(sentence: str) -> Iterator[str]:
    for text in (sentence, capitalised(_LEAD.sub("", sentence))):
        for pattern, instead in _RULES:
            text = pattern.sub(instead, text)
        yield text


def _is_torso(sentence: str, text: str) -> bool:
    """Whether what is left misses what went: "Thank you for offering me."."""
    cut = {match[0].lower() for match in _CUT_SHORT.finditer(text)}
    return bool(cut - {match[0].lower() for match in _CUT_SHORT.finditer(sentence)} - {"offer"})


def _is_open(text: str) -> bool:
    return has_slot(text) or _HAS_SLOT.search(text) is not None


def _filled(fact: Fact | None) -> Fact | None:
    return None if fact and has_slot(fact.value) else fact
