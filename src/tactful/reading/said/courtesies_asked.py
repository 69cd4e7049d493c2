"""Say in the letter's voice whom the sender asks to thank, greet, wish well, invite, or ask for something small."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from msgspec import Struct

from tactful.reading.clauses.lexicon import given_names, word_list
from tactful.reading.clauses.orders import Order, Verb
from tactful.reading.said.voice import addressed, inside
from tactful.text.late_patterns import ignoring_case
from tactful.text.patterns import compiled

_READER = frozenset({"him", "her", "them", "you", "u"})
_AND_READER = compiled(r"(?P<reader>him|her|them|you)(?:,)? and (?P<others>.+)", re.IGNORECASE)
_WORD = compiled(r"[^\W_]+")
_AT = compiled(r" (?:at|from|of) .*$")
_ALSO = compiled(r" (?:too|also|as well)$|^(?:also|too) | (?:too|also|as well)(?= for )", re.IGNORECASE)
_KIND_OF_THANKS = (
    r"(?:(?:my|our|his|her|their|a|an|many|very|so|big|huge|warm|sincere|special|heartfelt|best|kind|deep) ){0,3}"
)
_THANKS = (
    rf"{_KIND_OF_THANKS}(?:thanks|thank you|thank u|thx|tx|cheers|ta|shout ?outs?|kudos|props|gratitude|appreciation)"
    r"(?: (?:a lot|so much|again))?"
)
# "Thank for lab tour", as who has no articles in their own language writes it.
_BARE_THING = compiled(
    r"^for (?=[a-z]+\b)(?!(?:the|an?|my|our|your|his|her|their|this|that|these|those|all|every\w*|some|any|both|each"
    r"|so|such|being|what|how|who|when|it|me|us|him|them|you|one|two|three|not|always|never|really|also|even"
    r"|[a-z]+ing)\b)",
    re.IGNORECASE,
)
_GREETING = (
    r"(?:(?:my|our|his|her|their) )?(?P<what>(?:(?:very |kind |best |warm |warmest |kindest |good |fond |sincere )*"
    r"(?:regards|greetings|wishes|best|love|salaams?|respects|compliments)))"
)
# What the letter thanks for anyway, or what is nothing.
_OF_THE_LETTER = compiled(
    r"(?:everything|it|that|nothing|(?:the|his|her|their|your) (?:[\w-]+ ){0,4}?(?:offer|job|chance)\b.*)",
    re.IGNORECASE,
)
# What a letter that declines does not ask for.
_OF_THE_OFFER = compiled(
    r"\b(?:pay|paid|salary|money|wage|raise|more hours|fewer hours|hours|start(?:ing)? (?:date|later|on|in)"
    r"|remote(?:ly)?"
    r"|from home|match|increase|extend|extension|reconsider|hold (?:the|my)|keep the (?:job|offer|place|post|role)|wait"
    r"|more time|another offer|accept|decline|take (?:the|this|it)|no|yes|deadline)\b",
    re.IGNORECASE,
)
_KEEPS_ON_FILE = compiled(r"\bkeep (?:my|me|his|her)\b", re.IGNORECASE)


class Recipient(Struct, frozen=True):
    """Who reads the letter, by the words of the name in lower case."""

    name: frozenset[str] = frozenset()

    def is_meant_by(self, who: str) -> bool:
        """Whether some words name the reader: "her", or a part of the name, perhaps with where they work."""
        who = _AT.sub("", who) if len(who.split()) > 1 else who
        words = {word.lower() for word in _WORD.findall(who)} - (word_list("titles") - given_names())
        return who.lower() in _READER or bool(words and words <= self.name)


def courtesy(order: Order, what: str, reader: Recipient) -> str | None:
    """The sentence that an order asks for whose words after its verb are `what`; None where that is not sure."""
    say = _BY_VERB.get(order.verb)
    if say is not None:
        return say(what, reader)
    to = order.to or "them"
    if order.to and what.lower().startswith("to ") and reader.is_meant_by(to):
        return _ask(what, reader)
    return _thanks_to(what, to, reader) or _greeting_to(what, to, reader)


def thanks(what: str, reader: Recipient) -> str | None:
    """ "Raj for the mock case" gives "Please also thank Raj for the mock case."; the reader is thanked with "you"."""
    what = _ALSO.sub("", what).strip()
    # "Thank for the lunch" is said to the reader.
    if what.lower().startswith("for "):
        what = f"you {_BARE_THING.sub('for the ', what)}"
    match = _THANKED.fullmatch(what)
    if match is None:
        return None
    who, grounds = match["who"], match["for"] and addressed(match["for"])
    if match["for"] and (grounds is None or _OF_THE_LETTER.fullmatch(match["for"])):
        return None
    if reader.is_meant_by(who):
        return f"Thank you for {inside(grounds)}." if grounds else None
    if both := _AND_READER.fullmatch(who):
        others = addressed(both["others"])
        return f"My thanks to you and {inside(others)} for {inside(grounds)}." if others and grounds else None
    others = addressed(who)
    if others is None or (not grounds and not _is_described(who)):
        return None
    return f"Please also thank {inside(others)}{f' for {inside(grounds)}' if grounds else ''}."


def _is_described(who: str) -> bool:
    """Whether somebody is named by what they are: names alone are thanked with the offer."""
    return who[:1].islower() and _WORD.findall(who)[0].lower() not in {*_READER, "both", "all", "everyone", "everybody"}


def _thanks_to(what: str, to: str, reader: Recipient) -> str | None:
    match = _SAID_THANKS.fullmatch(what)
    if match is None:
        return None
    who = match["who"] or to
    return thanks(f"{who} for {match['for']}" if match["for"] else who, reader)


def _greeting_to(what: str, to: str, reader: Recipient) -> str | None:
    if greeted := _HELLO.fullmatch(what):
        who = greeted["who"]
        told = None if reader.is_meant_by(who) else addressed(who)
        what = "a high five" if "five" in greeted["what"].lower() else "my best regards"
        return f"Please give {what} to {inside(told)}." if told else None
    if reader.is_meant_by(to):
        return None
    if _ONLY_HELLO.fullmatch(what):
        return f"Please give my best regards to {to}."
    if (luck := _GOOD_LUCK.fullmatch(what)) and (told := addressed(luck["rest"])):
        return f"I wish {to} good luck {inside(told)}."
    return None


def _greet(what: str, reader: Recipient) -> str | None:
    also = " as well" if _ALSO.search(what) else ""
    what = _ALSO.sub("", what)
    if _SAID_THANKS.fullmatch(what):
        return _thanks_to(what, "them", reader)
    for pattern in (_REGARDS, _REGARDS_BEHIND):
        if match := pattern.fullmatch(what):
            who = None if reader.is_meant_by(match["who"]) else addressed(match["who"])
            return f"Please give my {match['what'].lower()} to {inside(who)}{also}." if who else None
    if (match := _KISSES.fullmatch(what)) and not reader.is_meant_by(match["who"]):
        who = addressed(match["who"])
        return f"Please give my love to {inside(who)}{also}." if who else None
    if match := _GIVEN.fullmatch(what):
        who = None if reader.is_meant_by(match["who"]) else addressed(match["who"])
        return f"Please give {inside(who)} {match['what'].lower()} from me." if who else None
    return None


def _wish(what: str, reader: Recipient) -> str | None:
    match = _WISHED.fullmatch(what)
    if match is None:
        return None
    who = "you" if reader.is_meant_by(match["who"]) else addressed(match["who"])
    told = addressed(match["what"])
    return f"I wish {inside(who)} {inside(told)}." if who and told else None


def _invite(what: str, reader: Recipient) -> str | None:
    match = _INVITED.fullmatch(what)
    told = addressed(match["to"]) if match else None
    if match is None or told is None:
        return None
    if reader.is_meant_by(match["who"]):
        return f"I would be glad if you could come to {inside(told)}."
    both = _AND_READER.fullmatch(match["who"])
    others = addressed(both["others"]) if both else None
    return f"I would be glad if you and {inside(others)} could come to {inside(told)}." if others else None


def _apologise(what: str, reader: Recipient) -> str | None:  # noqa: ARG001
    match = _SORRY_FOR.fullmatch(what)
    told = addressed(match["for"]) if match else None
    return f"I am sorry {match['how'].lower()} {inside(told)}." if match and told else None


def _ask(what: str, reader: Recipient) -> str | None:
    match = _ASKED.fullmatch(what)
    if match is None or (match["who"] and not reader.is_meant_by(match["who"])):
        return None
    if greeted := _SAY_HELLO.fullmatch(match["rest"]):
        who = addressed(greeted["who"])
        return f"Please give my best regards to {inside(who)}." if who else None
    told = addressed(match["rest"])
    # Whoever reads the letter does not know what "it" is.
    if told is not None and told.endswith((" it", " them")):
        return None
    if told is None or (_OF_THE_OFFER.search(told) and not _KEEPS_ON_FILE.search(told)):
        return None
    return (
        f"Please {told}."
        if match["how"].lower() == "to"
        else f"Please let me know {match['how'].lower()} {inside(told)}."
    )


def welcomed(what: str) -> str | None:
    """ "They are all welcome to our concert" gives "I would be glad if you could all come to our concert."."""
    match = _WELCOME.fullmatch(what)
    told = addressed(match["to"]) if match else None
    return f"I would be glad if you could {match['all'] or ''}come to {inside(told)}." if match and told else None


_THANKED = ignoring_case(r"(?P<who>[^,]{2,80}?)(?: (?:for|4) (?P<for>.{3,90}))?")
_SAID_THANKS = ignoring_case(rf"{_THANKS}(?: to (?P<who>[^,]{{2,80}}?))?(?: (?:for|4) (?P<for>.{{3,90}}))?")
_HELLO = ignoring_case(
    r"(?:a )?(?:big )?(?P<what>hi|hello|hey|goodbye|bye|regards|greetings|best wishes|high fives?) to (?P<who>.{2,70})"
)
_SAY_HELLO = ignoring_case(
    r"(?:say|give) (?:a )?(?:big )?(?:hi|hello|hey) (?:from me )?to (?P<who>.{2,70}?)(?: (?:from|for) me)?"
)
_ONLY_HELLO = ignoring_case(r"(?:a )?(?:big )?(?:hi|hello|hey|goodbye|bye)(?: from me)?")
_GOOD_LUCK = ignoring_case(r"(?:good luck|all the best|best of luck) (?P<rest>(?:with|for|in|on) .+)")
_REGARDS = ignoring_case(rf"{_GREETING} to (?P<who>.{{2,70}})")
_REGARDS_BEHIND = ignoring_case(rf"(?P<who>[^,]{{2,50}}?) {_GREETING}")
_KISSES = ignoring_case(
    r"(?:(?:a|my|our|lots of|many|big|some|warm|all my) ){0,2}(?:kiss(?:es)?|hugs?|cuddles?)"
    r"(?: and (?:kisses|hugs|cuddles))? to (?P<who>.{2,70})"
)
_GIVEN = ignoring_case(
    r"(?P<who>[^,]{2,50}?) (?P<what>(?:an? |my |one )(?:big |little |gentle |extra |last |warm )?(?:hug|kiss|cuddle"
    r"|pat|treat"
    r"|biscuit|stroke|scratch|high five|wave|love)(?: (?:behind|on) the (?:ears?|head|back))?)"
)
_WISHED = ignoring_case(
    r"(?P<who>.{2,50}?) (?P<what>(?:(?:good |the best of |much |every )?luck|all the (?:very )?best|the very best|well"
    r"|every"
    r"|much|success|a|an|happy|joy|many|lots|safe|strength|nothing but)\b.*)"
)
_INVITED = ignoring_case(r"(?P<who>[^,]{2,70}?) (?:to|for) (?P<to>.{3,90})")
_SORRY_FOR = ignoring_case(r"(?:again )?(?P<how>for|about|that|if) (?P<for>.{4,90})")
_ASKED = ignoring_case(
    r"(?:(?P<who>him|her|them|you|(?!(?:if|whether|when|where)\b)[A-Z][\w. ]{1,30}?) )?"
    r"(?P<how>to|if|whether|when|where) (?P<rest>.{4,120})"
)
_WELCOME = ignoring_case(
    r"(?:they|he|she)(?: are| is|'re|'s)(?: (?P<all>all ))?(?: ?(?:both|very|always|all)){0,2} ?(?:welcome|invited) to"
    r" (?P<to>.{3,90})"
)
_BY_VERB: Mapping[Verb, Callable[[str, Recipient], str | None]] = {
    Verb.THANK: thanks,
    Verb.GREET: _greet,
    Verb.WISH: _wish,
    Verb.INVITE: _invite,
    Verb.APOLOGISE: _apologise,
    Verb.ASK: _ask,
}
