"""Find the general reason that the letter may give, and the sender's own words for it where they allow them.

The letter must not state a reason that is false. So a kind is only taken from a clause in which the sender speaks of
their own decision, and never from one that may not be told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tactful.contract import Brief, Fact, Reason, ReasonKind, Withheld, WithheldKind
from tactful.reading.clauses.orders import with_orders_parted
from tactful.reading.clauses.passages import Passages
from tactful.reading.clauses.permission import breaks_a_rule
from tactful.reading.clauses.reason_kinds import kind_of_reason, kinds_of_reason
from tactful.reading.clauses.words import Words
from tactful.reading.names.evidence import MaskedWords
from tactful.reading.pasted.own_words import own_words_only
from tactful.reading.reasons.chosen import has_chosen_rival
from tactful.reading.reasons.dictated import dictated_reason
from tactful.reading.reasons.grounds import told_grounds
from tactful.reading.reasons.own_plans import told_plan
from tactful.reading.reasons.sayable import grounds_in, is_not_to_be_told, is_private, is_sayable, names_grounds
from tactful.reading.said.pointed import is_of_somebody_else, pointed_at
from tactful.reading.withheld.prospects import prospects
from tactful.reading.withheld.secrecy import hushed_words, secret_spans
from tactful.reading.withheld.withholding import folded_spans
from tactful.text.kin import KIN
from tactful.text.patterns import compiled
from tactful.text.spans import Span, blank_out, overlaps_any

_NO_REASON = compiled(
    r"\breasons? (?:please )?(?:don'?t|do not|not to|never) (?:mention|say|tell|write|give)\b|"
    r"\b(?:no reasons?\b(?! (?:to|beyond|other|except|but|than)\b)|without (?:a |any |giving (?:a |any )?)?reasons?"
    r"|zero excuses|no excuses"
    r"|no explanations?|no, don'?t say why|reason[ (]{1,2}(?:say|to (?:say|give|state))\)?:? (?:nothing|none|-)"
    r"|(?:don'?t|do not|needn'?t|no need to|won'?t|rather not)(?: (?:want|wish|have|like|feel like|mean) to)?"
    r" (?:give|giv(?:e|ing) (?:them|him|her|you)|say|tell|explain|state"
    r"|mention)(?: \w+)? (?:why|(?:a |any |the )?reasons?)|not? say(?:ing)? why)\b"
)
_INVENTED = compiled(
    r"\b(?:make|making|made|think) up (?:a|an|some|something|any)|invent (?:a|an|some)|some (?:good )?excuse\b"
)
_SAY = r"(?:saying|says|say|put it as|put|write|tell (?:him|her|them)(?: that)?)\b"
_STATED = compiled(
    r"(?:\b(?:official(?: reason)?|reason[ (]{1,2}(?:to )?(?:give|state|write|say)\)?"
    r"|reason (?:i will say|i'll say|stated|given"
    r"|for (?:him|her|them))|stated reason)(?: is|:| =| -)+"
    rf"|(?:^|[.;!?,\n-] ?|\b(?:just|only|i'll|i'm|please|pls|can|you|and|to|may|okay|fine) ){_SAY}(?::"
    rf"| just| that| only)*"
    r"|\breason(?: is)?:|\bkeep:|\bjust:)"
    r"(?! ?(?:(?:that|this|so)\s*(?:[.;!?,\n]|$)|no\b|sorry|thank|nothing|it\b|a thing|hi\b|hello|yes|how|why"
    r"|so\b|whatever|something|i hope"
    r"|i(?:'d| would) love"
    r"|the |with )) ?(?P<reason>[^.;!?\n]{4,120}?)(?=[.;!?\n]|$| [/|] | and (?!i\b|my\b|want|to\b))",
    re.MULTILINE,
)
# "Say the conditions of the flat are not suitable"
_UNSUITABLE = compiled(
    r"(?:^|[.;!?,\n] ?|\b(?:just|only|please|pls|can you|and|to) )(?<!not to )(?:say|put|write|tell (?:him|her|them))"
    r"(?::| that| just| only)* (?P<reason>the (?!boss|manager|owner|team|staff|people)[^.;!?\n,]{3,60}?"
    r" (?:(?:is|are)(?: just| simply)?(?: not|n'?t)"
    r"|do(?:es)?(?: not|n'?t))(?: really| quite)? (?:(?:long |regular |steady )?enough|suit(?:able)?"
    r"|work(?:able)?|fit|right|practical|possible|feasible"
    r"|manageable)(?: (?:for )?(?:me|us|my [a-z]+|our [a-z]+)(?: [a-z]+)?)?)(?=[.;!?\n]|$)",
    re.MULTILINE,
)
_ALLOWED = compiled(
    r"(?:^|[.;!?,\n] ?)(?:the )?(?P<reason>[a-z' -]{3,40}) (?:can|may|could) be (?:given"
    r"|used|named|mentioned)[a-z ]{0,12}(?:as (?:the|my|a) reason)?"
    r"|(?:^|[.;!?,\n] ?)(?:the )?(?P<topic>[a-z' -]{3,30}?)(?: is| are)? (?:ok|okay|fine|alright) to"
    r" (?:say|mention|tell|give)\b"
)
# "You can say family but not the cancer", "u could mention the commute"
_LET_SAY = compiled(
    r"(?:(?:\b(?:you|u|letter) |(?:^|[.;!?\n(] ?))(?:can|may|could|might|(?:ok|okay|fine) to)"
    r" (?:just |only |maybe )?(?:say|mention|give|name|use|tell"
    r" (?:him|her|them)) (?:(?:that )?it'?s |it is |for )?"
    r"|\b(?:happy|fine|ok|okay|alright|all right)(?: for| with)? (?:him|her|them)(?: to)? (?:know|hear)(?:ing)?"
    r" (?:that )?(?:it'?s |it is |about ))(?P<reason>[a-z' -]{3,40}?)"
    r"(?= but\b| not\b|,? (?:and|just) (?:not|don'?t|leave)\b| instead\b| as (?:the|a|my) reason|[.;,!?\n]|$)"
)
# Somebody else decides, wants or expects here; or it is said of a world that is not.
_NOT_THE_SENDERS = compiled(
    # "Lawyer says stay put"
    r"^\W*(?:(?:and|but|also|so|cos|because) )?(?:(?:my|the|our|a) )?"
    r"(?!(?:i|already|just|also|have|had|since|then|now|only|recently|finally|yesterday)\b)[a-z]+"
    r" (?:says|said|reckons|thinks|advises|advised|told me to|wants me to)\b|"
    rf"^\W*(?:(?:and|but|also|so) )?(?:the )?(?:{KIN})"
    r"(?:'s|s| has| is)? (?:just )?(?:got|found|landed|starting)\b|"
    r"^\W*(?:(?:and|but|also|so|(?:the|my) (?:[a-z]+ )?reason(?: is|'s|:| being)(?: that)?) )?"
    r"(?:my|our|his|her) (?:[a-z-]+ )?(?:friend|mate|colleague|boss|manager|teacher"
    rf"|flatmate|roommate|{KIN})s?\b|"
    r"^\W*(?:(?:and|but|so|then|because|cos|since) )?(?:they|he|she|you|we'd|the (?:company|team|boss"
    r"|manager|offer|contract|email)"
    r"|[\ue000\ue001\ue002]+) (?:[a-z']+ )?(?:want|wants|wanted|need|needs|expect|expects|asked|ask"
    r"|offer|offers|offered|said|says|is|are|was"
    r"|were|will|would|has|have|had|can|could)\b|\b(?:if|would have|could have|unless|like|or whatever|as if)\b|\?"
)
# The employer of today has moved to keep the sender: "my employer Barclays matched it", "Tesco, where I am, topped it".
_OWN_EMPLOYER = (
    r"(?:\b(?:my|our) (?:current |present |own |old |existing )?(?:employers?|boss(?:es)?|manager|firm|company"
    r"|workplace|work|team|hospital|school|bank|university|job|lot)\b|\bwhere i(?:'m| am|m| work)(?: now| already)?\b"
    r"|\bi (?:already |now |currently |still )?work (?:at|for)\b)"
)
_KEPT_THERE = compiled(
    rf"{_OWN_EMPLOYER}[^.;!?\n]{{0,40}}?\b(?:match(?:ed|ing)|counter-?(?:ed|offer\w*)|topped|beat(?:en)? (?:it|that"
    r"|your|the)|promot(?:ed|ing) me|(?:gave|given|giving|offered) me (?:a |an |the )?(?:[a-z]+ )?(?:raise|rise"
    r"|promotion|increase|counter)|(?:rais(?:ed|ing)|bump(?:ed|ing)) (?:my|me)|(?:begged|asked|persuaded"
    r"|convinced|talked) me (?:in)?to stay(?:ing)?|(?:kept|keeping|wants? to keep) me)\b"
    r"|\b(?:so|thus|therefore|hence|and) (?:i|i'm|i am|i'll|i will) (?:am )?(?:just )?(?:stay|staying|remain|remaining)"
    r"(?! in (?:touch|contact)\b)\b"
)
_STAYS = compiled(
    r"(?:^|[.!?\n,] ?|\b(?:and|but|so|because) )i(?:'m| am|'ve decided to| have decided to|'ll| will) (?:going to"
    r" )?stay(?:ing)?"
    r" (?:with|at|in) my (?:current|present|own) (?:employer|company|firm|job|place|role|post|position|school"
    r"|hospital|team)\b",
    re.MULTILINE,
)
_LEAVES_ALL_THE_SAME = compiled(
    r"\b(?:leav(?:e|ing)|quit\w*|resign\w*|still (?:going|off)|turned (?:it|that|them) down|signed|signing|joining"
    r"|joined|accept(?:ed|ing)|taking|took)\b"
)
_TOO_FAR = compiled(r"^[^,]{1,30}\b(?:is|are|'s) (?:just |way |much |simply )?too far\b")
# It may only tell a helper.
_LABEL = compiled(r"\W*(?:reason|keep|just)(?: is)?:")
# "Say family circumstances? no that is a lie"
_DISOWNED = compiled(r"\s*\?\s*(?:no\b|nah|nope|rather not|better not|that)")
_HIDES_WORK = compiled(
    r"\b(?:don'?t|do not|never|without|not)(?: to)? (?:say|mention|tell|write|talk|speak)\w*[^.;!?\n]{0,30}\bmy"
    r" (?:(?:actual|current|present|own|old) )?(?:company|job|employer|firm|boss|work|workplace)\b"
)
# "Thank her for the training" tells of no studies.
_THANKED_FOR = compiled(r"(?<!no )\b(?:thank|thanks|thx|grateful)\b[^.;!?\n]{0,40}? for ")
_DENIED = compiled(r"\b(?:not|n't|never|nothing to do with|isn't|no) (?:about|because of|due to|for) ")
_UNTELLABLE = frozenset({WithheldKind.INTIMATE, WithheldKind.GRUDGE, WithheldKind.PAY})
_LONGEST_OWN_WORDS = 12


def find_reason(masked: MaskedWords, withheld: tuple[Withheld, ...], facts: Brief) -> Reason:
    """The kind of reason, `NONE` where the sender wants none, `UNTOLD` where the true one may not be told.

    `facts` are the facts known of this offer.
    """
    words = masked.words
    # What the sender asks to say is only feared to be private: the guards are asked about the words themselves.
    feared = tuple(item for item in withheld if item.kind is not WithheldKind.INTIMATE)
    dictated = dictated_reason(masked, withheld)
    if _NO_REASON.search(words.lower):
        # "Don't say why, say I have netball"
        return dictated or Reason(ReasonKind.NONE)
    if _INVENTED.search(words.lower):
        return Reason(ReasonKind.UNTOLD)
    lower = with_orders_parted(words.lower)
    forbidden = [(order.start, order.end) for order in words.orders if order.forbidden]
    for pattern in (_ALLOWED, _LET_SAY, _STATED):
        for match in pattern.finditer(lower):
            named = "topic" if match.groupdict().get("topic") else "reason"
            is_barred = overlaps_any(match.span(named), forbidden) or is_not_to_be_told(lower, match.start(named))
            if is_barred or _DISOWNED.match(words.lower, match.end(named)):
                continue
            closed = withheld if _LABEL.match(match[0]) else feared
            if reason := _stated(words, match.span(named), closed):
                return reason
    reason = (
        dictated or _unsuitable(words, withheld) or _permitted(words, withheld) or _understood(masked, withheld, facts)
    )
    hidden = reason.kind is ReasonKind.STAYING and _HIDES_WORK.search(words.lower)
    return Reason(ReasonKind.UNTOLD) if hidden else reason


def find_stated(masked: MaskedWords, withheld: tuple[Withheld, ...]) -> Reason | None:
    """What the sender asks to give as the reason, whatever it is of, where it breaks no rule.

    None where no reason is to be given in words of their own.
    """
    words = masked.words
    for match in _STATED.finditer(words.lower):
        fact = _own_words(words, match.span("reason"), withheld)
        # "Write to Ana" names no reason.
        if fact and not fact.value.lower().startswith("to "):
            return Reason(ReasonKind.TIMING, fact)
    return None


def _stated(words: Words, span: Span, withheld: tuple[Withheld, ...]) -> Reason | None:
    """The reason that the sender asks to give, where the words give one and it breaks no rule."""
    span = grounds_in(words.lower, span)
    said = words.lower[slice(*span)]
    kind = kind_of_reason(said)
    if kind is None and is_private(said.strip(" ,")):
        return Reason(ReasonKind.PERSONAL)
    if kind is None:
        fact = _own_words(words, span, withheld) if names_grounds(said) and is_sayable(said) else None
        return Reason(ReasonKind.UNTOLD, fact) if fact else None
    return Reason(kind, _own_words(words, span, withheld))


def _unsuitable(words: Words, withheld: tuple[Withheld, ...]) -> Reason | None:
    """The reason that something does not suit, whatever it is, which the sender asks to give."""
    facts = (_own_words(words, match.span("reason"), withheld) for match in _UNSUITABLE.finditer(words.lower))
    return next((Reason(kind_of_reason(fact.value.lower()) or ReasonKind.UNTOLD, fact) for fact in facts if fact), None)


def _permitted(words: Words, withheld: tuple[Withheld, ...]) -> Reason | None:
    """The reason that the sender tells and then lets the letter say, be it of a known kind or not."""
    intimate = [(item.start, item.end) for item in withheld if item.kind is WithheldKind.INTIMATE]
    # What only seems private is not to whoever lets it be said.
    others = tuple(item for item in withheld if item.kind is not WithheldKind.INTIMATE)
    for passages in pointed_at(words):
        for passage in passages:
            if not passage.is_reason or not is_sayable(words.lower[slice(*passage.span)]):
                continue
            if fact := _own_words(words, passage.span, others):
                return Reason(kind_of_reason(words.lower[slice(*passage.span)]) or ReasonKind.UNTOLD, fact)
        # "My gran has cancer, you can say that" may be told as what it is: a personal matter.
        for passage in passages:
            is_withheld = overlaps_any(words.folded.origin(*passage.span), intimate)
            if is_withheld and not is_of_somebody_else(words.lower[slice(*passage.span)]):
                return Reason(ReasonKind.PERSONAL)
    return None


def _own_words(words: Words, span: Span, withheld: tuple[Withheld, ...]) -> Fact | None:
    """The sender's words for the reason, where they are few and break no rule."""
    start, end = span
    text = words.lower[start:end].rstrip(" ,")
    first, last = words.folded.origin(start, start + len(text))
    value = words.original[first:last]
    touched = overlaps_any((first, last), ((item.start, item.end) for item in withheld))
    if touched or len(text.split()) > _LONGEST_OWN_WORDS or breaks_a_rule(value):
        return None
    return words.fact(start, start + len(text), "the words give it as the reason to state")


