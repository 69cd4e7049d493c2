"""Find where the sender asks that something be said, thanked for or passed on, and where that it be not.

An order begins with a verb of telling at the start of a sentence, behind a mark or a small word, and ends where the
next one begins, where a wish for the letter's form does, or with its sentence: "say thanks for the tour, don't mention
the dog, and tell her I loved the view" holds three, of which the second forbids.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum

from msgspec import Struct

from tactful.text.patterns import compiled
from tactful.text.spans import Span
from tactful.text.titles import TITLE

_TITLE = rf"(?:{TITLE}|sir|madam|mister|coach|chef|father|sister|captain)\.?"
_WHO = (
    r"(?:him|her|them|everyone|everybody"
    rf"|(?:{_TITLE} )?(?-i:[A-Z][\w'-]+)(?: (?:and )?(?-i:(?!I\b)[A-Z][\w'-]+)){{0,3}}"
    r"(?: (?:in|from|at|on) [a-z]+)?"
    rf"|{_TITLE} [a-z]+|(?:the|his|her|their|your) (?:[a-z-]+ ){{0,2}}[a-z-]+?"
    r"|[a-z]+(?= (?:the|that|i|i'\w+|how|thanks|thank|thx|cheers|his|her|their|my|hi|hello|good|sorry|congrat\w*"
    r"|to)\b))"
)
_NOT = (
    r"(?:please |pls |just |but |and )?(?:don'?t|dont|do not|doesn'?t want you to|never|no need to|not(?: to)?"
    r"|rather not"
    r"|without|avoid|no|mustn'?t|must not|shouldn'?t|should not|cannot|can'?t|won'?t|wouldn'?t|would not|will not)"
    r"(?: (?:ever|even|you dare|also|want to|want you to|have to|need to|going to|please|go and|start))*"
)
_SOFTLY = (
    r"(?:also|please|pls|plz|just|do|kindly|maybe|perhaps|then|only|again|really|somewhere|certainly|definitely|must"
    r"|(?:don'?t|dont|do not|never) forget to|remember to|make sure (?:to|you|that you)|be sure to|(?:can|could|would"
    r"|will)"
    r" you|(?:i'?d|i would|i'?ll|i|we|we'd|he'd|she'd|he|she|they)(?: (?:also|really|just|still))*"
    r" (?:like|love|want|wants|need|wish|have|has|asks?)(?: (?:you|me|it|this|the letter))?(?: to)?|want(?:s"
    r"|ed)? (?:you )?to"
    r"|wanna|(?:you|u) (?:should|must|can|could|may|need to)|(?:the )?(?:letter|it|mail|e-?mail|note) (?:must"
    r"|should|has to"
    r"|needs to|ought to|shall|can|could|may)|should|shall|to|it to|um|right|ok"
    r"|okay|so|in the letter|if you can)"
)
_CERTAIN_VERBS = (
    rf"say|saying|mention|mentioning|tell (?P<told>{_WHO})|telling (?:{_WHO})|let (?P<known>{_WHO}) know"
    rf"|(?:i(?:'?d)? )?(?:want|like|love|wish) (?P<aware>{_WHO}) to know|thank|thanking"
    r"|congratulate|congratulating|invite|inviting|apologi[sz]e|apologi[sz]ing|assure (?:him|her|them)"
)
# These tell something of the letter only before certain words.
_OTHER_VERBS = (
    r"(?:add|write|note|state|put|include|explain)(?= (?:in |down )?(?:that|how|a |an |my|the|some|thanks|i\b)|:)"
    r"|wish(?= (?:him|her|them|everyone|everybody|all|the|[A-Z]))"
    r"|(?:convey|give|send|pass on|pass along|pass|express|extend|include)(?= (?:[^.;!?\n,]{1,40} )?(?:my|our|his|her"
    r"|the|a|big"
    r"|best|kind|warm|hugs?|kisses|cuddles|love|regards|greetings|thanks|apologies|congratulations)\b)"
    r"|ask(?= (?:(?:him|her|them|[A-Z]\w+) )?(?:to|if|whether|when|where|how|what)\b)"
    r"|greet|(?=(?:big |many |warm )?(?:thanks|thx|cheers|shout ?outs?|kudos|props|greetings|regards|hello|hi"
    r"|best wishes"
    r"|congrat\w*)(?: also)? (?:to|for|on) )"
    r"|(?=(?:he|she|they)(?: is| are|'s|'re)(?: (?:all|both|very|always)){0,2} (?:welcome|invited) to )"
)
_HEAD = compiled(
    r"(?:^|[.;!?\n,:(&•*)\]–—>/-]\s{0,3}(?:\d[.)] ?)?|\b(?:and|but|then|plus|n|or|so|also|please|pls|just|right|um"
    r"|(?:can|could|would|will) (?:you|u)|lines? of|words? of|bit of"
    # "Say thanks dont say why", and behind a picture
    r"|&) | (?=(?:don'?t|dont|do not|never) (?:say|mention|tell|write|put|include)\b)|[^\x00-\x7f\w\s'’\"“”‘] )\s?"
    rf"(?P<softly>(?:{_SOFTLY} ){{0,6}})(?P<not>{_NOT} )?(?P<verb>(?:{_CERTAIN_VERBS})\b|{_OTHER_VERBS})"
    r"(?P<behind>(?: to (?:him|her|them|everyone))?(?: (?:also|too|again|please|pls))?:? ?)",
    re.IGNORECASE | re.MULTILINE,
)
# What follows is no longer part of the order.
_ENDS = compiled(
    r"\n\s{0,4}(?=(?-i:[A-Z])|[•*>-])|\s\(?\d[.)] |\s[-–—~]{1,3}\s?(?=[A-Z]\w+(?: [A-Z]\w+)?\W*$)|[,;]? (?:and "
    r"|but )?(?:sign (?:it|off|as|with)"
    r"|(?:leave|keep) (?:[a-z']+ ){1,6}out(?: of (?:it|this|that))?(?=\W|$)"
    r"|keep (?:it|this|the (?:letter|mail|e-?mail|note|text|tone|message|whole|answer|reply))"
    r"|make (?:it|the|sure)|use (?:the|a|my|his|her|british|american|['\"])|sincerely|no need|its from|it'?s from"
    r"|from me"
    r"|that'?s (?:it|all)|full stop|new line|if that'?s ok)\b",
    re.IGNORECASE,
)


# "Dont say its my nan say its my exams": spoken, without a stop between what is forbidden and what is asked for.
_UNPARTED = compiled(
    r"\b(?:don'?t|dont|do not|never) (?:say|mention|tell (?:him|her|them))\b[^.;!?,\n]{2,50}? "
    r"(?=(?:say|put|tell (?:him|her|them)) (?:that )?(?:it'?s|it is|i'?m|i am|i'?ve|i have|my|the)\b)",
    re.IGNORECASE,
)


class Verb(StrEnum):
    """What is to be done."""

    SAY = "say"
    THANK = "thank"
    GREET = "greet"
    WISH = "wish"
    INVITE = "invite"
    APOLOGISE = "apologise"
    ASK = "ask"


_VERBS = {
    "thank": Verb.THANK, "thanking": Verb.THANK, "wish": Verb.WISH, "invite": Verb.INVITE, "inviting": Verb.INVITE,
    "ask": Verb.ASK, "greet": Verb.GREET, "convey": Verb.GREET, "give": Verb.GREET, "send": Verb.GREET,
    "pass": Verb.GREET, "express": Verb.GREET, "extend": Verb.GREET, "apologise": Verb.APOLOGISE,
    "apologize": Verb.APOLOGISE, "congratulate": Verb.SAY,
}  # fmt: skip


class Order(Struct, frozen=True):
    """An order at [start, end) of a text; what it asks for begins at `begins`.

    `to` is whom it is to be told, where the words say; `forbidden` that it is not to be.
    """

    verb: Verb
    start: int
    begins: int
    end: int
    to: str | None = None
    forbidden: bool = False


def find_orders(text: str, sentences: Iterable[Span], barred: Iterable[Span] = ()) -> list[Order]:
    """The orders in a text, in their order; none goes on into a span that is `barred`."""
    bars = sorted(start for start, _ in barred)
    return [order for span in sentences for order in _orders_in(text, span, bars)]


def with_orders_parted(text: str) -> str:
    """The text, of the same length, with a comma where an order follows on what is forbidden without a stop."""
    return _UNPARTED.sub(lambda match: f"{match[0][:-1]},", text)


def _orders_in(text: str, sentence: Span, bars: list[int]) -> Iterator[Order]:
    offset, piece = sentence[0], with_orders_parted(text[slice(*sentence)])
    heads = list(_HEAD.finditer(piece))
    for index, head in enumerate(heads):
        stop = heads[index + 1].start() if index + 1 < len(heads) else len(piece)
        stop = min([stop, *(bar - offset for bar in bars if head.end() <= bar - offset < stop)])
        ends = _ENDS.search(piece, head.end(), stop)
        end = head.end() + len(piece[head.end() : ends.start() if ends else stop].rstrip(" ,;:-–—&(\n.!?"))
        yield _order(head, offset, end)


def _order(head: re.Match[str], offset: int, end: int) -> Order:
    verb = head["verb"].lower().split(" ")[0]
    start = head.start("not") if head["not"] else head.start("verb")
    begins = head.start("verb") if verb.startswith("congratulat") else head.end()
    named = head["told"] or head["known"] or head["aware"]
    kind = _VERBS.get(verb, Verb.SAY)
    return Order(kind, offset + start, offset + begins, offset + max(end, begins), named, bool(head["not"]))
