"""Say in the letter's voice what the sender asks to be said: "tell him thanks for the tour", "say I enjoyed it"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from tactful.reading.said.voice import addressed, inside, sentence
from tactful.text.late_patterns import LatePattern
from tactful.text.patterns import compiled

Said = tuple[int, int, str]

# What follows is no longer what is to be said.
_STOP = compiled(
    r" (?:but|because|cause|cos|cuz|coz|so(?! (?:happy|much|kind|nice|good|well|glad|welcome|proud"
    r"|many|very|long|warm|warmly|often|far)\b)|since|don'?t|full stop|new line|its from|it'?s from|from me"
    r"|and (?:sign|don'?t|keep|make|use|that'?s)"
    r"|and i'?m |and i (?:can'?t|cannot|am|have|don'?t)|if that'?s ok)\b.*",
    re.IGNORECASE,
)
_PRAISE = (
    r"(?:a (?:highlight|pleasure|joy|treat|delight|privilege)|an honou?r|wonderful|great|lovely"
    r"|fantastic|brilliant|amazing|excellent"
    r"|inspir\w+|unforgettable|the best|kind|generous|patient|helpful|awesome|fun|fascinating|impressive"
    r"|delicious|beautiful)"
)
_MEANT = (
    r"(?:changed my life|made my (?:day|week|month|year)|(?:meant|means) (?:a lot|so much"
    r"|the world)|(?:will )?stay(?:ed)? with me|taught me|helped me|inspired me"
    r"|impressed me|touched me|delighted me)"
)
_LIKED = (
    r"(?:enjoyed|loved|liked|appreciated|learn(?:ed|t)|admired?|valued?|treasured?|(?:was"
    r"|am) (?:impressed|touched|moved|inspired|honou?red) by|had (?:a|the) )"
)
_KIND = LatePattern(rf"\b(?:{_LIKED}|{_MEANT}|{_PRAISE}|thanks?|thx|grateful|lovely|nice|good|superb|welcoming)")
_TAKES_BACK = compiled(r"\b(?:not|never|no|nobody|hardly|barely|until|except|than|if|unless|only|but|too)\b|n'?t\b")
_DO = (
    r"(?:help(?: out)?|volunteer|lend|cover|come(?: (?:back|up|by|in|over|along|and \w+|\w+(?= for| at"
    r"| to| on)))?|return|review|write|meet|visit|send"
    r"|stop by|drop in|give|teach|examine|introduce|phone|call|ring|sing|play|cook|bake|paint"
    r"|collaborate|test|beta[- ]test|try"
    r"|hear|read|attend|contribute|speak|talk|catch up|have a (?:coffee|chat|drink)|grab a coffee"
    r"|join in|stay in touch|keep in touch|see)"
)
_IF_WANTED = compiled(
    r",? (?:if|when(?:ever)?) (?:they|he|she|you) (?:ever )?(?:want|need|like)s?(?: (?:me|it|that|to|one))?$",
    re.IGNORECASE,
)
# "Come sing", "go help"
_COME_DO = compiled(
    r"^(come|go) (?!(?:and|back|up|by|in|out|as|down|off|over|along|to|for|at|on"
    r"|round|around|with|from|here|there|home|again|any|some|every|when)\b)(?=[a-z]+\b)",
    re.IGNORECASE,
)
_GERUND = {"let": "letting", "showed": "showing", "taught": "teaching"}
_KINDNESS = compiled(
    r"\b(?:he|she|they) (?P<verb>let|showed|taught) me (?P<rest>(?:have a go|try|see|use|watch|join|hold"
    r"|taste|drive|fly|sit in"
    r"|round|around|how|the|his|her|their)\b[^.;!?\n(),]{2,60}?)(?=[.;!?\n(),]|$|\s[-—]\s)",
    re.IGNORECASE,
)
# What one can be thanked for that is only named: "mention the tour".
_RECEIVED = (
    r"(?:tour|visit|lunch|dinner|breakfast|meal|coffee|tea|cake|walk|chat|conversation|talk|call|interview|meeting"
    r"|trial (?:day|shift|lesson)|welcome|hospitality|kindness|patience|help|advice|feedback|demo|presentation|book"
    r"|gift|card|trip|invitation|weekend|day|afternoon|morning|evening)"
)
# "The visit on 3 November impressed me", "the lunch they gave us was lovely" say something of what is named.
_VERB = compiled(
    r"\b(?:is|are|was|were|has|have|had|did|does|can|could|will|would|makes|means|meant|went|took|gave|came|taught|stood"
    r"|brought|said|showed|let|blew|won|(?:made|left|kept|found|felt|got|[a-z]{2,}ed|[a-z]{3,}s)"
    r"(?= (?:me|us|my|our|everyone|everybody|it|such|like)\b))\b",
    re.IGNORECASE,
)
_RELATIVE = compiled(r"\b(?:he|she|they|we|i|you|who|that|which|where|when)\b(?! of\b)", re.IGNORECASE)
_UNSAYABLE = frozenset(
    {"everything", "his time", "her time", "their time", "the offer", "the job", "the chance", "nothing"}
    | {"it", "that", "this", "it all", "all of it"}
)


def said_plainly(what: str) -> str | None:
    """The letter's sentence for what follows "say" or "mention"; None where that is not sure."""
    for pattern, say in _FORMS:
        if (match := pattern.fullmatch(what)) and (said := say(match)):
            return said
    return None