def _understood(masked: MaskedWords, withheld: tuple[Withheld, ...], facts: Brief) -> Reason:
    """The reason, where the sender does not say which one to give."""
    passages = Passages(masked.words)
    secret = list(secret_spans(masked.words, passages))
    text = blank_out(own_words_only(masked), secret)
    if (plan := told_plan(masked, withheld, secret)) is not None and not _is_kept(text):
        return plan
    if _stays(masked):
        return Reason(ReasonKind.STAYING)
    goes_elsewhere = has_chosen_rival(masked, facts, passages, text) or _has_found(masked, facts, passages, text)
    kind = _true_kind(" . ".join(_clauses(masked, withheld, passages, text)), goes_elsewhere=goes_elsewhere)
    if kind in {ReasonKind.UNTOLD, ReasonKind.ANOTHER_OPPORTUNITY} and _is_kept(text):
        return Reason(ReasonKind.STAYING)
    grounds = None if goes_elsewhere else told_grounds(masked, withheld, secret)
    return grounds or Reason(kind)


def _stays(masked: MaskedWords) -> bool:
    """Whether the sender plainly stays where they are, and asks to keep out something else of the same sentence."""
    stays = _STAYS.search(own_words_only(masked))
    hushed = hushed_words(masked.words)
    return stays is not None and bool(hushed) and hushed.isdisjoint(stays[0].split())


