"""Find the general reason that the letter may give, and the sender's own words for it where they allow them."""

from __future__ import annotations

import re

from tactful.contract import Fact, Reason, ReasonKind, Withheld
from tactful.reading.evidence import MaskedWords
from tactful.reading.passages import Passages
from tactful.reading.permission import breaks_a_rule
from tactful.reading.rivals import rival_names
from tactful.reading.secrecy import secret_spans
from tactful.reading.words import Span, Words

_NO_REASON = re.compile(
    r"\b(?:no reasons?\b(?! to)|without (?:a |any |giving (?:a |any )?)?reasons?|zero excuses|no excuses"
    r"|no explanations?|no, don'?t say why"
    r"|(?:don'?t|do not|needn'?t|no need to|won'?t) (?:give|say|tell|explain|state"
    r"|mention)(?: \w+)? (?:why|(?:a |any |the )?reasons?)|not? say(?:ing)? why)\b"
)
_STATED = re.compile(
    r"(?:\b(?:official(?: reason)?|reason (?:to (?:give|state|write|say)|i will say|i'll say|stated|given"
    r"|for (?:him|her|them))|stated reason)"
    r"(?: is|:| =| -)+|(?:^|[.;!?,\n-] ?|\b(?:just|i'll|please|pls|only|and) )say(?:s|ing)?(?::| just"
    r"| that| only)?|\breason:|\bkeep:|\bjust:)"
    r" ?(?!no\b|sorry|thank|nothing|it\b|a thing|hi\b|hello|yes|how|why|so\b|whatever|something|i hope"
    r"|the |with )(?P<reason>[^.;!?\n]{4,120})"
)
_ALLOWED = re.compile(
    r"(?:^|[.;!?,\n] ?)(?:the )?(?P<reason>[a-z' -]{3,40}) (?:can|may|could) be (?:given"
    r"|used|named|mentioned)[a-z ]{0,12}(?:as (?:the|my|a) reason)?"
)
_KINDS = (
    (ReasonKind.STAYING, r"stay(?:ing)? (?:put|where|at|in(?! touch| contact)|with(?! me\b)|on|freelance)"
        r"|remain(?:ing)? (?:at|where|with|in my)|carry(?:ing)? on (?:with|where)"
     r"|not (?:ready to )?leav(?:e|ing)|keep(?:ing)? my (?:current|present)|(?:my|the) current (?:job|role"
     r"|employer|garden)|stick(?:ing)? with (?:my|what)"
     r"|gonna stay|decided to stay|matched it|counter-?offer"),
    (ReasonKind.LOCATION, r"commut\w+|relocat\w+|\bdrive from|too far|distance|each way|(?:can'?t|cannot"
        r"|unable to|not) move|mov(?:e|ing) (?:to|away|back)|closer to home"
     r"|remain in|going back to [A-Z\ue001]|travel(?:ling|ing)?\b|miles|live too|in europe"
     r"|outside my country|another city|other end of|location"),
    (ReasonKind.DIFFERENT_FIELD, r"different (?:field|industry|sector|line|direction|route)|chang(?:e"
        r"|ing) (?:of )?(?:career|field)s?|another field|retrain\w*|going (?:back )?(?:to|into"
        r"|for) (?:school|college|uni\w*|practice|a (?:degree|cpa|phd|masters?))"
     r"|time to study|studying|return to (?:design|practice|study|teaching)|going it alone"
     r"|self[- ]employ\w+|own (?:designs?|business|practice|boss|place|company)|go(?:ing)? freelance"
     r"|more for \w+"
     r"|independent research|chamber music|reporter than"),
    (ReasonKind.TIMING, r"timing|not the right time|bad time|wrong time|too soon|start date|notice period"
        r"|(?:whole|all) (?:spring|summer|season|winter)|for a summer|hours (?:don'?t|do not)"
     r"|not available|won'?t be available|schedule|too quickly|night shifts?|2am"),
    (ReasonKind.BETTER_FIT, r"(?:better|closer|good|right|not a) (?:fit|match|suits?)|suits? (?:me|my)"
        r"|fits? (?:me|my)|long[- ]term (?:goals|interests)|career goals|goals|interests|next stage"
        r"|not (?:for me|right for me)|larger team"
     r"|direction|nearer to|my thing|prefer|commitments"),
    (ReasonKind.ANOTHER_OPPORTUNITY, r"(?:another|other|different|new|second) (?:offer|job|position|role"
        r"|opportunity|post|opportunities|place|studio|one|engagement)|accept(?:ed|ing) (?:a|an|another)"
        r"|elsewhere|somewhere else"
     r"|engaged for|committed|promised|took (?:a|another)|taking (?:a|another)|other offers|going (?:to"
     r"|with) another"),
)  # fmt: skip
_PERSONAL = re.compile(r"\b(?:personal reasons?|family reasons?|circumstances|private matters?|personal matters?)\b")
_LONGEST_OWN_WORDS = 12


