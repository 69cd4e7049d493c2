"""Hear wishes for the letter that no verb of telling opens: "hope they...", "I'd love to help", "keep me in mind"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from tactful.reading.clauses.lexicon import is_ordinary
from tactful.reading.said.directives import Said, as_offer, come_and_do
from tactful.reading.said.voice import addressed, base_form, inside, sentence
from tactful.text.kin import KIN
from tactful.text.late_patterns import LatePattern, ignoring_case
from tactful.text.patterns import compiled
from tactful.text.wording import capitalised

_END = r"(?=[.;!?\n(]|$| (?:but|because|cause|cos|so|since|it'?s from|this is from) )"
_WHO = r"(?:him|her|them|(?-i:[A-Z]\w+\.?(?: [A-Z]\w+){0,2}))"
_HELP = (
    r"(?:help(?: out)?|volunteer|lend|cover|come(?: back| up| by| in)?|return|review|write|meet|visit|send"
    r"|stop by|drop in|give|teach|examine|introduce|phone|call|ring|do holiday cover|beta[- ]test|test"
    r"|collaborate|sing"
    r"|play|cook|bake|contribute|attend|catch up|speak|have a (?:coffee|chat|drink))"
)


class _Wish(Struct, frozen=True):
    """A pattern of the words and how its groups become a sentence; None where they don't."""

    pattern: LatePattern
    say: Callable[[re.Match[str]], str | None]


def loosely_wished(text: str) -> Iterator[Said]:
    """The sentence for each such wish, with the span of the text that it is made of."""
    for wish in _WISHES:
        for match in wish.pattern.finditer(text):
            if (said := wish.say(match)) is not None:
                core = match.span("what") if "what" in match.re.groupindex else match.span()
                yield *core, said


# "I hope she is nice about it" is said to a helper.
_HOW_IT_IS_TAKEN = compiled(r"\b(?:nice|ok|okay|fine|cool|chill|alright|good) (?:about|with) (?:it|this|that)\b")


def _say(template: str) -> Callable[[re.Match[str]], str | None]:
    def say(match: re.Match[str]) -> str | None:
        text = addressed(come_and_do(match.group("what")))
        if text is None or _HOW_IT_IS_TAKEN.search(text):
            return None
        first = text.split()[0]
        inner = text[:1].lower() + text[1:] if is_ordinary(first) and first != "I" else text
        return sentence(template.format(inner))

    return say


def _say_fixed(text: str) -> Callable[[re.Match[str]], str | None]:
    return lambda match: text  # noqa: ARG005


def _say_later(match: re.Match[str]) -> str | None:
    offer, lead = as_offer(match["what"]), addressed(match["lead"] or "")
    if offer is None or lead is None:
        return offer
    return f"{capitalised(lead)}, {offer}"


def _say_if_open(match: re.Match[str]) -> str | None:
    told = addressed(match["what"])
    return sentence(f"please let me know if {told}") if told else None


def _say_in_touch(match: re.Match[str]) -> str:
    about = addressed(match["about"]) if match["about"] else None
    return f"I hope that we can stay in touch{f' about {inside(about)}' if about else ''}."


def _say_whenever(match: re.Match[str]) -> str | None:
    condition, rest = addressed(match.group("when")), addressed(match.group("rest") or "x")
    if condition is None or rest is None or not condition.startswith("you "):
        return None
    help_with = base_form(match.group("gerund")) + (f" {rest}" if match.group("rest") else "")
    return f"If {condition}, I would be glad to {help_with}."


def _say_keep_in_mind(match: re.Match[str]) -> str | None:
    later = addressed(match.group("later")) if match.group("later") else ""
    return None if later is None else f"I would be grateful if you would keep me in mind{' ' + later if later else ''}."


def _say_keep_on_file(match: re.Match[str]) -> str | None:
    rest = addressed(match["rest"]) if match["rest"] else ""
    return (
        None
        if rest is None
        else sentence(
            " ".join(filter(None, (f"please do keep my {_FILES.get(match['file'].lower(), match['file'])}", rest)))
        )
    )


def _say_again(match: re.Match[str]) -> str | None:
    later = addressed(match["later"]) if match["later"] else ""
    do = " ".join(match["do"].lower().split())
    return None if later is None else sentence(" ".join(filter(None, (f"I would love to {do}", later))))