def speaks_kindly(lower: str) -> bool:
    """Whether some lower-case words praise or thank, and take nothing back."""
    return _KIND.search(lower) is not None and _TAKES_BACK.search(lower) is None


def without_aside(what: str) -> str:
    """What is to be said, without the grounds and remarks that follow it."""
    return _STOP.sub("", what, count=1).rstrip()


def as_offer(what: str) -> str | None:
    """What the sender would do, as an offer: "come sing if they want me" gives "I would gladly come and sing, ..."."""
    wanted = _IF_WANTED.search(what)
    told = addressed(come_and_do(what[: wanted.start()] if wanted else what))
    return f"I would gladly {inside(told)}{', if you would like that' if wanted else ''}." if told else None


def come_and_do(what: str) -> str:
    """ "Come sing" as it is written: "come and sing"."""
    return _COME_DO.sub(r"\1 and ", what)


def thanks_for_kindness(text: str) -> Iterator[Said]:
    """What "he" or "she" let the sender do, or showed and taught them, as thanks to the one of whom it is said."""
    for match in _KINDNESS.finditer(text):
        told = addressed(match["rest"])
        if told is not None:
            yield match.start(), match.end(), f"Thank you for {_GERUND[match['verb'].lower()]} me {inside(told)}."


def _thanks(match: re.Match[str]) -> str | None:
    told = None if match["rest"].lower() in _UNSAYABLE else addressed(match["rest"])
    return f"Thank you for {inside(told)}." if told and told.lower() not in _UNSAYABLE else None


def _thanks_for_thing(match: re.Match[str]) -> str | None:
    """Thanks for what is only named: each verb in it must have its own "they" or "which"."""
    said = len(_VERB.findall(match["rest"])) > len(_RELATIVE.findall(match["rest"]))
    return None if said else _thanks(match)


def _first_person(match: re.Match[str]) -> str | None:
    told = addressed(match["rest"])
    return f"I {inside(told)}." if told else None


def _impression(match: re.Match[str]) -> str | None:
    told = addressed(match["rest"])
    return f"I was {inside(told)}." if told else None


def _gratitude(match: re.Match[str]) -> str | None:
    told = addressed(match["rest"])
    return f"I am {inside(told)}." if told else None


def _wishing(match: re.Match[str]) -> str | None:
    told = addressed(match["rest"])
    return f"I wish you {inside(told)}." if told else None


def _plainly(match: re.Match[str]) -> str | None:
    told = addressed(match["rest"])
    return sentence(told) if told else None


def _how(match: re.Match[str]) -> str | None:
    told = addressed(match["tail"] or "") if match["tail"] else ""
    if told is None:
        return None
    be = "have been" if "been" in match["be"] else "were"
    return f"{' '.join(filter(None, ('You', be, 'very', match['adjective'].lower(), told)))}."


def _how_much(match: re.Match[str]) -> str | None:
    told = addressed(match["rest"])
    return f"I {inside(told)} very much." if told else None


# "Good luck for your new shop" is meant, and not said so.
_FOR_A_THING = compiled(r"^for (?=(?:the|your|her|his|their) )(?!the future\b)", re.IGNORECASE)


def _luck(match: re.Match[str]) -> str | None:
    told = addressed(_FOR_A_THING.sub("with ", match["rest"]))
    return f"I wish you the best of luck {inside(told)}." if told else None


