"""Find what the sender wants said, and say it in the letter's voice; only where that is sure to be good English."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from tactful.contract import Brief, Letter, Mention, Withheld
from tactful.reading.courtesies_asked import Reader
from tactful.reading.directives import as_offer, thanks_for_kindness
from tactful.reading.form_rules import form_wishes
from tactful.reading.lexicon import is_ordinary
from tactful.reading.obeying import sentences_for
from tactful.reading.own_words import foreign_spans
from tactful.reading.permission import breaks_a_rule
from tactful.reading.voice import addressed, base_form, sentence
from tactful.reading.words import Span, Words
from tactful.text.functions import sentence_function_scores
from tactful.text.late_patterns import LatePattern
from tactful.text.patterns import compiled

_END = r"(?=[.;!?\n(]|$| (?:but|because|cause|cos|so|since|it'?s from|this is from) )"
_WHO = r"(?:him|her|them|(?-i:[A-Z]\w+\.?(?: [A-Z]\w+){0,2}))"
_HELP = (
    r"(?:help(?: out)?|volunteer|lend|cover|come(?: back| up| by| in)?|return|review|write|meet|visit|send"
    r"|stop by|drop in|give|teach|examine|introduce|phone|call|ring|do holiday cover|beta[- ]test|test"
    r"|collaborate|sing"
    r"|play|cook|bake|contribute|attend|catch up|speak|have a (?:coffee|chat|drink))"
)
_TEAM = (
    r"(?:whole |entire |rest of the |other )?(?:team|staff|crew|panel|committee|board|class|children"
    r"|students|nurses|chief|chef"
    r"|cooks?|drivers?|teachers?|receptionists?|porters?|girls|boys|lads|ladies|people|volunteers"
    r"|captain|engineers?|[a-z]{3,14}(?:ors|ees|men|women|ists|teers))"
)
# Below these the classifier is sure that a sentence does no harm.
_HARMLESS = {"insult": 1.0, "oversharing": 0.0, "pay": -1.0, "rival": 0.0, "chatter": 1.0, "decline": 0.0}
_WAVERS = 0.5
_MOST = 5
_PLEASE_THANK = "Please also thank "
_MORE_THANKS = (_PLEASE_THANK, "My thanks go to ", "I am grateful to ")
_NOBODY = Brief()
# Behind what somebody did for the sender: "she let me try the microscope, say thanks for that".
_SAY_THANKS = compiled(r"[^.!?\n]{0,12}\b(?:say thanks|say thank you|thank (?:him|her|them)|tell \w+ thanks)\b")


@dataclass(frozen=True, slots=True)
class _Wish:
    """A pattern of the words and how its groups become a sentence; None where they don't."""

    pattern: LatePattern
    say: Callable[[re.Match[str]], str | None]


def find_mentions(words: Words, withheld: tuple[Withheld, ...], facts: Brief = _NOBODY) -> tuple[Mention, ...]:
    """What the sender wants in the letter, in the order of the words; none of it may be withheld or break a rule.

    `facts` tell who reads the letter.
    """
    found: list[Mention] = []
    closed = [*((item.start, item.end) for item in withheld), *_forbidden(words)]
    for mention in sorted(_wished(words, _reader(facts)), key=lambda m: m.start or 0):
        start, end = mention.start or 0, mention.end or 0
        free = not any(first < end and start < last for first, last in closed)
        new = not any((other.start or 0) < end and start < (other.end or 0) for other in found)
        if free and new and is_harmless(mention.text) and may_be_said(mention.text):
            found.append(mention)
    return tuple(_varied(found[:_MOST]))


def _varied(mentions: list[Mention]) -> Iterator[Mention]:
    """The mentions, of which no two ask in the same words to thank somebody."""
    openings = iter(_MORE_THANKS)
    for mention in mentions:
        opening = next(openings, "") if mention.text.startswith(_PLEASE_THANK) else ""
        yield replace(mention, text=mention.text.replace(_PLEASE_THANK, opening, 1)) if opening else mention