_FILES = {"cv": "CV", "resume": "résumé"}
_ANSWERING = r"(?:answer(?:ing|ed)?|reply(?:ing)?|replied|respond(?:ing|ed)?|writ(?:e|ing)|get(?:ting)? back|got back)"
_HOW_LATE = r"(?: (?:so|very|really|too|a bit|a little|rather|this|this is|it is|it's))*"
# Late is the answer: "sorry for being late", "I know this is late". What else comes late is no fault of the sender's.
_IS_LATE = (
    rf"(?:\b(?:to be|i'?m|i am|it'?s|it is|this is|for (?:being|the)|being|for my|my){_HOW_LATE} late"
    rf"|\b{_ANSWERING}(?: (?:you|to you|him|her|them|this|back|to (?:him|her|them)))?{_HOW_LATE} late"
    r"|\blate (?:reply|answer|response))\b(?! (?:[a-z]+ed|for|at|again|in(?! (?:repl|answ|writ|respond|get))|shift"
    rf"|from|every|boss|owner|mr|mrs|dr|{KIN})\b)"
)
_SORRY_TO_BE_LATE = "I am sorry to be so late with my answer."
_WISHES = (
    _Wish(
        ignoring_case(
            r"\b(?:she|he|they|you|u) (?:can|could|may|might|would|want to)(?: please| still| always)? keep my"
            r" (?P<file>cv|resume|details|application|name)(?P<rest> (?:on|for|in|until|till) [^.;!?\n,(]{2,60}?)?"
            rf"{_END}"
        ),
        _say_keep_on_file,
    ),
    _Wish(
        ignoring_case(
            r"\b(?:i'?d|i would|would|id|i) (?:really |still |also )?(?:love|like|want|hope|be (?:very )?(?:glad|happy"
            r"|keen)) to (?P<do>apply again|re-?apply|be considered(?: again)?|try again|come back)"
            r"(?P<later> (?:again |maybe |after |like )*(?:in|next|after|for|some) ?[^.;!?\n,(]{2,50}?)?(?: when| once"
            rf"| if(?= i\b))?{_END}"
        ),
        _say_again,
    ),
    _Wish(
        ignoring_case(
            r"(?:^|[.;!?\n] ?|, |\band )(?:i'?ll|i will|will) (?P<what>still (?:be|come|pop|drop|do|see|buy|sing|play"
            rf"|help|bring)\b [^.;!?\n,(]{{2,80}}?){_END}"
        ),
        _say("I will {}"),
    ),
    _Wish(
        ignoring_case(
            rf"\b(?:sorry|apologi[sz]e|apolog(?:y|ies))\b(?:[^.!?\n]{{0,30}}?{_IS_LATE}"
            rf"|{_HOW_LATE} late\b(?= *(?:[.,!?]|$)))"
            rf"|{_IS_LATE}[^.!?\n]{{0,40}}\b(?:sorry"
            r"|apologi[sz]e|apolog(?:y|ies))\b"
        ),
        _say_fixed(_SORRY_TO_BE_LATE),
    ),
    _Wish(
        ignoring_case(rf"(?:(?:^|[.;!?\n,] ?)(?:and )?|\bi (?:really |do )?)hope (?:that )?(?P<what>(?:they"
            rf"|she|he|you|the) [^.;!?\n,(]{{6,110}}?){_END}"),
        _say("I hope {}"),
    ),
    _Wish(
        ignoring_case(rf"(?:^|[.;!?\n,] ?|\band )wish (?:them|him|her) (?P<what>an? [^.;!?\n,(]{{4,60}}?){_END}"),
        _say("I wish you {}"),
    ),
    # "Good luck with this one" is said to a helper.
    _Wish(
        ignoring_case(
            r"(?:^|[.;!?\n,] ?)(?:and )?(?:good luck|best of luck) (?:to (?:him|her|them) )?"
            r"(?P<what>(?:with|for|in) (?:the|your|his|her|their) "
            r"(?!(?:letter|writing|e?mail|draft|wording|reply|search|future)\b)"
            r"(?-i:[a-z]{3,20}(?: [a-z]{3,20})?))(?=[.;!?\n(,]|$| (?-i:[A-Z])[a-z]+)"
        ),
        _say("I wish you the best of luck {}"),
    ),
    _Wish(
        ignoring_case(
            r"\bif (?P<when>(?:he|she|they)(?:'s|s|'re|re| is| are)? ever [^.;!?\n,]{4,70}?),? i (?:don'?t"
            r"|wouldn'?t|would not) mind"
            rf" (?P<gerund>[a-z]+ing)(?: (?P<rest>[^.;!?\n,]{{2,40}}?))?{_END}"
        ),
        _say_whenever,
    ),
    _Wish(
        ignoring_case(
            r"(?:^|[.;!?\n] ?|, )(?:i would|i'd|i could|would|could|i can|i will|i'll)(?: also| always| gladly"
            rf"| still)? (?P<what>{_HELP}\b(?: [^.;!?\n,(]{{2,80}}?)?){_END}"
        ),
        lambda match: as_offer(match["what"]),
    ),
    _Wish(
        ignoring_case(
            r"(?:^|[.;!?\n] ?)(?:(?:but|and) )?(?:after (?:that|this)|then|(?P<lead>(?:after|from|once|when|in|next"
            r"|during) (?!they\b|he\b|she\b)[^.;!?\n,()]{2,30}?)),? i (?:could|can|would|will)"
            rf" (?:also |gladly |always |still )?(?P<what>{_HELP}\b(?: [^.;!?\n,(]{{2,80}}?)?){_END}"
        ),
        _say_later,
    ),
    _Wish(
        ignoring_case(
            r"(?:^|[.;!?\n] ?|, |\b(?:and|but) )(?:if (?P<what>(?:they|he|she|you|something|anything|there)\b"
            r" ?[^.;!?\n,(]{4,60}?),? (?:please |pls |then |do )*(?:tell me|let me know|call me|write to me)"
            rf"){_END}"
        ),
        _say_if_open,
    ),
    _Wish(
        ignoring_case(
            r"(?:^|[.;!?\n] ?|, |\b(?:and|but) )(?:please |pls )?(?:tell me|let me know) if (?P<what>(?:they"
            r" (?:have|need)|(?:something|anything)\b|there(?: is|'s| are| comes)\b)"
            rf"[^.;!?\n,(]{{4,60}}?){_END}"
        ),
        _say_if_open,
    ),
    _Wish(
        ignoring_case(
            r"(?:^|[.;!?\n] ?|, |\b(?:and|but) )(?:i'd|i would) (?:really|still|very much|also) like to (?P<what>"
            rf"{_HELP}\b(?: [^.;!?\n,(]{{2,80}}?)?){_END}(?! but)"
        ),
        _say("I would like to {}"),
    ),
    _Wish(
        ignoring_case(
            r"(?:^|[.;!?\n] ?|, |\band )(?:i'd |i would )?(?:really |still |also )?love to"
            rf" (?P<what>{_HELP}\b(?: [^.;!?\n,(]{{2,80}}?)?){_END}(?! but)"
        ),
        _say("I would love to {}"),
    ),
    _Wish(
        ignoring_case(
            r"(?:^|[.;!?\n] ?|, |\band )(?:i'm |i am |i'd be |i would be |will )?(?:happy|happily|glad"
            rf"|delighted) (?:to )?(?P<what>{_HELP}\b(?: [^.;!?\n,(]{{2,80}}?)?){_END}"
        ),
        _say("I would be happy to {}"),
    ),
    _Wish(
        ignoring_case(r"\b(?:hmu|hit me up|give me a shout|shout|think of me"
            r"|call me) for (?P<what>[^.;!?\n,(]{4,50}?)(?=[.;!?\n,(]|$)"),
        _say("Please do think of me for {}"),
    ),
    _Wish(
        ignoring_case(rf"\b(?:tell {_WHO}|say|mention)(?: that)? (?P<what>(?:the|our"
            rf"|my) [^.;!?\n,(]{{6,90}}? (?:stayed|will stay) with me){_END}"),
        _say("{}"),
    ),
    _Wish(
        ignoring_case(r"(?:^|[.;!?\n] ?)(?P<what>(?:the|our) [^.;!?\n,(]{6,70}? was (?:a highlight|a pleasure"
            r"|a joy|an honou?r)(?: for me)?)(?=[.;!?\n]|$)"),
        _say("{}"),
    ),
    _Wish(
        ignoring_case(r"(?:^|[.;!?\n,] ?)(?:and )?(?:i )?(?:really |truly )?(?P<what>(?:(?:loved"
            r"|enjoyed) (?:the|meeting|working|seeing|visiting"
            r"|talking|playing|our)|learn(?:ed|t) (?:a lot|so much|a great deal) (?:from|about"
            r"|in)) [^.;!?\n,(]{4,70}?)(?=[.;!?\n,(]|$)"),
        _say("I {}"),
    ),
    _Wish(
        ignoring_case(rf"\bkeep me in mind(?: (?P<later>(?:in|for) [^.;!?\n,(]{{3,50}}?))?{_END}"),
        _say_keep_in_mind,
    ),
    _Wish(
        ignoring_case(
            r"\b(?:(?:keep|stay|remain) (?:in (?:touch|contact)|on good terms)|(?:keep|preserve)(?: a"
            r"| the)? (?:good )?(?:relationship|contact)"
            r"|contact preserved|good terms)\b"
            rf"(?: about (?P<about>(?:the|our|your|this) [^.;!?\n,(]{{3,50}}?){_END}|[^.;!?\n]{{0,30}})"
        ),
        _say_in_touch,
    ),
)  # fmt: skip
