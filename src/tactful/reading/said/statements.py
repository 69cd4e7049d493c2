"""Say in the letter's voice what the sender asks to have stated: "that the choir made my day", "sorry for this"."""

from __future__ import annotations

import re

from tactful.reading.clauses.reason_kinds import sounds_like_a_reason
from tactful.reading.said.directives import said_plainly
from tactful.reading.said.voice import addressed, inside, sentence
from tactful.text.late_patterns import LatePattern
from tactful.text.patterns import compiled

_FINITE = (
    r"(?:(?:is|are|am|was|were|has|have|had|do|does|did|can|could|will|would|shall|should|must|may|might|isn't|aren't"
    r"|wasn't|weren't|don't|doesn't|didn't|can't|cannot|won't|makes?|made|means?|meant|went|felt|said|left|brought"
    r"|taught|wants?|needs?|should"
    r"|gave|got|found|kept|came|took|stood|feels?|looks?|tastes?|reminds?)\b"
    r"|[a-z]{2,}ed (?=(?:me|us|my|our|the|an?|by|to|in|on|with|for|at|from|so|that|how|very|well|all|your|his|her)\b))"
)
_FIRST_PERSON = compiled(r"(?:i|i'?m|i'?ve|i'?d|i'?ll)\s+\S", re.IGNORECASE)
# What bears on the answer itself is nothing that is merely mentioned.
_OF_THE_ANSWER = compiled(
    r"\b(?:take|join|start|do|have) (?:it|this|them|you|(?:the|this|your) (?:job|offer|role|post|position|team"
    r"|place))\b"
    r"|\b(?:accept|declin|refus|reject|reconsider|resign|withdraw)\w*|\bmore (?:time|days|weeks|money)\b"
    r"|\b(?:think|sleep) (?:it over|about it|on it)\b|\bmake up my mind\b|\bchang\w+ (?:my|his|her) mind\b"
    r"|\bdecid\w+\b",
    re.IGNORECASE,
)
_OF_THE_JOB = compiled(
    r"(?<!in )(?<!by )\b(?:the|this|your|that) (?:job|offer|role|post|position)\b|\b(?:interested|start|salary|pay"
    r"|money|why)\b",
    re.IGNORECASE,
)
_ONLY_SORRY = compiled(r"i'?(?: a)?m (?:so |very |really |truly )?(?:sorry|grateful|thankful)", re.IGNORECASE)
_CLAUSE = compiled(
    r"(?:(?:the|my|our|his|her|their|your|that|this|those|these)(?: [\w'’.,&-]+){1,9}?|it|that|this|we|they|he|she|you"
    rf"|everyone|everybody|[A-Z][\w'’-]+(?: [\w'’-]+){{0,4}}?|[a-z]+ing(?: [\w'’-]+){{0,7}}?) {_FINITE} ?.+"
)
_WILL_DO = LatePattern(
    r"i(?:'?ll| will|'?m going to)? (?P<do>(?:return|send|bring|post|hand|drop|give|ship|mail|pay|come|leave|call"
    r"|ring)\b.*"
    r"\b(?:on|by|until|next|this|tomorrow|before|back|over|round|mon|tues|wednes|thurs|fri|satur|sun)\w*\b.*)",
    re.IGNORECASE,
)
_THING = r"(?P<thing>(?:the|her|his|their|your|our|that|those) [^,]{2,50}?)"
_OF_A_THING = LatePattern(
    rf"{_THING}(?:,? (?:and |because )|, | (?=it ))(?:it|they|which|that|who|he|she) (?P<rest>{_FINITE} ?.+)",
    re.IGNORECASE,
)
# "The flower rota, I can still do it in August."
_DONE_TO_A_THING = LatePattern(
    rf"{_THING}, (?:and |but |because )?(?P<before>i(?:'?ll|'?d|'?ve|'?m)? [^,]{{2,40}}?)\b(?:it"
    r"|them)\b(?P<behind>[^,]{0,50})",
    re.IGNORECASE,
)
_NUMBER = LatePattern(
    r"(?:my |the |our )?(?P<what>(?:reference|ref|application|candidate|staff|file|job|case|vacancy)"
    r"(?: (?:number|no\.?|id|code))?):? (?P<number>[A-Za-z]{0,6}[-/.]?\d[\w/.-]{1,14})",
    re.IGNORECASE,
)
_BARE_THING = LatePattern(r"(?P<thing>(?:the|her|his|their|your|that) (?:[\w'&-]+ ){0,5}[\w'&-]+)", re.IGNORECASE)
_WRITTEN = {"reference": "reference number", "ref": "reference number", "ref no": "reference number"}
# "Say the bees thing" points to what was told before.
_VAGUE = compiled(r"\b(?:things?|stuff|bits?|parts?|issues?|problems?)$")
# A letter that declines speaks of these anyway, or not at all.
_OF_THE_OFFER = compiled(
    r"\b(?:offer|role|job|position|post|reasons?|date|deadline|salary|pay|money|contract|terms|commute|hours|shifts?"
    r"|distance|name|address|number|email|phone|fact|truth|news|story|situation|company|employer|interviewer|boss|manager|decision|answer"
    r"|no)\b"
)
_SORRY = LatePattern(
    r"(?:(?:again |that )?(?:i'?m |i am )?(?:so |very |really )?sorry|how (?:very |truly )?sorry i am)"
    r" (?P<how>for|about|that|it) (?P<rest>.{4,90})",
    re.IGNORECASE,
)
_CONGRATULATIONS = LatePattern(
    r"congrat(?:s|z|ulations)(?: to (?:him|her|them|everyone))? (?:on|for) (?P<rest>.+)", re.IGNORECASE
)
# Who is spoken of here is not the reader alone.
_OTHERS = compiled(
    r"\b(?:children|kids|twins|pupils|students|residents|patients|dogs?|cats?|horses?|crew|others|girls|boys"
    r"|volunteers)\b.*"
    r"\b(?:they|them|their)\b",
    re.IGNORECASE,
)