def is_harmless(text: str) -> bool:
    """Whether the classifier is sure that a sentence does no harm."""
    scores = sentence_function_scores(text.lower())
    return all(scores[function] < ceiling for function, ceiling in _HARMLESS.items())


def may_be_said(text: str) -> bool:
    """Whether a sentence breaks no rule, and wavers not between yes and no."""
    scores = [sentence.scores for sentence in Letter(text).all_sentences]
    wavers = any(score["soft-decline"] > _WAVERS or score["accept"] > 0 for score in scores)
    return not wavers and not breaks_a_rule(text)


def _reader(facts: Brief) -> Reader:
    name = facts.recipient.value if facts.recipient else ""
    return Reader(frozenset(re.findall(r"\w+", name.lower())))


def _forbidden(words: Words) -> Iterator[Span]:
    """What is not to be said: what an order forbids, an open door where none is wanted, and what others ask."""
    yield from (words.folded.origin(*span) for span in foreign_spans(words.lower))
    shut = (wish for wish in form_wishes(words.lower, lambda _: True) if wish.changes.get("open_door") is False)
    spans = [(wish.start, wish.end) for wish in shut]
    spans += [(order.start, order.end) for order in words.orders if order.forbidden]
    yield from (words.folded.origin(*span) for span in spans)


def _wished(words: Words, reader: Reader) -> Iterator[Mention]:
    for order in words.orders:
        for start, end, said in () if order.forbidden else sentences_for(words.text, order, reader):
            yield Mention(_in_original_letters(words, (start, end), said), *words.folded.origin(start, end))
    for start, end, said in thanks_for_kindness(words.text):
        if _SAY_THANKS.match(words.lower, end, words.sentence_at(start)[1]):
            yield Mention(said, *words.folded.origin(start, end))
    for wish in _WISHES:
        for match in wish.pattern.finditer(words.text):
            if (text := wish.say(match)) is not None:
                core = match.span("what") if "what" in match.re.groupindex else match.span()
                start, end = words.folded.origin(*core)
                yield Mention(_in_original_letters(words, match.span(), text), start, end)


def _in_original_letters(words: Words, span: Span, text: str) -> str:
    """Give names the letters that folding took: "Tōtara", not "Totara"."""
    for token in re.finditer(r"[A-Za-z'-]+", words.text[slice(*span)]):
        position = span[0] + token.start()
        first, last = words.folded.origin(position, position + len(token.group()))
        original = words.original[first:last]
        if original.isascii() or original.lower() == token.group().lower():
            continue
        text = re.sub(rf"\b{re.escape(token.group())}\b", original, text)
    return text


def _say(template: str) -> Callable[[re.Match[str]], str | None]:
    def say(match: re.Match[str]) -> str | None:
        text = addressed(match.group("what"))
        if text is None:
            return None
        first = text.split()[0]
        inner = text[:1].lower() + text[1:] if is_ordinary(first) and first != "I" else text
        return sentence(template.format(inner))

    return say


def _say_keeping_case(template: str) -> Callable[[re.Match[str]], str | None]:
    return lambda match: template.format(" ".join(match["what"].split()))


def _say_fixed(text: str) -> Callable[[re.Match[str]], str | None]:
    return lambda match: text  # noqa: ARG005


def _say_whenever(match: re.Match[str]) -> str | None:
    condition, rest = addressed(match.group("when")), addressed(match.group("rest") or "x")
    if condition is None or rest is None or not condition.startswith("you "):
        return None
    help_with = base_form(match.group("gerund")) + (f" {rest}" if match.group("rest") else "")
    return f"If {condition}, I would be glad to {help_with}."


def _say_keep_in_mind(match: re.Match[str]) -> str | None:
    later = addressed(match.group("later")) if match.group("later") else ""
    return None if later is None else f"I would be grateful if you would keep me in mind{' ' + later if later else ''}."


def _late(pattern: str) -> LatePattern:
    return LatePattern(pattern, re.IGNORECASE)


