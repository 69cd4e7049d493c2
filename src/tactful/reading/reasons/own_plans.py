"""Hear what the sender will do instead of the job: study, move, travel, work for themselves, retire.

Such a plan is plain and does nobody any harm, so the letter says it in the sender's words. A plan that names another
employer, or that stands among what is to be kept out, is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tactful.contract import Fact, Reason, ReasonKind, Withheld, WithheldKind
from tactful.reading.clauses.lexicon import places
from tactful.reading.clauses.permission import breaks_a_rule
from tactful.reading.clauses.reason_kinds import kind_of_reason
from tactful.reading.names.evidence import MaskedWords
from tactful.reading.offer.rivals import rival_names
from tactful.reading.pasted.own_words import own_words_in
from tactful.reading.withheld.secrecy import hushed_words
from tactful.text.functions import sentence_function_scores
from tactful.text.kin import PARTNER
from tactful.text.patterns import compiled
from tactful.text.spans import Span, overlaps_any

_RULE, TOLD_PLAN = "the words tell it as the sender's plan", "told-plan"
_BEGINS = (
    r"(?:^|[.;!?\n,(–—-]\s{0,2}|\b(?:and|but|so|because|as|cos|coz|cuz|bc|since|now|that|cause|it'?s that|no|thanks"
    r"|sorry) )"
)
_ENDS = (
    r"(?=\s*(?:[.;!?\n,()–—]|$)| (?:but|so|at|with|which|who|where|when|while|as|because|cos|since|though|lol|haha"
    r"|tbh|aye|la"
    r"|please|pls|and|wouldn'?t|not|instead|then|thank|say|tell|dont|don'?t|hence|anyway|actually|hun|mate|x+)\b)"
)
_WHO = (
    r"(?:(?:i|we)(?:'m|'re|'ll|'ve|'d| am| are| will| have| would)?|im|ive|ill)(?: (?:just|now|actually|finally"
    r"|soon|also|still"
    r"|really|already|most likely|rather|probably))?"
    r"(?: (?:going to|gonna|planning to|plan to|about to|off to|want to|wish to|need to|hope to|hoping to|like to"
    r"|love to|decided to"
    r"|decided on|chosen to|have to|go to|go|off))?"
)
# Of notes that leave out the I: "no to the nursery, going back to uni".
_LEFT_OUT = (
    r"(?:(?<![\ue000-\ue003],)(?<![\ue000-\ue003], )(?=[a-z]+ing\b)"
    r"|(?:gonna|going to|off to|about to|want to|planning to|hoping to) )"
)
# A place may be named, but neither a person nor a firm.
_WORDS = r"[^.;!?\n,()\ue000\ue002\ue003]"
_STUDY = (
    r"(?:(?:studying|study|retraining|retrain|training as|train as|training to be|train to be)\b(?: {W}{{2,50}}?)?"
    r"|(?:starting|start|doing|do|finishing|finish|going(?: back)? (?:to|into|for|on)|beginning|begin|taking|taken"
    r"|continuing|continue"
    r"|furthering|further|completing|complete|resuming|resume|got|won|back (?:to|at|in)|concentrating on|concentrate on"
    r"|focusing on|focus on)(?: {W}{{1,30}}?)?"
    r" (?:stud(?:y|ies)|school|college|uni|university|nursing|(?:[a-z]+ )?training|degree|a-?levels|exams"
    r"|scholarship|course"
    r"|apprenticeship|phd|doctorate|masters?|diploma|thesis|dissertation|education|qualification)\b(?: {W}{{2,40}}?)??)"
)
_TRAVEL = (
    r"(?:(?:going |go )?(?:travel+ing|backpacking|sailing|cycling round|volunteering|inter-?railing)\b(?! (?:time"
    r"|\d|so|far|too|every|an?|hours?|for work))"
    r"(?: {W}{{2,40}}?)?|(?:taking|take|having|have) (?:an? |my )?(?:gap year|year (?:off|out)|sabbatical|career"
    r" break)(?: {W}{{2,40}}?)?)"
)
_MOVE = (
    r"(?:(?:moving|move|relocating|relocate|emigrating|emigrate|going back|go back|returning|return|heading|going"
    r" home|moved|going abroad)"
    r"(?: (?:back|home|away|abroad|house|out|down|up|over|overseas|inland))*(?: (?:to|from|near|in|next|this|for|on"
    r"|before|after)"
    r" (?!work\b|the office|touch|you\b|my (?:old |present |current )?(?:job|work|post|role)){W}{{2,40}}?)?)"
)
_OWN = (
    r"(?:(?:opening|open|starting|start|setting|set|running|run|launching|launch|building|build|taking over|take"
    r" over)(?: up| out)?"
    r" (?:my|our) (?:own|little|small|family'?s?) {W}{{2,40}}?"
    r"|(?:going|go|turning|becoming|become|gone) (?:self[- ]employed|freelance|it alone|on my own|solo|out on my"
    r" own)(?: {W}{{2,30}}?)?"
    r"|(?:starting|start|opening|open|setting up|set up) an? (?:small |little )?(?:business|shop|salon|cafe|firm"
    r"|company|practice|studio"
    r"|farm|workshop|bakery|garage) of my own(?: {W}{{2,30}}?)?|work(?:ing)? for myself(?: {W}{{2,30}}?)?)"
)
_FINISH = (
    r"(?:finishing|finish|completing|complete|writing|write|recording|record|restoring|restore)(?: up| off)?"
    r" (?:my|our) {W}{{2,30}}?"
)
_RETIRE = r"(?:retiring|retire|taking (?:early )?retirement|winding down|slowing down)(?: {W}{{2,30}}?)??"
_KIN_MOVES = (
    rf"my (?:{PARTNER}|family)(?:'?s (?:new )?(?:job|work|company|firm"
    r"|posting|transfer|regiment))?"
    r" (?:is|has|are|will|have|gets?|got)(?: been| be| just| being)* (?:moving|taking|transferring|relocating"
    r"|posting|posted|transferred"
    r"|relocated|moved|sent|taken|stationed)(?: us)? (?:to|in|near|abroad|away|back|overseas)\b(?: {W}{{2,30}}?)?"
)


def _plan(what: str, who: str = _WHO) -> re.Pattern[str]:
    plan = what.replace("{W}", _WORDS).replace("{{", "{").replace("}}", "}")
    told = f"(?:{who} |{_LEFT_OUT}){plan}" if who else plan
    return compiled(rf"{_BEGINS}(?P<plan>{told}){_ENDS}", re.MULTILINE)


# Each with the reason that it is, and what it may have been taken for: a move of kin for a private matter, a school for
# another employer.
_PLANS = (
    (_plan(_KIN_MOVES, ""), ReasonKind.LOCATION, WithheldKind.INTIMATE),
    (_plan(_OWN), None, None),
    (_plan(_STUDY), None, WithheldKind.RIVAL),
    (_plan(_MOVE), ReasonKind.LOCATION, None),
    (_plan(_TRAVEL), ReasonKind.TIMING, None),
    (_plan(_RETIRE), None, None),
    (_plan(_FINISH), ReasonKind.TIMING, None),
)
# Said of the answer, of a condition, of somebody's wish, or of what bars the telling.
_NO_PLAN = compiled(
    r"\b(?:job|role|position|offer|contract|post|company|firm|boss|manager|employer|interview|shift|pay|money|visa"
    r"|divorce"
    r"|pregnan\w*|baby|ill|sick|sickness|health|hospital|surgery|operation|rehab|therapy|court|prison|debts?|him"
    r"|his|her|them|they|he|she|you|your|hers"
    r"|theirs|rivals?|compet\w*|if|would|could|only if|lawyer|ex|funeral|prison|custody|treatment)\b"
)
# "My wife's job is moving us to Leeds"
_WHOSE_JOB = compiled(r"^my [a-z]+'s (?:new )?(?:job|company|firm)\b")
_SIGN = compiled(r"[\ue001]+")
_PLACED = compiled(r"\b(?:to|in|from|near|for|of) (?:the )?$")
_CALM = {"oversharing": 0.5, "insult": 0.0, "pay": 0.0}
_LONGEST = 14


def told_plan(masked: MaskedWords, withheld: Iterable[Withheld], closed: Iterable[Span]) -> Reason | None:
    """The first plan in the words that may be told; nothing within `closed` is, nor what is withheld for other ends."""
    shut, items = list(closed), list(withheld)
    hushed = hushed_words(masked.words)
    for (start, end), kind, spared in _candidates(masked):
        lower, origin = masked.words.lower[start:end], masked.words.folded.origin(start, end)
        barred = ((item.start, item.end) for item in items if item.kind is not spared)
        free = not overlaps_any(origin, barred) and not overlaps_any((start, end), shut)
        free = free and hushed.isdisjoint(lower.split())
        if free and _may_be_told(lower):
            return Reason(kind or kind_of_reason(lower) or ReasonKind.PERSONAL, _fact(masked, start, end))
    return None


def _candidates(masked: MaskedWords) -> Iterator[tuple[Span, ReasonKind | None, WithheldKind | None]]:
    text = own_words_in(masked, masked.text)
    for pattern, kind, spared in _PLANS:
        for match in pattern.finditer(text):
            if _names_places_alone(masked, match.span("plan")):
                yield match.span("plan"), kind, spared


def _names_places_alone(masked: MaskedWords, span: Span) -> bool:
    """Whether every name in a plan is of where the sender goes."""
    rivals = rival_names(masked)
    names = [name for name in masked.names if span[0] <= name.start < span[1] and _SIGN.match(masked.text, name.start)]
    return all(
        _PLACED.search(masked.text, span[0], name.start)
        and (" ".join(name.tokens) not in rivals or " ".join(name.tokens) in places())
        for name in names
    )


def _may_be_told(lower: str) -> bool:
    scores = sentence_function_scores(lower)
    calm = all(scores[function] < ceiling for function, ceiling in _CALM.items())
    barred = _NO_PLAN.search(_WHOSE_JOB.sub("", lower))
    return calm and len(lower.split()) <= _LONGEST and not barred and not breaks_a_rule(lower)


def _fact(masked: MaskedWords, start: int, end: int) -> Fact:
    end = start + len(masked.words.lower[start:end].rstrip())
    return masked.words.fact(start, end, _RULE, TOLD_PLAN)