# "You never made me wait is what I want to tell her"
_POINTED_AT = compiled(r",? (?:is|was) what$", re.IGNORECASE)


def statement(what: str) -> str | None:
    """The sentence that tells what follows "say" or "mention"; None where that is not sure."""
    what = _POINTED_AT.sub("", what)
    for say in (
        _sorry,
        _congratulations,
        _of_a_thing,
        _done_to_a_thing,
        _number,
        _promise,
        said_plainly,
        _clause,
        _bare_thing,
    ):
        if said := say(what):
            return said
    return None


def bears_on_the_answer(text: str) -> bool:
    """Whether some words are about taking the job, or about what comes with it."""
    return _OF_THE_ANSWER.search(text) is not None or _OF_THE_JOB.search(text) is not None


def _sorry(what: str) -> str | None:
    match = _SORRY.fullmatch(what)
    told = addressed(match["rest"]) if match else None
    if match is None or told is None:
        return None
    how = match["how"].lower()
    return f"I am sorry that it {told}." if how == "it" else f"I am sorry {how} {inside(told)}."


def _congratulations(what: str) -> str | None:
    match = _CONGRATULATIONS.fullmatch(what)
    told = addressed(match["rest"].replace('"', "")) if match else None
    return f"Congratulations on {inside(told)}." if told else None


def _of_a_thing(what: str) -> str | None:
    match = _OF_A_THING.fullmatch(what)
    told = addressed(f"{match['thing']} {match['rest']}") if match else None
    return sentence(told) if told else None


def _done_to_a_thing(what: str) -> str | None:
    match = _DONE_TO_A_THING.fullmatch(what)
    told = addressed(f"{match['before']}{match['thing']}{match['behind']}") if match else None
    return sentence(told) if told else None


def _number(what: str) -> str | None:
    match = _NUMBER.fullmatch(what)
    return f"My {_WRITTEN.get(match['what'].lower(), match['what'].lower())} is {match['number']}." if match else None


def _promise(what: str) -> str | None:
    match = _WILL_DO.fullmatch(what)
    told = addressed(match["do"]) if match else None
    return f"I will {inside(told)}." if told else None


def _clause(what: str) -> str | None:
    is_clause = (_FIRST_PERSON.match(what) or _CLAUSE.match(what)) and not _ONLY_SORRY.fullmatch(what)
    told = addressed(what) if is_clause and not _OTHERS.search(what) else None
    # A reason has its own place, and so has the answer to the offer.
    if told is None or sounds_like_a_reason(told.lower()) or _OF_THE_ANSWER.search(told):
        return None
    return sentence(told)


def _bare_thing(what: str) -> str | None:
    match = _BARE_THING.fullmatch(what)
    told = (
        addressed(what)
        if match and not _VAGUE.search(what.lower()) and not _OF_THE_OFFER.search(what.lower())
        else None
    )
    return f"I will remember {inside(told)} with pleasure." if told else None