_WISHES = (
    _Wish(
        _late(rf"(?:(?:^|[.;!?\n,] ?)(?:and )?|\bi (?:really |do )?)hope (?:that )?(?P<what>(?:they"
            rf"|she|he|you|the) [^.;!?\n,(]{{6,110}}?){_END}"),
        _say("I hope {}"),
    ),
    _Wish(
        _late(rf"(?:^|[.;!?\n,] ?|\band )wish (?:them|him|her) (?P<what>an? [^.;!?\n,(]{{4,60}}?){_END}"),
        _say("I wish you {}"),
    ),
    _Wish(
        _late(
            r"\bif (?P<when>(?:he|she|they)(?:'s|s|'re|re| is| are)? ever [^.;!?\n,]{4,70}?),? i (?:don'?t"
            r"|wouldn'?t|would not) mind"
            rf" (?P<gerund>[a-z]+ing)(?: (?P<rest>[^.;!?\n,]{{2,40}}?))?{_END}"
        ),
        _say_whenever,
    ),
    _Wish(
        _late(
            r"(?:^|[.;!?\n] ?|, )(?:i would|i'd|i could|would|could|i can|i will|i'll)(?: also| always| gladly"
            rf"| still)? (?P<what>{_HELP}\b(?: [^.;!?\n,(]{{2,80}}?)?){_END}"
        ),
        lambda match: as_offer(match["what"]),
    ),
    _Wish(
        _late(
            r"(?:^|[.;!?\n] ?|, |\band )(?:i'd |i would )?(?:really |still |also )?love to"
            rf" (?P<what>{_HELP}\b(?: [^.;!?\n,(]{{2,80}}?)?){_END}(?! but)"
        ),
        _say("I would love to {}"),
    ),
    _Wish(
        _late(
            r"(?:^|[.;!?\n] ?|, |\band )(?:i'm |i am |i'd be |i would be |will )?(?:happy|happily|glad"
            rf"|delighted) (?:to )?(?P<what>{_HELP}\b(?: [^.;!?\n,(]{{2,80}}?)?){_END}"
        ),
        _say("I would be happy to {}"),
    ),
    _Wish(
        _late(r"\b(?:hmu|hit me up|give me a shout|shout|think of me"
            r"|call me) for (?P<what>[^.;!?\n,(]{4,50}?)(?=[.;!?\n,(]|$)"),
        _say("Please do think of me for {}"),
    ),
    _Wish(
        _late(rf"\b(?:tell {_WHO}|say|mention)(?: that)? (?P<what>(?:the|our"
            rf"|my) [^.;!?\n,(]{{6,90}}? (?:stayed|will stay) with me){_END}"),
        _say("{}"),
    ),
    _Wish(
        _late(r"(?:^|[.;!?\n] ?)(?P<what>(?:the|our) [^.;!?\n,(]{6,70}? was (?:a highlight|a pleasure"
            r"|a joy|an honou?r)(?: for me)?)(?=[.;!?\n]|$)"),
        _say("{}"),
    ),
    _Wish(
        _late(r"(?:^|[.;!?\n,] ?)(?:and )?(?:i )?(?:really |truly )?(?P<what>(?:(?:loved"
            r"|enjoyed) (?:the|meeting|working|seeing|visiting"
            r"|talking|playing|our)|learn(?:ed|t) (?:a lot|so much|a great deal) (?:from|about"
            r"|in)) [^.;!?\n,(]{4,70}?)(?=[.;!?\n,(]|$)"),
        _say("I {}"),
    ),
    _Wish(_late(rf"\bkeep me in mind(?: (?P<later>(?:in|for) [^.;!?\n,(]{{3,50}}?))?{_END}"), _say_keep_in_mind),
    _Wish(
        _late(
            r"\b(?:(?:keep|stay|remain) (?:in (?:touch|contact)|on good terms)|(?:keep|preserve)(?: a"
            r"| the)? (?:good )?(?:relationship|contact)"
            r"|contact preserved|good terms)\b[^.;!?\n]{0,30}"
        ),
        _say_fixed("I hope that we can stay in touch."),
    ),
)  # fmt: skip