def _is_kept(text: str) -> bool:
    """Whether the employer of today has moved to keep the sender, which tells no more of it than that they stay."""
    kept = _KEPT_THERE.search(text)
    return kept is not None and not _LEAVES_ALL_THE_SAME.search(text)


def _true_kind(told: str, *, goes_elsewhere: bool) -> ReasonKind:
    kinds = kinds_of_reason(told)
    if goes_elsewhere and ReasonKind.STAYING not in kinds:
        return ReasonKind.ANOTHER_OPPORTUNITY
    if kinds:
        return kinds[0]
    return ReasonKind.PERSONAL if kind_of_reason(told) is ReasonKind.PERSONAL else ReasonKind.UNTOLD


def _clauses(masked: MaskedWords, withheld: tuple[Withheld, ...], passages: Passages, text: str) -> Iterator[str]:
    """The clauses of the sender's own words, `text`, that give grounds of theirs which may be told."""
    untellable = [(item.start, item.end) for item in withheld if item.kind in _UNTELLABLE]
    for start, end in passages.clauses:
        if overlaps_any(masked.words.folded.origin(start, end), untellable):
            continue
        clause = text[start:end]
        own = not _NOT_THE_SENDERS.search(clause) or _TOO_FAR.search(clause)
        if own and not _DENIED.search(clause) and not _THANKED_FOR.search(clause):
            yield clause


def _has_found(masked: MaskedWords, facts: Brief, passages: Passages, text: str) -> bool:
    """Whether the sender tells, and not in confidence, of something else that they have found."""
    return any(True for _ in prospects(text, passages, folded_spans(masked.words, facts)))
