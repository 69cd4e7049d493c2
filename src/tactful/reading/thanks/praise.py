"""Hear whom the sender praises in passing: "she was lovely", "I liked the team", "he showed me round the garden"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice

from msgspec.structs import replace

from tactful.contract import Brief, Mention, Withheld, WithheldKind
from tactful.reading.clauses.lexicon import is_ordinary
from tactful.reading.names.evidence import MaskedWords, masked_pattern
from tactful.reading.offer.spoken_of import SpokenOf
from tactful.reading.said.directives import Said
from tactful.reading.said.mentions import as_mention, is_harmless, may_be_said
from tactful.reading.said.voice import addressed
from tactful.reading.thanks.deeds import kind_deeds
from tactful.reading.withheld.secrecy import hushed_words
from tactful.text.patterns import compiled
from tactful.text.spans import overlaps_any

# A letter that dwells on it flatters.
_MOST = 2
# Of each form of praise: each is held against all the names.
_LOOKED_AT = 40
_BE = r"(?: (?:was|were|is|are|(?:has|have) been)|'s(?: been)?|'re|'ve been|(?<=he)s|(?<=they)re)"
_VERY = (
    r"(?:(?:so|sooo*|really|very|super|just|such|truly|absolutely|genuinely|always|both|all|incredibly|extremely|actually"
    r"|dead|proper|well|ever|too|most|real|an?|the|total|perfect|absolute|complete|pure) )*"
)
_PERSON = r"(?:bloke|man|woman|lady|person|guy|chap|soul|human|lass|lad|fella|egg)"
_WARM = r"(?:friendly|welcoming|warm|hospitable)"
_KIND = (
    r"(?:kind|nice|lovely|sweet|great|wonderful|decent|gracious|amazing|brilliant|fantastic|fab|superb|awesome"
    r"|darling|star|gem|delight|sweetheart|legend|gent|gentleman|dote|saint|angel|diamond|hero|charming|generous"
    r"|thoughtful|considerate|good to me"
    rf"|excellent|patient|helpful|supportive|spot on|(?:top|good|great|sound|solid) {_PERSON}|{_WARM})"
)
_PEOPLE = r"(?:people|lot|bunch|team|folks?|panel|staff|couple)"
# Behind these the praise is over; "nice enough" and "kind of rude" are none.
_END = (
    r"(?: (?:throughout|both times|all along|the whole (?:time|way)|every time|tho|though|too|as well|honestly"
    r"|tbh|really|there|lol|bless (?:him|her|them)|when i \w+"
    r"|on (?:the (?:phone|day|call)|zoom|teams)|(?:at|in|on) (?:the )?interview|from start to finish))*"
    r"(?=\s*(?:[.;!()\n]|,|$|[-–—:/]|\b(?:but|and|so|tho|though|because|bc|cos|cuz|which|it|just|i|im|my|they|the|we|say"
    r"|thank|please|pls|keep|make|be|you)\b))"
)
_ABOUT = r"(?P<about> (?:to|with) (?:me|us)| about (?:it all|it|everything|my \w+(?: \w+)?))?"
_ONE = r"(?P<one>(?<![^\W_])(?:he|she|you)|<P>)"
_SEVERAL = (
    r"(?P<several>(?<![^\W_])(?:they(?: all)?|everyone|everybody|all of them|both of them|you all"
    r"|(?:the|that|your|their) (?:whole |entire |other )?(?:team|staff|panel|people|crew|committee|interviewers)))"
    r"(?: (?:there|i met|who interviewed me|on the panel))?"
)
_PRAISED = (
    rf"(?:{_ONE}|{_SEVERAL}){_BE} {_VERY}(?P<how>{_KIND})(?:(?: and| &|,) {_VERY}(?:{_KIND}|fair|honest|polite|funny"
    rf"|professional|open))?(?: (?:{_PERSON}|{_PEOPLE}))?{_ABOUT}{_END}"
)
# "Lovely lady", "Everyone nice"
_BARE = (
    r"(?:^|[.;!\n,(–—-] ?|\bbut |\band )(?:(?:what )?(?:an? |the )?(?:really |very |such an? |so )?"
    r"(?P<how>kind|nice|lovely|sweet|decent|great|good|wonderful|friendly|helpful)(?: (?:old|young))?"
    rf" (?:(?P<one>{_PERSON})|(?P<several>{_PEOPLE}))"
    rf"|<P>,? (?:an? )?(?:very |really |real |such an? )?(?P<is>kind|nice|lovely|sweet|decent|good|gentle) {_PERSON}"
    rf"|(?P<everyone>everyone|everybody) (?:so |very |really )?{_KIND}){_END}"
)
_LIKED = (
    r"(?<![^\W_])i(?: (?:really|truly|quite|do|did|rather|so|absolutely)){0,2} (?:liked?|loved"
    r"|got on (?:so |really )?well with|enjoyed (?:meeting|talking (?:to|with)|speaking (?:to|with)))"
    r" (?:(?P<one>him|her|you|<P>)|(?P<several>them(?: all)?|you all|everyone|everybody|all of them)"
    r"|(?P<group>(?:the|your|their) (?:whole )?(?:team|people|staff|crew|panel)))"
    rf"(?: (?:a lot|so much|very much|lots|loads|all))?{_END}"
)
_WAS_GOOD = (
    r"(?<![^\W_])(?:the|our|their|your) (?P<group>(?:interview(?: process)?|tour|visit|trial (?:day|shift|lesson)"
    r"|taster (?:day|shift)|lunch|dinner|chat|conversation|demo|site visit|open day))"
    rf"(?: you gave me| they gave me| with them)?(?: was| were| is| has been) {_VERY}(?:great|lovely|fun|wonderful"
    rf"|brilliant|fantastic|amazing|delicious|nice|pleasure|joy|enjoyable|excellent|delightful)(?: fun)?{_END}"
)
_SAID_OF: Mapping[str, str] = {
    **dict.fromkeys(("friendly", "welcoming", "warm", "hospitable"), "made me feel very welcome"),
    "patient": "been very patient with me",
    **dict.fromkeys(("helpful", "supportive"), "been a great help to me"),
}
_RESERVED = compiled(
    r"\b(?:no|nothing|not|don'?t be|without|less|zero) (?:\w+ ){0,2}(?:gush\w*|flatter\w*|fluff\w*|\w*-?sweet\w*|praise"
    r"|nice\w*|warm\w*|compliments?|soppy|smarmy)\b|\b(?:icy|curt|blunt|cold|strictly formal)\b"
)
_FOR_READER, _MORE = "Thank you for ", "I am also grateful to you for "
_FOR_A_DEED = (_FOR_READER, "Please also thank ")
_THING = compiled(r"[a-z]{4,}")
_OF_THANKS = frozenset("thank please also your yours with from that this when while time very much them their".split())
_SOMEBODY = compiled(
    r"\b(?:he|she|they|him|her|them|his|their|everyone|everybody|nobody|somebody|someone|people|staff|team|boss|owner"
    r"|manager|guy|bloke|man|woman|lady|lad|girl|boy|interviewer|panel|recruiter|director|driver)\b",
    re.IGNORECASE,
)
# "They were nice until the contract came", "she was nice but the owner's son groped me"
_TAKEN_BACK = (
    r"[^.!?\n]{0,60}\b(?:until|till|at first|on paper|to my face|behind my back|pretend\w*|fake|apparently"
    r"|supposedly)\b|,? (?:but|until|till|except|then) (?:then )?(?:(?:he|she|they|someone|somebody|one of)\b|{P})"
)


def find_praise(
    masked: MaskedWords, withheld: Iterable[Withheld], facts: Brief, mentions: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    """What the sender says kindly of those who made the offer, as a letter says it to them; at most two sentences.

    Nothing is heard beside a grudge, where the sender wants no warmth, or where it is not sure of whom it is said.
    """
    closed = list(withheld)
    if any(_complains_of_people(item) for item in closed) or _RESERVED.search(masked.words.lower):
        return ()
    wished = [(m.start, m.end) for m in mentions if m.start is not None and m.end is not None]
    # What was done for the sender's child is no secret to the one who did it.
    untold = [(item.start, item.end) for item in closed if item.kind is not WithheldKind.INTIMATE]
    taken = [*wished, *((item.start, item.end) for item in closed)]
    hushed = hushed_words(masked.words)
    said: dict[str, Mention] = {}
    for heard in sorted(_heard(masked, facts)):
        mention = as_mention(masked.words, *heard)
        barred = [*wished, *untold] if mention.text.startswith(_FOR_A_DEED) else taken
        free = not overlaps_any((mention.start or 0, mention.end or 0), barred)
        free = free and not _is_thanked_for(mention.text, mentions)
        free = free and hushed.isdisjoint(mention.text.lower().rstrip(".").split())
        if free and is_harmless(mention.text) and may_be_said(mention.text):
            said.setdefault(mention.text, mention)
    return tuple(_varied(islice(said.values(), max(1, _MOST - len(mentions)))))


def _is_thanked_for(text: str, mentions: Iterable[Mention]) -> bool:
    """Whether the sender asks to give thanks for what a sentence thanks for as well: "the cake"."""
    asked = (m.text for m in mentions if m.text.startswith(_FOR_A_DEED))
    return text.startswith(_FOR_A_DEED) and any(_things(text) & _things(other) for other in asked)


def _things(text: str) -> frozenset[str]:
    return frozenset(_THING.findall(text.lower())) - _OF_THANKS


def _varied(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions, of which no two thank in the same words."""
    opened = False
    for mention in mentions:
        thanks = mention.text.startswith(_FOR_READER)
        yield replace(mention, text=mention.text.replace(_FOR_READER, _MORE, 1)) if thanks and opened else mention
        opened = opened or thanks