def _congratulation(match: re.Match[str]) -> str | None:
    told = addressed(match["rest"].replace('"', ""))
    return f"Congratulations on {inside(told)}." if told else None


def _greeting(match: re.Match[str]) -> str | None:
    told = addressed(match["rest"])
    return f"Please give my best regards to {told}." if told else None


def _form(
    pattern: str, say: Callable[[re.Match[str]], str | None]
) -> tuple[LatePattern, Callable[[re.Match[str]], str | None]]:
    return LatePattern(pattern, re.IGNORECASE), say


_FORMS = (
    _form(
        r"(?:a )?(?:very |so )?(?:big |huge |many |warm )?(?:thanks|thank you|thank u|thx|tx|cheers"
        r"|ta)(?: (?:a lot|so much|very much|again))?"
        r" (?:for|4) (?P<rest>.+)",
        _thanks,
    ),
    _form(
        rf"(?P<rest>(?:the|our|that|his|her|their) (?:[a-z-]+ ){{0,2}}{_RECEIVED}"
        r"(?: (?:of|at|in|with|round|around|on|through|they|he|she|we|last) .{2,50})?)",
        _thanks_for_thing,
    ),
    _form(
        r"(?:i )?(?:really |do |sincerely |just )*(?P<rest>hope (?:that )?(?:the|you|they|he|she|his|her"
        r"|their|your|everything|all|it) .+)",
        _first_person,
    ),
    _form(rf"(?:i )?(?:really |truly |very much |so |absolutely |always )*(?P<rest>{_LIKED}.+)", _first_person),
    _form(
        r"(?P<rest>(?:very |really |so )?(?:impressed|touched|moved|inspired|honou?red|delighted|struck) by .+)",
        _impression,
    ),
    _form(r"(?P<rest>(?:very |really |so )?(?:grateful|thankful) (?:for|that|to|s?he|they) .+)", _gratitude),
    _form(
        r"(?:i(?:'d| would|'ll| will| can| could)? |id |ill )?(?:really |always |still "
        r"|also )*(?:gladly |happily |love to |like to |be (?:happy|glad) to )?"
        rf"(?P<rest>{_DO}\b.*)",
        lambda match: as_offer(match["rest"]),
    ),
    _form(
        r"i(?:'d| would|'ll| will| can| could) (?:gladly|happily|love to|be (?:happy|glad|delighted) to)"
        r" (?P<rest>(?!take|accept|join|be\b|have\b|but\b|work)[a-z]+ .+)",
        lambda match: as_offer(match["rest"]),
    ),
    _form(
        r"(?:i )?(?:really |do )*wish (?:them|him|her|you|everyone) (?P<rest>(?!would|could|had|knew|were|was).+)",
        _wishing,
    ),
    _form(
        r"how (?P<adjective>good|kind|nice|lovely|patient|generous|helpful|welcoming|friendly|warm"
        r"|gracious) (?:they|he|she|you|everyone)"
        r"(?:'ve)? (?P<be>was|were|have been|has been|been)(?: (?P<tail>(?:to|with|about) .+))?",
        _how,
    ),
    _form(r"how much (?:i )?(?P<rest>(?:enjoyed|liked|loved|appreciated|valued|admired?) .+)", _how_much),
    _form(
        rf"(?P<rest>(?:the|our|my|his|her|their|that|it|meeting|seeing|visiting"
        rf"|working) ?.{{0,70}}?(?:was|were|is) (?:(?:such|really|so|very|truly|simply) )?{_PRAISE}.*)",
        _plainly,
    ),
    _form(rf"(?P<rest>(?:the|our|that|his|her|their) .{{3,70}} {_MEANT}.*)", _plainly),
    _form(
        rf"(?P<rest>(?:they|he|she)(?:'re|'s| are| is|re) (?:doing|running|building|making) .{{0,20}}{_PRAISE}.*)",
        _plainly,
    ),
    _form(
        r"congratulat(?:e|ions to) (?:him|her|them|everyone|you) on (?P<rest>(?:the|his|her|their) .+)",
        _congratulation,
    ),
    _form(
        r"(?:good luck|all the best|best of luck)(?: to (?:him|her|them|you))? (?P<rest>(?:with|for|in"
        r"|on) .+)",
        _luck,
    ),
    _form(r"(?:hi|hello|hey|goodbye|bye) to (?P<rest>(?!my |our |him\b|her\b|them\b).+)", _greeting),
)