def find_reason(masked: MaskedWords, withheld: tuple[Withheld, ...]) -> Reason:
    """The kind of reason, `NONE` where the sender wants none, `UNTOLD` where the true one may not be told."""
    words = masked.words
    if _NO_REASON.search(words.lower):
        return Reason(ReasonKind.NONE)
    for pattern in (_ALLOWED, _STATED):
        for match in pattern.finditer(words.lower):
            if (kind := kind_of_reason(words.lower[slice(*match.span("reason"))])) is not None:
                return Reason(kind, _own_words(words, match.span("reason"), withheld))
    return Reason(_true_kind(masked))


def kind_of_reason(text: str) -> ReasonKind | None:
    """The general reason that some lower-case words give; None where they give none that is known."""
    found = [(m.start(), kind) for kind, pattern in _KINDS if (m := re.search(rf"\b(?:{pattern})", text))]
    return min(found)[1] if found else ReasonKind.PERSONAL if _PERSONAL.search(text) else None


def _own_words(words: Words, span: Span, withheld: tuple[Withheld, ...]) -> Fact | None:
    """The sender's words for the reason, where they are few and break no rule."""
    start, end = span
    text = words.lower[start:end].rstrip()
    first, last = words.folded.origin(start, start + len(text))
    value = words.original[first:last]
    touched = any(item.start < last and first < item.end for item in withheld)
    if touched or len(text.split()) > _LONGEST_OWN_WORDS or breaks_a_rule(value):
        return None
    return words.fact(start, start + len(text), "the words give it as the reason to state")


def _true_kind(masked: MaskedWords) -> ReasonKind:
    text = _without_secrets(masked.words)
    chosen = _chosen_rival(masked, text)
    kinds = {kind for kind, pattern in _KINDS if re.search(rf"\b(?:{pattern})", text)}
    if chosen and ReasonKind.STAYING not in kinds:
        return ReasonKind.ANOTHER_OPPORTUNITY
    order = (
        ReasonKind.STAYING, ReasonKind.ANOTHER_OPPORTUNITY, ReasonKind.LOCATION, ReasonKind.DIFFERENT_FIELD,
        ReasonKind.TIMING, ReasonKind.BETTER_FIT,
    )  # fmt: skip
    if first := next((kind for kind in order if kind in kinds), None):
        return first
    return ReasonKind.PERSONAL if _PERSONAL.search(text) else ReasonKind.UNTOLD


def _without_secrets(words: Words) -> str:
    """The lower-case words without what the sender asks to keep out."""
    characters = list(words.lower)
    for start, end in secret_spans(words, Passages(words)):
        characters[start:end] = " " * (end - start)
    return "".join(characters)


def _chosen_rival(masked: MaskedWords, text: str) -> bool:
    rivals = rival_names(masked)
    return any(" ".join(name.tokens) in rivals and text[name.start : name.end].strip() for name in masked.names)