def _complains_of_people(item: Withheld) -> bool:
    """Whether a passage complains of somebody, and not of the hours or the pay alone."""
    if item.kind is not WithheldKind.GRUDGE:
        return False
    named = (word for word in re.findall(r"\b[A-Z][\w'-]+", item.text) if not is_ordinary(word))
    return _SOMEBODY.search(item.text) is not None or any(named)


def _heard(masked: MaskedWords, facts: Brief) -> Iterator[Said]:
    people = SpokenOf(masked, facts)
    yield from kind_deeds(masked, people)
    for pattern, say in _FORMS:
        for match in islice(masked_pattern(pattern).finditer(masked.text), _LOOKED_AT):
            taken_back = masked_pattern(_TAKEN_BACK).match(masked.text, match.end())
            meant = people.is_of_the_offer(match.start()) and _means_reader(match, people)
            if meant and not taken_back and (said := say(match, masked)):
                yield match.start(), match.end(), said


def _means_reader(match: re.Match[str], people: SpokenOf) -> bool:
    """Whether what is said of one person is said of the reader; what is said of several always is."""
    groups = match.groupdict()
    of = "name" if groups.get("name") else "one"
    if groups.get(of) in {None, "you"}:
        return True
    return people.means_reader(match.start(of), is_named=match.re.groupindex.get("is") is not None)


