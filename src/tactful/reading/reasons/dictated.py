"""Hear the reason that the sender dictates in words of their own: "just say I'm moving on to Berlin".

What such words are about is theirs to choose, so they need be of no known kind. But they must tell of the sender's own
doings: the answer itself, thanks, a promise and what somebody else did are no reasons.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from tactful.contract import Fact, Reason, ReasonKind, Withheld, WithheldKind
from tactful.reading.clauses.lexicon import given_names, places
from tactful.reading.clauses.orders import with_orders_parted
from tactful.reading.clauses.permission import breaks_a_rule
from tactful.reading.clauses.reason_kinds import kind_of_reason
from tactful.reading.names.evidence import MaskedWords
from tactful.reading.pasted.own_words import own_words_in
from tactful.text.bare_wishes import wishes_barely
from tactful.text.functions import sentence_function_scores
from tactful.text.patterns import compiled
from tactful.text.spans import overlaps_any

_ASKS = (
    r"(?:(?:^|[.;:!?,\n(–—-] ?|\b(?:just|only|i'll|i'd|pls|please|can|could|may|might|you|u|and|so|but|to|okay|fine"
    r"|sooner|rather|simply|then) )(?<!not to )(?<!n't to )(?<!dont to )(?<!never to )"
    r"(?:say|write|put(?= (?:that|down|i\b|i'|im|we)|:)|(?:mention|state) (?=that)"
    r"|(?:tell|let) (?:(?:mr|mrs|ms|miss|dr|prof)\.? )?(?:him|her|them|[\w'\ue000\ue001-]+)"
    r"(?: [\ue000\ue001]+)?(?: know)?))"
)
_REASON = (
    r"(?:(?<!real )(?<!actual )(?<!true )(?<!honest )(?<!not the )(?<!not my )\b"
    r"(?:(?:reason|excuse|official line|official story)(?: i(?:'ll| will) (?:say|give)"
    r"| to (?:be )?(?:told|given|stated|tell|give|say|state))?(?: is|:| =| -)"
    r"|(?<=[.!?\n] )reason(?= i)))"
)
_ENDS = (
    r"(?=\s*(?:[.;!?\n,()\"–—]|$)| [-/|] | (?:(?:and )?that'?s (?:all|it|enough)|which|but|thx|thanks|ta|lol"
    r"|pls|please|ok|though|tho|x+|true"
    r"|(?:that|it)'?s true|and (?:thank|thanks|thx|ta|wish|tell|say|hope|good|that'?s|its|it'?s|give|send|ask|be|keep"
    r"|i hope|i wish|i thank|don'?t|do not|never|no)|don'?t|because i hate|cos i hate)\b)"
)
_TO_BE_TOLD = compiled(
    r"\bto (?:be )?(?:told|given|stated|tell|give|say|state)\b|\bi(?:'ll| will) (?:say|give)\b|official|excuse"
)
_FIRST = r"(?:i|i'm|i've|i'd|im|ive|we|we're|we've|we'd|my|our)"
_DICTATED = compiled(
    rf"(?:{_ASKS}|(?P<label>{_REASON}))(?: that| just| only| simply|:|,)*:? ?['\"]?"
    r"(?:(?:after|on) (?:some |much |long |careful |a lot of )?(?:thought|consideration|reflection|thinking"
    r"|prayer),? )?"
    rf"(?<![\w'])(?P<reason>(?:{_FIRST}|due to|owing to) "
    rf"[^.;:!?\n,()\"–—+/<>@#]{{6,110}}?(?:w/[^.;:!?\n,()\"–—+/<>@#]{{2,60}}?)?){_ENDS}"
)
# The answer, a courtesy, a promise, or what others want and do.
_NO_REASON = compiled(
    r"\b(?:declin\w*|refus\w*|turn(?:ing|ed)? (?:it|this|them|you|him|her|down|the)|pass(?:ing)? on|say(?:ing)? no"
    r"|must say|will say|rather not|keep (?:it )?(?:for|to) (?:me|myself)|(?:stay|be|remain) friends"
    r"|give up the|want (?:the|this|it)|accept(?! a place)\w*|withdraw\w*"
    r"|not doin[g']? (?:the|it|this|that)|(?:unable|not able|not going|not coming) to (?:join|come|take|accept|do it)"
    r"|(?:(?:can)?not|[a-z]+n't|[a-z]+nt|never) (?:be )?(?:join|tak|com)(?:e|ing)?(?! on\b)"
    r"|thank\w*|sorry|apolog\w*|grateful|honou?red|apprec\w*|love[ds]?|liked?|enjoyed|miss|mind|remember|forget"
    r"|wish|hope|promise|owe|feel bad|send(?:ing)?|bring(?:ing)?|post(?:ing)? (?:it|the|back)|drop(?:ping)?"
    r"|in (?:touch|contact)|recommend\w*|suggest\w*|apply again|come back (?:and|for|next)|interested"
    r"|they|them|their|theirs|he|she|him|his|her|hers|you|your|u|ur"
    r"|this (?:job|role|offer|post)|boss|manager|salary|pay|money|wages?)\b"
    r"|^(?:i can'?t|i cannot|i'm good|i'm out|i'm not|i don'?t)$"
)
# Plainly of what one does, needs or has, whatever the classifier thinks of the words.
_OWN_DOINGS = compiled(
    r"(?:i'm|im|i am|we're|we are|i|i've|ive|i have|we've|we) (?:[a-z]+ ){0,1}?"
    r"(?:[a-z]{2,}in[g']?|need(?:ed)?|want|prefer|rather|keep|stay|go|decided|chosen|settled|committed|retired|off to"
    r"|taken|got|too|plenty|enough|promised|must|have|busy|tied|bound|booked|set on|back)\b"
    r"|i(?:'d| would) (?:rather|prefer|sooner|like to)\b|(?:my|our) "
)
_RARE_THING = compiled(
    r"(?<=[a-z] )(?<!\bin )(?<!\bto )(?<!\bat )(?<!\bfrom )(?<!\bnear )(?<!\bof )[A-Z][a-z]{2,}(?! [A-Z])"
)
_HEARD = -0.5
_JUSTIFIED = 0.0
_CALM = {"oversharing": 0.3, "insult": 0.6, "pay": -0.5, "rival": 1.5, "accept": 0.5, "gratitude": 0.0, "apology": 1.0}
_LONGEST = 18


def dictated_reason(masked: MaskedWords, withheld: tuple[Withheld, ...]) -> Reason | None:
    """The first reason that the sender dictates, in their words, where it may stand in a letter."""
    for start, end, is_ordered in _candidates(masked):
        lower = masked.words.lower[start:end]
        spans = [(w.start, w.end) for w in withheld if not (is_ordered and w.kind is WithheldKind.INTIMATE)]
        if not overlaps_any(masked.words.folded.origin(start, end), spans) and _may_be_told(lower):
            return Reason(kind_of_reason(lower) or ReasonKind.UNTOLD, _fact(masked, start, end))
    return None


def _candidates(masked: MaskedWords) -> Iterator[tuple[int, int, bool]]:
    """Where a reason may stand, and whether it is ordered to be said: "reason is" may only tell it to a helper."""
    for match in _DICTATED.finditer(with_orders_parted(own_words_in(masked, masked.text))):
        yield *match.span("reason"), match["label"] is None or _TO_BE_TOLD.search(match["label"]) is not None


def _may_be_told(lower: str) -> bool:
    if len(lower.split()) > _LONGEST or _NO_REASON.search(lower):
        return False
    scores = sentence_function_scores(lower)
    heard = scores["reason"] > _HEARD or scores["justification"] > _JUSTIFIED or _OWN_DOINGS.match(lower)
    return bool(heard) and is_calm(lower) and not wishes_barely(lower) and not breaks_a_rule(lower)


def is_calm(lower: str) -> bool:
    """Whether the classifier is sure that lower-case words given as a reason offend nobody and betray nothing."""
    scores = sentence_function_scores(lower)
    return all(scores[function] < ceiling for function, ceiling in _CALM.items())


def _fact(masked: MaskedWords, start: int, end: int) -> Fact:
    fact = masked.words.fact(start, end, "the words dictate it as the reason")
    if not masked.words.careless:
        return fact
    # "say i have netball": no dictionary has it, but that makes no name of it.
    small = _RARE_THING.sub(lambda match: match[0] if _is_name(match[0]) else match[0].lower(), fact.value)
    return replace(fact, value=small)


def _is_name(word: str) -> bool:
    return word.lower() in given_names() or word.lower() in places()