def _praise(match: re.Match[str], masked: MaskedWords) -> str | None:  # noqa: ARG001
    said = _SAID_OF.get(match["how"])
    about = addressed(match["about"].replace("with", "to")) if match["about"] and said is None else ""
    if about is None:
        return None
    several = match["several"] or " all " in match[0][: match.start("how") - match.start()]
    have, made = ("You have all", "You all") if several else ("You have", "You")
    said = said or " ".join(filter(None, ("been very kind", about)))
    return f"{made if said.startswith('made') else have} {said}."


def _bare(match: re.Match[str], masked: MaskedWords) -> str:  # noqa: ARG001
    return "You have been very kind." if match["one"] or match["is"] else "You have all been very kind."


def _liked(match: re.Match[str], masked: MaskedWords) -> str:  # noqa: ARG001
    if match["group"]:
        return f"I liked {match['group'].replace('their ', 'your ')} very much."
    return f"I enjoyed getting to know you{' all' if match['several'] else ''}."


def _was_good(match: re.Match[str], masked: MaskedWords) -> str:  # noqa: ARG001
    return f"I enjoyed the {match['group']} very much."


_FORMS: tuple[tuple[str, Callable[[re.Match[str], MaskedWords], str | None]], ...] = (
    (_PRAISED, _praise),
    (_BARE, _bare),
    (_LIKED, _liked),
    (_WAS_GOOD, _was_good),
)
